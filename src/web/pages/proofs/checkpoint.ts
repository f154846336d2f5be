import { latestCheckpoint } from '#modules/proofs/reads/log'
import { ctxOf } from '#web/ctx.ts'
import { fileAnswer } from '#web/pages/proofs/file-answer.ts'
import type { Route } from './+types/checkpoint'

/** The signed checkpoint of now, to keep. */
export async function loader({ context }: Route.LoaderArgs) {
  const { size, file } = await latestCheckpoint(ctxOf(context))
  return fileAnswer(`symbolon-checkpoint-${size}.json`, file)
}
