import { Outlet, redirect, useMatches } from 'react-router'
import { ctxOf } from '#web/ctx.ts'
import { AppFrame } from '#web/parts/app-frame.tsx'
import { BareFailure, Failure } from '#web/parts/failure.tsx'
import { shellOf } from '#web/shell.ts'
import { pagePath } from '#web/theme.ts'
import type { Route } from './+types/app-layout'

/** Only for people who are signed in; others sign in and come back. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const shell = await shellOf(ctxOf(context))
  if (!shell.person) {
    throw redirect(`/sign-in?next=${encodeURIComponent(pagePath(new URL(request.url)))}`)
  }
  return shell
}

export default function AppLayout({ loaderData }: Route.ComponentProps) {
  // A page that needs the whole width says so: export const handle = { isFull: true }.
  const isFull = useMatches().some(match => (match.handle as { isFull?: boolean } | undefined)?.isFull)
  return (
    <AppFrame shell={loaderData} isFull={isFull}>
      <Outlet />
    </AppFrame>
  )
}

export function ErrorBoundary({ error, loaderData }: Route.ErrorBoundaryProps) {
  if (!loaderData) return <BareFailure error={error} />
  return (
    <AppFrame shell={loaderData}>
      <Failure error={error} actingAs={loaderData.actingAs?.orgName ?? null} />
    </AppFrame>
  )
}
