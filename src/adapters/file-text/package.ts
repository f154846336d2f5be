import { readOfficePart, sharedStringsOf } from '#adapters/file-text/office'
import { readOpenDocumentPart } from '#adapters/file-text/opendocument'
import { readAny } from '#adapters/file-text/read'
import type { Reading } from '#adapters/file-text/reading'
import { tooDeepArchive } from '#adapters/file-text/tar'
import { openZip, type Zip } from '#adapters/file-text/zip'

/** Parts of documents that nothing shows: settings of printers and windows, fonts, signatures' leftovers. */
const mute =
  /(?:^|\/)(?:printerSettings\d*\.bin|layout-cache|Configurations2\/.*|fonts?\/[^/]*|[^/]*\.(?:odttf|fntdata|otf|ttf)|manifest\.rdf|\[Content_Types\]\.xml|theme\d*\.xml|fontTable\.xml|webSettings\.xml|mimetype)$/i

/** A ZIP file: a document when it holds one, else an archive with its entries. */
export async function readZip(at: Reading, file: { bytes: Uint8Array }): Promise<void> {
  const zip = await openZip(at, file.bytes)
  if (!zip) return
  for (const comment of zip.comments) at.tell('metadata', comment)
  if (zip.names.includes('[Content_Types].xml')) await readOffice(at, zip)
  else if (zip.names.includes('mimetype') && zip.names.includes('content.xml')) await readOpenDocument(at, zip)
  else await readArchive(at, zip)
}

async function readArchive(at: Reading, zip: Zip): Promise<void> {
  const here = at.asArchive()
  if (here.archives > here.limits.archives) {
    tooDeepArchive(at)
    return
  }
  for (const name of zip.names) {
    const inside = here.inside(name)
    inside.tell('name', name)
    const bytes = await zip.read(name, inside)
    if (bytes) await readAny(inside, { name, bytes })
  }
}

/** DOCX, XLSX, PPTX and their kin (ECMA-376): every part that holds words, and what is embedded. */
async function readOffice(at: Reading, zip: Zip): Promise<void> {
  const sharedName = zip.names.find(name => /(?:^|\/)sharedStrings\.xml$/i.test(name))
  const sharedBytes = sharedName ? await zip.read(sharedName, at) : null
  const shared = sharedBytes ? sharedStringsOf(sharedBytes) : []
  for (const name of inOrder(zip.names)) {
    if (mute.test(name) || name === sharedName) continue
    const isXml = /\.(?:xml|rels|vml)$/i.test(name)
    const here = isXml ? pageOf(at, name) : at.inside(name)
    const bytes = await zip.read(name, here)
    if (!bytes) continue
    if (isXml) readOfficePart(here, name, bytes, shared)
    else if (/vbaProject\.bin$/i.test(name))
      here.gap('unknown-kind', 'It holds macros, which can’t be read. Save it without them.')
    else await readAny(here, { name, bytes })
  }
}

/** ODT, ODS, ODP and their kin (ISO/IEC 26300). */
async function readOpenDocument(at: Reading, zip: Zip): Promise<void> {
  const manifest = await zip.read('META-INF/manifest.xml', at)
  if (manifest?.includes('encryption-data')) {
    at.gap('encrypted', 'It has a password. Send it without one.')
    return
  }
  for (const name of inOrder(zip.names)) {
    if (mute.test(name) || name.startsWith('META-INF/') || name === 'settings.xml') continue
    const isXml = /\.xml$/i.test(name)
    const here = isXml && !name.includes('/') ? at : at.inside(name)
    const bytes = await zip.read(name, here)
    if (!bytes) continue
    if (isXml) readOpenDocumentPart(here, name, bytes)
    else await readAny(here, { name, bytes })
  }
}

/** Slides and sheets are pages, by the number in their name. */
function pageOf(at: Reading, name: string): Reading {
  const page = /(?:^|\/)(?:slides|notesSlides|worksheets|comments|_rels)\/[a-z]+(\d{1,4})\.xml/i.exec(name)?.[1]
  return page && Number(page) > 0 ? at.at(Number(page)) : at
}

/** The document itself first, in the order of its pages; pictures, which take long, last. */
function inOrder(names: string[]): string[] {
  const byNumber = new Intl.Collator('en', { numeric: true })
  return names.toSorted((a, b) => weightOf(a) - weightOf(b) || byNumber.compare(a, b))
}

function weightOf(name: string): number {
  return /\.xml$/i.test(name) ? 0 : /\.rels$/i.test(name) ? 1 : 2
}
