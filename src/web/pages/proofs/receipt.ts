import { receiptOf } from '#modules/proofs/reads/receipts'
import { ctxOf } from '#web/ctx.ts'
import { fileAnswer } from '#web/pages/proofs/file-answer.ts'
import type { Route } from './+types/receipt'

/** The receipt of an entry, as a file. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const receipt = await receiptOf(ctxOf(context), params)
  return fileAnswer(
    `symbolon-receipt-${receipt.entry.kind}-${receipt.entry.at.slice(0, 10)}-${receipt.inclusion.index + 1}.json`,
    receipt,
  )
}
