import type { AccountId } from '#lib/ids'
import { invalid } from '#lib/refusal'
import { hourMs } from '#lib/time'
import { askMail } from '#modules/accounts/acts/mail'
import { spendFor } from '#modules/accounts/acts/tries'
import { inTx, type Ctx } from '#platform/ctx'
import { record } from '#platform/events'

/** Mails a link to set a new password, if the address has an account; nobody is told whether it has. */
export async function askRecovery(ctx: Ctx, input: { email: string }): Promise<void> {
  await spendFor(ctx, 'recover', input.email, 5, hourMs)
  await inTx(ctx, async tx => {
    const known = await tx.db.selectFrom('accounts.account').select('id').where('email', '=', input.email).executeTakeFirst()
    // An unknown address costs the same work: the task finds nobody to write to.
    await askMail(tx, { kind: 'recover', accountId: (known?.id ?? tx.newId()) as AccountId })
  })
}

/** Sets a new password by a mailed link, once; every sign-in of the account ends. */
export async function resetPassword(ctx: Ctx, input: { token: string; password: string }): Promise<void> {
  await spendFor(ctx, 'reset', null, 60, hourMs)
  await inTx(ctx, async tx => {
    const accountId = await ctx.live.ports.identity.resetPassword(tx.db, input)
    if (!accountId) throw invalid('token', 'This link was used already or is too old. Ask for a new one.', 'link-expired')
    // The link came by mail, so the address is theirs.
    await tx.db
      .updateTable('accounts.account')
      .set({ emailVerified: true, updatedAt: tx.now() })
      .where('id', '=', accountId)
      .execute()
    await record(tx, { kind: 'account.password-changed', refs: { accountId }, topics: [`account:${accountId}`] })
    await askMail(tx, { kind: 'password-changed', accountId })
  })
}
