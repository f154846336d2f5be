import { useId } from 'react'
import { kit } from '#web/messages/kit.ts'
import { cx } from '#web/ui/class.ts'

/** Keeps the place of what loads, so that the layout stays still. */
export function Skeleton({ className = 'h-4 w-40' }: { className?: string }) {
  return <span aria-hidden="true" className={cx('skeleton block', className)} />
}

/** Rows that load, with a word for screen readers. */
export function SkeletonRows({ count = 5 }: { count?: number }) {
  return (
    <div role="status" className="flex flex-col divide-y divide-line border-y border-line">
      <span className="sr-only">{kit.loading}</span>
      {Array.from({ length: count }, (_, index) => (
        <span key={index} className="flex h-10 items-center gap-3 px-2">
          <Skeleton className="size-6 rounded-full!" />
          <Skeleton className={index % 2 ? 'h-3.5 w-2/5' : 'h-3.5 w-1/2'} />
          <Skeleton className="ms-auto h-3.5 w-16" />
        </span>
      ))}
    </div>
  )
}

/** How far something is; without a value it only says that it runs. */
export function Progress({ label, value, max = 100, note }: { label: string; value?: number; max?: number; note?: string }) {
  const id = useId()
  return (
    <div className="flex flex-col gap-1.5">
      <span className="flex justify-between text-13">
        <span id={id}>{label}</span>
        <span className="num text-dim">{note}</span>
      </span>
      <progress aria-labelledby={id} className="progress" value={value} max={max} />
    </div>
  )
}
