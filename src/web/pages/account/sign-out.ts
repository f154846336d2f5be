import { redirect } from 'react-router'
import { signOut } from '#modules/accounts/acts/sign-in'
import { noSessionCookie } from '#platform/session-cookie'
import { ctxOf } from '#web/ctx.ts'
import type { Route } from './+types/sign-out'

export async function action({ context }: Route.ActionArgs) {
  const ctx = ctxOf(context)
  if (ctx.actor.kind === 'person') await signOut(ctx)
  return redirect('/', { headers: { 'Set-Cookie': noSessionCookie(ctx.live.config) } })
}

export function loader() {
  return redirect('/')
}
