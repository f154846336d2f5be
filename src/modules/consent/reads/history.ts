import type { ContractId, OrgId } from '#lib/ids'
import { keysOf, limitOf, pageOf, type Page } from '#lib/page'
import { missing, Refusal } from '#lib/refusal'
import { addDays } from '#lib/time'
import { sideNames } from '#modules/accounts/reads'
import { deviceDays } from '#modules/consent/rules/line'
import type { Category, ChangeSource, Choice, SubjectId } from '#modules/consent/schema'
import { allTerms } from '#modules/policy/reads'
import { inRead, personOf, type AnyCtx, type Person } from '#platform/ctx'

/** One change of a choice (rule B1.26). */
export interface ChangeView {
  id: string
  /** Counts the changes of this person or organisation from 1, without a gap. */
  seq: bigint
  category: Category
  choice: Choice | 'inherit'
  before: Choice | null
  /** The contract that it was for; null = in general. */
  contract: { id: ContractId; title: string | null } | null
  /** Who did it, and as whom: the person themselves, or their organisation. */
  by: { name: string | null; isMe: boolean }
  actingAs: string | null
  source: ChangeSource
  /** From where, for the person who did it and for 90 days. */
  device: { ip: string; userAgent: string } | null
  termsVersion: number | null
  askedAt: Date
  appliedAt: Date
  /** Contracts whose line changed by it. */
  roomsChanged: number
}

/** The history of the person's choices, or of an organisation's floor, newest first. Refuses (missing) one they are not in. */
export function historyPage(
  ctx: AnyCtx,
  input: { orgId?: OrgId; cursor?: string | null; limit?: number } = {},
): Promise<Page<ChangeView>> {
  const person = personOf(ctx)
  return inRead(ctx, async tx => {
    const subjectId = subjectOf(person, input.orgId)
    const [limit, keys] = [limitOf(input.limit), keysOf(input.cursor, ['text'])]
    const after = keys && seqIn(keys[0]!)
    const rows = await tx.db
      .selectFrom('consent.change as c')
      .leftJoin('consent.changeDevice as d', join =>
        join.onRef('d.changeId', '=', 'c.id').on('d.at', '>', addDays(tx.now(), -deviceDays)),
      )
      .leftJoin('items.room as r', 'r.id', 'c.roomId')
      .select(['c.id', 'c.seq', 'c.category', 'c.choice', 'c.before', 'c.contractId', 'c.actorId', 'c.source', 'c.termsVersion'])
      .select(['c.askedAt', 'c.appliedAt', 'c.roomsChanged', 'd.ip', 'd.userAgent', 'r.title'])
      .where('c.subjectId', '=', subjectId)
      .$if(after !== null, query => query.where('c.seq', '<', after!))
      .orderBy('c.seq', 'desc')
      .limit(limit + 1)
      .execute()
    const names = await sideNames(tx, [subjectId, ...rows.map(row => row.actorId)])
    const terms = await allTerms(tx)
    const page = pageOf(rows, limit, row => [row.seq])
    return {
      next: page.next,
      rows: page.rows.map(row => ({
        id: row.id,
        seq: row.seq,
        category: row.category as Category,
        choice: row.choice as ChangeView['choice'],
        before: row.before as Choice | null,
        contract: row.contractId ? { id: row.contractId as ContractId, title: row.title } : null,
        by: { name: names.get(row.actorId)?.name ?? null, isMe: row.actorId === person.accountId },
        actingAs: input.orgId ? (names.get(subjectId)?.name ?? null) : null,
        source: row.source as ChangeSource,
        // A colleague's address is theirs alone to see.
        device: row.ip !== null && row.actorId === person.accountId ? { ip: row.ip, userAgent: row.userAgent ?? '' } : null,
        termsVersion:
          row.termsVersion ?? terms.findLast(one => !one.effectiveAt || one.effectiveAt <= row.appliedAt)?.version ?? null,
        askedAt: row.askedAt,
        appliedAt: row.appliedAt,
        roomsChanged: row.roomsChanged,
      })),
    }
  })
}

function seqIn(key: string): bigint {
  if (/^\d{1,18}$/.test(key)) return BigInt(key)
  throw new Refusal('invalid', 'bad-cursor', 'This page link is not valid any more. Start from the first page.', 'cursor')
}

/** Whose history: the person's, or that of an organisation they belong to. */
function subjectOf(person: Person, orgId: OrgId | undefined): SubjectId {
  if (!orgId) return person.accountId
  if (!person.memberships.some(one => one.orgId === orgId)) throw missing('organisation')
  return orgId
}
