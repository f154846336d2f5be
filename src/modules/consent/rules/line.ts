import { decide, effective } from '#modules/consent/rules/decide'
import { principalFor } from '#modules/consent/rules/room'
import { contractCategories, type ContractCategory, type Principal, type RoomFacts } from '#modules/consent/schema'

/** Who reads a contract's line: the account, and the side they stand on. */
export interface Viewer {
  accountId: string
  side: 'client' | 'freelancer' | 'guest'
}
/** Whose word it is that stands against, as the reader is told: the other side is never taken apart (rule B1.25). */
export type Whose =
  | 'you'
  | 'your-side'
  | 'your-organisation'
  | 'other-side'
  | 'client-side'
  | 'freelancer-side'
  | 'guest'
  | 'clause'
  | 'label'
export interface Against {
  rule: string
  whose: Whose
  /** A part of a sentence: "the other side is out". */
  text: string
}
/** What a contract's page says about one category. */
export interface CategoryLine {
  category: ContractCategory
  isIn: boolean
  against: Against[]
  /** The whole sentence. */
  text: string
  rule: string
}

/** One's own first: that is what one can change. */
const order: readonly Whose[] = [
  'you',
  'your-side',
  'your-organisation',
  'other-side',
  'client-side',
  'freelancer-side',
  'guest',
  'clause',
  'label',
]
const notStarted = 'Nothing is learned before the contract starts.'

/** The line of a contract for who reads it: in or out, and why, naming the side and never a person within it (rule B1.25). */
export function lineFor(facts: RoomFacts, category: ContractCategory, viewer: Viewer): CategoryLine {
  if (facts.principals.length === 0) return { category, isIn: false, against: [], text: notStarted, rule: 'D1.2' }
  const principals = facts.principals.map(raw => principalFor(raw, category)).filter(one => one.isPresent)
  const told = new Map<string, Against>()
  for (const one of principals) {
    const against = effective(one) === 'out' ? asTold(one, viewer) : null
    // Two of the other side are one no: which of them said it is theirs to know.
    if (against && !told.has(against.whose)) told.set(against.whose, against)
  }
  if (facts.clause && facts.clause !== 'exclusive-learning')
    told.set('clause', { rule: 'B1.11', whose: 'clause', text: `the contract’s AI clause says ${facts.clause}` })
  if (facts.label) told.set('label', { rule: 'B1.11', whose: 'label', text: `the contract carries the label ${facts.label}` })
  const against = [...told.values()].toSorted((one, other) => order.indexOf(one.whose) - order.indexOf(other.whose))
  const isIn = decide({ principals, clause: facts.clause, label: facts.label }).length === 0
  const hasGuests = principals.some(one => one.role === 'guest')
  const text = isIn
    ? `In: both sides${hasGuests ? ' and every guest' : ''} are in.`
    : `Out, because ${against.map(one => one.text).join(' and ')}.`
  return { category, isIn, against, text, rule: against[0]?.rule ?? 'D1.8' }
}

/** Both lines of a contract. */
export function linesFor(facts: RoomFacts, viewer: Viewer): CategoryLine[] {
  return contractCategories.map(category => lineFor(facts, category, viewer))
}

function asTold(one: Principal, viewer: Viewer): Against {
  const isUnsaid = one.said === null && one.saidHere === null
  const rule = one.saidHere === 'out' ? 'B1.10a' : isUnsaid ? 'B1.6' : 'D1.8'
  if (one.id === viewer.accountId) {
    const text = one.saidHere === 'out' ? 'you are out for this contract' : isUnsaid ? 'you have not chosen yet' : 'you are out'
    return { rule, whose: 'you', text }
  }
  if (one.role === 'guest') return { rule: 'B1.9', whose: 'guest', text: 'a guest in the room is out' }
  const side = one.role === 'client' || one.role === 'client-org' ? 'client' : 'freelancer'
  const isOrg = one.role === 'client-org' || one.role === 'freelancer-org'
  if (viewer.side === side && isOrg) return { rule: 'B1.10', whose: 'your-organisation', text: 'your organisation set a floor' }
  const said = isUnsaid && !isOrg ? 'has not chosen yet' : 'is out'
  if (viewer.side === side) return { rule, whose: 'your-side', text: `your side ${said}` }
  const name = viewer.side === 'guest' ? `the ${side} side` : 'the other side'
  return {
    rule: isUnsaid ? 'B1.6' : 'D1.8',
    whose: viewer.side === 'guest' ? `${side}-side` : 'other-side',
    text: `${name} ${said}`,
  }
}

/** Where a contract stands for an organisation that looks over all of its own (rule B1.28). */
export type Gap = 'in' | 'we-out' | 'they-out' | 'both-out' | 'other'

/** Which side keeps a category out; `other` = neither: a guest, a clause or a label does. */
export function gapOf(line: CategoryLine): Gap {
  if (line.isIn) return 'in'
  const we = line.against.some(one => one.whose === 'you' || one.whose === 'your-side' || one.whose === 'your-organisation')
  const they = line.against.some(one => one.whose === 'other-side')
  if (we && they) return 'both-out'
  return we ? 'we-out' : they ? 'they-out' : 'other'
}

/** How long after a request the same side may ask again (rule B1.25). */
export const daysBetweenRequests = 90
/** How long address and device of a change are kept (rule B1.26). */
export const deviceDays = 90

/** Why the other side can't be asked now, in a sentence; null = it can. */
export function whyNotAsk(facts: { lines: readonly CategoryLine[]; nextAt: Date | null; now: Date }): string | null {
  if (!facts.lines.some(line => line.against.some(one => one.whose === 'other-side')))
    return 'The other side is not what keeps it out, so there is nothing to ask them.'
  if (facts.nextAt && facts.now < facts.nextAt)
    return `You asked the other side already. You can ask once in ${daysBetweenRequests} days.`
  return null
}
