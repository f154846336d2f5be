import type { ReactNode } from 'react'
import { ToneMark, type Tone } from '#web/ui/badge.tsx'

export interface Moment {
  key: string
  tone?: Tone
  title: ReactNode
  /** A `TimeText`, mostly. */
  when: ReactNode
  note?: ReactNode
}

/** What happened, newest or oldest first as given. */
export function Timeline({ moments, label }: { moments: readonly Moment[]; label?: string }) {
  const ink = {
    agreed: 'text-accent-text',
    waits: 'text-wait-text',
    stopped: 'text-stop-text',
    info: 'text-info-text',
    plain: 'text-faint',
  }
  return (
    <ol aria-label={label} className="flex flex-col">
      {moments.map((moment, index) => (
        <li key={moment.key} className="relative flex gap-3 pb-4 last:pb-0">
          {index < moments.length - 1 && (
            <span aria-hidden="true" className="absolute start-[5.5px] top-5 bottom-0 w-px bg-line-strong" />
          )}
          <span className={`mt-1 flex-none ${ink[moment.tone ?? 'plain']}`}>
            <ToneMark tone={moment.tone ?? 'plain'} />
          </span>
          <div className="min-w-0 flex-1 sm:flex sm:items-baseline sm:justify-between sm:gap-4">
            <div className="min-w-0">
              <div>{moment.title}</div>
              {moment.note !== undefined && <div className="prose-width text-13 text-dim">{moment.note}</div>}
            </div>
            <div className="num flex-none text-13 text-dim">{moment.when}</div>
          </div>
        </li>
      ))}
    </ol>
  )
}
