import { ChevronDown } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { useLocation } from 'react-router'
import { cx } from '#web/ui/class.ts'

interface PopProps {
  /** What is seen closed; it must have words, or `label`. */
  head: ReactNode
  label?: string
  children: ReactNode
  side?: 'start' | 'end'
  isUp?: boolean
  className?: string
  headClass?: string
  bodyClass?: string
}

/** Opens by itself without script; with script it closes on Escape, on a click elsewhere and when the page changes. */
export function Pop({ head, label, children, side = 'start', isUp, className, headClass, bodyClass }: PopProps) {
  const details = useRef<HTMLDetailsElement>(null)
  const { key } = useLocation()
  const seenAt = useRef(key)
  useEffect(() => {
    if (seenAt.current === key) return
    seenAt.current = key
    if (details.current) details.current.open = false
  }, [key])
  useEffect(() => {
    const pop = details.current
    const close = (event: Event) => {
      if (pop?.open && event.target instanceof Node && !pop.contains(event.target)) pop.open = false
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !pop?.open) return
      pop.open = false
      pop.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', close)
    document.addEventListener('focusin', close)
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('pointerdown', close)
      document.removeEventListener('focusin', close)
      document.removeEventListener('keydown', escape)
    }
  }, [])
  return (
    <details ref={details} className={cx('pop', className)}>
      <summary className={headClass} aria-label={label}>
        {head}
      </summary>
      <div className={cx('pop-body', side === 'end' && 'pop-end', isUp && 'pop-up', bodyClass)}>{children}</div>
    </details>
  )
}

/** A button that opens a short list of places or acts; put `MenuLink`s or small forms inside. */
export function Menu({
  label,
  children,
  side,
  icon,
}: {
  label: ReactNode
  children: ReactNode
  side?: 'start' | 'end'
  icon?: ReactNode
}) {
  return (
    <Pop
      side={side ?? 'start'}
      headClass="btn btn-plain"
      head={
        <>
          {icon}
          {label}
          <ChevronDown className="size-4 text-dim" aria-hidden="true" />
        </>
      }
    >
      {children}
    </Pop>
  )
}
