import type { AccountId } from '#lib/ids'
import type { TxCtx } from '#platform/ctx'

/** Keeps an account that nobody can sign in to: it has no credential. For a replayed history; people register. */
export async function keepAccount(tx: TxCtx, input: { name: string; country: string }): Promise<AccountId> {
  const id = tx.newId<'account'>()
  const [createdAt, updatedAt] = [tx.now(), tx.now()]
  await tx.db
    .insertInto('accounts.account')
    .values({
      ...input,
      id,
      email: `${id}@example.org`,
      emailVerified: true,
      asClient: true,
      asFreelancer: true,
      createdAt,
      updatedAt,
    })
    .execute()
  return id
}
