import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { engineVersion } from '#engines/delivery/deliver'
import {
  isRefused,
  joinedFindings,
  publicFindings,
  publicRefusal,
  type FieldFinding,
  type PublicText,
} from '#engines/delivery/public'
import type { Surface } from '#engines/screening/types'
import type { ItemId } from '#lib/ids'
import { tidy } from '#lib/text'
import { keepRefused } from '#modules/items/acts/screen-item'
import { neverLearnedKinds, type PublicItemKind } from '#modules/items/schema'
import { policyNow } from '#modules/policy/reads'
import type { PolicyInForce } from '#modules/policy/schema'
import { personOf, type TxCtx } from '#platform/ctx'

/** The hash by which staff let a public text of a person through. */
export function publicHash(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/**
 * Refuses (screened) texts for everyone with contact or payment in them, every field with its sentence and all findings
 * in the details (rules D2.1, B2.6); what staff let through before passes. `form` is all that stands beside them, in its
 * order, also what is published already: pieces of a contact in several fields are one. Answers what was seen and let through.
 */
export async function requirePublic(
  tx: TxCtx,
  texts: readonly PublicText[],
  form: readonly PublicText[] = texts,
): Promise<FieldFinding[]> {
  return mustBePublic(tx, await policyNow(tx), texts, form)
}

async function mustBePublic(
  tx: TxCtx,
  inForce: PolicyInForce,
  texts: readonly PublicText[],
  form: readonly PublicText[] = [],
): Promise<FieldFinding[]> {
  const findings = await lookAt(tx, inForce, texts, form)
  const wrong = findings.filter(isRefused)
  if (wrong.length === 0) return findings
  keepRefused(tx, { surface: texts[0]!.surface, policyVersion: inForce.version, findings: wrong })
  throw publicRefusal(wrong)
}

/** What is seen in texts of a form that this person would publish now; what staff let through is not. For forms, before they are sent. */
export async function seenInPublic(tx: TxCtx, texts: readonly PublicText[]): Promise<FieldFinding[]> {
  return lookAt(tx, await policyNow(tx), texts, texts)
}

async function lookAt(tx: TxCtx, inForce: PolicyInForce, texts: readonly PublicText[], form: readonly PublicText[]) {
  const { noticeOnlyRules } = inForce.policy.screening
  const single = publicFindings(texts, noticeOnlyRules)
  const isFound = (piece: FieldFinding) =>
    single.some(one => isRefused(one) && one.field === piece.field && one.start < piece.end && piece.start < one.end)
  const joined = joinedFindings(form, noticeOnlyRules).filter(
    one => texts.some(({ field }) => field === one.field) && !isFound(one),
  )
  const findings = [...single, ...joined]
  const suspects = [...new Set(findings.filter(isRefused).map(one => one.field))]
  if (suspects.length === 0) return findings
  const hashes = suspects.map(field => publicHash(texts.find(one => one.field === field)!.text))
  const allowed = await tx.db
    .selectFrom('items.allowance')
    .select('textSha256')
    .where('accountId', '=', personOf(tx).accountId)
    .where('textSha256', 'in', hashes)
    .execute()
  const passes = new Set(suspects.filter((_, index) => allowed.some(one => one.textSha256.equals(hashes[index]!))))
  return findings.filter(one => !isRefused(one) || !passes.has(one.field))
}

export interface PublicItem {
  /** Made by the caller, when it must know it. */
  id?: ItemId
  kind: PublicItemKind
  subjectId: string
  text: string
  /** The form's field and what it is read as. */
  field?: string
  surface?: Surface
}

const surfaceOf: Record<PublicItemKind, Surface> = {
  profile: 'profile',
  portfolio: 'profile',
  job: 'job',
  organisation: 'name',
  name: 'name',
  post: 'message',
  proposal: 'proposal',
  message: 'message',
  deliverable: 'message',
  screenshot: 'message',
  'dispute-evidence': 'message',
  'identity-document': 'message',
}

/**
 * Keeps a text that everyone may read, under its author; the only way to publish one. Answers it as delivered.
 * Refuses (screened) one with contact or payment in it: before everyone there is nothing to mask, it has to be edited.
 */
export async function publishText(tx: TxCtx, input: PublicItem): Promise<string> {
  const person = personOf(tx)
  const text = tidy(input.text)
  const inForce = await policyNow(tx)
  const surface = input.surface ?? surfaceOf[input.kind]
  const seen = await mustBePublic(tx, inForce, [{ field: input.field ?? 'text', text, surface }])
  const id = input.id ?? tx.newId<'item'>()
  const orgId = person.actingAs?.orgId ?? null
  const kept =
    seen.length === 0 ? null : JSON.stringify({ findings: seen, engine: engineVersion, policyVersion: inForce.version })
  // Stamped as its author and the organisation they act for stand at this instant (rules D1.8, D1.13).
  await sql`insert into items.public_item
      (account_id, id, kind, org_id, subject_id, text_written, text_delivered, seen, created_at, learn, public_seq, org_public_seq)
    select ${person.accountId}, ${id}, ${input.kind}, ${orgId}, ${input.subjectId}, ${text}, ${text}, ${kept}, ${tx.now()},
      s.learn and ${input.kind}::text <> all (${neverLearnedKinds}), s.public_seq, s.org_public_seq
    from consent.stamp_public(${person.accountId}, ${orgId}, ${tx.now()}) s`.execute(tx.db)
  return text
}
