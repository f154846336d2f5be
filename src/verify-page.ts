import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Context } from 'hono'
import { root } from '#platform/root'

let page: { html: string; policy: string } | null = null

/** The verifier: one file, the same for everyone, that makes no request and can be saved. Made by `scripts/verifier.ts`. */
export function verifyPage(c: Context): Response | Promise<Response> {
  page ??= read()
  // Its own policy once more, as a header: there it can also say that no other page may frame it.
  c.header('content-security-policy', `${page.policy}; frame-ancestors 'none'`)
  c.header('cache-control', 'no-cache')
  return c.html(page.html)
}

function read() {
  const html = readFileSync(path.join(root, 'public', 'verify.html'), 'utf8')
  return { html, policy: /Content-Security-Policy" content="([^"]+)"/.exec(html)![1]! }
}
