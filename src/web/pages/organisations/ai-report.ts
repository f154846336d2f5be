import { missing } from '#lib/refusal'
import { OrgRef } from '#modules/accounts/schema'
import { organisationReport } from '#modules/consent/reads/report'
import { ctxOf } from '#web/ctx.ts'
import { fileAnswer } from '#web/pages/proofs/file-answer.ts'
import type { Route } from './+types/ai-report'

/** The organisation's AI preferences audit as a signed file. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const read = OrgRef.safeParse(params)
  if (!read.success) throw missing('organisation')
  return fileAnswer('ai-preferences-audit.json', await organisationReport(ctxOf(context), read.data))
}
