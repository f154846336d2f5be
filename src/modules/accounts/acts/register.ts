import type { AccountId } from '#lib/ids'
import { invalid, isRefusal } from '#lib/refusal'
import { hourMs } from '#lib/time'
import { askMail } from '#modules/accounts/acts/mail'
import { deliverName } from '#modules/accounts/acts/names'
import { spendFor } from '#modules/accounts/acts/tries'
import { rolesOf } from '#modules/accounts/rules'
import type { Registration } from '#modules/accounts/schema'
import { inTx, personOf, type Ctx } from '#platform/ctx'
import { record } from '#platform/events'

/**
 * Makes an account and mails the link that confirms its address. An address that has an account already gets a
 * mail that says so; whoever typed it is told the same either way.
 */
export async function register(ctx: Ctx, input: Registration): Promise<void> {
  await spendFor(ctx, 'sign-up', input.email, 5, hourMs)
  try {
    await makeAccount(ctx, input)
  } catch (error) {
    // Two sign-ups with one address at once: the second one finds the first.
    if (!isRefusal(error) || error.reason !== 'address-just-taken') throw error
    await makeAccount(ctx, input)
  }
}

function makeAccount(ctx: Ctx, input: Registration): Promise<void> {
  return inTx(ctx, async tx => {
    const { name, email, password, country, purpose } = input
    const person = { name: await deliverName(tx, name), email, password, country, ...rolesOf(purpose) }
    const accountId = await ctx.live.ports.identity.signUp(tx.db, person)
    if (accountId) {
      await record(tx, { kind: 'account.registered', refs: { accountId } })
      await askMail(tx, { kind: 'confirm', accountId })
    } else {
      const known = await tx.db.selectFrom('accounts.account').select('id').where('email', '=', email).executeTakeFirst()
      if (known) await askMail(tx, { kind: 'known-address', accountId: known.id as AccountId })
    }
  })
}

/** Mails a new link that confirms one's own address. */
export async function askConfirmation(ctx: Ctx): Promise<void> {
  const { accountId, emailVerified } = personOf(ctx)
  if (emailVerified) return
  await spendFor(ctx, 'confirm', accountId, 5, hourMs)
  await inTx(ctx, tx => askMail(tx, { kind: 'confirm', accountId }))
}

/** Confirms the address a link was mailed to. Refuses a link that is too old or not ours. */
export async function confirmEmail(ctx: Ctx, input: { token: string }): Promise<void> {
  await spendFor(ctx, 'confirm-link', null, 60, hourMs)
  await inTx(ctx, async tx => {
    const accountId = await ctx.live.ports.identity.verifyEmail(tx.db, input.token)
    if (!accountId)
      throw invalid('token', 'This link is too old or was not copied whole. Sign in and ask for a new one.', 'link-expired')
    await record(tx, { kind: 'account.email-confirmed', refs: { accountId }, topics: [`account:${accountId}`] })
  })
}
