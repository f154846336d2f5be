import { Readable } from 'node:stream'
import { z } from 'zod'
import { invalid, Refusal } from '#lib/refusal'
import { storeFile } from '#modules/files/acts'
import { fileFor, openFile } from '#modules/files/reads'
import { requireSize } from '#modules/files/rules'
import { PurposeShape, type FileFacts } from '#modules/files/schema'
import { policyNow } from '#modules/policy/reads'
import type { Ctx } from '#platform/ctx'
import { endpoint, type Api } from '../endpoint.ts'

const tag = 'files'
export const FileShape = z
  .object({
    id: z.string(),
    name: z.string(),
    mediaType: z.string(),
    byteCount: z.string(),
    width: z.number().nullable(),
    height: z.number().nullable(),
    createdAt: z.string(),
    check: z.object({ state: z.string(), reading: z.string(), reasons: z.array(z.unknown()).nullable() }).loose(),
  })
  .meta({ title: 'File' })
const params = z.object({ fileId: z.string() })

export function filesApi(api: Api): void {
  endpoint(api, {
    method: 'post',
    path: '/files',
    tag,
    access: 'person',
    status: 201,
    summary: 'Upload a file: as multipart/form-data (file, purpose), or its bytes as the body with ?name= and ?purpose=',
    query: z.object({ name: z.string().max(500).optional(), purpose: PurposeShape.optional() }),
    bytes: 'in',
    answer: FileShape,
    run: async (ctx, { query }, c) => shown(await storeFile(ctx, await uploadOf(ctx, c.req.raw, query))),
  })
  endpoint(api, {
    method: 'get',
    path: '/files/{fileId}',
    tag,
    access: 'anyone',
    summary: 'What is known of a file',
    params,
    answer: FileShape,
    run: async (ctx, input) => shown(await fileFor(ctx, input.params.fileId)),
  })
  endpoint(api, {
    method: 'get',
    path: '/files/{fileId}/content',
    tag,
    access: 'anyone',
    summary: 'A file’s bytes, whole or a range; ?size= makes a picture smaller',
    params,
    query: z.object({ size: z.coerce.number().optional() }),
    bytes: 'out',
    run: async (ctx, input, c) => {
      const opened = await openFile(ctx, {
        id: input.params.fileId,
        size: input.query.size ?? null,
        range: c.req.header('range') ?? null,
        ifNoneMatch: c.req.header('if-none-match') ?? null,
      })
      return new Response(opened.body && (Readable.toWeb(opened.body) as ReadableStream<Uint8Array>), {
        status: opened.status,
        headers: opened.headers,
      })
    },
  })
}

function shown({ id, name, mediaType, byteCount, width, height, createdAt, check }: FileFacts) {
  return { id, name, mediaType, byteCount, width, height, createdAt, check }
}

/** Refuses what is too large before it is read into memory. */
async function uploadOf(
  ctx: Ctx,
  request: Request,
  query: { name?: string | undefined; purpose?: z.output<typeof PurposeShape> | undefined },
) {
  const { policy } = await policyNow(ctx)
  const limit = policy.limits.fileBytes
  const isForm = request.headers.get('content-type')?.startsWith('multipart/form-data') ?? false
  const bytes = await bodyUpTo(request, limit + (isForm ? 64 * 1024 : 0), limit)
  if (!isForm) {
    if (!query.name) throw invalid('name', 'Give the file’s name: ?name=report.pdf')
    return { name: query.name, bytes, purpose: query.purpose ?? purposeOf(null) }
  }
  const form = await new Response(bytes, { headers: { 'content-type': request.headers.get('content-type')! } })
    .formData()
    .catch(() => {
      throw new Refusal('invalid', 'not-multipart', 'The body is not valid multipart/form-data.')
    })
  const file = form.get('file')
  if (!(file instanceof File)) throw invalid('file', 'Send the file in the part named “file”.')
  return {
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
    purpose: purposeOf(form.get('purpose') ?? query.purpose),
  }
}

async function bodyUpTo(request: Request, most: number, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    length += part.length
    if (length > most) requireSize(length, limit)
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

function purposeOf(given: unknown) {
  const read = PurposeShape.safeParse(given)
  if (!read.success) throw invalid('purpose', read.error.issues[0]!.message)
  return read.data
}
