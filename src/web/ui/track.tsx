import type { ReactNode } from 'react'
import { kit } from '#web/messages/kit.ts'
import { cx } from '#web/ui/class.ts'

export interface Step {
  key: string
  label: string
  state: 'done' | 'current' | 'later' | 'stopped'
  /** A date or a clock under the step. */
  note?: ReactNode
}

const words = { done: kit.done, current: kit.current, later: kit.later, stopped: kit.tones.stopped }

/** Where something stands on its one way, like a milestone's money: funded → submitted → approved → released → paid. */
export function Track({ steps, label }: { steps: readonly Step[]; label: string }) {
  return (
    <ol aria-label={label} className="flex max-sm:flex-col max-sm:gap-0">
      {steps.map((step, index) => (
        <li
          key={step.key}
          aria-current={step.state === 'current' ? 'step' : undefined}
          className="relative flex min-w-0 flex-1 gap-2.5 max-sm:min-h-11 sm:flex-col sm:gap-1.5 sm:pe-3"
        >
          <span className="flex items-center max-sm:flex-col">
            <StepMark state={step.state} />
            {index < steps.length - 1 && (
              <span
                aria-hidden="true"
                className={cx(
                  'ms-1.5 h-px flex-1 max-sm:ms-0 max-sm:mt-1 max-sm:h-auto max-sm:w-px',
                  step.state === 'done' ? 'bg-accent' : 'bg-line-strong',
                )}
              />
            )}
          </span>
          <span className="min-w-0 text-13 max-sm:pb-2">
            <span className={cx(step.state === 'current' ? 'font-semibold' : step.state === 'later' && 'text-dim')}>
              {step.label}
            </span>
            <span className="sr-only"> ({words[step.state]})</span>
            {step.note !== undefined && <span className="num block text-12 text-dim">{step.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** Done: a closed disc with a tick. Now: a ring with a core. Later: an open ring. Stopped: an octagon. */
function StepMark({ state }: { state: Step['state'] }) {
  const ink = { done: 'text-accent', current: 'text-accent', later: 'text-control', stopped: 'text-stop' }[state]
  return (
    <svg viewBox="0 0 16 16" className={cx('size-4 flex-none', ink)} fill="none" stroke="currentColor" aria-hidden="true">
      {state === 'stopped' ? (
        <path d="M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2zM5.5 8h5" strokeWidth="1.5" strokeLinejoin="round" />
      ) : (
        <circle cx="8" cy="8" r="6.75" strokeWidth="1.5" fill={state === 'done' ? 'currentColor' : 'none'} />
      )}
      {state === 'done' && (
        <path d="m5 8.3 2.1 2.1L11.2 6" stroke="var(--page)" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
      )}
      {state === 'current' && <circle cx="8" cy="8" r="3" fill="currentColor" stroke="none" />}
    </svg>
  )
}
