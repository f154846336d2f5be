import { setImmediate as breath } from 'node:timers/promises'
import type { Line, Setter, Style } from '#adapters/pdf/lines'
import type { Block, Column, Text } from '#platform/paper'

// A4 in points.
export const sheet = { width: 595.28, height: 841.89, side: 48, top: 52, bottom: 62 }
const inner = sheet.width - 2 * sheet.side
const gutter = 14

export interface Cell {
  tag: 'TH' | 'TD' | 'P'
  x: number
  width: number
  isNumber: boolean
  paragraphs: { lines: Line[]; style: Style }[]
}
/** What is never cut by the end of a page: a paragraph, or the row of a table. */
export interface Box {
  tag: 'H1' | 'H2' | 'P' | 'TR'
  cells: Cell[]
  height: number
  /** Room above, but at the top of a page. */
  above: number
  /** Not the last on its page. */
  leads: boolean
  /** The table that a row is of, by its number, with its head. */
  table?: { id: number; head: Box | null; isHead: boolean }
}
export interface Placed {
  box: Box
  y: number
  /** A head that is shown once more on a further page. */
  isAgain: boolean
}

const sizes = { title: 21, heading: 12.5, text: 9.5, cell: 8.5, head: 7.5 }

/** All pages with what stands where; other work runs in between. */
export async function layOut(setter: Setter, blocks: readonly Block[]): Promise<Placed[][]> {
  const pages: Placed[][] = [[]]
  let y = sheet.top
  let turn = 0
  const place = (box: Box, isAgain = false) => {
    pages.at(-1)!.push({ box, y, isAgain })
    y += box.height
  }
  const turnPage = () => {
    pages.push([])
    y = sheet.top
  }
  let waiting: Box[] = []
  for (const box of boxesOf(setter, blocks)) {
    if (++turn % 25 === 0) await breath()
    if (box === 'new-page') {
      turnPage()
      continue
    }
    waiting.push(box)
    if (box.leads) continue
    const needed = waiting.reduce((sum, one, at) => sum + one.height + (at === 0 && y === sheet.top ? 0 : one.above), 0)
    if (y > sheet.top && y + needed > sheet.height - sheet.bottom) {
      turnPage()
      const { table } = waiting[0]!
      if (table?.head && !table.isHead) place(table.head, true)
    }
    for (const one of waiting) {
      if (y > sheet.top) y += one.above
      place(one)
    }
    waiting = []
  }
  return pages
}

function* boxesOf(setter: Setter, blocks: readonly Block[]): Generator<Box | 'new-page'> {
  for (const [id, block] of blocks.entries()) {
    switch (block.kind) {
      case 'new-page':
        yield 'new-page'
        break
      case 'title':
        yield paragraph(setter, 'H1', { text: block.text, isBold: true }, sizes.title, 0)
        break
      case 'heading':
        yield { ...paragraph(setter, 'H2', { text: block.text, isBold: true }, sizes.heading, 22), leads: true }
        break
      case 'if-undrawn':
        if (setter.hasUndrawn()) yield paragraph(setter, 'P', block, sizes.text, 8)
        break
      case 'text':
        yield paragraph(setter, 'P', block, block.isCode ? sizes.cell : sizes.text, 6)
        break
      case 'facts':
        for (const [at, { term, value }] of block.facts.entries()) {
          const cells: Text[][] = [[{ text: term, tone: 'dim' }], value]
          yield { ...row(setter, factColumns, cells, sizes.text, { id, head: null, isHead: false }), above: at === 0 ? 6 : 0 }
        }
        break
      case 'table': {
        const heads = block.columns.map(({ head }) => [{ text: head, tone: 'dim' as const, isBold: true }])
        const head = row(setter, block.columns, heads, sizes.head, { id, head: null, isHead: true })
        yield { ...head, leads: block.rows.length > 0 }
        for (const cells of block.rows) yield row(setter, block.columns, cells, sizes.cell, { id, head, isHead: false })
      }
    }
  }
}
const factColumns: Column[] = [
  { head: '', share: 0.22 },
  { head: '', share: 0.78 },
]

function paragraph(setter: Setter, tag: 'H1' | 'H2' | 'P', text: Text, size: number, above: number): Box {
  // A line of some 90 letters is as long as one still reads with ease.
  const width = tag === 'P' && !text.isCode ? inner * 0.9 : inner
  const set = setter.lines(text, size, width)
  const cell: Cell = { tag: 'P', x: sheet.side, width, isNumber: false, paragraphs: [set] }
  return { tag, cells: [cell], height: set.lines.length * set.style.leading, above, leads: false }
}

function row(setter: Setter, columns: readonly Column[], given: Text[][], size: number, table: NonNullable<Box['table']>): Box {
  let x = sheet.side
  const cells = columns.map(({ share, isNumber = false }, at): Cell => {
    const isLast = at === columns.length - 1
    const width = inner * share - (isLast ? 0 : gutter)
    const paragraphs = given[at]!.map(text => setter.lines(text, text.isCode ? size * 0.86 : size, width))
    const cell: Cell = { tag: table.isHead || at === 0 ? 'TH' : 'TD', x, width, isNumber, paragraphs }
    x += inner * share
    return cell
  })
  const heights = cells.map(cell => cell.paragraphs.reduce((sum, one) => sum + one.lines.length * one.style.leading, 0))
  return { tag: 'TR', cells, height: Math.max(...heights) + 2 * cellPad, above: table.isHead ? 4 : 0, leads: false, table }
}
export const cellPad = 4.5
