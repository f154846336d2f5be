import { tidied, walkMarkup, xmlOf } from '#adapters/file-text/markup'
import type { Reading } from '#adapters/file-text/reading'

/** Attributes whose value a person can see or hear. */
const spoken = new Set(
  'descr title alt tooltip display prompt promptTitle error errorTitle string displayText caption heading'.split(' '),
)
const lineEnds = new Set('p br cr row si comment text sheetData tr'.split(' '))
/** Elements whose text is shown, in Word, Excel, PowerPoint and their drawings and charts. */
const shown = /^(?:t|delText|v|author|text|(?:odd|even|first)(?:Header|Footer))$/
/** Dates, counts and identifiers that a program writes about a document; nothing a person wrote. */
const machine =
  /^(?:created|modified|lastPrinted|TotalTime|Pages|Words|Characters|CharactersWithSpaces|Lines|Paragraphs|Slides|Notes|HiddenSlides|MMClips|ScaleCrop|LinksUpToDate|SharedDoc|HyperlinksChanged|AppVersion|DocSecurity|i4|bool|filetime|revision|Application)$/

/** The strings that the cells of a workbook share, by their number. */
export function sharedStringsOf(bytes: Uint8Array): string[] {
  const strings: string[] = []
  let current = ''
  let isText = false
  walkMarkup(xmlOf(bytes), true, {
    open: name => {
      if (name === 'si') current = ''
      isText = name === 't'
    },
    text: text => {
      if (isText) current += text
    },
    close: name => {
      isText = false
      if (name === 'si') strings.push(current)
    },
  })
  return strings
}

/** One XML part of an Office document. */
export function readOfficePart(at: Reading, name: string, bytes: Uint8Array, shared: string[]): void {
  at.working()
  const xml = xmlOf(bytes)
  const isWhole = /\.rels$/i.test(name)
    ? readRelations(at, xml)
    : /(?:^|\/)docProps\//i.test(name)
      ? readProperties(at, xml)
      : /(?:^|\/)customXml\//i.test(name)
        ? readCustom(at, xml)
        : /(?:^|\/)worksheets\/[^/]+$/i.test(name)
          ? readSheet(at, xml, shared)
          : readWords(at, xml)
  if (!isWhole) at.gap('too-much', 'Its elements are nested deeper than is read.')
}

/** Where hyperlinks lead, and what lies outside the document. */
function readRelations(at: Reading, xml: string): boolean {
  return walkMarkup(xml, true, {
    open: (_name, attributes) => {
      if (attributes.TargetMode === 'External' && attributes.Target) at.tell('link', attributes.Target)
    },
  })
}

function readProperties(at: Reading, xml: string): boolean {
  let element = ''
  return walkMarkup(xml, true, {
    open: (name, attributes) => {
      element = name
      if (name === 'property' && attributes.name) at.tell('metadata', attributes.name)
    },
    text: text => {
      if (!machine.test(element)) at.tell('metadata', text)
    },
  })
}

function readCustom(at: Reading, xml: string): boolean {
  let words = ''
  const isWhole = walkMarkup(xml, true, { close: () => (words += '\n'), text: text => (words += text) })
  at.tell('metadata', tidied(words))
  return isWhole
}

/** Text of a document, header, footer, comment, slide, drawing or chart, paragraph by paragraph. */
function readWords(at: Reading, xml: string): boolean {
  let words = ''
  let field = ''
  const open: string[] = []
  const isWhole = walkMarkup(xml, true, {
    open: (name, attributes) => {
      open.push(name)
      if (name === 'tab' || name === 'tc') words += '\t'
      else if (name === 'noBreakHyphen') words += '-'
      tellAttributes(at, name, attributes)
    },
    text: text => {
      const element = open.at(-1) ?? ''
      if (shown.test(element)) words += text
      else if (element === 'instrText' || element === 'f') field += text
    },
    close: name => {
      open.pop()
      if (lineEnds.has(name) || name === 'pt') words += '\n'
      if (field && (name === 'p' || name === 'f')) {
        tellField(at, field)
        field = ''
      }
    },
  })
  at.tell('text', tidied(words))
  return isWhole
}

/** Rows of cells. A number is written as it is stored, in full. */
function readSheet(at: Reading, xml: string, shared: string[]): boolean {
  let rows = ''
  let kind = ''
  const open: string[] = []
  const isWhole = walkMarkup(xml, true, {
    open: (name, attributes) => {
      open.push(name)
      if (name === 'c') {
        kind = attributes.t ?? ''
        rows += '\t'
      }
      tellAttributes(at, name, attributes)
    },
    text: text => {
      const element = open.at(-1) ?? ''
      if (element === 'v') rows += kind === 's' ? (shared[Number(text)] ?? '') : inFull(text)
      else if (element === 'f') tellField(at, text)
      else if (shown.test(element)) rows += text
    },
    close: name => {
      open.pop()
      if (lineEnds.has(name)) rows += '\n'
    },
  })
  at.tell('text', tidied(rows))
  return isWhole
}

/** 4.155550132E9 is what a cell with a phone number may hold. */
function inFull(value: string): string {
  return /^-?\d(?:\.\d+)?E\+?\d{1,2}$/i.test(value) ? Number(value).toLocaleString('en-US', { useGrouping: false }) : value
}

/** Fields and formulas are worth reading for the addresses and words in them. */
function tellField(at: Reading, field: string): void {
  for (const [, quoted] of field.matchAll(/"([^"]{3,2000})"/g)) if (/[@:/]|\d{5}|\.\w/.test(quoted!)) at.tell('link', quoted!)
}

function tellAttributes(at: Reading, element: string, attributes: Record<string, string>): void {
  for (const [full, value] of Object.entries(attributes)) {
    const name = full.slice(full.indexOf(':') + 1)
    if (spoken.has(name)) at.tell('text', value)
    else if (name === 'instr') tellField(at, value)
    else if (name === 'author' || (name === 'name' && /^(?:sheet|cmAuthor|author)$/.test(element))) at.tell('metadata', value)
    else if (name === 'location' && element === 'hyperlink') at.tell('link', value)
    else if (name === 'val' && /^(?:alias|docVar|text)$/.test(element)) at.tell('metadata', value)
    else if (name === 'formatCode') for (const [, quoted] of value.matchAll(/"([^"]{3,200})"/g)) at.tell('text', quoted!)
  }
}
