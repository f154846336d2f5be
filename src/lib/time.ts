/** Spans in milliseconds; a day is 24 hours, not a calendar day. */
export const minuteMs = 60_000
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

/** The instant `days` times 24 hours later. */
export function addDays(at: Date, days: number): Date {
  return new Date(at.getTime() + days * dayMs)
}

/** The instant `ms` milliseconds later. */
export function addMs(at: Date, ms: number): Date {
  return new Date(at.getTime() + ms)
}

/** The instant `months` calendar months later in UTC; the 31st becomes the last day of a shorter month. */
export function addMonths(at: Date, months: number): Date {
  const moved = new Date(at)
  moved.setUTCDate(1)
  moved.setUTCMonth(moved.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate()
  moved.setUTCDate(Math.min(at.getUTCDate(), lastDay))
  return moved
}

/** The calendar day of an instant in a zone, as `2026-12-01`. */
export function dayOf(at: Date, zone = 'UTC'): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(at)
}
