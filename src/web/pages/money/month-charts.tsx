import { decimalText, formatMoney } from '#lib/money'
import { addMonths } from '#lib/time'
import type { MonthSum } from '#modules/money/reads'
import { moneyWords as words } from '#web/messages/money.ts'
import { timeWords } from '#web/parts/time-text.tsx'
import { ColumnChart, type Bar } from '#web/ui/chart.tsx'
import { Section } from '#web/ui/page-header.tsx'

const monthCount = 12

/** Earned and spent over the last 12 months, a chart per currency and direction in which anything moved. */
export function MonthCharts({ months, now }: { months: readonly MonthSum[]; now: Date }) {
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1, 12))
  const keys = Array.from({ length: monthCount }, (_, index) => addMonths(first, index - monthCount + 1))
  const currencies = [...new Set(months.map(one => one.currency))]
  const charts = currencies.flatMap(currency =>
    (['earnedMinor', 'spentMinor'] as const).flatMap(field => {
      const own = months.filter(one => one.currency === currency && one[field] > 0n)
      return own.length === 0 ? [] : [{ currency, field, own }]
    }),
  )
  return (
    <Section title={words.months}>
      <div className="grid gap-8 lg:grid-cols-2">
        {charts.map(({ currency, field, own }) => (
          <ColumnChart
            key={currency + field}
            caption={field === 'earnedMinor' ? words.earned : words.spent}
            unit={words.monthUnit(currency)}
            bars={keys.map(at => barOf(at, own.find(one => one.month === at.toISOString().slice(0, 7))?.[field] ?? 0n, currency))}
          />
        ))}
      </div>
    </Section>
  )
}

function barOf(at: Date, minor: bigint, currency: string): Bar {
  // A month's name is the month of UTC, as its sum is.
  const label = timeWords(at, 'UTC', 'date').replace(/^\d+ /, '')
  return { key: label, label, value: Number(decimalText({ minor, currency })), text: formatMoney({ minor, currency }) }
}
