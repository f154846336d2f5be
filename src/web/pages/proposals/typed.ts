import type { FileId } from '#lib/ids'
import { isUuid } from '#lib/ids'
import { parseAmount } from '#lib/money'
import { storeFile } from '#modules/files/acts'
import type { Purpose } from '#modules/files/schema'
import { ProposalInput, type ProposalDraft } from '#modules/proposals/schema'
import type { Ctx } from '#platform/ctx'
import type { FormErrors } from '#web/forms.ts'
import { fieldWords } from '#web/messages/forms.ts'

/** A text field's value; empty when it was not sent. */
export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** The proposal form as it was typed; answers by their place, so that an empty one keeps its place. */
export function draftOf(form: FormData, questionCount: number): ProposalDraft {
  return {
    cover: textOf(form, 'cover'),
    bid: textOf(form, 'bid'),
    durationDays: textOf(form, 'durationDays'),
    answers: Array.from({ length: questionCount }, (_, index) => textOf(form, `answers.${index}`)),
    fileIds: form.getAll('fileIds').filter(isUuid).slice(0, 10) as FileId[],
  }
}

/** The typed draft as a proposal to send, or a sentence for every field that is wrong. */
export function proposalOf(
  draft: ProposalDraft,
  currency: string,
): { ok: true; value: ProposalInput } | { ok: false; errors: FormErrors } {
  const bid = parseAmount(draft.bid, currency)
  const read = ProposalInput.safeParse(
    { ...draft, bidMinor: bid ?? undefined, durationDays: draft.durationDays === '' ? null : draft.durationDays },
    { error: issue => fieldWords(issue) },
  )
  if (read.success) return { ok: true, value: read.data }
  const errors: FormErrors = {}
  for (const issue of read.error.issues) {
    const field = issue.path.map(String).join('.')
    errors[field === 'bidMinor' ? 'bid' : field] ??=
      field === 'bidMinor' && bid === null ? 'Write an amount, like 1,200 or 1,200.50.' : issue.message
  }
  return { ok: false, errors }
}

/** Stores the files chosen in a form; those that were kept before stay. */
export async function storedFiles(ctx: Ctx, form: FormData, purpose: Purpose): Promise<FileId[]> {
  const ids = form.getAll('fileIds').filter(isUuid) as FileId[]
  for (const file of form.getAll('files')) {
    if (typeof file === 'string' || file.size === 0) continue
    ids.push((await storeFile(ctx, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), purpose })).id)
  }
  return ids
}
