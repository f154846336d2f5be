import { find } from '#engines/screening/find'
import { judge } from '#engines/screening/judge'
import type { FindingKind, JudgedFinding, Surface } from '#engines/screening/types'
import { Refusal } from '#lib/refusal'

/** One text of a form that everyone may read, by the name of its field. */
export interface PublicText {
  field: string
  text: string
  surface: Surface
}

export interface FieldFinding extends JudgedFinding {
  field: string
  /** The words it was found in. */
  words: string
}

/** What stands in texts for everyone; contact and payment have no place in them (rules D2.1, D3.2, B2.6). */
export function publicFindings(texts: readonly PublicText[], noticeOnly: readonly string[] = []): FieldFinding[] {
  return texts.flatMap(({ field, text, surface }) => {
    if (text === '') return []
    const found = find(text, { surface })
    // A public text has no other side that could acknowledge an exception, so what it states excuses nothing.
    return judge({ ...found, states: null }, { stage: 'before', surface, noticeOnly }).findings.map(one => ({
      ...one,
      field,
      words: text.slice(one.start, one.end),
    }))
  })
}

/** Of a long field only its ends can be joined with what stands beside it. */
const endLength = 80
/** Between a long field's ends, and longer than anything that is read across a gap. */
const gap = `\n\n${'\u2014 '.repeat(24)}\n\n`
/** What means of contact are made of; an ask is a sentence, and stands in one field. */
const pieced = new Set<FindingKind>(['phone', 'email', 'messenger', 'handle', 'meeting', 'link', 'form', 'payment'])

interface Piece {
  field: string
  /** Where it stands in the joined text, and where in its field. */
  at: number
  from: number
  text: string
}

function piecesOf(texts: readonly PublicText[]): { joined: string; pieces: Piece[] } {
  let joined = ''
  const pieces: Piece[] = []
  const add = (field: string, text: string, from: number, between: string) => {
    if (joined !== '') joined += between
    pieces.push({ field, at: joined.length, from, text })
    joined += text
  }
  for (const { field, text } of texts) {
    if (text === '') continue
    if (text.length <= 2 * endLength) add(field, text, 0, ' ')
    else {
      add(field, text.slice(0, endLength), 0, ' ')
      add(field, text.slice(-endLength), text.length - endLength, gap)
    }
  }
  return { joined, pieces }
}

/**
 * Contacts in pieces over the fields of one form, as it shows them one after the other (rule B2.9): each piece is a finding of
 * its field. What a field shows by itself is `publicFindings`'.
 */
export function joinedFindings(texts: readonly PublicText[], noticeOnly: readonly string[] = []): FieldFinding[] {
  const { joined, pieces } = piecesOf(texts)
  if (pieces.length < 2) return []
  const { surface } = texts[0]!
  const found = find(joined, { surface })
  const { findings } = judge({ ...found, states: null }, { stage: 'before', surface, noticeOnly })
  return findings.flatMap(one => {
    const touched = pieces.filter(({ at, text }) => one.start < at + text.length && at < one.end)
    if (!pieced.has(one.kind) || !isRefused(one) || new Set(touched.map(({ field }) => field)).size < 2) return []
    return touched.map(({ field, at, from, text }) => {
      const [start, end] = [Math.max(one.start, at), Math.min(one.end, at + text.length)]
      return { ...one, field, start: start - at + from, end: end - at + from, words: joined.slice(start, end) }
    })
  })
}

/** Whether a finding keeps its text from being published. */
export function isRefused(finding: JudgedFinding): boolean {
  return finding.outcome === 'mask' || finding.outcome === 'hold' || finding.outcome === 'block'
}

const what: Record<FindingKind, string> = {
  phone: 'a phone number',
  email: 'an e-mail address',
  address: 'a postal address',
  messenger: 'a messenger contact',
  handle: 'a social name',
  meeting: 'a meeting link',
  link: 'a link for contact',
  form: 'an outside form',
  'talk-elsewhere': 'a request to talk elsewhere',
  payment: 'payment details',
  'pay-elsewhere': 'a request to pay elsewhere',
  'forbidden-ask': 'a request that is never allowed',
}

const most = 60

function quoted(words: string): string {
  const flat = words.replace(/\s+/g, ' ').trim()
  return `“${flat.length > most ? `${flat.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…` : flat}”`
}

/** The sentence at a field: what it is, and that it has to come out before everyone can read the text. */
export function publicSentence(finding: FieldFinding): string {
  const found = `${quoted(finding.words)} reads like ${what[finding.kind]} (rule ${finding.because}).`
  if (finding.kind === 'pay-elsewhere' || finding.kind === 'payment' || finding.kind === 'forbidden-ask')
    return `${found} Payment goes through here: take it out.`
  return `${found} Everyone can read this text, so contact has to wait for a contract: take it out.`
}

/** Refuses with every field's first sentence and all findings. */
export function publicRefusal(findings: readonly FieldFinding[]): Refusal {
  const fields: Record<string, string> = {}
  for (const one of findings) fields[one.field] ??= publicSentence(one)
  const [field, message] = Object.entries(fields)[0]!
  return new Refusal('invalid', 'screened', message, field, fields, { findings })
}

/** The refusal of a text to the other side that asks for what is never allowed (rules D3.2, B3.5). It stays a draft. */
export function blockRefusal(text: string, findings: readonly JudgedFinding[], field = 'text'): Refusal {
  const worst = findings.find(one => one.outcome === 'block')!
  const words = quoted(text.slice(worst.start, worst.end))
  const why =
    worst.kind === 'forbidden-ask'
      ? `${words} asks for something that is never allowed here (rule ${worst.because}).`
      : `${words} reads like ${what[worst.kind]}. Payment between you goes through here (rule ${worst.because}).`
  const told = findings.map(one => ({ ...one, field, words: text.slice(one.start, one.end) }))
  return new Refusal('invalid', 'screened', `${why} Nothing was sent; your text is kept as a draft.`, field, undefined, {
    findings: told,
  })
}
