import { jobWords as words } from '#web/messages/jobs.ts'
import { MoneyText } from '#web/parts/money-text.tsx'

interface Budget {
  kind: string
  budgetMinMinor: bigint | null
  budgetMaxMinor: bigint | null
  currency: string
}

/** A job's budget as people read it: "€900 – €1,400", "up to €40 an hour". */
export function BudgetText({ job }: { job: Budget }) {
  const { budgetMinMinor: min, budgetMaxMinor: max, currency } = job
  if (max === null) return null
  return (
    <span className="num whitespace-nowrap">
      {min === null && `${words.upTo} `}
      {min !== null && min !== max && (
        <>
          <MoneyText money={{ minor: min, currency }} />
          {' – '}
        </>
      )}
      <MoneyText money={{ minor: max, currency }} />
      {job.kind === 'hourly' && ` ${words.anHour}`}
    </span>
  )
}
