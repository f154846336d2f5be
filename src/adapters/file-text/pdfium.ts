import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'

export type Pdfium = WrappedPdfiumModule & { pdfium: { HEAPU8: Uint8Array } }

let opened: Promise<Pdfium> | undefined

/** The PDF engine, started at the first PDF. */
export function openPdfium(): Promise<Pdfium> {
  opened ??= (async () => {
    // The library would fetch its engine from a host in the network; it lies in the package.
    const wasm = Uint8Array.from(readFileSync(fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm'))))
    const pdfium: Pdfium = await init({ wasmBinary: wasm.buffer })
    pdfium.PDFiumExt_Init()
    return pdfium
  })()
  return opened
}

/** Room in the engine's memory for as long as `use` runs. */
export function withRoom<T>(pdf: Pdfium, size: number, use: (pointer: number) => T): T {
  const pointer = pdf.pdfium.wasmExports.malloc(size)
  if (!pointer) throw new Error('The PDF engine has no memory left.')
  try {
    return use(pointer)
  } finally {
    pdf.pdfium.wasmExports.free(pointer)
  }
}

/** A text that a function of the engine writes, in UTF-16, after telling its size in bytes. */
export function wideText(pdf: Pdfium, ask: (buffer: number, size: number) => number): string {
  return textBytes(pdf, ask).toString('utf16le').replaceAll('\u0000', '')
}

/** The same in UTF-8 or one byte a character. */
export function narrowText(pdf: Pdfium, ask: (buffer: number, size: number) => number): string {
  return textBytes(pdf, ask).toString('utf8').replaceAll('\u0000', '')
}

const mostTextBytes = 8_000_000

function textBytes(pdf: Pdfium, ask: (buffer: number, size: number) => number): Buffer {
  const size = ask(0, 0)
  if (size <= 0 || size > mostTextBytes) return Buffer.alloc(0)
  return withRoom(pdf, size, pointer => {
    const written = ask(pointer, size)
    return Buffer.from(pdf.pdfium.HEAPU8.slice(pointer, pointer + Math.min(size, Math.max(0, written))))
  })
}
