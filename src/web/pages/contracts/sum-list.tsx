import { MoneyText } from '#web/parts/money-text.tsx'
import { cx } from '#web/ui/class.ts'

interface SumRow {
  term: string
  minor: bigint
  isSum?: boolean
}

/** Itemised amounts; a sum stands under a line. */
export function SumList({ rows, currency }: { rows: readonly SumRow[]; currency: string }) {
  return (
    <dl className="mb-6 flex flex-col rounded-lg border border-line bg-raised px-4 py-3">
      {rows.map((row, index) => (
        <div
          key={index}
          className={cx(
            'flex justify-between gap-4 py-1',
            row.isSum ? 'mb-2 border-t border-line pt-2 font-medium last:mb-0' : 'text-dim',
          )}
        >
          <dt>{row.term}</dt>
          <dd>
            <MoneyText money={{ minor: row.minor, currency }} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
