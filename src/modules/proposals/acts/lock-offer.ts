import type { PublicText } from '#engines/delivery/public'
import type { ItemId, OfferId, ProposalId, RoomId } from '#lib/ids'
import { invalid, missing } from '#lib/refusal'
import { tidy } from '#lib/text'
import { writeItem } from '#modules/items/acts'
import { deliveredIn, requireWhole } from '#modules/items/acts/judge-texts'
import { sideInRoom } from '#modules/items/rules'
import { policyNow } from '#modules/policy/reads'
import { totalOf } from '#modules/proposals/rules'
import type { Offer, OfferTerms, Party, Proposal } from '#modules/proposals/schema'
import type { Sent } from '#modules/proposals/acts/lock-proposal'
import { personOf, sideOf, type TxCtx } from '#platform/ctx'
import { record } from '#platform/events'

export type LockedOffer = Offer & {
  sentVersion: number
  bySide: Party
  terms: OfferTerms
  totalMinor: bigint
  currency: string
  authorId: string
  /** As its author wrote it; what others get of it is told by its item. */
  note: string
  itemId: ItemId
  /** Every client-side author of its versions. */
  clientAuthors: string[]
  proposal: Sent | null
}

/**
 * Locks an offer of the side acted for, after its proposal (the one order of locks). Refuses (missing) one that is
 * not theirs. Rights are the caller's to ask: they differ by act.
 */
export async function lockOffer(tx: TxCtx, offerId: OfferId, by: Party | 'either' = 'either'): Promise<LockedOffer> {
  const person = personOf(tx)
  const seen = await tx.db.selectFrom('proposals.offer').select('proposalId').where('id', '=', offerId).executeTakeFirst()
  if (!seen) throw missing('offer')
  const proposal = seen.proposalId ? await lockProposalRow(tx, seen.proposalId as ProposalId) : null
  const row = await tx.db.selectFrom('proposals.offer').selectAll().where('id', '=', offerId).forUpdate().executeTakeFirst()
  const side = row && sideInRoom(row, [sideOf(person)])
  if (!row || !side || (by !== 'either' && side !== by)) throw missing('offer')
  const versions = await tx.db
    .selectFrom('proposals.offerVersion')
    .selectAll()
    .where('offerId', '=', offerId)
    .orderBy('number')
    .execute()
  const current = versions.find(version => version.number === row.version)
  // The newest version waits inside the other side: this viewer knows the offer as it was last sent.
  const shown = current ?? versions.at(-1)!
  const { termsWritten, termsDelivered, noteWritten, itemId, totalMinor, currency, authorId, bySide } = shown
  const terms = (authorId === person.accountId ? termsWritten : termsDelivered) as unknown as OfferTerms
  const clientAuthors = versions.filter(version => version.bySide === 'client').map(version => version.authorId)
  const facts = { side, terms, note: noteWritten, itemId, totalMinor, currency, authorId, bySide, clientAuthors, proposal }
  return { ...row, ...facts, version: shown.number } as unknown as LockedOffer
}

async function lockProposalRow(tx: TxCtx, id: ProposalId): Promise<Sent | null> {
  const row = await tx.db.selectFrom('proposals.proposal').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return (row as unknown as (Proposal & Sent) | undefined) ?? null
}

/** The open offer on a proposal that is locked already. */
export async function lockOpenOfferOf(tx: TxCtx, proposalId: ProposalId) {
  return tx.db
    .selectFrom('proposals.offer')
    .selectAll()
    .where('proposalId', '=', proposalId)
    .where('state', 'in', ['awaiting_approval', 'sent'])
    .forUpdate()
    .executeTakeFirst()
}

/**
 * Writes the next version of an offer: the only way terms are kept. A version is never changed. Refuses (screened) terms
 * with contact in them before a contract: both sides must sign what both can read, so nothing of them is masked.
 */
export async function writeVersion(
  tx: TxCtx,
  input: { offerId: OfferId; roomId: RoomId; number: number; bySide: Party; terms: OfferTerms; note: string; currency: string },
): Promise<ItemId> {
  const person = personOf(tx)
  const { policy } = await policyNow(tx)
  if (input.terms.milestones.length > policy.limits.milestones)
    throw invalid('milestones', `An offer has ${policy.limits.milestones} milestones at most. Put some together.`)
  await requireWhole(tx, input.roomId, textsOf(input.terms))
  const itemId = tx.newId<'item'>()
  const terms = JSON.stringify(input.terms)
  const note = tidy(input.note)
  const noteDelivered = await deliveredIn(tx, input.roomId, note)
  await tx.db
    .insertInto('proposals.offerVersion')
    .values({
      offerId: input.offerId,
      number: input.number,
      bySide: input.bySide,
      authorId: person.accountId,
      orgId: person.actingAs?.orgId ?? null,
      termsWritten: terms,
      termsDelivered: terms,
      noteWritten: note,
      noteDelivered,
      totalMinor: totalOf(input.terms),
      currency: input.currency,
      itemId,
      createdAt: tx.now(),
    })
    .execute()
  return itemId
}

/** Everything in an offer that both sides will sign, by the fields of its form. */
function textsOf(terms: OfferTerms): PublicText[] {
  const parts = terms.milestones.flatMap(({ title, description }, index) => [
    { field: `milestones.${index}.title`, text: title, surface: 'title' as const },
    { field: `milestones.${index}.description`, text: description, surface: 'message' as const },
  ])
  return [
    { field: 'title', text: terms.title, surface: 'title' },
    { field: 'scope', text: terms.scope, surface: 'message' },
    ...parts.filter(part => part.text !== ''),
  ]
}

/** Tells a version in the room, under the id kept for it. */
export async function tellVersion(
  tx: TxCtx,
  offer: { id: string; roomId: RoomId },
  version: { number: number; itemId: ItemId; note: string },
): Promise<void> {
  await writeItem(tx, {
    roomId: offer.roomId,
    kind: 'offer',
    id: version.itemId,
    text: version.note,
    refs: { offerId: offer.id, version: version.number },
  })
}

interface OfferRow {
  id: string
  roomId: string
  proposalId: string | null
  clientSideId: string
  freelancerSideId: string
  sentVersion: number
}

/** Ends an offer; what was never sent ends without a line in the room. */
export async function endOffer(
  tx: TxCtx,
  offer: OfferRow,
  state: 'declined' | 'withdrawn' | 'expired',
  text = '',
): Promise<void> {
  await tx.db
    .updateTable('proposals.offer')
    .set({ state, endedAt: tx.now(), updatedAt: tx.now() })
    .where('id', '=', offer.id)
    .execute()
  const roomId = offer.roomId as RoomId
  if (text) await writeItem(tx, { roomId, kind: 'decline', text, refs: { offerId: offer.id } })
  else if (offer.sentVersion > 0)
    await writeItem(tx, { roomId, kind: 'system', text: '', refs: { what: `offer.${state}`, offerId: offer.id } })
  await recordOffer(tx, `offer.${state}`, offer)
}

/** Tells what happened to an offer; the freelancer's pages only hear of what was sent. */
export async function recordOffer(
  tx: TxCtx,
  kind: string,
  offer: OfferRow,
  more: Record<string, string | number> = {},
): Promise<void> {
  const { id: offerId, roomId, proposalId, clientSideId, freelancerSideId } = offer
  const isInside = offer.sentVersion === 0 || kind === 'offer.awaiting-approval'
  await record(tx, {
    kind,
    refs: {
      offerId,
      roomId,
      clientSideId,
      freelancerSideId,
      isSent: offer.sentVersion > 0 ? 1 : 0,
      ...(proposalId && { proposalId }),
      ...more,
    },
    topics: isInside ? [`side:${clientSideId}`] : [`side:${clientSideId}`, `side:${freelancerSideId}`, `room:${roomId}`],
  })
}
