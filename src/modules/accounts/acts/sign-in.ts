import { forbidden, Refusal } from '#lib/refusal'
import { minuteMs } from '#lib/time'
import { spendFor } from '#modules/accounts/acts/tries'
import { inTx, personOf, type Ctx } from '#platform/ctx'
import { record } from '#platform/events'
import type { Ceremony, CeremonyAnswer, SignedIn } from '#platform/ports'
import { tokenHash } from '#platform/tokens'

const windowMs = 15 * minuteMs

export type SignInAnswer = { kind: 'signed-in'; token: string } | { kind: 'second-factor'; challenge: string }

/** Signs in with a password. Refuses in the same words, after the same work, whether or not the address is known. */
export async function signIn(ctx: Ctx, given: { email: string; password: string }): Promise<SignInAnswer> {
  await spendFor(ctx, 'sign-in', given.email, 20, windowMs)
  const answer = await ctx.live.ports.identity.signIn(given, ctx.device)
  if (!answer)
    throw new Refusal(
      'invalid',
      'wrong-credentials',
      'This address and password don’t belong together. Try again, or set a new password.',
      'password',
    )
  if ('challenge' in answer) return { kind: 'second-factor', challenge: answer.challenge }
  return begin(ctx, answer)
}

/** The second step: the code of an authenticator app, or a backup code. */
export async function giveSecondFactor(
  ctx: Ctx,
  given: { challenge: string; code: string; isBackupCode: boolean },
): Promise<SignInAnswer> {
  await spendFor(ctx, 'second-factor', given.challenge, 10, windowMs)
  const answer = await ctx.live.ports.identity.secondFactor(given, ctx.device)
  if (!answer)
    throw new Refusal(
      'invalid',
      'wrong-code',
      'This code is not right, or the sign-in waited too long. Check the code; after five wrong ones, sign in again.',
      'code',
    )
  return begin(ctx, answer)
}

export async function startPasskeySignIn(ctx: Ctx): Promise<Ceremony> {
  await spendFor(ctx, 'passkey', null, 120, windowMs)
  return ctx.live.ports.identity.startPasskeySignIn()
}

/** Signs in with a passkey, which is two factors in one. */
export async function signInWithPasskey(ctx: Ctx, given: CeremonyAnswer): Promise<SignInAnswer> {
  await spendFor(ctx, 'passkey', null, 120, windowMs)
  const answer = await ctx.live.ports.identity.passkeySignIn(given, ctx.device)
  if (!answer) throw forbidden('wrong-passkey', 'This passkey is not known here. Sign in with your password.')
  return begin(ctx, answer)
}

/** A new session; signing in counts as the first proof of who one is. */
async function begin(ctx: Ctx, { token, accountId }: SignedIn): Promise<SignInAnswer> {
  await inTx(ctx, async tx => {
    await tx.db.updateTable('accounts.session').set({ steppedUpAt: tx.now() }).where('token', '=', tokenHash(token)).execute()
    await record(tx, { kind: 'account.signed-in', refs: { accountId } })
  })
  return { kind: 'signed-in', token }
}

/** Ends the session one is in. */
export function signOut(ctx: Ctx): Promise<void> {
  return inTx(ctx, async tx => {
    const { accountId, sessionId } = personOf(tx)
    await tx.db.deleteFrom('accounts.session').where('id', '=', sessionId).where('accountId', '=', accountId).execute()
    await record(tx, { kind: 'account.signed-out', refs: { accountId } })
  })
}
