import { decimalText, formatMoney, type Money } from '#lib/money'
import { cx } from '#web/ui/class.ts'

/** An amount as read, with figures of one width; the exact decimal stands in `value` for programs. */
export function MoneyText({ money, className }: { money: Money; className?: string }) {
  return (
    <data value={`${decimalText(money)} ${money.currency}`} className={cx('num whitespace-nowrap', className)}>
      {formatMoney(money)}
    </data>
  )
}

/** A rate in basis points as a person reads it: 1000 → "10 %". */
export function rateText(rateBps: number): string {
  return `${Number((rateBps / 100).toFixed(2))} %`
}
