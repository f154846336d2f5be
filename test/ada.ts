import { confirmEmail, register } from '#modules/accounts/acts/register'
import { signIn } from '#modules/accounts/acts/sign-in'
import { actorFor } from '#modules/accounts/reads'
import { makeCtx, type Ctx, type Person } from '#platform/ctx'
import type { World } from '#test/world'

/** Who signs up and in, where that is what is tested. */
export const ada = {
  name: 'Ada  Byron',
  email: 'ada@example.org',
  password: 'engine and needle',
  country: 'PT',
  purpose: 'both' as const,
}
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

/** Subjects of the mails to an address. */
export async function mailsTo(w: World, to: string): Promise<string[]> {
  const { rows } = await w.owner.query<{ subject: string }>('select subject from platform.mailbox where to_address = $1', [to])
  return rows.map(row => row.subject)
}

/** The secret in the link of a mail with this subject. */
export async function linkIn(w: World, to: string, subject: string): Promise<{ token: string }> {
  const { rows } = await w.owner.query<{ body: string }>(
    'select body from platform.mailbox where to_address = $1 and subject = $2',
    [to, subject],
  )
  return { token: /token=([\w.-]+)/.exec(rows[0]?.body ?? '')?.[1] ?? '' }
}

/** A visitor at a browser of their own. */
export function visitor(w: World, ip = '203.0.113.7'): Ctx {
  return makeCtx(w.live, { kind: 'visitor' }, undefined, { ip, userAgent: firefox })
}

/** Signs in by password alone. */
export async function signedIn(
  w: World,
  given = { email: ada.email, password: ada.password },
): Promise<Ctx & { actor: Person; token: string }> {
  const answer = await signIn(visitor(w), given)
  if (answer.kind !== 'signed-in') throw new Error('a second factor is asked for')
  return again(w, answer.token)
}

/** The next request with the same token. */
export async function again(w: World, token: string): Promise<Ctx & { actor: Person; token: string }> {
  return { ...makeCtx(w.live, await actorFor(w.live, token)), token } as Ctx & { actor: Person; token: string }
}

/** Signs Ada up and confirms her address. */
export async function registered(w: World): Promise<void> {
  await register(visitor(w), ada)
  await w.settle()
  await confirmEmail(visitor(w), await linkIn(w, ada.email, 'Confirm your e-mail address'))
}
