import { setImmediate as breath } from 'node:timers/promises'
import PdfDocument from 'pdfkit'
import { openFonts, type Fonts } from '#adapters/pdf/fonts'
import { cellPad, layOut, sheet, type Box, type Cell, type Placed } from '#adapters/pdf/layout'
import { openSetter, type Line, type Style } from '#adapters/pdf/lines'
import type { Paper, Tone } from '#platform/paper'

type Doc = PDFKit.PDFDocument
type Element = PDFKit.PDFStructureElement

const colours: Record<Tone, string> = { ink: '#1d1c1a', dim: '#66635e', good: '#0f5e5c' }
const hairline = '#d9d6d0'

/** A paper as a tagged PDF, some pages' bytes at a time. */
export async function* printed(paper: Paper): AsyncGenerator<Uint8Array> {
  const fonts = await openFonts()
  const setter = openSetter(fonts)
  const pages = await layOut(setter, paper.blocks)
  const doc = openDocument(paper, fonts)
  const root = doc.struct('Document')
  doc.addStructure(root)
  let table: { id: number; element: Element } | null = null
  for (const [at, page] of pages.entries()) {
    doc.addPage()
    for (const placed of page) {
      const id = placed.box.table?.id
      if (table && table.id !== id) {
        table.element.end()
        table = null
      }
      if (id !== undefined && !table) {
        table = { id, element: doc.struct('Table') }
        root.add(table.element)
      }
      draw(doc, table?.element ?? root, placed)
    }
    drawFoot(doc, setter.lines({ text: paper.foot, tone: 'dim' }, 7.5, sheet.width - 2 * sheet.side - 60).lines[0]!, fonts, [
      at + 1,
      pages.length,
    ])
    yield* taken(doc)
    await breath()
  }
  table?.element.end()
  root.end()
  yield* taken(doc)
  await breath()
  const { name, mediaType, bytes, about } = paper.attached
  const dates = { creationDate: paper.madeAt, modifiedDate: paper.madeAt }
  const attachment = { name, type: mediaType, description: about, relationship: 'Source', ...dates }
  doc.file(Buffer.from(bytes), attachment)
  yield* taken(doc)
  await breath()
  doc.end()
  yield* taken(doc)
}

/** What the document has written since it was asked last. */
function* taken(doc: Doc): Generator<Uint8Array> {
  const bytes = doc.read() as Buffer | null
  if (bytes) yield bytes
}

function openDocument(paper: Paper, fonts: Fonts): Doc {
  const doc = new PdfDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    // None of the library's own: everything is set in ours.
    font: null as never,
    pdfVersion: '1.7',
    lang: paper.language,
    tagged: true,
    displayTitle: true,
    info: { Title: paper.title, Creator: 'Symbolon', Producer: 'PDFKit', CreationDate: paper.madeAt, ModDate: paper.madeAt },
  })
  for (const { name, font } of [...fonts.text, fonts.code]) doc.registerFont(name, font as never)
  // The library writes the title into XML as it stands.
  const own = doc as unknown as { info: { Title: string }; _addInfo(): void }
  const addInfo = own._addInfo.bind(doc)
  own._addInfo = () => {
    own.info.Title = own.info.Title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    addInfo()
  }
  return doc
}

function draw(doc: Doc, parent: Element, { box, y, isAgain }: Placed): void {
  if (isAgain) {
    doc.markContent('Artifact', { type: 'Pagination' })
    for (const cell of box.cells) drawCell(doc, cell, y + cellPad)
    doc.endMarkedContent()
  } else if (box.tag === 'TR') {
    const row = doc.struct('TR')
    parent.add(row)
    for (const cell of box.cells) {
      const scope = box.table!.isHead ? 'Column' : 'Row'
      const options = cell.tag === 'TH' ? ({ scope } as object) : {}
      row.add(doc.struct(cell.tag as 'TD', options, [() => drawCell(doc, cell, y + cellPad)]))
    }
    row.end()
  } else parent.add(doc.struct(box.tag, {}, [() => drawCell(doc, box.cells[0]!, y)]))
  if (box.tag === 'TR') drawRule(doc, y + box.height, box)
}

function drawCell(doc: Doc, { paragraphs, x, width, isNumber }: Cell, top: number): void {
  let y = top
  for (const { lines, style } of paragraphs)
    for (const line of lines) {
      const left = isNumber ? x + width - line.reduce((sum, run) => sum + run.width, 0) : x
      drawLine(doc, line, style, left, y)
      y += style.leading
    }
}

function drawLine(doc: Doc, line: Line, { size, leading, tone, isBold }: Style, left: number, top: number): void {
  // Where capitals stand in the middle of the line.
  const y = top + leading / 2 + size * 0.36
  let x = left
  doc.fillColor(colours[tone]).fontSize(size)
  // The fonts come in one weight; a contour of 2 % makes it a half-bold one.
  if (isBold) doc.strokeColor(colours[tone]).lineWidth(size * 0.022)
  for (const { text, face, width, actual } of line) {
    const options = { lineBreak: false, baseline: 'alphabetic' as const, ...(isBold && { fill: true, stroke: true }) }
    if (actual) doc.markContent('Span', { actual })
    if (text !== '') doc.font(face.name).text(text, x, y, options)
    if (actual) doc.endMarkedContent()
    x += width
  }
}

function drawRule(doc: Doc, y: number, box: Box): void {
  const isStrong = box.table!.isHead
  doc.markContent('Artifact', { type: 'Layout' })
  doc
    .moveTo(sheet.side, y)
    .lineTo(sheet.width - sheet.side, y)
    .lineWidth(isStrong ? 0.8 : 0.4)
    .stroke(isStrong ? colours.dim : hairline)
  doc.endMarkedContent()
}

function drawFoot(doc: Doc, line: Line, { text }: Fonts, [page, count]: [number, number]): void {
  const style: Style = { size: 7.5, leading: 11, tone: 'dim', isBold: false }
  const y = sheet.height - sheet.bottom + 26
  const number = `${page} of ${count}`
  const font = text[0]!.font
  const width = (font.layout(number).advanceWidth / font.unitsPerEm) * style.size
  doc.markContent('Artifact', { type: 'Pagination' })
  drawLine(doc, line, style, sheet.side, y)
  drawLine(doc, [{ text: number, face: text[0]!, width }], style, sheet.width - sheet.side - width, y)
  doc.endMarkedContent()
}
