import type { Device } from '#platform/ports'

/**
 * From where a request comes. Behind a proxy on this machine that is the last address in X-Forwarded-For (the one
 * the proxy itself saw); from anywhere else that header is the sender's own claim and is not read.
 */
export function deviceOf(headers: Headers, peer: string | undefined): Device {
  const address = (peer ?? '').replace(/^::ffff:/, '')
  const forwarded = isThisMachine(address) ? headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return { ip: forwarded || address, userAgent: headers.get('user-agent')?.slice(0, 400) ?? '' }
}

/** Whether an address is this machine's own, which says nothing about who asks. */
export function isThisMachine(ip: string): boolean {
  return ip === '' || ip === '::1' || ip.startsWith('127.')
}

/** The address at the other end of the connection, as the HTTP server hands it on. */
export function peerOf(env: unknown): string | undefined {
  return (env as { incoming?: { socket?: { remoteAddress?: string } } } | null | undefined)?.incoming?.socket?.remoteAddress
}
