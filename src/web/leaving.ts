import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Ctx } from '#platform/ctx'
import { linkClass, webAddress, type LinkClass } from '#web/host-class.ts'

/** An outside link of a profile as pages show it: through the leaving page, never at once. */
export interface LeavingLink {
  host: string
  type: LinkClass
  to: string
}

/** The link through the leaving page; null for what is no web address. It is sealed, so that nobody else can make one of ours. */
export function leavingLink(ctx: Ctx, address: string): LeavingLink | null {
  const url = webAddress(address)
  if (!url) return null
  const query = new URLSearchParams({ to: url.href, seal: sealOf(ctx, url.href) })
  return { host: url.hostname, type: linkClass(url), to: `/leaving?${query}` }
}

/** Where a leaving page's address leads, if a page here made it; null for anything else. */
export function leadsTo(ctx: Ctx, to: string | null, seal: string | null): URL | null {
  const url = webAddress(to ?? '')
  if (!url || !seal) return null
  const [given, right] = [Buffer.from(seal), Buffer.from(sealOf(ctx, url.href))]
  return given.length === right.length && timingSafeEqual(given, right) ? url : null
}

function sealOf(ctx: Ctx, href: string): string {
  return createHmac('sha256', ctx.live.config.secret).update(`leaving\n${href}`).digest('base64url').slice(0, 22)
}
