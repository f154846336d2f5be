import { missing } from '#lib/refusal'
import { myAccount } from '#modules/accounts/reads'
import { TermsSpan, TermsVersion } from '#modules/policy/schema'
import type { Ctx } from '#platform/ctx'

/** The language of every page. */
export const locale = 'en'

/** Whose words a page shows: the region asked for, else where the reader lives; null for who has not said. */
export async function readerOf(ctx: Ctx, request: Request) {
  return {
    locale,
    country: ctx.actor.kind === 'person' ? (await myAccount(ctx)).country : null,
    region: new URL(request.url).searchParams.get('region'),
  }
}

/** The version named in an address; what is no number is nowhere. */
export function versionOf(params: Record<string, string | undefined>): number {
  const read = TermsVersion.safeParse(params)
  if (!read.success) throw missing('version of the terms')
  return read.data.version
}

/** The two versions named in an address. */
export function spanOf(params: Record<string, string | undefined>): { from: number; to: number } {
  const read = TermsSpan.safeParse(params)
  if (!read.success) throw missing('version of the terms')
  return read.data
}
