import { sql } from 'kysely'
import { mailAfterMs, plans, type Audience } from '#modules/notices/rules/plans'
import type { MailWish } from '#modules/notices/schema'
import { inTx, personOf, type AnyCtx, type Ctx, type TxCtx } from '#platform/ctx'
import type { Happened } from '#platform/events'
import { record } from '#platform/events'
import { later } from '#platform/tasks'

/** Tells an event to the people its plan names, once each. Many unread messages of one room are one notice. */
export function announce(ctx: Ctx, happened: Happened): Promise<void> {
  return inTx(ctx, async tx => {
    const plan = plans[happened.kind]
    if (!plan) return
    if (plan.to === 'everyone') return later(tx, 'notices.tell-everyone', { happened, after: null })
    const people = (await recipients(tx, plan.to, happened)).filter(id => id !== happened.actorId)
    for (const accountId of people.toSorted()) {
      const id = tx.newId<'notice'>()
      const { numInsertedOrUpdatedRows } = await tx.db
        .insertInto('notices.notice')
        .values({
          id,
          accountId,
          kind: happened.kind,
          eventId: happened.eventId,
          actorId: happened.actorId,
          refs: JSON.stringify({ ...happened.refs, ...(happened.orgId && { actorOrgId: happened.orgId }) }),
          createdAt: tx.now(),
        })
        // Told before, or an unread notice of the same room's messages is there already.
        .onConflict(oc => oc.doNothing())
        .executeTakeFirstOrThrow()
      if (numInsertedOrUpdatedRows === 0n) continue
      if (plan.mail === 'now') await later(tx, 'notices.mail', { accountId, id })
      await record(tx, { kind: 'notice.made', refs: { noticeId: id }, topics: [`account:${accountId}`] })
    }
  })
}

async function recipients(tx: TxCtx, to: Audience, happened: Happened): Promise<string[]> {
  const { refs } = happened
  if (to === 'approvers') return membersOf(tx, refs.orgId ?? refs.clientSideId ?? tx.newId(), ['owner', 'admin', 'finance'])
  if (to === 'invitee') {
    const { rows } = await sql<{
      id: string
    }>`select a.id from accounts.org_invitation i join accounts.account a on lower(a.email) = lower(i.email)
      where i.id = ${refs.invitationId ?? null}`.execute(tx.db)
    return rows.map(row => row.id)
  }
  if (to === 'account') return refs.accountId ? [refs.accountId] : refs.sideId ? peopleOfSide(tx, refs.sideId, null) : []
  const room = await roomOf(tx, refs)
  if (!room) return []
  const client = await peopleOfSide(tx, room.clientSideId, room.clientAccountId)
  const freelancer = await peopleOfSide(tx, room.freelancerSideId, room.freelancerAccountId)
  // What never left the client's organisation is nobody else's to know.
  const isInside = refs.isSent !== undefined && Number(refs.isSent) === 0
  return to === 'client' || isInside ? client : to === 'freelancer' ? freelancer : [...new Set([...client, ...freelancer])]
}

async function roomOf(tx: TxCtx, refs: Record<string, string>) {
  const rooms = tx.db
    .selectFrom('items.room')
    .select(['clientSideId', 'freelancerSideId', 'clientAccountId', 'freelancerAccountId'])
  if (refs.roomId) return rooms.where('id', '=', refs.roomId).executeTakeFirst()
  return refs.contractId ? rooms.where('contractId', '=', refs.contractId).executeTakeFirst() : undefined
}

/** Whoever speaks for the side; when they have left their organisation, its owners and admins. */
async function peopleOfSide(tx: TxCtx, sideId: string, speaker: string | null): Promise<string[]> {
  const person = await tx.db.selectFrom('accounts.account').select('id').where('id', '=', sideId).executeTakeFirst()
  if (person) return [person.id]
  const members = await tx.db.selectFrom('accounts.member').select(['accountId', 'role']).where('orgId', '=', sideId).execute()
  if (speaker && members.some(member => member.accountId === speaker)) return [speaker]
  return members.filter(member => member.role === 'owner' || member.role === 'admin').map(member => member.accountId)
}

async function membersOf(tx: TxCtx, orgId: string, roles: string[]): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('accounts.member')
    .select('accountId')
    .where('orgId', '=', orgId)
    .where('role', 'in', roles)
    .execute()
  return rows.map(row => row.accountId)
}

/** Asks for the mail of what has stayed unread for a quarter of an hour. Answers how many. */
export function mailUnread(ctx: Ctx): Promise<number> {
  return inTx(ctx, async tx => {
    const kinds = Object.keys(plans).filter(kind => plans[kind]!.mail === 'unless-read')
    const rows = await tx.db
      .selectFrom('notices.notice')
      .select(['accountId', 'id'])
      .where('mailedAt', 'is', null)
      .where('readAt', 'is', null)
      .where('kind', 'in', kinds)
      .where('createdAt', '<=', new Date(tx.now().getTime() - mailAfterMs))
      .orderBy('createdAt')
      .limit(200)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const row of rows) await later(tx, 'notices.mail', row)
    // Marked as asked for; the task itself decides by the person's wish whether a mail goes out.
    for (const row of rows) await markMailed(tx, row)
    return rows.length
  })
}

export async function markMailed(tx: TxCtx, notice: { accountId: string; id: string }): Promise<void> {
  await tx.db
    .updateTable('notices.notice')
    .set({ mailedAt: tx.now() })
    .where('accountId', '=', notice.accountId)
    .where('id', '=', notice.id)
    .execute()
}

/** Marks one's own notices as read: those named, or all. Answers how many were unread. */
export function markNoticesRead(ctx: AnyCtx, input: { ids?: string[]; roomId?: string }): Promise<number> {
  return inTx(ctx, async tx => {
    const { accountId } = personOf(tx)
    let update = tx.db
      .updateTable('notices.notice')
      .set({ readAt: tx.now() })
      .where('accountId', '=', accountId)
      .where('readAt', 'is', null)
    if (input.ids) update = update.where('id', 'in', input.ids.length > 0 ? input.ids : [accountId])
    if (input.roomId) update = update.where(sql<boolean>`refs->>'roomId' = ${input.roomId}`).where('kind', '=', 'message.sent')
    const { numUpdatedRows } = await update.executeTakeFirst()
    return Number(numUpdatedRows)
  })
}

/** Keeps what the person wants mailed. */
export function setMailWish(ctx: AnyCtx, wish: MailWish): Promise<void> {
  return inTx(ctx, async tx => {
    const { accountId } = personOf(tx)
    await tx.db
      .insertInto('notices.preference')
      .values({ accountId, mail: wish })
      .onConflict(oc => oc.column('accountId').doUpdateSet({ mail: wish }))
      .execute()
  })
}
