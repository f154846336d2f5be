import { sql } from 'kysely'
import { may } from '#modules/accounts/rules'
import { inRead, personOf, sideOf, type AnyCtx } from '#platform/ctx'

/** One thing that waits for the viewer, with the one place where it is done. */
export interface Waiting {
  kind:
    | 'approve-work'
    | 'fund-first'
    | 'retry-funding'
    | 'answer-offer'
    | 'approve-offer'
    | 'submit-work'
    | 'make-changes'
    | 'answer-refund'
    | 'read-proposals'
    | 'answer-invitation'
  /** What it is about. */
  title: string
  part: string | null
  /** The other side's name; null where nobody in particular waits. */
  who: string | null
  /** When something happens by itself, or when it is due; null when nothing presses. */
  dueAt: Date | null
  amountMinor: bigint | null
  currency: string | null
  count: number | null
  to: string
}

const most = 50

/** What waits for the side the viewer acts for, the oldest deadline first; at most 50. */
export function waitingFor(ctx: AnyCtx): Promise<Waiting[]> {
  return inRead(ctx, async tx => {
    const person = personOf(tx)
    const side = sideOf(person)
    const [canFund, canHire, canApprove] = [may(person, 'fund'), may(person, 'hire'), may(person, 'approve-spending')]
    const { rows } = await sql<Waiting>`
      with mine as (
        select c.*, c.client_side_id = ${side} as is_client, s.name as other
        from contracts.contract c join accounts.side s on s.id = case when c.client_side_id = ${side} then c.freelancer_side_id else c.client_side_id end
        where (c.client_side_id = ${side} or c.freelancer_side_id = ${side}) and c.state in ('awaiting_funding', 'active')),
      waiting as (
        select case
            when m.state = 'submitted' and is_client and ${canHire} then 'approve-work'
            when m.state = 'planned' and is_client and ${canFund} and m.funding_problem is not null then 'retry-funding'
            when m.state = 'planned' and is_client and ${canFund} and c.state = 'awaiting_funding' and m.position = (select min(position) from contracts.milestone f where f.contract_id = c.id and f.state = 'planned') then 'fund-first'
            when m.state = 'funded' and not is_client and c.state = 'active' then 'submit-work'
            when m.state = 'changes_requested' and not is_client then 'make-changes'
            when m.state = 'refund_requested' and not is_client then 'answer-refund'
          end as kind,
          c.title, m.title as part, c.other as who,
          case m.state when 'submitted' then m.review_due_at when 'refund_requested' then m.refund_due_at else m.due_on::timestamptz end as due_at,
          m.amount_minor, c.currency::text as currency, null::integer as count, '/contracts/' || c.id as "to"
        from mine c join contracts.milestone m on m.contract_id = c.id
        where m.state in ('submitted', 'planned', 'funded', 'changes_requested', 'refund_requested')
        union all
        select case when o.state = 'awaiting_approval' then 'approve-offer' else 'answer-offer' end, v.terms_delivered->>'title', null, s.name, o.expires_at,
          v.total_minor, v.currency::text, null, case when o.state = 'awaiting_approval' then '/approvals' else '/offers/' || o.id end
        from proposals.offer o join proposals.offer_version v on v.offer_id = o.id and v.number = o.version
          join accounts.side s on s.id = case when o.client_side_id = ${side} then o.freelancer_side_id else o.client_side_id end
        where (o.state = 'sent' and ${canHire} and ((o.client_side_id = ${side} and v.by_side = 'freelancer') or (o.freelancer_side_id = ${side} and v.by_side = 'client')))
           or (o.state = 'awaiting_approval' and ${canApprove} and o.client_side_id = ${side} and v.author_id <> ${person.accountId})
        union all
        select 'read-proposals', j.title, null, null, null, null, null, count(*)::integer, '/jobs/' || j.id || '/proposals'
        from jobs.job j join proposals.proposal p on p.job_id = j.id and p.state = 'submitted'
        where j.client_side_id = ${side} and ${canHire} group by j.id, j.title
        union all
        select 'answer-invitation', j.title, null, s.name, null, null, null, null, '/messages/' || i.room_id
        from proposals.invitation i join jobs.job j on j.id = i.job_id join accounts.side s on s.id = i.client_side_id
        where i.freelancer_side_id = ${side} and i.state = 'sent' and j.state = 'open')
      select * from waiting where kind is not null order by due_at asc nulls last, kind, title limit ${most}`.execute(tx.db)
    return rows
  })
}
