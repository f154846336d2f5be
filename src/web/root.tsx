import { useEffect, type ReactNode } from 'react'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from 'react-router'
import interUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import '#web/styles/app.css'
import { common } from '#web/messages/common.ts'
import { BareFailure } from '#web/parts/failure.tsx'
import { useReaderZone, ZoneContext } from '#web/parts/zone.ts'
import { useRequestMarks } from '#web/request-marks.ts'
import { cookieOf, themeOf, zoneOf } from '#web/theme.ts'
import { giveBackTyped } from '#web/typed-early.ts'
import { ToneShapes } from '#web/ui/badge.tsx'
import { ToastRegion } from '#web/ui/toast.tsx'
import type { Route } from './+types/root'

export const links: Route.LinksFunction = () => [
  { rel: 'preload', href: interUrl, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

export const meta: Route.MetaFunction = () => [{ title: common.name }]

export function loader({ request }: Route.LoaderArgs) {
  return { theme: themeOf(cookieOf(request, 'theme')), zone: zoneOf(cookieOf(request, 'zone')), readAt: Date.now() }
}

export function Layout({ children }: { children: ReactNode }) {
  const told = useRouteLoaderData<typeof loader>('root')
  const marks = useRequestMarks()
  useEffect(giveBackTyped, [])
  return (
    <html lang="en" dir="ltr" data-theme={told?.theme === 'system' ? undefined : told?.theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta property="csp-nonce" nonce={marks.nonce} suppressHydrationWarning />
        {/* From when the page's content is: a live connection that opens later asks what it missed. */}
        <meta name="read-at" content={String(told?.readAt ?? 0)} suppressHydrationWarning />
        <meta name="reference" content={marks.reference} suppressHydrationWarning />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ToneShapes />
        <div id="live-region" role="status" className="sr-only" />
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  )
}

export default function Root({ loaderData }: Route.ComponentProps) {
  return (
    <ZoneContext value={useReaderZone(loaderData.zone)}>
      <ToastRegion>
        <Outlet />
      </ToastRegion>
    </ZoneContext>
  )
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <BareFailure error={error} />
}
