import { useZone } from '#web/parts/zone.ts'
import { common } from '#web/messages/common.ts'

type Show = 'date' | 'time' | 'both' | 'day'

const shapes: Record<Show, Intl.DateTimeFormatOptions> = {
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  time: { hour: '2-digit', minute: '2-digit' },
  both: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
}
const formats = new Map<string, Intl.DateTimeFormat>()

/** An instant in a zone as a person reads it: "1 Dec 2026, 14:05". Formats are kept, since making one is slow. */
export function timeWords(at: Date, zone: string, show: Show = 'both'): string {
  const key = `${show} ${zone}`
  let format = formats.get(key)
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat('en-GB', { ...shapes[show], timeZone: zone })))
  return format.format(at)
}

/** A time in the reader's zone, with the exact instant on hover. */
export function TimeText({ at, show = 'both', className }: { at: Date; show?: Show; className?: string }) {
  const zone = useZone()
  return (
    <time
      dateTime={at.toISOString()}
      title={common.exactly(at.toISOString().replace('T', ' ').slice(0, 19))}
      className={className ?? 'num whitespace-nowrap'}
      suppressHydrationWarning
    >
      {timeWords(at, zone, show)}
    </time>
  )
}
