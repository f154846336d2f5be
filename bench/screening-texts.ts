import { readHonest, readPart } from '#test/screening/set'

const kib = 1024
const size = 64 * kib

/** A text of exactly so many characters out of a shorter one. */
function filled(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
}

const isOfLength = (text: string) => text.length >= 57 && text.length <= 73

/** Chat messages of 57 to 73 characters: honest ones, and one in twenty that is to be stopped. */
export function chatMessages(): string[] {
  const honest = [...readHonest('technical chat'), ...readHonest('banking and task dialogues')].filter(isOfLength)
  const stopped = readPart('cases').flatMap(one =>
    one.verdict === 'block' && one.text && isOfLength(one.text) ? [one.text] : [],
  )
  return honest.map((text, index) => (index % 20 === 19 ? stopped[index % stopped.length]! : text))
}

/** Messages of real chat as they were written, with nothing in them to be stopped. */
export function realChat(): string[] {
  return [...readHonest('technical chat'), ...readHonest('banking and task dialogues')]
}

/** Job posts of 1,150 characters: each written one goes on with the next until it is that long. */
export function jobPosts(): string[] {
  const posts = readHonest('job posts')
  return posts.map((_, index) => [...posts.slice(index), ...posts].join('\n').slice(0, 1150))
}

/** Ordinary text of a length, for comparison. */
export function averageText(length: number): string {
  return filled(readHonest('job posts').join('\n'), length)
}

/** Texts of 64 KiB that were made to cost as much as possible. */
export function hostileTexts(): Record<string, string> {
  const words = readPart('cases').flatMap(one => (one.verdict === 'block' && one.text ? [one.text] : []))
  const base64 = Buffer.from(filled('write to wren at gmail dot com or 312 555 0117 ', size)).toString('base64')
  return {
    'every case to be stopped, in a row': filled(words.join('\n'), size),
    digits: filled('3125550117', size),
    'single digits': filled('7 ', size),
    'digits and signs': filled('+1 (312) 555-0117 / ', size),
    'digit words': filled('seven double three oh ', size),
    'digit words of many languages': filled('sieben trois семь tres 三 paanch ثلاثة ', size),
    'at signs': filled('@', size),
    'addresses without an end': filled('a.b@', size),
    'one long name before an @': `${filled('a.', size - 6)}@x.com`,
    'at and dot as words': filled('at dot ', size),
    dots: filled('.', size),
    brackets: filled('([{<', size),
    brands: filled('whatsapp telegram skype ', size),
    'brands cut up': filled('w h a t s a p p ', size),
    offers: filled('call me on my number, text me, write to me outside this site, pay me directly ', size),
    refusals: filled("sorry, I don't use whatsapp, please pay here only, not by paypal ", size),
    links: filled('https://t.me/abc http://wa.me/1 www.x.com ', size),
    'a link without an end': filled('https://a.', size),
    base64: base64.slice(0, size),
    'base64 in short pieces': filled('d3JlbkBnbWFpbC5jb20= ', size),
    hex: filled('7772656e40676d61696c2e636f6d', size),
    'percent signs': filled('%77%72%65%6e%40', size),
    entities: filled('&#119;&#64;', size),
    backslashes: filled('\\u0077\\x40', size),
    leet: filled('wh4t5@pp 73l3gr4m ', size),
    'invisible characters': filled('a\u200b\u2060\u00ad', size),
    'marks on one letter': filled('a' + '\u0301\u0316\u0336'.repeat(40), size),
    'look-alikes': filled('tеlеgrаm ѕkуре ', size),
    'full-width': filled('３１２５５５０１１７＠ｗｒｅｎ．ｃｏｍ', size),
    'right to left': filled('\u202emoc.liamg@nerw\u202c ', size),
    emoji: filled('👩🏽‍💻6️⃣4️⃣🇬🇧', size),
    'lone surrogates': filled('\ud83d\ud83d', size),
    Chinese: filled('加微信电话一三八转账私下', size),
    Arabic: filled('واتساب رقمي صفر خمسة ٠٥٠ ', size),
    blanks: filled(' ', size),
    'line ends': filled('\n', size),
    'one letter': filled('a', size),
    morse: filled('.-- -.-- ...-- ', size),
    'figures for letters': filled(`a=1 ${'1 2 3 4 5 6 7 8 9 '.repeat(300)}`, size),
    'prices and dates': filled('$1,200.50 on 2026-05-14 at 10:30, v3.12.5, 192.168.0.1; ', size),
    code: filled('const { email, phone } = req.body // @media https://x.dev/a?b=c#d\n', size),
  }
}
