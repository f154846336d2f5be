import { Outlet } from 'react-router'
import { ctxOf } from '#web/ctx.ts'
import { PublicFrame } from '#web/parts/public-frame.tsx'
import { BareFailure, Failure } from '#web/parts/failure.tsx'
import { shellOf } from '#web/shell.ts'
import type { Route } from './+types/public-layout'

export async function loader({ context }: Route.LoaderArgs) {
  return shellOf(ctxOf(context))
}

/** Pages that look the same for everyone. */
export default function PublicLayout({ loaderData }: Route.ComponentProps) {
  return (
    <PublicFrame shell={loaderData}>
      <Outlet />
    </PublicFrame>
  )
}

export function ErrorBoundary({ error, loaderData }: Route.ErrorBoundaryProps) {
  if (!loaderData) return <BareFailure error={error} />
  return (
    <PublicFrame shell={loaderData}>
      <Failure error={error} />
    </PublicFrame>
  )
}
