import type { ReactNode } from 'react'
import { kit } from '#web/messages/kit.ts'
import { cx } from '#web/ui/class.ts'
import { ToneMark, type Tone } from '#web/ui/badge.tsx'

export { EmptyState } from '#web/ui/list.tsx'

const looks: Record<Exclude<Tone, 'plain'>, string> = {
  info: 'border-info-line bg-info-soft [--_mark:var(--info-text)]',
  waits: 'border-wait-line bg-wait-soft [--_mark:var(--wait-text)]',
  stopped: 'border-stop-line bg-stop-soft [--_mark:var(--stop-text)]',
  agreed: 'border-accent-line bg-accent-soft [--_mark:var(--accent-text)]',
}

interface NoticeProps {
  tone?: Exclude<Tone, 'plain'>
  title?: ReactNode
  children: ReactNode
  /** What can be done about it. */
  act?: ReactNode
}

/** Something to know at this place. Stopped things are told at once to a screen reader. */
export function Notice({ tone = 'info', title, children, act }: NoticeProps) {
  return (
    <div
      role={tone === 'stopped' ? 'alert' : undefined}
      className={cx('flex items-start gap-2.5 rounded-lg border px-3 py-2.5', looks[tone])}
    >
      <span className="mt-0.5 flex-none text-(--_mark)">
        <ToneMark tone={tone} className="size-4" />
        <span className="sr-only">{kit.tones[tone]}: </span>
      </span>
      <div className="min-w-0 flex-1 self-center">
        {title !== undefined && <p className="font-medium">{title}</p>}
        <div className="prose-width">{children}</div>
      </div>
      {act && <div className="flex-none self-center">{act}</div>}
    </div>
  )
}
