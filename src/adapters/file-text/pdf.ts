import { bufferOf } from '#adapters/file-text/decode'
import { narrowText, openPdfium, wideText, withRoom, type Pdfium } from '#adapters/file-text/pdfium'
import { drawPage, picturesOn } from '#adapters/file-text/pdf-picture'
import { readAny } from '#adapters/file-text/read'
import type { Reading } from '#adapters/file-text/reading'

const wrongPassword = 4
const infoKeys = ['Title', 'Author', 'Subject', 'Keywords']
/** What annotations and form fields may say: contents, rich contents, value, default, name shown, title, subject. */
const noteKeys = ['Contents', 'RC', 'V', 'DV', 'TU', 'T', 'Subj']
/** The engine's marks for a hyphen at a line's end. */
const hyphenAtLineEnd = /(?:\ufffe|[^\P{Cc}\s])\n?/gu
const uriAction = 3
const launchAction = 4
const most = { bookmarks: 5_000, annotations: 2_000, attachments: 100 }

/** A PDF: each page's text, links and notes, what is drawn on it, bookmarks, properties, scripts and attached files. */
export async function readPdf(at: Reading, file: { bytes: Uint8Array }): Promise<void> {
  const pdf = await openPdfium()
  // The engine reads from these bytes until the document is closed.
  const pointer = pdf.pdfium.wasmExports.malloc(file.bytes.length)
  pdf.pdfium.HEAPU8.set(file.bytes, pointer)
  const document = pdf.FPDF_LoadMemDocument(pointer, file.bytes.length, '')
  try {
    if (!document) {
      if (pdf.FPDF_GetLastError() === wrongPassword) at.gap('encrypted', 'It has a password. Send it without one.')
      else at.gap('damaged', 'It is a PDF that can’t be opened. It may be damaged or cut off.')
      return
    }
    await readDocument(at, pdf, document)
    tellXmp(at, file.bytes)
  } finally {
    if (document) pdf.FPDF_CloseDocument(document)
    pdf.pdfium.wasmExports.free(pointer)
  }
}

async function readDocument(at: Reading, pdf: Pdfium, document: number): Promise<void> {
  for (const key of infoKeys)
    at.tell(
      'metadata',
      wideText(pdf, (to, size) => pdf.FPDF_GetMetaText(document, key, to, size)),
    )
  const own = pdf.EPDF_GetMetaKeyCount(document, true)
  for (let index = 0; index < Math.min(100, own); index += 1) {
    const key = narrowText(pdf, (to, size) => pdf.EPDF_GetMetaKeyName(document, index, true, to, size))
    if (key)
      at.tell(
        'metadata',
        wideText(pdf, (to, size) => pdf.FPDF_GetMetaText(document, key, to, size)),
      )
  }
  tellBookmarks(at, pdf, document)
  tellScripts(at, pdf, document)
  const pages = pdf.FPDF_GetPageCount(document)
  if (pages === 0) at.gap('damaged', 'It is a PDF without a page that can be opened.')
  for (let index = 0; index < Math.min(pages, at.limits.pages); index += 1) await readPage(at.at(index + 1), pdf, document, index)
  if (pages > at.limits.pages) at.gap('too-much', `It has ${pages} pages; the first ${at.limits.pages} are read.`)
  await readAttachments(at, pdf, document)
}

async function readPage(at: Reading, pdf: Pdfium, document: number, index: number): Promise<void> {
  at.working()
  const page = pdf.FPDF_LoadPage(document, index)
  if (!page) {
    at.gap('damaged', `Page ${index + 1} is damaged.`)
    return
  }
  try {
    const text = textOfPage(pdf, page)
    at.tell('text', text)
    tellAnnotations(at, pdf, document, page)
    const places = isGarbled(text) ? 'all' : picturesOn(pdf, page)
    if (places.length > 0 && at.takeDrawnPage()) await drawPage(at, pdf, page, places)
  } finally {
    pdf.FPDF_ClosePage(page)
  }
}

function textOfPage(pdf: Pdfium, page: number): string {
  const text = pdf.FPDFText_LoadPage(page)
  if (!text) return ''
  try {
    const count = pdf.FPDFText_CountChars(text)
    if (count <= 0) return ''
    return withRoom(pdf, (count + 1) * 2, pointer => {
      const written = pdf.FPDFText_GetText(text, 0, count, pointer)
      const bytes = pdf.pdfium.HEAPU8.slice(pointer, pointer + Math.max(0, written - 1) * 2)
      return bufferOf(bytes).toString('utf16le').replaceAll('\r\n', '\n').replace(hyphenAtLineEnd, '')
    })
  } finally {
    pdf.FPDFText_ClosePage(text)
  }
}

/** A font may not say which letters its shapes are; what comes out then is not what is seen. */
function isGarbled(text: string): boolean {
  const shown = text.replace(/[\s._\-–—•|=*#]/g, '')
  const letters = shown.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  return shown.length >= 12 && letters < shown.length / 2
}

function tellAnnotations(at: Reading, pdf: Pdfium, document: number, page: number): void {
  const count = Math.min(most.annotations, pdf.FPDFPage_GetAnnotCount(page))
  for (let index = 0; index < count; index += 1) {
    const note = pdf.FPDFPage_GetAnnot(page, index)
    if (!note) continue
    const link = pdf.FPDFAnnot_GetLink(note)
    if (link) tellAction(at, pdf, document, pdf.FPDFLink_GetAction(link))
    for (const key of noteKeys) {
      const text = wideText(pdf, (to, size) => pdf.FPDFAnnot_GetStringValue(note, key, to, size))
      at.tell(key === 'T' || key === 'TU' ? 'metadata' : 'text', key === 'RC' ? text.replace(/<[^>]*>/g, ' ') : text)
    }
    pdf.FPDFPage_CloseAnnot(note)
  }
}

function tellAction(at: Reading, pdf: Pdfium, document: number, action: number): void {
  if (!action) return
  const kind = pdf.FPDFAction_GetType(action)
  if (kind === uriAction)
    at.tell(
      'link',
      narrowText(pdf, (to, size) => pdf.FPDFAction_GetURIPath(document, action, to, size)),
    )
  if (kind === launchAction || kind === 2)
    at.tell(
      'link',
      narrowText(pdf, (to, size) => pdf.FPDFAction_GetFilePath(action, to, size)),
    )
}

function tellBookmarks(at: Reading, pdf: Pdfium, document: number): void {
  // Bookmarks may name each other in a circle.
  const seen = new Set<number>()
  const waiting = [pdf.FPDFBookmark_GetFirstChild(document, 0)]
  for (let bookmark = waiting.pop(); bookmark !== undefined; bookmark = waiting.pop()) {
    if (!bookmark || seen.has(bookmark) || seen.size > most.bookmarks) continue
    seen.add(bookmark)
    at.tell(
      'metadata',
      wideText(pdf, (to, size) => pdf.FPDFBookmark_GetTitle(bookmark, to, size)),
    )
    tellAction(at, pdf, document, pdf.FPDFBookmark_GetAction(bookmark))
    waiting.push(pdf.FPDFBookmark_GetNextSibling(document, bookmark), pdf.FPDFBookmark_GetFirstChild(document, bookmark))
  }
}

function tellScripts(at: Reading, pdf: Pdfium, document: number): void {
  const count = Math.min(100, pdf.FPDFDoc_GetJavaScriptActionCount(document))
  for (let index = 0; index < count; index += 1) {
    const action = pdf.FPDFDoc_GetJavaScriptAction(document, index)
    if (!action) continue
    at.tell(
      'metadata',
      wideText(pdf, (to, size) => pdf.FPDFJavaScriptAction_GetScript(action, to, size)),
    )
    pdf.FPDFDoc_CloseJavaScriptAction(action)
  }
}

async function readAttachments(at: Reading, pdf: Pdfium, document: number): Promise<void> {
  const count = Math.min(most.attachments, pdf.FPDFDoc_GetAttachmentCount(document))
  for (let index = 0; index < count; index += 1) {
    const attachment = pdf.FPDFDoc_GetAttachment(document, index)
    if (!attachment) continue
    const name = wideText(pdf, (to, size) => pdf.FPDFAttachment_GetName(attachment, to, size)) || `attachment ${index + 1}`
    const inside = at.inside(name)
    inside.tell('name', name)
    if (!inside.takeEntry()) return
    const bytes = bytesOf(inside, pdf, attachment)
    if (bytes) await readAny(inside, { name, bytes })
  }
}

function bytesOf(at: Reading, pdf: Pdfium, attachment: number): Uint8Array | null {
  const memory = (pointer: number) => new DataView(pdf.pdfium.HEAPU8.buffer).getUint32(pointer, true)
  const size = withRoom(pdf, 4, length => (pdf.FPDFAttachment_GetFile(attachment, 0, 0, length) ? memory(length) : 0))
  if (size === 0 || !at.takeBytes(size, size)) return null
  return withRoom(pdf, size + 4, pointer =>
    pdf.FPDFAttachment_GetFile(attachment, pointer, size, pointer + size)
      ? pdf.pdfium.HEAPU8.slice(pointer, pointer + size)
      : null,
  )
}

/** Properties kept as XMP stand readable in the file. */
function tellXmp(at: Reading, bytes: Uint8Array): void {
  const all = bufferOf(bytes)
  let start = all.indexOf('<x:xmpmeta', 0, 'latin1')
  for (let count = 0; start >= 0 && count < 5; count += 1) {
    const end = all.indexOf('</x:xmpmeta>', start, 'latin1')
    if (end < 0) return
    const xmp = all.toString('utf8', start, Math.min(end, start + 1_000_000))
    for (const [, words] of xmp.matchAll(/<(?:rdf:li|dc:[a-z]+|pdf:Keywords)[^>]{0,200}>([^<]{2,5000})</g))
      at.tell('metadata', words!)
    start = all.indexOf('<x:xmpmeta', end, 'latin1')
  }
}
