import type { ReactNode } from 'react'
import { cx } from '#web/ui/class.ts'

/** What a state means to the reader. Each tone has its own shape, so that colour is never the only sign. */
export type Tone = 'agreed' | 'waits' | 'stopped' | 'info' | 'plain'

const inks: Record<Tone, string> = {
  agreed: 'text-accent-text',
  waits: 'text-wait-text',
  stopped: 'text-stop-text',
  info: 'text-info-text',
  plain: 'text-dim',
}
const grounds: Record<Tone, string> = {
  agreed: 'bg-accent-soft',
  waits: 'bg-wait-soft',
  stopped: 'bg-stop-soft',
  info: 'bg-info-soft',
  plain: 'bg-sunken',
}

/** Drawn once at the end of every page; lists use the shapes many times. */
export function ToneShapes() {
  return (
    <svg className="hidden" aria-hidden="true" fill="none" stroke="currentColor">
      <symbol id="tone-agreed" viewBox="0 0 12 12">
        <circle cx="6" cy="6" r="5.5" fill="currentColor" stroke="none" />
        <path d="m3.6 6.2 1.7 1.7 3.2-3.6" className="tone-cut" strokeWidth="1.4" />
      </symbol>
      <symbol id="tone-waits" viewBox="0 0 12 12">
        <circle cx="6" cy="6" r="4.7" strokeWidth="1.4" />
        <path d="M6 3.2a2.8 2.8 0 0 1 0 5.6z" fill="currentColor" stroke="none" />
      </symbol>
      <symbol id="tone-stopped" viewBox="0 0 12 12">
        <path d="M3.8.7h4.4l3.1 3.1v4.4l-3.1 3.1H3.8L.7 8.2V3.8z" fill="currentColor" stroke="none" />
        <path d="M3.6 6h4.8" className="tone-cut" strokeWidth="1.5" />
      </symbol>
      <symbol id="tone-info" viewBox="0 0 12 12">
        <path d="M6 1.2 10.8 6 6 10.8 1.2 6z" strokeWidth="1.4" strokeLinejoin="round" />
      </symbol>
      <symbol id="tone-plain" viewBox="0 0 12 12">
        <circle cx="6" cy="6" r="4.2" strokeWidth="1.4" />
      </symbol>
    </svg>
  )
}

/** Agreed: a closed disc with a tick. Waits: half a disc. Stopped: an octagon with a bar. Info: a diamond. Plain: a ring. */
export function ToneMark({ tone, className = 'size-3' }: { tone: Tone; className?: string }) {
  return (
    <svg className={cx('tone', className)} aria-hidden="true">
      <use href={`#tone-${tone}`} />
    </svg>
  )
}

/** A state in a word with its shape: for rows and headings. */
export function StateWord({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={cx('state', inks[tone])}>
      <ToneMark tone={tone} />
      {children}
    </span>
  )
}

/** The same on a ground of its own, where a word would get lost; without a tone it is a plain label. */
export function Badge({ tone, children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={cx(
        'inline-flex h-5.5 items-center gap-1.5 rounded-full px-2 text-12 font-medium whitespace-nowrap',
        grounds[tone ?? 'plain'],
        inks[tone ?? 'plain'],
      )}
    >
      {tone && <ToneMark tone={tone} className="size-2.5" />}
      {children}
    </span>
  )
}

/** A count beside a place; nothing at zero. */
export function Count({ value, label }: { value: number; label: string }) {
  if (value <= 0) return null
  return (
    <span className="num inline-flex h-5 min-w-5 items-center justify-center rounded-full bg-accent px-1.5 text-12 font-semibold text-on-accent">
      <span aria-hidden="true">{value > 99 ? '99+' : value}</span>
      <span className="sr-only">{label}</span>
    </span>
  )
}
