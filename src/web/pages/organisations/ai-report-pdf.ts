import { missing } from '#lib/refusal'
import { OrgRef } from '#modules/accounts/schema'
import { organisationReportPdf } from '#modules/consent/reads/report'
import { ctxOf } from '#web/ctx.ts'
import type { Route } from './+types/ai-report-pdf'

/** The same audit printed, with the signed file in it. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const read = OrgRef.safeParse(params)
  if (!read.success) throw missing('organisation')
  return new Response(await organisationReportPdf(ctxOf(context), read.data), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="ai-preferences-audit.pdf"',
      'cache-control': 'private, no-store',
    },
  })
}
