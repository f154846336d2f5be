import { halfPath, smallShape } from '#web/parts/seal-shape.ts'
import { cx } from '#web/ui/class.ts'

const left = halfPath(smallShape, true)
const right = halfPath(smallShape, false)

/** The seal with both halves joined. */
export function LogoMark({ className = 'size-6' }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" className={cx('flex-none', className)} aria-hidden="true">
      <path d={left} className="logo-half" />
      <path d={right} className="logo-half" />
    </svg>
  )
}

export function Logo({ isShort = false }: { isShort?: boolean }) {
  return (
    <span className="inline-flex items-center gap-2">
      <LogoMark />
      <span className={isShort ? 'sr-only' : 'text-16 font-semibold tracking-[-0.015em]'}>Symbolon</span>
    </span>
  )
}
