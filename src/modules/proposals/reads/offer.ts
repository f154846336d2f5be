import { sql } from 'kysely'
import type { ContractId, OfferId, ProposalId, RoomId } from '#lib/ids'
import { keysOf, limitOf, pageOf, type Page } from '#lib/page'
import { missing } from '#lib/refusal'
import { approvalLimitOf, sideNames, type SideName } from '#modules/accounts/reads'
import { may, whyNot } from '#modules/accounts/rules'
import { sideInRoom } from '#modules/items/rules'
import { policyNow } from '#modules/policy/reads'
import { feesOf, needsApproval, whyNotOffer, type Fees, type OfferAct } from '#modules/proposals/rules'
import type { Offer, OfferState, OfferVersion, Party, ProposalState } from '#modules/proposals/schema'
import { inRead, personOf, sideOf, type AnyCtx, type TxCtx } from '#platform/ctx'

export interface OfferView extends Offer {
  /** Oldest first; only what this viewer may read. */
  versions: OfferVersion[]
  /** Names of sides and people in it. */
  names: Record<string, SideName>
  fees: Fees & { clientBps: number; freelancerBps: number }
  /** Under which fees and clocks it would be signed now. */
  policyVersion: number
  whyNot: Record<OfferAct, string | null>
}

/** One offer with its versions and fees, for either side. Refuses (missing) another's, and one that the viewer may not know of yet. */
export function offerFor(ctx: AnyCtx, offerId: OfferId): Promise<OfferView> {
  return inRead(ctx, async tx => {
    const person = personOf(tx)
    const row = await tx.db
      .selectFrom('proposals.offer as o')
      .innerJoin('items.room as r', 'r.id', 'o.roomId')
      .selectAll('o')
      .select('r.contractId')
      .where('o.id', '=', offerId)
      .executeTakeFirst()
    const side = row && sideInRoom(row, [sideOf(person), person.accountId, ...person.memberships.map(m => m.orgId)])
    if (!row || !side) throw missing('offer')
    const versions = await versionsOf(tx, offerId)
    const current = versions.at(-1)!
    const seen = { ...row, state: shownState(row.state as OfferState, side), version: current.number, side }
    const { policy, version: policyVersion } = await policyNow(tx)
    const { clientBps, freelancerBps } = policy.fees
    const limit = side === 'client' ? await approvalLimitOf(tx, row.clientSideId as never) : null
    const isAbove = needsApproval(limit, current.totalMinor, current.currency)
    const names = await sideNames(tx, [row.clientSideId, row.freelancerSideId, ...versions.map(version => version.authorId)])
    const facts = { state: seen.state, version: current.number, bySide: current.bySide, expiresAt: row.expiresAt }
    const clientAuthors = versions.filter(version => version.bySide === 'client').map(version => version.authorId)
    const why = (act: OfferAct): string | null => {
      const now = whyNotOffer(facts, act, side, tx.now())?.sentence
      if (now) return now
      if (act === 'approve' || act === 'reject') {
        if (act === 'approve' && current.authorId === person.accountId) return 'Somebody else has to approve what you wrote.'
        return whyNot(person, 'approve-spending')
      }
      if (act === 'accept' && isAbove) {
        if (clientAuthors.includes(person.accountId))
          return 'Above your organisation’s limit: somebody else who may approve spending has to accept.'
        return whyNot(person, 'approve-spending')
      }
      return whyNot(person, side === 'client' ? 'hire' : 'propose')
    }
    return {
      ...(seen as unknown as Offer),
      contractId: row.state === 'accepted' ? (row.contractId as ContractId | null) : null,
      versions,
      names: Object.fromEntries(names),
      fees: { ...feesOf(current.terms, policy.fees), clientBps, freelancerBps },
      policyVersion,
      whyNot: {
        approve: why('approve'),
        reject: why('reject'),
        counter: why('counter'),
        accept: why('accept'),
        decline: why('decline'),
        withdraw: why('withdraw'),
      },
    }
  })
}

/** That a client's version waits inside its organisation is not the freelancer's to know. */
function shownState(state: OfferState, side: Party): OfferState {
  return state === 'awaiting_approval' && side === 'freelancer' ? 'sent' : state
}

async function versionsOf(tx: TxCtx, offerId: OfferId): Promise<OfferVersion[]> {
  const { accountId } = personOf(tx)
  const rows = await tx.db
    .selectFrom('proposals.offerVersion')
    .select(['number', 'bySide', 'authorId', 'orgId', 'totalMinor', 'currency', 'createdAt'])
    .select(sql`case when author_id = ${accountId} then terms_written else terms_delivered end`.as('terms'))
    // The item it was told under opens when a contract starts; this copy never changes.
    .select(
      sql<string>`case when author_id = ${accountId} then note_written else coalesce((
        select i.text_delivered from items.item i join proposals.offer o on o.room_id = i.room_id
        where o.id = offer_id and i.id = item_id), note_delivered) end`.as('note'),
    )
    .where('offerId', '=', offerId)
    .orderBy('number')
    .execute()
  return rows as unknown as OfferVersion[]
}

export interface OfferRow {
  id: OfferId
  roomId: RoomId
  title: string
  otherName: string
  state: OfferState
  bySide: Party
  authorId: string
  totalMinor: bigint
  currency: string
  expiresAt: Date
  updatedAt: Date
  /** Whether this person may decide; else the sentence why not. */
  whyNot: string | null
}

/** What waits for an approver in the organisation acted for: its own offers above the limit, and answers above it. Soonest end first. */
export function offersToApprove(ctx: AnyCtx): Promise<{ rows: OfferRow[]; canDecide: boolean }> {
  return inRead(ctx, async tx => {
    const person = personOf(tx)
    const limit = await approvalLimitOf(tx, sideOf(person))
    if (!limit || !person.actingAs) return { rows: [], canDecide: may(person, 'approve-spending') }
    const rows = await offerRows(tx, 'client')
      .where('o.clientSideId', '=', sideOf(person))
      .where(eb =>
        eb.or([
          eb('o.state', '=', 'awaiting_approval'),
          eb.and([
            eb('o.state', '=', 'sent'),
            eb('v.bySide', '=', 'freelancer'),
            eb.or([eb('v.totalMinor', '>', limit.aboveMinor), eb('v.currency', '<>', limit.currency)]),
          ]),
        ]),
      )
      .where('o.expiresAt', '>', tx.now())
      .orderBy('o.expiresAt')
      .limit(100)
      .execute()
    const right = whyNot(person, 'approve-spending')
    const shown = rows.map(row => ({
      ...row,
      whyNot: row.authorId === person.accountId ? 'You wrote it: somebody else has to approve it.' : right,
    }))
    return { rows: shown as unknown as OfferRow[], canDecide: right === null }
  })
}

function offerRows(tx: TxCtx, side: Party) {
  return tx.db
    .selectFrom('proposals.offer as o')
    .innerJoin('proposals.offerVersion as v', join =>
      join.onRef('v.offerId', '=', 'o.id').onRef('v.number', '=', side === 'client' ? 'o.version' : 'o.sentVersion'),
    )
    .innerJoin('items.room as r', 'r.id', 'o.roomId')
    .innerJoin('accounts.side as s', 's.id', side === 'client' ? 'o.freelancerSideId' : 'o.clientSideId')
    .select([
      'o.id',
      'o.roomId',
      'r.title',
      's.name as otherName',
      'o.state',
      'v.bySide',
      'v.authorId',
      'v.totalMinor',
      'v.currency',
      'o.expiresAt',
      'o.updatedAt',
    ])
}

/** Offers of the side acted for, on either side of them, latest change first. */
export function offersOfSide(ctx: AnyCtx, input: { as: Party; after?: string | null; limit?: number }): Promise<Page<OfferRow>> {
  return inRead(ctx, async tx => {
    const limit = limitOf(input.limit)
    const keys = keysOf(input.after, ['instant', 'id'])
    const rows = await offerRows(tx, input.as)
      .where(input.as === 'client' ? 'o.clientSideId' : 'o.freelancerSideId', '=', sideOf(personOf(tx)))
      .$if(keys !== null, query =>
        query.where(sql<boolean>`(o.updated_at, o.id) < (${keys![0]}::timestamptz, ${keys![1]}::uuid)`),
      )
      .orderBy('o.updatedAt', 'desc')
      .orderBy('o.id', 'desc')
      .limit(limit + 1)
      .execute()
    const shown = rows.map(row => ({ ...row, state: shownState(row.state as OfferState, input.as), whyNot: null }))
    return pageOf(shown as unknown as OfferRow[], limit, row => [row.updatedAt, row.id])
  })
}

export interface RoomMatter {
  proposal: { id: ProposalId; state: ProposalState; bidMinor: bigint; currency: string; submittedAt: Date } | null
  invitation: { id: string; state: string; jobId: string } | null
  offer: { id: OfferId; state: OfferState; bySide: Party; totalMinor: bigint; currency: string; expiresAt: Date } | null
}

/** What a room of the viewer's is about: its latest proposal, invitation and offer. */
export function matterOfRoom(ctx: AnyCtx, roomId: RoomId, side: Party): Promise<RoomMatter> {
  return inRead(ctx, async tx => {
    const proposal = await tx.db
      .selectFrom('proposals.proposal')
      .select(['id', 'state', 'bidMinor', 'currency', 'submittedAt'])
      .where('roomId', '=', roomId)
      .orderBy('submittedAt', 'desc')
      .limit(1)
      .executeTakeFirst()
    const invitation = await tx.db
      .selectFrom('proposals.invitation')
      .select(['id', 'state', 'jobId'])
      .where('roomId', '=', roomId)
      .limit(1)
      .executeTakeFirst()
    const offer = await offerRows(tx, side)
      .where('o.roomId', '=', roomId)
      .orderBy('o.createdAt', 'desc')
      .limit(1)
      .executeTakeFirst()
    const shown = offer && { ...offer, state: shownState(offer.state as OfferState, side) }
    return { proposal: proposal ?? null, invitation: invitation ?? null, offer: shown ?? null } as unknown as RoomMatter
  })
}
