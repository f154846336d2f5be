import { isOfHost } from './endings.ts'
import type { Text } from './events.ts'

/** What stands before a name: I'm, id, called. */
export const introductions = new Set(
  'im is id user username handle nick nickname name account tag at under as live here me my link es soy uso ist bin est suis é sou no the ник логин я мой как هو معرفي اسم يوزر hai naam id号 号 是 为 搜 called named heisst llamado llamada chamado chamada appele appelee зовут'.split(
    ' ',
  ),
)
/** Letters, figures, and _ . - */
const isSign = (code: number) => isOfHost(code) || code === 95 || code === 46

const unseenIn = /\S[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]+\S/g
const unseen = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/

/** A name as used on a channel. */
export interface Handle {
  start: number
  end: number
  name: string
  isMarked: boolean
  isOdd: boolean
}

/** A name as used on a channel, at a word: marked with @ or $, or odd enough not to be a word. */
export function handleAt(text: Text, word: number): Handle | null {
  const handles = (text.handles ??= [])
  const there = handles[word]
  return there === undefined ? (handles[word] = readHandle(text, word)) : there
}

function readHandle(text: Text, word: number): Handle | null {
  const { text: folded, words } = text
  const one = words[word]
  if (!one || one.kind === 'sign' || !isSign(folded.charCodeAt(one.start))) return null
  let start = one.start
  while (start > 0 && /[_.]/.test(folded[start - 1]!) && start > one.start - 3) start--
  const mark = folded[start - 1]
  let end = start
  while (end < folded.length && end - start < 40 && isSign(folded.charCodeAt(end))) end++
  while (end > start && /[.-]/.test(folded[end - 1]!)) end--
  if (folded[end] === ':' && /[a-z0-9]/.test(folded[end + 1] ?? '')) {
    end++
    while (end < folded.length && isSign(folded.charCodeAt(end))) end++
  }
  if (folded[end] === '(') return null
  const name = folded
    .slice(start, end)
    .replace(/^_+/, '')
    .replace(/\.(?:pdf|docx?|png|jpe?g|xlsx?|txt|zip)$/, '')
  if (name.length < 3 || /^v?\d+(?:\.\d+)+$/.test(name)) return null
  const isMarked = mark === '@' || mark === '$' || name.startsWith('live:')
  const isOdd =
    /_|[a-z]\d|\d[a-z]|[a-z]\.[a-z]|[a-z]\.\d{2}/.test(name) &&
    !/^(?:v?\d+(?:\.\d+)*|\d+(?:st|nd|rd|th|k|px|ms|x|h|d|am|pm|gb|mb|hrs?|min|usd|eur))$/.test(name) &&
    !/\.(?:js|ts|md|json|py|net|php|html?|css|pdf|png|jpe?g|zip|io)(?::\d+)*$/.test(name) &&
    // A colour.
    !(
      /^(?=.*\d)[0-9a-f]{6}$/.test(name) &&
      /(?<![0-9a-z])(?=[a-f]*\d)[0-9a-f]{6}(?![0-9a-z]).*(?<![0-9a-z])(?=[a-f]*\d)[0-9a-f]{6}(?![0-9a-z])/.test(folded)
    )
  // What nobody sees, between the letters.
  const isCut =
    text.original !== undefined &&
    unseen.test(text.original.slice(text.from[start], text.to[end - 1])) &&
    (text.original.match(unseenIn)?.length ?? 9) < 4
  return {
    start: isMarked && mark !== undefined && /[@$]/.test(mark) ? start - 1 : start,
    end,
    name,
    isMarked,
    isOdd: isOdd || isCut,
  }
}
