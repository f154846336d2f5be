import { bufferOf, decoded } from '#adapters/file-text/decode'
import { readAny } from '#adapters/file-text/read'
import type { Reading } from '#adapters/file-text/reading'

const maxGroups = 2_000
/** Groups that hold no words: fonts, colours, styles, lists, and what another program put in. */
const silent = new Set(
  'fonttbl colortbl stylesheet listtable listoverridetable rsidtbl themedata colorschememapping latentstyles datastore generator filetbl revtbl xmlnstbl mmathPr objdata panose falt bkmkstart bkmkend'.split(
    ' ',
  ),
)
const characters: Record<string, string> = {
  par: '\n',
  sect: '\n',
  page: '\n',
  line: '\n',
  row: '\n',
  tab: '\t',
  cell: '\t',
  nestcell: '\t',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
}

interface Group {
  kind: 'words' | 'silent' | 'info' | 'field' | 'picture'
  /** How many stand-in characters follow a \u. */
  skip: number
}

/** Rich text (RTF 1.9): its words, the targets of its fields, what its properties say, and its pictures. */
export async function readRtf(at: Reading, file: { bytes: Uint8Array }): Promise<void> {
  const source = bufferOf(file.bytes).toString('latin1')
  const token = /\\'([0-9a-f]{2})|\\([a-z]+)(-?\d{1,10})? ?|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi
  const told = { words: '', silent: '', info: '', field: '', picture: '' }
  const pictures: string[] = []
  const groups: Group[] = []
  let now: Group = { kind: 'words', skip: 1 }
  let codePage = 'windows-1252'
  let bytes: number[] = []
  let skipping = 0
  const put = (text: string) => (told[now.kind] += text)
  const flush = () => {
    if (bytes.length > 0) put(decoded(codePage, Uint8Array.from(bytes)))
    bytes = []
  }
  for (let match = token.exec(source); match; match = token.exec(source)) {
    const [, hex, word, number, symbol, brace, plain] = match
    if (hex !== undefined) {
      if (skipping > 0) skipping -= 1
      else bytes.push(Number.parseInt(hex, 16))
      continue
    }
    flush()
    if (brace === '{') {
      if (groups.length >= maxGroups) {
        at.gap('too-much', `Its groups are nested deeper than the ${maxGroups} levels that are read.`)
        break
      }
      groups.push(now)
      now = { ...now }
    } else if (brace === '}') {
      if (now.kind === 'picture' && groups.at(-1)?.kind !== 'picture') {
        pictures.push(told.picture)
        told.picture = ''
      }
      if (now.kind === 'info' || now.kind === 'field') put('\n')
      now = groups.pop() ?? now
    } else if (word !== undefined) {
      skipping = 0
      if (word === 'u' && number !== undefined) {
        put(String.fromCharCode(Number(number) & 0xffff))
        skipping = now.skip
      } else if (word === 'uc') now.skip = Math.min(10, Number(number ?? 1))
      else if (word === 'ansicpg') codePage = Number(number) === 65001 ? 'utf-8' : `windows-${number}`
      else if (word === 'bin') {
        // So many raw bytes follow; as the picture's digits they fit in with the others.
        const end = token.lastIndex + Math.max(0, Number(number ?? 0))
        if (now.kind === 'picture') put(Buffer.from(source.slice(token.lastIndex, end), 'latin1').toString('hex'))
        token.lastIndex = end
      } else if (characters[word]) put(characters[word])
      else if (silent.has(word)) now.kind = 'silent'
      else if (word === 'info') now.kind = 'info'
      else if (word === 'fldinst') now.kind = 'field'
      else if (word === 'pict') now.kind = 'picture'
    } else if (symbol !== undefined) {
      if (symbol === '~') put('\u00a0')
      else if (symbol === '_') put('-')
      else if (symbol === '\\' || symbol === '{' || symbol === '}') put(symbol)
      else if (symbol === '\n' || symbol === '\r') put('\n')
    } else if (plain !== undefined) {
      put(plain.slice(Math.min(skipping, plain.length)))
      skipping = Math.max(0, skipping - plain.length)
    }
  }
  flush()
  at.tell('text', told.words)
  for (const line of told.info.split('\n')) at.tell('metadata', line)
  for (const line of told.field.split('\n')) at.tell('link', line.replace(/^\s*HYPERLINK\s+/i, '').replaceAll('"', ''))
  for (const [index, hex] of pictures.entries()) {
    const picture = Buffer.from(hex.replace(/[^0-9a-f]/gi, ''), 'hex')
    if (picture.length > 0) await readAny(at.inside(`picture ${index + 1}`), { name: 'picture', bytes: picture })
  }
}
