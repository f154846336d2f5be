import { renderToString } from 'react-dom/server'
import {
  isRouteErrorResponse,
  ServerRouter,
  type EntryContext,
  type HandleErrorFunction,
  type RouterContextProvider,
} from 'react-router'
import { cspOf } from '#web/csp.ts'
import { ctxKey, nonceKey, pageKey } from '#web/ctx.ts'
import { RequestMarks } from '#web/request-marks.ts'

/**
 * Renders in one go: lists are read before rendering, so nothing is left to stream, and a string costs half of a
 * stream. The loaders' data, which React Router would stream, is put at the end of the page instead.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const nonce = context.get(nonceKey)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Content-Security-Policy', cspOf(nonce))
  if (request.method === 'HEAD') return new Response(null, { status, headers })
  const handoff = entry.serverHandoffStream ? await textOf(entry.serverHandoffStream) : null
  const marks = { nonce, reference: context.get(ctxKey).requestId }
  const html = renderToString(
    <RequestMarks value={marks}>
      <ServerRouter context={{ ...entry, serverHandoffStream: undefined }} url={request.url} nonce={nonce} />
    </RequestMarks>,
  )
  const doctype = html.startsWith('<!DOCTYPE') ? '' : '<!DOCTYPE html>'
  const script = handoff === null ? '' : `<script nonce="${nonce}">${handoffScript(handoff)}</script>`
  const end = html.lastIndexOf('</body>')
  context.get(pageKey).html = doctype + html.slice(0, end) + script + html.slice(end)
  return new Response(null, { status, headers })
}

/** What the loaders did not tell already: faults of rendering. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  const ctx = context.get(ctxKey)
  ctx.live.log.error('a page failed', { reference: ctx.requestId, path: new URL(request.url).pathname, error })
}

async function textOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const bytes of stream as unknown as AsyncIterable<Uint8Array>) text += decoder.decode(bytes, { stream: true })
  return text + decoder.decode()
}

const unsafe: Record<string, string> = {
  '&': '\\u0026',
  '<': '\\u003c',
  '>': '\\u003e',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

function handoffScript(text: string): string {
  const quoted = JSON.stringify(text).replace(/[&<>\u2028\u2029]/g, character => unsafe[character]!)
  return `(c=>{c.enqueue(${quoted});c.close()})(window.__reactRouterContext.streamController)`
}
