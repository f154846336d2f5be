import type { Draft } from './drafts.ts'
import { eventsNear, eventsOf, type Text } from './events.ts'

/** Postal addresses given to be visited or written to. */
export function postal(text: Text): Draft[] {
  const drafts: Draft[] = []
  const { words } = text
  for (const event of eventsOf(text, 'ADDRESSW')) {
    const before = ['NEG', 'SUBJV'].flatMap(name => eventsNear(text, name, event.first - 4, event.first - 1))
    if (before.some(one => words[one.first]!.sentence === words[event.first]!.sentence)) continue
    for (let i = Math.max(0, event.first - 10); i < words.length && i <= event.last + 12; i++) {
      if (words[i]!.kind !== 'digits' || words[i]!.text.length > 5) continue
      const street = streetNear(text, i)
      if (street === null) continue
      const last = Math.min(words.length - 1, Math.max(street, i) + 3)
      drafts.push({
        kind: 'address',
        rule: 'address.street',
        start: words[Math.min(i, street)]!.start,
        end: words[last]!.end,
        score: 0.78,
        evidence: ['a street and number to come or write to'],
      })
      break
    }
  }
  if (!text.text.includes(' box ')) return drafts
  for (const match of text.text.matchAll(/\bp\.? ?o\.? box \d{1,6}\b[^\n]{2,50}?\b\d{5}\b/g))
    drafts.push({
      kind: 'address',
      rule: 'address.box',
      start: match.index,
      end: match.index + match[0].length,
      score: 0.74,
      evidence: ['a post office box'],
    })
  return drafts
}

/** The word of a street by a house number: Rose Street, Gerbergasse, PO box. */
function streetNear(text: Text, at: number): number | null {
  const event = eventsNear(text, 'STREET', at - 5, at + 5).find(one => Math.abs(one.first - at) <= 4)
  if (event) return event.first
  for (let i = Math.max(0, at - 2); i < at; i++) {
    const word = text.words[i]!.text
    if (word.length > 6 && /(?:strasse|gasse|weg|platz|allee|damm|ufer|straat|laan|gatan|gata|vej|ring)$/.test(word)) return i
    if (word === 'box' && text.words[i - 1]?.text === 'po') return i - 1
  }
  return null
}
