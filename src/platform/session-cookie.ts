import type { Config } from '#platform/config'

/** Browsers keep no cookie longer than 400 days; when the session ends is decided here, by its own row. */
const keptSeconds = 400 * 86_400

function nameOf(config: Config): string {
  return isSecure(config) ? '__Host-symbolon_session' : 'symbolon_session'
}

function isSecure(config: Config): boolean {
  return config.baseUrl.startsWith('https:')
}

/** The session token that a page's request carries, if any. */
export function sessionTokenOf(config: Config, headers: Headers): string | null {
  return cookieOf(headers, nameOf(config))
}

/** One cookie of a request by its name. */
export function cookieOf(headers: Headers, name: string): string | null {
  for (const part of (headers.get('cookie') ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim() || null
  }
  return null
}

/** The Set-Cookie line that signs a browser in. */
export function sessionCookie(config: Config, token: string): string {
  return `${nameOf(config)}=${token}; ${attributesOf(config)}; Max-Age=${keptSeconds}`
}

/** The Set-Cookie line that signs a browser out. */
export function noSessionCookie(config: Config): string {
  return `${nameOf(config)}=; ${attributesOf(config)}; Max-Age=0`
}

/** A cookie for a step between two requests, e.g. from the password to the second factor. */
export function stepCookie(config: Config, name: string, value: string | null, seconds = 600): string {
  return `${name}=${value ?? ''}; ${attributesOf(config)}; Max-Age=${value ? seconds : 0}`
}

function attributesOf(config: Config): string {
  return `Path=/; HttpOnly; SameSite=Lax${isSecure(config) ? '; Secure' : ''}`
}
