import { Outlet } from 'react-router'
import { ctxOf } from '#web/ctx.ts'
import { AppFrame } from '#web/parts/app-frame.tsx'
import { BareFailure, Failure } from '#web/parts/failure.tsx'
import { Column, PublicFrame } from '#web/parts/public-frame.tsx'
import { shellOf, type Shell } from '#web/shell.ts'
import type { ReactNode } from 'react'
import type { Route } from './+types/either-layout'

export async function loader({ context }: Route.LoaderArgs) {
  return shellOf(ctxOf(context))
}

/** Pages for everyone that keep the rail of who is signed in: finding work and talent, a job, a profile. */
export default function EitherLayout({ loaderData }: Route.ComponentProps) {
  return (
    <Frame shell={loaderData}>
      <Outlet />
    </Frame>
  )
}

export function ErrorBoundary({ error, loaderData }: Route.ErrorBoundaryProps) {
  if (!loaderData) return <BareFailure error={error} />
  return (
    <Frame shell={loaderData}>
      <Failure error={error} actingAs={loaderData.actingAs?.orgName ?? null} />
    </Frame>
  )
}

function Frame({ shell, children }: { shell: Shell; children: ReactNode }) {
  if (shell.person) return <AppFrame shell={shell}>{children}</AppFrame>
  return (
    <PublicFrame shell={shell}>
      <Column isWide>{children}</Column>
    </PublicFrame>
  )
}
