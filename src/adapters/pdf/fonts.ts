import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { setImmediate as breath } from 'node:timers/promises'
import { create, type Font } from 'fontkit'
import { unfoldWoff2 } from '#adapters/pdf/woff2'

/** A font that is one file, by the name it gets in the document. */
export interface Face {
  name: string
  font: Font
}
export interface Fonts {
  /** Inter in the order in which a letter is looked for. */
  text: Face[]
  code: Face
}

const require = createRequire(import.meta.url)
const parts = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese', 'cyrillic-ext', 'greek-ext']
const inter = parts.map(part => ['inter', part] as const)
let unfolded: Promise<Buffer[]> | undefined

/**
 * The fonts that the pages use too, for one document: a font object keeps what letter it first met a drawing as, and where
 * another document met it as a part of one (y in ý) it would be no letter in this one.
 */
export async function openFonts(): Promise<Fonts> {
  unfolded ??= readAll()
  const [code, ...text] = (await unfolded).map(bytes => create(bytes) as Font)
  return {
    text: text.map((font, at) => ({ name: `inter-${parts[at]}`, font })),
    code: { name: 'jetbrains-mono', font: code! },
  }
}

/** Once in a process, each file in a turn of its own. */
async function readAll(): Promise<Buffer[]> {
  const all: Buffer[] = []
  for (const [family, part] of [['jetbrains-mono', 'latin'] as const, ...inter]) {
    const name = `@fontsource-variable/${family}/files/${family}-${part}-wght-normal.woff2`
    const folded = await readFile(require.resolve(name))
    // Without ligatures and other exchanges of letters: a hash must read as it is, and setting takes half the time.
    all.push(Buffer.from(unfoldWoff2(folded, ['GSUB'])))
    await breath()
  }
  return all
}
