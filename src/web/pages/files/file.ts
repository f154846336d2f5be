import { Readable } from 'node:stream'
import { openFile } from '#modules/files/reads'
import { ctxOf } from '#web/ctx.ts'
import type { Route } from './+types/file'

/** A file's bytes, whole or in part, for who may open it; `?size=320` makes a picture smaller. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const size = Number(new URL(request.url).searchParams.get('size'))
  const opened = await openFile(ctxOf(context), {
    id: params.fileId,
    range: request.headers.get('range'),
    ifNoneMatch: request.headers.get('if-none-match'),
    size: size || null,
  })
  const body = request.method === 'HEAD' ? null : opened.body
  if (body === null) opened.body?.destroy()
  return new Response(body && (Readable.toWeb(body) as ReadableStream<Uint8Array>), {
    status: opened.status,
    headers: opened.headers,
  })
}
