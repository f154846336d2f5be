import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import type { Pixels } from '#adapters/file-text/picture'

// The library would fetch its engine from a host in the network; it lies in the package.
const require = createRequire(import.meta.url)
const engine = Uint8Array.from(readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm')))
prepareZXingModule({ overrides: { wasmBinary: engine.buffer } })

/** QR and other two-dimensional codes, and barcodes, with what they say. */
export async function codesIn(pixels: Pixels): Promise<{ text: string; symbology: string }[]> {
  const data = new Uint8ClampedArray(pixels.width * pixels.height * 4)
  for (let index = 0; index < pixels.data.length; index += 1) {
    data.fill(pixels.data[index]!, index * 4, index * 4 + 3)
    data[index * 4 + 3] = 255
  }
  const picture = { data, width: pixels.width, height: pixels.height, colorSpace: 'srgb' } as ImageData
  const found = await readBarcodes(picture, {
    tryHarder: true,
    tryInvert: true,
    tryRotate: true,
    tryDownscale: true,
    maxNumberOfSymbols: 20,
  })
  return found.filter(code => code.isValid && code.text).map(code => ({ text: code.text, symbology: code.format }))
}
