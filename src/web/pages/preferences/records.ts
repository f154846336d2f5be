import { consentRecords, recordsType } from '#modules/consent/reads/consent-records'
import { ctxOf } from '#web/ctx.ts'
import type { Route } from './+types/records'

/** The reader's consent records as a file of JSON-LD. */
export async function loader({ context }: Route.LoaderArgs) {
  const records = await consentRecords(ctxOf(context))
  return new Response(`${JSON.stringify(records, null, 2)}\n`, {
    headers: {
      'content-type': recordsType,
      'content-disposition': 'attachment; filename="consent-records.jsonld"',
      'cache-control': 'private, no-store',
    },
  })
}
