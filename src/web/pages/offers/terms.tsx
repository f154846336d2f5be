import { formatMoney } from '#lib/money'
import { diffTerms } from '#modules/proposals/rules'
import type { OfferVersion } from '#modules/proposals/schema'
import { offerWords as words } from '#web/messages/proposals.ts'
import { MoneyText, rateText } from '#web/parts/money-text.tsx'
import { timeWords } from '#web/parts/time-text.tsx'
import { Diff } from '#web/ui/diff.tsx'
import { Table } from '#web/ui/table.tsx'

/** A calendar day as read; it is no instant, so no zone moves it. */
export function dayText(day: string): string {
  return timeWords(new Date(`${day}T12:00:00Z`), 'UTC', 'date')
}

export function MilestoneTable({ version }: { version: OfferVersion }) {
  const { terms, currency, totalMinor } = version
  const rows = terms.milestones.map((milestone, index) => ({ ...milestone, number: index + 1 }))
  return (
    <Table
      caption={words.milestones}
      keyOf={row => String(row.number)}
      rows={rows}
      columns={[
        { head: '#', cell: row => <span className="text-dim">{row.number}</span> },
        {
          head: words.milestoneTitle,
          isName: true,
          cell: row => (
            <>
              {row.title}
              {row.description && (
                <span className="prose-width block text-13 font-normal whitespace-pre-line text-dim">{row.description}</span>
              )}
            </>
          ),
        },
        {
          head: words.dueOn,
          isNumber: true,
          cell: row => (row.dueOn ? dayText(row.dueOn) : <span className="text-dim">{words.noDay}</span>),
        },
        { head: words.amount, isNumber: true, cell: row => <MoneyText money={{ minor: BigInt(row.amountMinor), currency }} /> },
      ]}
      foot={
        <tr>
          <td />
          <th scope="row" colSpan={2} className="h-9 px-2 text-start">
            {words.terms.total}
          </th>
          <td className="num px-2 text-end">
            <MoneyText money={{ minor: totalMinor, currency }} />
          </td>
        </tr>
      }
    />
  )
}

interface FeesProps {
  fees: {
    totalMinor: bigint
    clientFeeMinor: bigint
    clientPaysMinor: bigint
    freelancerFeeMinor: bigint
    freelancerGetsMinor: bigint
    clientBps: number
    freelancerBps: number
  }
  currency: string
}

/** What goes in and what comes out, itemised to both sides before anybody signs (rule D5.7). */
export function FeeList({ fees, currency }: FeesProps) {
  const money = (minor: bigint) => <MoneyText money={{ minor, currency }} />
  const row = (term: string, minor: bigint, isSum = false) => (
    <div className={isSum ? 'flex justify-between gap-4 border-t border-line pt-1.5 font-medium' : 'flex justify-between gap-4'}>
      <dt className={isSum ? '' : 'text-dim'}>{term}</dt>
      <dd>{money(minor)}</dd>
    </div>
  )
  return (
    <div className="flex flex-col gap-3">
      <dl className="flex flex-col gap-1.5">
        {row(words.milestoneSum, fees.totalMinor)}
        {row(words.clientFee(rateText(fees.clientBps)), fees.clientFeeMinor)}
        {row(words.clientPays, fees.clientPaysMinor, true)}
      </dl>
      <dl className="flex flex-col gap-1.5">
        {row(words.milestoneSum, fees.totalMinor)}
        {row(words.freelancerFee(rateText(fees.freelancerBps)), -fees.freelancerFeeMinor)}
        {row(words.freelancerGets, fees.freelancerGetsMinor, true)}
      </dl>
      <p className="text-13 text-dim">{words.feeNote}</p>
    </div>
  )
}

/** What one version changed against the one before. */
export function TermsDiff({ before, after }: { before: OfferVersion; after: OfferVersion }) {
  const show = (field: string, value: string | null, currency: string) => {
    if (value === null) return null
    if (field === 'amount' || field === 'total') return formatMoney({ minor: BigInt(value), currency })
    return field === 'dueOn' ? dayText(value) : <span className="whitespace-pre-line">{value}</span>
  }
  const changes = diffTerms(before.terms, after.terms).map(change => ({
    key: change.key,
    term: change.milestone === null ? words.terms[change.field] : words.termOf(change.milestone + 1, words.terms[change.field]),
    before: show(change.field, change.before, before.currency),
    after: show(change.field, change.after, after.currency),
    isChanged: change.kind !== 'same',
  }))
  return (
    <Diff
      changes={changes}
      caption={words.changedFrom(before.number, after.number)}
      beforeLabel={words.version(before.number)}
      afterLabel={words.version(after.number)}
    />
  )
}
