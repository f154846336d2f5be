import type { OrgId, SessionId } from '#lib/ids'
import { forbidden, invalid, missing } from '#lib/refusal'
import { minuteMs } from '#lib/time'
import { requirePassword, wrongCode } from '#modules/accounts/acts/security'
import { spendFor } from '#modules/accounts/acts/tries'
import { inTx, personOf, type Ctx } from '#platform/ctx'
import { record } from '#platform/events'
import type { CeremonyAnswer } from '#platform/ports'
import { tokenHash } from '#platform/tokens'

/** Chooses for whom this session acts; null = for oneself. Refuses an organisation one is not in. */
export function actAs(ctx: Ctx, input: { orgId: OrgId | null }): Promise<void> {
  return inTx(ctx, async tx => {
    const { accountId, sessionId } = personOf(tx)
    if (input.orgId) {
      const member = await tx.db
        .selectFrom('accounts.member')
        .select('role')
        .where('orgId', '=', input.orgId)
        .where('accountId', '=', accountId)
        .forShare()
        .executeTakeFirst()
      if (!member) throw missing('organisation')
    }
    await tx.db.updateTable('accounts.session').set({ actingAs: input.orgId }).where('id', '=', sessionId).execute()
    await record(tx, {
      kind: 'session.acting-as-changed',
      refs: { accountId, ...(input.orgId && { orgId: input.orgId }) },
      topics: [`account:${accountId}`],
    })
  })
}

/** Ends one of one's own sign-ins; it is out at its next request. */
export function endSession(ctx: Ctx, input: { sessionId: SessionId }): Promise<void> {
  return inTx(ctx, async tx => {
    const { accountId } = personOf(tx)
    const gone = await tx.db
      .deleteFrom('accounts.session')
      .where('id', '=', input.sessionId)
      .where('accountId', '=', accountId)
      .executeTakeFirst()
    if (gone.numDeletedRows === 0n) throw missing('sign-in')
    await record(tx, { kind: 'session.ended', refs: { accountId }, topics: [`account:${accountId}`] })
  })
}

/** Ends every sign-in but this one. Answers how many. */
export function endOtherSessions(ctx: Ctx): Promise<number> {
  return inTx(ctx, async tx => {
    const { accountId, sessionId } = personOf(tx)
    const gone = await tx.db
      .deleteFrom('accounts.session')
      .where('accountId', '=', accountId)
      .where('id', '!=', sessionId)
      .executeTakeFirst()
    await record(tx, { kind: 'session.others-ended', refs: { accountId }, topics: [`account:${accountId}`] })
    return Number(gone.numDeletedRows)
  })
}

export type Proof = { password: string } | { code: string } | { passkey: CeremonyAnswer }

/** Proves again who one is, for what asks for a fresh proof: password, code of the app, or passkey. */
export async function stepUp(ctx: Ctx, proof: Proof): Promise<void> {
  const { accountId, sessionId } = personOf(ctx)
  if ('password' in proof) await requirePassword(ctx, proof.password)
  else if ('code' in proof) await requireCode(ctx, proof.code)
  else await requirePasskey(ctx, proof.passkey)
  await inTx(ctx, async tx => {
    await tx.db.updateTable('accounts.session').set({ steppedUpAt: tx.now() }).where('id', '=', sessionId).execute()
    await record(tx, { kind: 'session.stepped-up', refs: { accountId } })
  })
}

async function requireCode(ctx: Ctx, code: string): Promise<void> {
  const { accountId, sessionId } = personOf(ctx)
  await spendFor(ctx, 'totp', accountId, 10, 15 * minuteMs)
  const me = await ctx.live.db
    .selectFrom('accounts.account')
    .select('twoFactorEnabled')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  if (!me.twoFactorEnabled) throw invalid('code', 'You use no authenticator app. Enter your password instead.', 'two-factor-off')
  if (!(await ctx.live.ports.identity.checkTotp(sessionId, code))) throw wrongCode()
}

async function requirePasskey(ctx: Ctx, answer: CeremonyAnswer): Promise<void> {
  const { accountId } = personOf(ctx)
  await spendFor(ctx, 'passkey', accountId, 20, 15 * minuteMs)
  const proved = await ctx.live.ports.identity.passkeySignIn(answer, ctx.device)
  // The library proves by beginning a session; this one has its own.
  if (proved) await ctx.live.db.deleteFrom('accounts.session').where('token', '=', tokenHash(proved.token)).execute()
  if (proved?.accountId !== accountId) throw forbidden('wrong-passkey', 'This passkey is not yours. Enter your password instead.')
}
