import { tidied, walkMarkup, xmlOf } from '#adapters/file-text/markup'
import type { Reading } from '#adapters/file-text/reading'

const lineEnds = new Set('p h table-row line-break list-item annotation title desc'.split(' '))
/** What a program notes about a document: times, versions, counts. */
const machine = /^(?:date|creation-date|editing-cycles|editing-duration|generator|print-date)$/
/** Text that is not shown as such. */
const silent = new Set('binary-data script event-listener date text'.split(' '))

/** One XML part of an OpenDocument file. */
export function readOpenDocumentPart(at: Reading, name: string, bytes: Uint8Array): void {
  at.working()
  const isMeta = /(?:^|\/)meta\.xml$/.test(name)
  let words = ''
  const open: string[] = []
  const isWhole = walkMarkup(xmlOf(bytes), true, {
    open: (element, attributes) => {
      open.push(element)
      if (element === 'tab') words += '\t'
      else if (element === 'table-cell') words += '\t'
      else if (element === 's') words += ' '.repeat(Math.min(100, Number(attributes['text:c'] ?? 1) || 1))
      tellAttributes(at, element, attributes)
    },
    text: text => {
      const element = open.at(-1) ?? ''
      if (isMeta) {
        if (!machine.test(element)) at.tell('metadata', text)
      } else if (!silent.has(element)) words += text
    },
    close: element => {
      open.pop()
      if (lineEnds.has(element)) words += '\n'
    },
  })
  at.tell('text', tidied(words))
  if (!isWhole) at.gap('too-much', 'Its elements are nested deeper than is read.')
}

function tellAttributes(at: Reading, element: string, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'xlink:href' && !/^(?:\.?\/|#|Pictures\/|Object|media\/)/i.test(value)) at.tell('link', value)
    else if (name === 'table:name' && element === 'table') at.tell('metadata', value)
    else if (/^(?:form:(?:label|title|value|current-value)|office:string-value|office:title|table:formula)$/.test(name)) {
      if (name !== 'table:formula') at.tell('text', value)
      else for (const [, quoted] of value.matchAll(/"([^"]{3,2000})"/g)) at.tell('link', quoted!)
    }
  }
}
