import { useEffect, useRef, type RefObject } from 'react'
import type { JudgedFinding } from '#engines/screening/types'
import { moved } from '#web/parts/screened/moved.ts'
import type { Seen } from '#web/parts/screened/screener.ts'
import { piecesOf } from '#web/parts/marked-text.tsx'
import { cx } from '#web/ui/class.ts'

/** How a finding is underlined: what stops a text, what is kept back, what is only told. */
export function markOf(finding: Pick<JudgedFinding, 'outcome'>, isRefused = false): string {
  if (finding.outcome === 'block' || isRefused) return 'under under-stopped'
  return finding.outcome === 'notice' ? 'under under-info' : 'under under-waits'
}

interface MirrorProps {
  of: RefObject<HTMLTextAreaElement | null>
  /** What the field holds now; what was seen may be of a moment ago. */
  text: string
  seen: Seen
  /** The field's own classes: the same letters at the same places. */
  className: string
}

/** Draws underlines over a text field: the same text, transparent, on the same lines, scrolled with it. */
export function Mirror({ of, text, seen, className }: MirrorProps) {
  const layer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const field = of.current
    if (!field) return undefined
    // Both come between layout and paint: nothing is measured while a key is handled.
    const again = () => fit(field, layer.current)
    const sizes = new ResizeObserver(again)
    sizes.observe(field)
    field.addEventListener('scroll', again, { passive: true })
    return () => {
      sizes.disconnect()
      field.removeEventListener('scroll', again)
    }
  }, [of])
  const isRefused = seen.outcome === 'block'
  const spans = moved(seen, text).map(one => ({ ...one, label: markOf(one, isRefused && one.outcome !== 'notice') }))
  return (
    <div ref={layer} aria-hidden="true" className={cx('under-layer', className)}>
      {piecesOf(text, spans).map((piece, index) =>
        piece.span ? (
          <span key={index} className={piece.span.label}>
            {piece.text}
          </span>
        ) : (
          piece.text
        ),
      )}
      {/* A last empty line has a height only with something on it. */}
      {'\u200b'}
    </div>
  )
}

/** As wide as the field without its scrollbar, and scrolled as far. */
function fit(field: HTMLTextAreaElement | null, layer: HTMLDivElement | null): void {
  if (!field || !layer) return
  const scrollbar = field.offsetWidth - field.clientWidth - 2 * field.clientLeft
  layer.style.inlineSize = `${field.offsetWidth - Math.max(0, scrollbar)}px`
  layer.style.blockSize = `${field.offsetHeight}px`
  layer.scrollTop = field.scrollTop
}
