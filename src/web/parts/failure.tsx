import type { ReactNode } from 'react'
import { isRouteErrorResponse, useLocation } from 'react-router'
import { failure as words } from '#web/messages/failure.ts'
import { shell } from '#web/messages/shell.ts'
import { Logo } from '#web/parts/logo.tsx'
import { useOnline } from '#web/parts/offline-note.tsx'
import { useRequestMarks } from '#web/request-marks.ts'
import { ButtonLink } from '#web/ui/button.tsx'

interface Told {
  kind?: string
  message?: string
  reference?: string
}

/** What a failed page says: which right is missing and whom to ask, nothing here, our fault with its reference, offline. */
export function Failure({ error, actingAs }: { error: unknown; actingAs?: string | null }) {
  const { pathname, search } = useLocation()
  const isOnline = useOnline()
  const marks = useRequestMarks()
  const answer = isRouteErrorResponse(error) ? error : null
  const told = (answer?.data && typeof answer.data === 'object' ? answer.data : {}) as Told
  const kind = told.kind ?? (answer?.status === 404 ? 'missing' : 'fault')
  const again = (
    <ButtonLink to={pathname + search} reloadDocument>
      {words.again}
    </ButtonLink>
  )
  const home = <ButtonLink to="/">{words.goHome}</ButtonLink>

  if (!isOnline) return <Page title={words.offline.title} text={words.offline.text} acts={again} />
  if (kind === 'sign-in') {
    const to = `/sign-in?next=${encodeURIComponent(pathname + search)}`
    const act = (
      <ButtonLink to={to} look="primary">
        {shell.signIn}
      </ButtonLink>
    )
    return <Page title={words.signIn.title} text={words.signIn.text} acts={act} />
  }
  if (kind === 'step-up') {
    const to = `/confirm?next=${encodeURIComponent(pathname + search)}`
    const act = (
      <ButtonLink to={to} look="primary">
        {words.confirm}
      </ButtonLink>
    )
    return <Page title={words.stepUp.title} text={told.message ?? words.stepUp.text} acts={act} />
  }
  if (kind === 'forbidden') {
    return (
      <Page title={words.forbidden.title} text={words.forbidden.text} acts={home}>
        <dl className="grid gap-x-5 gap-y-1.5 sm:grid-cols-[auto_1fr]">
          <dt className="text-dim">{words.forbidden.missing}</dt>
          <dd>{told.message}</dd>
          <dt className="text-dim">{words.forbidden.ask}</dt>
          <dd>{actingAs ? words.forbidden.asOrg(actingAs) : words.forbidden.asSelf}</dd>
        </dl>
      </Page>
    )
  }
  if (kind === 'missing') return <Page title={words.missing.title} text={told.message ?? words.missing.text} acts={home} />
  if (kind === 'limit' || kind === 'conflict' || kind === 'invalid') {
    return <Page title={words[kind].title} text={told.message ?? words[kind].text} acts={again} />
  }
  const reference = told.reference ?? marks.reference ?? referenceInPage()
  return (
    <Page title={words.fault.title} text={words.fault.text} acts={again}>
      <p>
        <code className="rounded-md bg-sunken px-2 py-1 font-mono text-13 select-all" suppressHydrationWarning>
          {reference}
        </code>
      </p>
    </Page>
  )
}

/** The same where not even the frame could be read. */
export function BareFailure({ error }: { error: unknown }) {
  return (
    <main id="main">
      <a href="/" className="m-4 inline-block rounded-md">
        <Logo />
      </a>
      <Failure error={error} />
    </main>
  )
}

function referenceInPage(): string {
  return typeof document === 'undefined' ? '' : (document.querySelector<HTMLMetaElement>('meta[name="reference"]')?.content ?? '')
}

function Page({ title, text, acts, children }: { title: string; text: string; acts: ReactNode; children?: ReactNode }) {
  return (
    <div className="mx-auto flex max-w-xl flex-col gap-4 px-4 py-16 sm:py-24">
      <h1 className="text-20">{title}</h1>
      <p className="text-16 text-dim">{text}</p>
      {children}
      <div className="flex gap-2 pt-2">{acts}</div>
    </div>
  )
}
