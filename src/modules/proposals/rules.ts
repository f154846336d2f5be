import { share } from '#lib/money'
import { conflict, type Refusal } from '#lib/refusal'
import type { OfferState, OfferTerms, Party, ProposalState } from '#modules/proposals/schema'

export type ProposalAct =
  | 'submit'
  | 'view'
  | 'shortlist'
  | 'unshortlist'
  | 'talk'
  | 'offer'
  | 'unoffer'
  | 'hire'
  | 'decline'
  | 'withdraw'
  | 'expire'

/** Rule D5.2 as a table: from which states an act leads where. `same` keeps the state and only sets the mark. */
const proposalMoves: Record<ProposalAct, Partial<Record<ProposalState, ProposalState | 'same'>>> = {
  submit: { draft: 'submitted' },
  view: { submitted: 'viewed' },
  shortlist: { submitted: 'shortlisted', viewed: 'shortlisted', talking: 'same', offered: 'same' },
  unshortlist: { shortlisted: 'viewed', talking: 'same', offered: 'same' },
  talk: { submitted: 'talking', viewed: 'talking', shortlisted: 'talking' },
  offer: { submitted: 'offered', viewed: 'offered', shortlisted: 'offered', talking: 'offered' },
  unoffer: { offered: 'talking' },
  hire: { offered: 'hired' },
  decline: { submitted: 'declined', viewed: 'declined', shortlisted: 'declined', talking: 'declined' },
  withdraw: { submitted: 'withdrawn', viewed: 'withdrawn', shortlisted: 'withdrawn', talking: 'withdrawn', offered: 'withdrawn' },
  expire: { submitted: 'expired', viewed: 'expired', shortlisted: 'expired' },
}

const ended: Partial<Record<ProposalState, string>> = {
  hired: 'This proposal led to a contract already.',
  declined: 'This proposal was declined.',
  withdrawn: 'This proposal was withdrawn.',
  expired: 'The job closed before this proposal was answered.',
}

/** Where the act leads, or null when it isn't possible from here. */
export function nextState(state: ProposalState, act: ProposalAct): ProposalState | null {
  const to = proposalMoves[act][state]
  return to === 'same' ? state : (to ?? null)
}

/** Why the act isn't possible now, for the disabled button and the refusal alike; null when it is. */
export function whyNotNow(state: ProposalState, act: ProposalAct): string | null {
  if (nextState(state, act)) return null
  if (state === 'offered' && act === 'decline') return 'Your offer is open. Withdraw it first, then decline.'
  if (state === 'offered' && act === 'offer') return 'An offer is open already. Change that one, or withdraw it first.'
  if (state === 'draft') return 'This proposal was not sent yet.'
  if (act === 'submit') return 'You have sent this proposal already.'
  return ended[state] ?? 'This can’t be done with the proposal as it is now. Load the page again.'
}

export function mustMove(state: ProposalState, act: ProposalAct): ProposalState {
  const to = nextState(state, act)
  if (!to) throw conflict(`proposal-${state}`, whyNotNow(state, act)!)
  return to
}

export type OfferAct = 'approve' | 'reject' | 'counter' | 'accept' | 'decline' | 'withdraw'
export interface OfferFacts {
  state: OfferState
  version: number
  /** Whose version stands. */
  bySide: Party
  expiresAt: Date
}

const offerEnds: Partial<Record<OfferState, string>> = {
  accepted: 'This offer was accepted already.',
  declined: 'This offer was declined.',
  withdrawn: 'This offer was withdrawn.',
  expired: 'This offer ran out. Make a new one.',
}

/** Why a side can't do this to an offer now; null when it can. */
export function whyNotOffer(
  offer: OfferFacts,
  act: OfferAct,
  side: Party,
  now: Date,
): { reason: string; sentence: string } | null {
  const over = offerEnds[offer.state]
  if (over) return { reason: `offer-${offer.state}`, sentence: over }
  if (offer.expiresAt <= now) return { reason: 'offer-expired', sentence: offerEnds.expired! }
  const isWaiting = offer.state === 'awaiting_approval'
  if (act === 'approve' || act === 'reject')
    return isWaiting ? null : { reason: 'not-waiting', sentence: 'This offer does not wait for an approval any more.' }
  if (isWaiting && !(act === 'withdraw' && side === 'client')) {
    return {
      reason: 'awaiting-approval',
      sentence:
        side === 'client'
          ? 'This offer waits for an approval in your organisation.'
          : 'The client is still deciding on the terms.',
    }
  }
  if (act === 'withdraw')
    return offer.bySide === side
      ? null
      : { reason: 'not-yours', sentence: 'These terms are the other side’s. You can accept, change or decline them.' }
  return offer.bySide !== side
    ? null
    : { reason: 'not-your-turn', sentence: 'These are your own terms. Wait for the answer, or withdraw them.' }
}

export function mustOffer(offer: OfferFacts, act: OfferAct, side: Party, now: Date): void {
  const why = whyNotOffer(offer, act, side, now)
  if (why) throw conflict(why.reason, why.sentence)
}

/** The refusal for terms that were replaced while they were read. */
export function termsChanged(): Refusal {
  return conflict('terms-changed', 'The terms changed since you read them. Read the new version, then decide.')
}

/** Whether a sum needs a second person of the client's organisation. Another currency than the limit's can't be compared, so it does. */
export function needsApproval(
  limit: { aboveMinor: bigint; currency: string } | null,
  totalMinor: bigint,
  currency: string,
): boolean {
  return limit !== null && (limit.currency !== currency || totalMinor > limit.aboveMinor)
}

export function totalOf(terms: OfferTerms): bigint {
  return terms.milestones.reduce((sum, milestone) => sum + BigInt(milestone.amountMinor), 0n)
}

export interface Fees {
  totalMinor: bigint
  clientFeeMinor: bigint
  /** What the client pays in all. */
  clientPaysMinor: bigint
  freelancerFeeMinor: bigint
  /** What reaches the freelancer. */
  freelancerGetsMinor: bigint
}

/** The fees of terms, itemised before anybody signs (rule D5.7). Counted per milestone, as they will be charged, each rounded down. */
export function feesOf(terms: OfferTerms, rates: { clientBps: number; freelancerBps: number }): Fees {
  const fee = (bps: number) => terms.milestones.reduce((sum, milestone) => sum + share(BigInt(milestone.amountMinor), bps), 0n)
  const totalMinor = totalOf(terms)
  const [clientFeeMinor, freelancerFeeMinor] = [fee(rates.clientBps), fee(rates.freelancerBps)]
  return {
    totalMinor,
    clientFeeMinor,
    clientPaysMinor: totalMinor + clientFeeMinor,
    freelancerFeeMinor,
    freelancerGetsMinor: totalMinor - freelancerFeeMinor,
  }
}

export interface TermChange {
  /** `title`, `scope`, `total`, or `milestones.<n>.<field>` with n counted in the newer terms (in the older for a removed one). */
  key: string
  milestone: number | null
  field: 'title' | 'scope' | 'total' | 'milestone' | 'description' | 'amount' | 'dueOn'
  kind: 'same' | 'changed' | 'added' | 'removed'
  before: string | null
  after: string | null
}

type Milestone = OfferTerms['milestones'][number]

/** What a counter-offer changed: every field, and milestones added, removed or changed, in the order in which they will be read. */
export function diffTerms(before: OfferTerms, after: OfferTerms): TermChange[] {
  const changes = [
    change('title', null, 'title', before.title, after.title),
    change('scope', null, 'scope', before.scope, after.scope),
  ]
  for (const [old, now, at] of paired(before.milestones, after.milestones)) {
    const key = (field: string) => `milestones.${at}.${field}`
    if (!old || !now) {
      changes.push(change(key(old ? 'removed' : 'added'), at, 'milestone', old?.title ?? null, now?.title ?? null))
      changes.push(
        change(key(old ? 'removed-amount' : 'amount'), at, 'amount', old?.amountMinor ?? null, now?.amountMinor ?? null),
      )
      continue
    }
    changes.push(change(key('title'), at, 'milestone', old.title, now.title))
    if (old.description || now.description)
      changes.push(change(key('description'), at, 'description', old.description, now.description))
    changes.push(change(key('amount'), at, 'amount', old.amountMinor, now.amountMinor))
    if (old.dueOn || now.dueOn) changes.push(change(key('dueOn'), at, 'dueOn', old.dueOn, now.dueOn))
  }
  changes.push(change('total', null, 'total', String(totalOf(before)), String(totalOf(after))))
  return changes
}

function change(
  key: string,
  milestone: number | null,
  field: TermChange['field'],
  before: string | null,
  after: string | null,
): TermChange {
  const kind = before === after ? 'same' : before === null ? 'added' : after === null ? 'removed' : 'changed'
  return { key, milestone, field, kind, before, after }
}

/** Old and new milestones beside each other: the same title first, then the same place among what is left. */
function paired(before: Milestone[], after: Milestone[]): [Milestone | null, Milestone | null, number][] {
  const left = new Set(before.keys())
  const match = new Map<number, number>()
  const take = (at: number, find: (old: number) => boolean) => {
    const found = match.has(at) ? undefined : [...left].find(find)
    if (found === undefined) return
    match.set(at, found)
    left.delete(found)
  }
  for (const [at, milestone] of after.entries()) take(at, old => before[old]!.title === milestone.title)
  for (const at of after.keys()) take(at, old => old === at)
  const rows: [Milestone | null, Milestone | null, number][] = after.map((milestone, at) => [
    match.has(at) ? before[match.get(at)!]! : null,
    milestone,
    at,
  ])
  return [...rows, ...[...left].map((old): [Milestone, null, number] => [before[old]!, null, old])]
}
