import { Refusal } from '#lib/refusal'
import { whyNot } from '#modules/accounts/rules'
import { sideInRoom } from '#modules/items/rules'
import { sideOf, type Person } from '#platform/ctx'

/** Mentions of one message at most; more is shouting. */
export const maxMentions = 10

/** Why the person can't write in a room that they see: another side acted for, or a right that is missing. Its guests can. */
export function whyNotWrite(person: Person, room: { clientSideId: string; freelancerSideId: string }): string | null {
  if (sideInRoom(room, [sideOf(person)])) return whyNot(person, 'talk')
  const org = person.memberships.find(m => m.orgId === room.clientSideId || m.orgId === room.freelancerSideId)
  if (org) return `This room is ${org.orgName}’s. Switch to acting for ${org.orgName} to write here.`
  if (sideInRoom(room, [person.accountId])) return 'This room is your own. Switch to acting for yourself to write here.'
  return null
}

/** Refuses (forbidden) with the sentence of `whyNotWrite`. */
export function mustMayWrite(person: Person, room: { clientSideId: string; freelancerSideId: string }): void {
  const sentence = whyNotWrite(person, room)
  if (sentence) throw new Refusal('forbidden', 'needs-talk', sentence)
}

/** Who is named with an @ and their full name, or with their first name when only one person has it. */
export function mentionsIn<Named extends { name: string }>(text: string, people: readonly Named[]): Named[] {
  if (!text.includes('@')) return []
  const lower = text.toLocaleLowerCase()
  const first = (name: string) => name.toLocaleLowerCase().split(/\s+/)[0]!
  return people
    .filter(person => {
      const isOnly = people.filter(other => first(other.name) === first(person.name)).length === 1
      return isNamed(lower, person.name.toLocaleLowerCase()) || (isOnly && isNamed(lower, first(person.name)))
    })
    .slice(0, maxMentions)
}

function isNamed(text: string, name: string): boolean {
  for (let at = text.indexOf(`@${name}`); at >= 0; at = text.indexOf(`@${name}`, at + 1)) {
    const before = at === 0 ? ' ' : text[at - 1]!
    const after = text[at + 1 + name.length] ?? ' '
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true
  }
  return false
}

/** A piece of a text around the first of the words, on one line, at most `max` characters and two ellipses. */
export function excerptAround(text: string, words: string, max = 160): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= max) return flat
  const lower = flat.toLocaleLowerCase()
  const found = words
    .toLocaleLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(word => lower.indexOf(word))
    .filter(at => at >= 0)
  const middle = found.length > 0 ? Math.min(...found) : 0
  const from = Math.max(0, Math.min(middle - Math.floor(max / 3), flat.length - max))
  const start = from === 0 ? 0 : flat.indexOf(' ', from) + 1 || from
  const piece = flat.slice(start, start + max)
  return `${start > 0 ? '…' : ''}${piece}${start + max < flat.length ? '…' : ''}`
}
