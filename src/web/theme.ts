export type Theme = 'light' | 'dark' | 'system'

/** One cookie's value, or null. */
export function cookieOf(request: Request, name: string): string | null {
  for (const pair of (request.headers.get('Cookie') ?? '').split(';')) {
    const [key, value] = pair.trim().split('=')
    if (key !== name || value === undefined) continue
    try {
      return decodeURIComponent(value)
    } catch {
      return null
    }
  }
  return null
}

export function themeOf(text: unknown): Theme {
  return text === 'light' || text === 'dark' ? text : 'system'
}

const zones = new Map<string, string>()

/** A zone that this process knows, else UTC. */
export function zoneOf(text: string | null): string {
  if (!text || text.length > 64) return 'UTC'
  const known = zones.get(text)
  if (known) return known
  // Each request brings its cookie, and asking is slow; nobody sends more zones than there are by accident.
  if (zones.size >= 600) zones.clear()
  const zone = spelledZone(text)
  zones.set(text, zone)
  return zone
}

function spelledZone(text: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}

/** A path of this site to go back to; anything else becomes the start page. */
export function backPath(text: unknown): string {
  return typeof text === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(text) ? text : '/'
}

/** The page a request is about; the router asks for a page's data under the same address with `.data` at its end. */
export function pagePath(url: URL): string {
  const search = new URLSearchParams(url.search)
  search.delete('_routes')
  const query = search.toString()
  return url.pathname.replace(/\.data$/, '') + (query === '' ? '' : `?${query}`)
}
