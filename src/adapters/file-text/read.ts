import { kindOf, type Kind } from '#adapters/file-text/kinds'
import type { Reading } from '#adapters/file-text/reading'

type Reader = (at: Reading, file: { name: string; bytes: Uint8Array }) => void | Promise<void>

/** Readers are loaded when the first file of their kind comes. */
const readers: Partial<Record<Kind, () => Promise<Reader>>> = {
  pdf: async () => (await import('#adapters/file-text/pdf')).readPdf,
  zip: async () => (await import('#adapters/file-text/package')).readZip,
  picture: async () => (await import('#adapters/file-text/picture')).readPicture,
  bmp: async () => (await import('#adapters/file-text/bitmap')).readBmp,
  ico: async () => (await import('#adapters/file-text/bitmap')).readIco,
  metafile: async () => (await import('#adapters/file-text/metafile')).readMetafile,
  svg: async () => (await import('#adapters/file-text/markup')).readSvg,
  html: async () => (await import('#adapters/file-text/markup')).readHtml,
  xml: async () => (await import('#adapters/file-text/markup')).readXml,
  rtf: async () => (await import('#adapters/file-text/rtf')).readRtf,
  mail: async () => (await import('#adapters/file-text/mail')).readMail,
  text: async () => (await import('#adapters/file-text/plain')).readPlain,
  gzip: async () => (await import('#adapters/file-text/tar')).readGzip,
  tar: async () => (await import('#adapters/file-text/tar')).readTar,
}

/** Reads one file, whatever it is, and everything in it. */
export async function readAny(at: Reading, file: { name: string; bytes: Uint8Array }): Promise<void> {
  at.working()
  if (file.bytes.length === 0) return
  if (at.depth > at.limits.depth) {
    at.gap('too-much', `It lies deeper than the ${at.limits.depth} levels of files in files that are read.`)
    return
  }
  const kind = await kindOf(file.name, file.bytes)
  const reader = readers[kind]
  if (!reader) {
    tellUnreadable(at, kind)
    return
  }
  const read = await reader()
  try {
    await read(at, file)
  } catch (error) {
    // A reader that gives up has met what it was not made for; anything else would end the whole file.
    if (process.env.FILE_TEXT_TRACE) process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`)
    at.gap('damaged', 'It is damaged, or not what its first bytes say.')
  }
}

function tellUnreadable(at: Reading, kind: Kind): void {
  // Letters of a font are shown by what is written in it, and that is read where it stands.
  if (kind === 'font') return
  if (kind === 'media') at.gap('sound-or-video', 'It is sound or video, which is not listened to or watched.')
  else if (kind === 'old-office')
    at.gap('unknown-kind', 'It is an older Office file, or one with a password. Save it as DOCX, XLSX, PPTX or PDF without one.')
  else if (kind === 'other-archive') at.gap('unknown-kind', 'Archives of this kind are not opened. Use ZIP.')
  else at.gap('unknown-kind', 'It is of a kind that can’t be read.')
}
