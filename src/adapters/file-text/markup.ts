import { Parser } from 'htmlparser2'
import { decoded, textOf } from '#adapters/file-text/decode'
import { readDataPictures } from '#adapters/file-text/plain'
import type { Reading } from '#adapters/file-text/reading'

/** Elements inside each other; beyond this no program shows it, and a parser's stack would grow without end. */
const maxDepth = 2_000
const stepCharacters = 65_536

export interface Handlers {
  open?(name: string, attributes: Record<string, string>): void
  close?(name: string): void
  text?(text: string): void
  /** Comments, processing instructions and declarations: an SVG's own entities are declared in one. */
  aside?(text: string): void
}

/**
 * Goes through markup, tolerant of errors; entities that a document declares are not expanded. Names come without
 * their namespace's prefix in XML. False when it is nested too deep.
 */
export function walkMarkup(markup: string, isXml: boolean, handlers: Handlers): boolean {
  let depth = 0
  const local = (name: string) => (isXml ? name.slice(name.indexOf(':') + 1) : name)
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1
        handlers.open?.(local(name), attributes)
      },
      onclosetag: name => {
        depth -= 1
        handlers.close?.(local(name))
      },
      ontext: text => handlers.text?.(text),
      oncomment: text => handlers.aside?.(text),
      onprocessinginstruction: (_name, text) => {
        if (!/^\?xml\s|^!doctype\s+[\w:.-]+$/i.test(text)) handlers.aside?.(text)
      },
    },
    { xmlMode: isXml, decodeEntities: true },
  )
  for (let at = 0; at < markup.length; at += stepCharacters) {
    parser.write(markup.slice(at, at + stepCharacters))
    if (depth > maxDepth) return false
  }
  parser.end()
  return true
}

/** XML's bytes as text, in the encoding that its first line names. */
export function xmlOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 200)).toString('latin1')
  const named = /^<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{2,30})/.exec(head)?.[1]
  return (named && !/^utf-?(?:8|16)$/i.test(named) ? decoded(named, bytes) : textOf(bytes)) ?? decoded('utf-8', bytes)
}

const tooDeep = (at: Reading) => at.gap('too-much', `Its elements are nested deeper than the ${maxDepth} levels that are read.`)

const blocks = new Set(
  'address article aside blockquote body br button caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main nav ol option p pre section select summary table tbody tfoot thead title tr ul'.split(
    ' ',
  ),
)
const links = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'cite',
  'data',
  'poster',
  'ping',
  'background',
  'srcset',
  'longdesc',
])
const spoken = new Set([
  'alt',
  'title',
  'placeholder',
  'value',
  'content',
  'label',
  'aria-label',
  'summary',
  'download',
  'aria-description',
])

/** A page: its words in the order in which they stand, where it leads to, what a pointer or a screen reader is told. */
export async function readHtml(at: Reading, file: { bytes: Uint8Array }): Promise<void> {
  const html = htmlOf(file.bytes)
  let words = ''
  const isWhole = walkMarkup(html, false, {
    open: (name, attributes) => {
      if (blocks.has(name)) words += '\n'
      if (name === 'td' || name === 'th') words += '\t'
      tellAttributes(at, attributes)
    },
    close: name => {
      if (blocks.has(name)) words += '\n'
    },
    // Line breaks of the source are spaces on the page.
    text: text => (words += text.replace(/[\r\n]+/g, ' ')),
    aside: text => at.tell('metadata', text),
  })
  at.tell('text', tidied(words))
  if (!isWhole) tooDeep(at)
  await readDataPictures(at, html)
}

function tellAttributes(at: Reading, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (!value) continue
    if (links.has(name) || name.endsWith(':href')) {
      if (!/^(?:data:|#)/i.test(value)) at.tell('link', value)
    } else if (spoken.has(name)) at.tell('text', value)
    else if (name.startsWith('data-')) at.tell('metadata', value)
  }
}

function htmlOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString('latin1')
  const named = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})/i.exec(head)?.[1]
  return (named && !/^utf-?8$/i.test(named) ? decoded(named, bytes) : textOf(bytes)) ?? decoded('utf-8', bytes)
}

/** A drawing: its words, its links, what it embeds, and what it looks like, since letters can be drawn as outlines. */
export async function readSvg(at: Reading, file: { name: string; bytes: Uint8Array }): Promise<void> {
  const svg = xmlOf(file.bytes)
  let words = ''
  const isWhole = walkMarkup(svg, true, {
    open: (name, attributes) => {
      if (/^(?:text|tspan|title|desc|p|div)$/.test(name) && (name !== 'tspan' || movesOn(attributes))) words += '\n'
      tellAttributes(at, attributes)
    },
    text: text => (words += text.replace(/[\r\n]+/g, ' ')),
    aside: text => at.tell('metadata', text),
  })
  at.tell('text', tidied(words))
  if (!isWhole) {
    tooDeep(at)
    return
  }
  await readDataPictures(at, svg)
  const { readDrawing } = await import('#adapters/file-text/picture')
  await readDrawing(at, file.bytes)
}

function movesOn(attributes: Record<string, string>): boolean {
  return 'y' in attributes || (attributes.dy !== undefined && Number.parseFloat(attributes.dy) !== 0)
}

/** XML of an unknown sort: every text and every attribute's value. */
export async function readXml(at: Reading, file: { bytes: Uint8Array }): Promise<void> {
  const xml = xmlOf(file.bytes)
  let words = ''
  const isWhole = walkMarkup(xml, true, {
    open: (_name, attributes) => {
      words += '\n'
      for (const value of Object.values(attributes)) if (!value.startsWith('data:')) words += `${value}\n`
    },
    close: () => (words += '\n'),
    text: text => (words += text),
    aside: text => at.tell('metadata', text),
  })
  at.tell('text', tidied(words))
  if (!isWhole) tooDeep(at)
  await readDataPictures(at, xml)
}

/** Without the white space that only lays out the source. */
export function tidied(text: string): string {
  return text.replace(/[ \u00a0]*\n[ \n\t]*/g, '\n').replace(/ {2,}/g, ' ')
}
