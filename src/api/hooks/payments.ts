import { takeWebhook } from '#modules/money/acts/take-webhook'
import { makeCtx, type Live } from '#platform/ctx'

const bodyLimit = 64 * 1024

/** A payment provider's webhook: kept once and answered at once; what follows from it is a task's work. */
export async function receivePayments(live: Live, request: Request): Promise<Response> {
  const body = await request.text()
  if (body.length > bodyLimit) return new Response('too large\n', { status: 413 })
  await takeWebhook(makeCtx(live, { kind: 'visitor' }), body, request.headers)
  return new Response(null, { status: 204 })
}
