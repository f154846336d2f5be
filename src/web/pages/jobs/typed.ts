import { storeFile } from '#modules/files/acts'
import { JobDraft } from '#modules/jobs/schema'
import type { Ctx } from '#platform/ctx'
import { formDataOf, readForm, type Read } from '#web/forms.ts'

/** The job form as typed, with the files chosen in it stored; files kept before stay when their tick does. */
export async function typedJob(ctx: Ctx, request: Request): Promise<Read<JobDraft>> {
  const read = await readForm(request, JobDraft)
  if (!read.ok) return read
  const fileIds = [...read.value.fileIds]
  for (const file of (await formDataOf(request)).getAll('files')) {
    if (typeof file === 'string' || file.size === 0) continue
    fileIds.push((await storeFile(ctx, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), purpose: 'job' })).id)
  }
  return { ...read, value: { ...read.value, fileIds } }
}
