import { describe, expect, test } from 'vitest'
import { pdf } from '#adapters/pdf'
import type { Block, Paper } from '#platform/paper'
import { openWorld } from '#test/world'

const paper = (blocks: Block[]): Paper => ({
  title: 'Black & White <Ltd>',
  language: 'en',
  madeAt: new Date('2026-03-02T09:00:00Z'),
  foot: 'The foot',
  blocks,
  attached: { name: 'a.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode('kept as it is'), about: 'A file' },
})
async function bytesOf(blocks: Block[]): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of pdf.print(paper(blocks))) pieces.push(piece)
  return Buffer.concat(pieces)
}

describe('a printed paper', () => {
  test('repeats the head of a table on each page, numbers the pages and keeps each row whole', async () => {
    await using w = await openWorld()
    const rows = Array.from({ length: 60 }, (_, at) => [
      [{ text: `row ${at}, first` }, { text: `row ${at}, second` }],
      [{ text: 'x' }],
    ])
    const columns = [
      { head: 'The one', share: 0.6 },
      { head: 'The other', share: 0.4 },
    ]
    const bytes = await bytesOf([
      { kind: 'title', text: 'Rows' },
      { kind: 'table', columns, rows },
    ])
    const { parts } = await w.live.ports.fileText.read({ name: 'a.pdf', bytes })
    const pages = parts.filter(part => part.where === 'text' && !part.entry).map(part => part.text)
    expect(pages.length).toBeGreaterThan(2)
    for (const [at, page] of pages.entries()) {
      expect(page).toContain('The one')
      expect(page).toContain(`${at + 1} of ${pages.length}`)
      expect(page.match(/row \d+, first/g)!.length).toBe(page.match(/row \d+, second/g)!.length)
    }
    expect(parts.find(part => part.entry?.endsWith('a.txt') && part.where === 'text')?.text).toContain('kept as it is')
  })

  test('says so only where letters could not be drawn, and breaks what is too long for a line', async () => {
    await using w = await openWorld()
    const note: Block = { kind: 'if-undrawn', text: 'There is more.' }
    const textOf = async (blocks: Block[]) =>
      (await w.live.ports.fileText.read({ name: 'a.pdf', bytes: await bytesOf(blocks) })).parts
        .filter(part => part.where === 'text' && !part.entry)
        .map(part => part.text)
        .join(' ')
    const drawn = await textOf([{ kind: 'text', text: 'Žluťoučký Ґрунт Ὀδύσσεια' }, note])
    expect(drawn).toContain('Žluťoučký Ґрунт Ὀδύσσεια')
    expect(drawn).not.toContain('There is more.')
    const other = await textOf([{ kind: 'text', text: 'by 山田 太郎, Tokyo' }, note])
    expect(other).toMatch(/by .+, Tokyo/)
    expect(other).toContain('There is more.')
    const long = 'abcdefghij'.repeat(60)
    expect((await textOf([{ kind: 'text', text: long }])).replace(/\s/g, '')).toContain(long)
  })

  test('is tagged, has its language, and its title is well-formed in both places', async () => {
    const text = (await bytesOf([{ kind: 'title', text: 'T' }])).toString('latin1')
    expect(text.startsWith('%PDF-1.7')).toBe(true)
    for (const said of [
      '/Marked true',
      '/Lang (en)',
      '/DisplayDocTitle true',
      '(Black & White <Ltd>)',
      'Black &amp; White &lt;Ltd&gt;',
    ])
      expect(text).toContain(said)
  })
})
