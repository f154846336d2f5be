import type { Config } from '#platform/config'

export interface Log {
  debug(message: string, fields?: Record<string, unknown>): void
  info(message: string, fields?: Record<string, unknown>): void
  warn(message: string, fields?: Record<string, unknown>): void
  error(message: string, fields?: Record<string, unknown>): void
}

const levels = ['debug', 'info', 'warn', 'error', 'silent']

/** JSON lines on standard error. Callers pass ids and counts, never texts, addresses or secrets. */
export function makeLog(level: Config['logLevel']): Log {
  const floor = levels.indexOf(level)
  const write =
    (name: string) =>
    (message: string, fields: Record<string, unknown> = {}) => {
      if (levels.indexOf(name) < floor) return
      process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level: name, message, ...plain(fields) })}\n`)
    }
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') }
}

function plain(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, value instanceof Error ? (value.stack ?? value.message) : value]),
  )
}
