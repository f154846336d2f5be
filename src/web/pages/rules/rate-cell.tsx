import type { Share } from '#web/error-rates.ts'
import { errorRates as words } from '#web/messages/contact-rules.ts'

/** A share as people read it: one digit after the point, two where it is small. */
export function percent(rate: number): string {
  const figure = rate * 100
  return `${figure > 0 && figure < 1 ? figure.toFixed(2).replace(/0$/, '') : figure.toFixed(1).replace(/\.0$/, '')} %`
}

const width = 120

/** A rate in figures with its bounds, and the same as a bar: the pale part is the range between the bounds. */
export function RateCell({ share, most = 1, tone = 'accent' }: { share: Share; most?: number; tone?: 'accent' | 'waits' }) {
  if (share.of === 0) return <span className="text-dim">{words.notCounted}</span>
  const at = (rate: number) => Math.min(width, (rate / most) * width)
  const fill = tone === 'accent' ? 'fill-accent' : 'fill-wait'
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <svg viewBox={`0 0 ${width} 8`} className="h-2 w-30 flex-none rounded-full bg-fill max-sm:w-20" aria-hidden="true">
        <rect x={at(share.low)} width={Math.max(1, at(share.high) - at(share.low))} height="8" className={`${fill} opacity-35`} />
        <rect width={at(share.rate)} height="8" className={`${fill} opacity-90`} />
        <rect x={Math.min(width - 1.5, at(share.rate))} width="1.5" height="8" className="fill-ink" />
      </svg>
      <span className="num whitespace-nowrap [&>span]:max-sm:block">
        <span className="font-medium">{percent(share.rate)}</span>{' '}
        <span className="text-12 text-dim">{words.bounds(percent(share.low), percent(share.high))}</span>{' '}
        <span className="text-12 text-dim">({words.of(share.hits, share.of)})</span>
      </span>
    </span>
  )
}
