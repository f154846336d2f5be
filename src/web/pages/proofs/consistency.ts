import { consistencyBetween } from '#modules/proofs/reads/log'
import { ctxOf } from '#web/ctx.ts'
import { fileAnswer } from '#web/pages/proofs/file-answer.ts'
import { spanIn } from '#web/pages/proofs/span.ts'
import type { Route } from './+types/consistency'

/** The proof that the log only grew since a checkpoint: `?from=120`. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const span = spanIn(request)
  return fileAnswer(`symbolon-consistency-from-${span.from}.json`, await consistencyBetween(ctxOf(context), span))
}
