import { conflict, invalid, missing } from '#lib/refusal'
import { minuteMs } from '#lib/time'
import { askMail } from '#modules/accounts/acts/mail'
import { spendFor } from '#modules/accounts/acts/tries'
import { requireStepUp } from '#modules/accounts/rules'
import { policyNow } from '#modules/policy/reads'
import { inTx, personOf, type Ctx, type TxCtx } from '#platform/ctx'
import { record } from '#platform/events'
import type { Ceremony, CeremonyAnswer } from '#platform/ports'

const windowMs = 15 * minuteMs
const wrongPassword = () => invalid('password', 'This is not your password.', 'wrong-password')

/** Refuses unless the password is the person's own; tries are counted. */
export async function requirePassword(ctx: Ctx, password: string): Promise<void> {
  const { accountId } = personOf(ctx)
  await spendFor(ctx, 'password', accountId, 10, windowMs)
  if (!(await ctx.live.ports.identity.checkPassword(accountId, password))) throw wrongPassword()
}

/** Sets another password; every other sign-in ends. */
export async function changePassword(ctx: Ctx, input: { password: string; newPassword: string }): Promise<void> {
  const { accountId } = personOf(ctx)
  await requirePassword(ctx, input.password)
  await inTx(ctx, async tx => {
    await ctx.live.ports.identity.setPassword(tx.db, accountId, input.newPassword)
    await endOthers(tx)
    await record(tx, { kind: 'account.password-changed', refs: { accountId }, topics: [`account:${accountId}`] })
    await askMail(tx, { kind: 'password-changed', accountId })
  })
}

async function endOthers(tx: TxCtx): Promise<void> {
  const { accountId, sessionId } = personOf(tx)
  await tx.db.deleteFrom('accounts.session').where('accountId', '=', accountId).where('id', '!=', sessionId).execute()
}

/** Begins two-factor sign-in: what an authenticator app needs, and backup codes; nothing is on until a code was right. */
export async function startTwoFactor(ctx: Ctx, input: { password: string }): Promise<{ uri: string; backupCodes: string[] }> {
  await requirePassword(ctx, input.password)
  const made = await ctx.live.ports.identity.startTotp(personOf(ctx).sessionId, input.password)
  if (!made) throw conflict('two-factor-on', 'Two-factor sign-in is on already. Switch it off first to use another app.')
  return made
}

/** The first right code switches two-factor sign-in on; other sign-ins end. */
export async function confirmTwoFactor(ctx: Ctx, input: { code: string }): Promise<void> {
  const { accountId, sessionId } = personOf(ctx)
  await spendFor(ctx, 'totp', accountId, 10, windowMs)
  if (!(await ctx.live.ports.identity.checkTotp(sessionId, input.code))) throw wrongCode()
  await inTx(ctx, async tx => {
    await endOthers(tx)
    await record(tx, { kind: 'account.two-factor-on', refs: { accountId }, topics: [`account:${accountId}`] })
    await askMail(tx, { kind: 'two-factor-changed', accountId })
  })
}

export async function stopTwoFactor(ctx: Ctx, input: { password: string }): Promise<void> {
  const { accountId, sessionId } = personOf(ctx)
  await requirePassword(ctx, input.password)
  if (!(await ctx.live.ports.identity.stopTotp(sessionId, input.password))) throw wrongPassword()
  await inTx(ctx, async tx => {
    await record(tx, { kind: 'account.two-factor-off', refs: { accountId }, topics: [`account:${accountId}`] })
    await askMail(tx, { kind: 'two-factor-changed', accountId })
  })
}

/** New backup codes; the old ones stop working. */
export async function renewBackupCodes(ctx: Ctx, input: { password: string }): Promise<{ backupCodes: string[] }> {
  const { accountId, sessionId } = personOf(ctx)
  await requirePassword(ctx, input.password)
  const backupCodes = await ctx.live.ports.identity.newBackupCodes(sessionId, input.password)
  if (!backupCodes) throw conflict('two-factor-off', 'Switch two-factor sign-in on first.')
  await inTx(ctx, tx => record(tx, { kind: 'account.backup-codes-renewed', refs: { accountId } }))
  return { backupCodes }
}

export async function startPasskey(ctx: Ctx): Promise<Ceremony> {
  await requireFresh(ctx)
  return ctx.live.ports.identity.startPasskey(personOf(ctx).sessionId)
}

export async function addPasskey(ctx: Ctx, input: CeremonyAnswer & { name: string }): Promise<void> {
  const { accountId, sessionId } = personOf(ctx)
  await requireFresh(ctx)
  if (!(await ctx.live.ports.identity.addPasskey(sessionId, input)))
    throw invalid('response', 'This passkey could not be read. Try again.', 'bad-passkey')
  await inTx(ctx, async tx => {
    await record(tx, { kind: 'account.passkey-added', refs: { accountId }, topics: [`account:${accountId}`] })
    await askMail(tx, { kind: 'passkey-changed', accountId })
  })
}

export async function removePasskey(ctx: Ctx, input: { passkeyId: string }): Promise<void> {
  await requireFresh(ctx)
  await inTx(ctx, async tx => {
    const { accountId } = personOf(tx)
    const gone = await tx.db
      .deleteFrom('accounts.passkey')
      .where('id', '=', input.passkeyId)
      .where('accountId', '=', accountId)
      .executeTakeFirst()
    if (gone.numDeletedRows === 0n) throw missing('passkey')
    await record(tx, { kind: 'account.passkey-removed', refs: { accountId }, topics: [`account:${accountId}`] })
    await askMail(tx, { kind: 'passkey-changed', accountId })
  })
}

async function requireFresh(ctx: Ctx): Promise<void> {
  const { policy } = await policyNow(ctx)
  requireStepUp(personOf(ctx), ctx.now(), policy.clocks.stepUpMinutes)
}

export function wrongCode() {
  return invalid('code', 'This code is not right. Wait for the next one and type it again.', 'wrong-code')
}
