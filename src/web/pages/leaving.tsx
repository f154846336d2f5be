import { ExternalLink } from 'lucide-react'
import type { ReactNode } from 'react'
import { ctxOf } from '#web/ctx.ts'
import { isReachable, linkClass } from '#web/host-class.ts'
import { leadsTo } from '#web/leaving.ts'
import { common } from '#web/messages/common.ts'
import { contactRules } from '#web/messages/contact-rules.ts'
import { leaving as words } from '#web/messages/leaving.ts'
import { ButtonLink } from '#web/ui/button.tsx'
import { Facts } from '#web/ui/list.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import type { Route } from './+types/leaving'

export const meta: Route.MetaFunction = () => [
  { title: common.titled(words.title) },
  { name: 'robots', content: 'noindex' },
  // The other site is not told which page named it.
  { name: 'referrer', content: 'no-referrer' },
]

export function loader({ request, context }: Route.LoaderArgs) {
  const given = new URL(request.url).searchParams
  const url = leadsTo(ctxOf(context), given.get('to'), given.get('seal'))
  if (!url) return null
  const type = linkClass(url)
  return { host: url.hostname, type, href: isReachable(type) ? url.href : null }
}

const known = new Set(['portfolio', 'code', 'shop'])

export default function Leaving({ loaderData }: Route.ComponentProps) {
  if (!loaderData)
    return (
      <Page title={words.unknownTitle}>
        <p>{words.unknown}</p>
        <div>
          <ButtonLink to="/talent">{words.find}</ButtonLink>
        </div>
      </Page>
    )
  const { host, type, href } = loaderData
  const { name } = contactRules.classes[type]
  if (!href)
    return (
      <Page title={words.closedTitle}>
        <p className="break-words">{words.closed(host)}</p>
        <div>
          <ButtonLink to="/rules/contact#hosts">{words.rules}</ButtonLink>
        </div>
      </Page>
    )
  return (
    <Page title={words.title}>
      <p className="text-dim">{words.lead}</p>
      <Facts
        facts={[
          { term: words.site, value: <strong className="font-semibold break-all">{host}</strong> },
          { term: words.kind, value: known.has(type) ? `${name}. ${words.known}` : `${name}.` },
          { term: words.address, value: <span className="font-mono text-12 break-all">{href}</span> },
        ]}
      />
      <Notice tone="waits" title={words.notice}>
        {words.noticeText}
      </Notice>
      <p className="text-13 text-dim">{words.safety}</p>
      <div className="flex flex-wrap gap-2">
        <a href={href} rel="noopener noreferrer nofollow ugc" className="btn btn-primary max-w-full break-all whitespace-normal!">
          <ExternalLink className="size-4 flex-none" aria-hidden="true" />
          {words.go(host)}
        </a>
        <ButtonLink to="/rules/contact" look="quiet">
          {words.rules}
        </ButtonLink>
      </div>
    </Page>
  )
}

function Page({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="max-w-xl py-4">
      <PageHeader title={title} />
      <div className="flex flex-col gap-5">{children}</div>
    </div>
  )
}
