import { describe, expect, test } from 'vitest'
import { headersOf, nameOf, rangeOf, sizeText } from '#modules/files/rules'

describe('a file’s name', () => {
  test.each([
    ['../../etc/passwd', 'text/plain', 'passwd'],
    ['C:\\Users\\ada\\report.pdf', 'application/pdf', 'report.pdf'],
    ['invoice\u202Efdp.exe.pdf', 'application/pdf', 'invoicefdp.exe.pdf'],
    ['a\u0000b\nc.png', 'image/png', 'abc.png'],
    ['....', 'text/plain', 'text.txt'],
    ['.png', 'image/png', 'png.png'],
    ['', 'image/png', 'file.png'],
    ['"quoted" <b>.txt', 'text/plain', '_quoted_ _b_.txt'],
    ['shot.JPEG', 'image/jpeg', 'shot.JPEG'],
    ['shot.v2', 'image/jpeg', 'shot.v2.jpg'],
    ['设计稿.pdf', 'application/pdf', '设计稿.pdf'],
  ])('%j of %s is kept as %j', (given, mediaType, kept) => {
    expect(nameOf(given, mediaType)).toBe(kept)
  })
  test('has at most 200 characters and keeps its ending', () => {
    const name = nameOf(`${'x'.repeat(500)}.pdf`, 'application/pdf')
    expect(name).toHaveLength(200)
    expect(name.endsWith('.pdf')).toBe(true)
    const emoji = nameOf(`${'🦭'.repeat(150)}.txt`, 'text/plain')
    expect(emoji.length).toBeLessThanOrEqual(200)
    expect(emoji.isWellFormed()).toBe(true)
  })
})

describe('a range', () => {
  test.each([
    [null, null],
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=5-', { start: 5, end: 9 }],
    ['bytes=5-999', { start: 5, end: 9 }],
    ['bytes=-4', { start: 6, end: 9 }],
    ['bytes=-99', { start: 0, end: 9 }],
    ['bytes=-0', 'none'],
    ['bytes=10-12', 'none'],
    ['bytes=7-3', null],
    ['bytes=0-1,3-4', null],
    ['lines=1-2', null],
    ['bytes=-', null],
  ])('%j of ten bytes', (header, expected) => expect(rangeOf(header, 10)).toEqual(expected))
})

test('no name can break out of its header', () => {
  const { 'content-disposition': disposition } = headersOf({
    name: 'a"; x=\r\n"é.png',
    mediaType: 'image/png',
    isPublic: true,
    etag: '"x"',
  })
  expect(disposition).not.toMatch(/[\r\n]/)
  expect(disposition).toMatch(/^inline; filename="[^"]*"; filename\*=UTF-8''[\w%.~!$&+^`|-]+$/)
})

test('sizes are said as people read them', () => {
  expect([512, 34 * 1024, 25 * 1024 * 1024, 1.5 * 1024 * 1024].map(sizeText)).toEqual(['512 bytes', '34 kB', '25 MB', '1.5 MB'])
})
