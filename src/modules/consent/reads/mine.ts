import { sql } from 'kysely'
import type { AccountId, OrgId, RoomId } from '#lib/ids'
import { roomFacts } from '#modules/consent/acts/restate-rooms'
import { effective } from '#modules/consent/rules/decide'
import { lineFor, type CategoryLine } from '#modules/consent/rules/line'
import { categories, type Category, type Choice, type ContractCategory, type Reason } from '#modules/consent/schema'
import { termsNow } from '#modules/policy/reads'
import { inRead, personOf, type AnyCtx, type TxCtx } from '#platform/ctx'

/** What a general word comes to now and why: said, or by default of where the person lives. */
export interface MyPreference {
  category: Category
  said: Choice | null
  /** When that was said. */
  saidAt: Date | null
  effective: Choice
  because: Reason
  /** Organisations of theirs that set a floor: it holds for what is done for them (rule B1.10). */
  floors: { orgId: OrgId; orgName: string }[]
  /** How the person's own contracts stand; null for the part that needs none. */
  contracts: { in: number; out: number; because: { rule: string; text: string; count: number }[] } | null
}
export interface MyPreferences {
  preferences: MyPreference[]
  /** Whether silence means out where the person lives, or once lived. */
  asksFirst: boolean
  termsVersion: number
  /** Contracts beyond this many are not looked at for the counts. */
  countedAtMost: number
}

/** Contracts that the counts look at, the most recent first. */
const countedAtMost = 1_000
type Words = Record<Category, Choice | null>

/** The person's general choices with what they come to and why, over all their contracts (rules D1.5–B1.10a, D1.24). */
export function myPreferences(ctx: AnyCtx): Promise<MyPreferences> {
  const person = personOf(ctx)
  return inRead(ctx, async tx => {
    const { words, asks } = await subjectOf(tx, person.accountId)
    const orgIds = person.memberships.map(one => one.orgId)
    const floors = orgIds.length > 0 ? await wordsOf(tx, orgIds) : new Map<string, Words>()
    const lastSaid = await saidAt(tx, person.accountId)
    const lines = await linesOfMine(tx, person.accountId)
    const preferences = categories.map(category => ({
      category,
      said: words[category],
      saidAt: lastSaid.get(category) ?? null,
      effective: effective({ role: 'author', asks, said: words[category], saidHere: null }),
      because: becauseOf(words[category], asks),
      floors: person.memberships
        .filter(one => floors.get(one.orgId)?.[category] === 'out')
        .map(({ orgId, orgName }) => ({ orgId, orgName })),
      contracts: category === 'platform' ? null : counted(lines.map(of => of(category))),
    }))
    return { preferences, asksFirst: asks, termsVersion: (await termsNow(tx)).version, countedAtMost }
  })
}

function becauseOf(said: Choice | null, asks: boolean): Reason {
  if (said) return { rule: 'D1.8', text: said === 'in' ? 'You said yes.' : 'You said no.' }
  if (asks)
    return { rule: 'B1.6', text: 'You have not chosen yet. Where you live you are asked first, and until you answer it is no.' }
  return { rule: 'D1.5', text: 'You have not chosen yet. Where you live the terms start with yes.' }
}

/** What a person said, and whether their silence means out; for who never said anything by where they live. */
async function subjectOf(tx: TxCtx, accountId: AccountId): Promise<{ words: Words; asks: boolean }> {
  const { rows } = await sql<{ asks: boolean }>`
    select coalesce(s.asks, r.asks) as asks from accounts.account a
      left join consent.subject s on s.id = a.id
      cross join lateral (select asks from consent.region where country in (coalesce(a.country, ''), '*') order by country = '*' limit 1) r
    where a.id = ${accountId}`.execute(tx.db)
  const words = (await wordsOf(tx, [accountId])).get(accountId)
  return { words: words ?? { work_product: null, communications: null, platform: null }, asks: rows[0]?.asks ?? true }
}

/** The general words of subjects that the viewer may see; who said nothing may be missing. */
export async function wordsOf(tx: TxCtx, ids: readonly string[]): Promise<Map<string, Words>> {
  const rows = await tx.db
    .selectFrom('consent.subject')
    .select(['id', 'workProduct', 'communications', 'platform'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(
    rows.map(({ id, workProduct, communications, platform }) => [
      id,
      { work_product: workProduct, communications, platform } as Words,
    ]),
  )
}

async function saidAt(tx: TxCtx, accountId: AccountId): Promise<Map<string, Date>> {
  const rows = await tx.db
    .selectFrom('consent.change')
    .select(['category', eb => eb.fn.max('appliedAt').as('at')])
    .where('subjectId', '=', accountId)
    .where('roomId', 'is', null)
    .groupBy('category')
    .execute()
  return new Map(rows.map(row => [row.category, row.at]))
}

/** Every contract in which the person is one of the two accounts, as something that tells a category's line. */
async function linesOfMine(tx: TxCtx, accountId: AccountId): Promise<((category: ContractCategory) => CategoryLine)[]> {
  const seats = await tx.db
    .selectFrom('consent.seat as s')
    .innerJoin('items.room as r', 'r.id', 's.roomId')
    .select(['s.roomId', 's.role'])
    .where('s.subjectId', '=', accountId)
    .where('s.role', 'in', ['client', 'freelancer'])
    .orderBy('r.lastItemAt', 'desc')
    .limit(countedAtMost)
    .execute()
  const roles = new Map(seats.map(seat => [seat.roomId, seat.role as 'client' | 'freelancer']))
  const facts = await roomFacts(
    tx,
    seats.map(seat => seat.roomId as RoomId),
    false,
  )
  return facts.map(room => category => lineFor(room, category, { accountId, side: roles.get(room.roomId)! }))
}

function counted(lines: readonly CategoryLine[]): NonNullable<MyPreference['contracts']> {
  const out = lines.filter(line => !line.isIn)
  const reasons = new Map<string, { rule: string; text: string; count: number }>()
  for (const { text, rule } of out) {
    const known = reasons.get(text)
    if (known) known.count += 1
    else reasons.set(text, { rule, text, count: 1 })
  }
  const because = [...reasons.values()].toSorted((one, other) => other.count - one.count)
  return { in: lines.length - out.length, out: out.length, because }
}
