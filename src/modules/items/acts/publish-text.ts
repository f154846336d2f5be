import { createHash } from 'node:crypto'
import { engineVersion } from '#engines/delivery/deliver'
import { isRefused, publicFindings, publicRefusal, type FieldFinding, type PublicText } from '#engines/delivery/public'
import type { Surface } from '#engines/screening/types'
import { tidy } from '#lib/text'
import { keepRefused } from '#modules/items/acts/screen-item'
import type { PublicItemKind } from '#modules/items/schema'
import { policyNow } from '#modules/policy/reads'
import type { PolicyInForce } from '#modules/policy/schema'
import { personOf, type TxCtx } from '#platform/ctx'

/** The hash by which staff let a public text of a person through. */
export function publicHash(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/**
 * Refuses (screened) texts for everyone with contact or payment in them, every field with its sentence and all findings
 * in the details (rules D2.1, B2.6); what staff let through before passes. Answers what was seen and let through.
 */
export async function requirePublic(tx: TxCtx, texts: readonly PublicText[]): Promise<FieldFinding[]> {
  return mustBePublic(tx, await policyNow(tx), texts)
}

async function mustBePublic(tx: TxCtx, inForce: PolicyInForce, texts: readonly PublicText[]): Promise<FieldFinding[]> {
  const { findings, wrong } = await lookAt(tx, inForce, texts)
  if (wrong.length === 0) return findings
  keepRefused(tx, { surface: texts[0]!.surface, policyVersion: inForce.version, findings: wrong })
  throw publicRefusal(wrong)
}

/** What would keep these texts from being published by this person now; for forms, before they are sent. */
export async function publicProblems(tx: TxCtx, texts: readonly PublicText[]): Promise<FieldFinding[]> {
  return (await lookAt(tx, await policyNow(tx), texts)).wrong
}

async function lookAt(tx: TxCtx, inForce: PolicyInForce, texts: readonly PublicText[]) {
  const findings = publicFindings(texts, inForce.policy.screening.noticeOnlyRules)
  const suspects = [...new Set(findings.filter(isRefused).map(one => one.field))]
  if (suspects.length === 0) return { findings, wrong: [] }
  const hashes = suspects.map(field => publicHash(texts.find(one => one.field === field)!.text))
  const allowed = await tx.db
    .selectFrom('items.allowance')
    .select('textSha256')
    .where('accountId', '=', personOf(tx).accountId)
    .where('textSha256', 'in', hashes)
    .execute()
  const passes = new Set(suspects.filter((_, index) => allowed.some(one => one.textSha256.equals(hashes[index]!))))
  return { findings, wrong: findings.filter(one => isRefused(one) && !passes.has(one.field)) }
}

export interface PublicItem {
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
  await tx.db
    .insertInto('items.publicItem')
    .values({
      accountId: person.accountId,
      id: tx.newId<'item'>(),
      kind: input.kind,
      orgId: person.actingAs?.orgId ?? null,
      subjectId: input.subjectId,
      textWritten: text,
      textDelivered: text,
      seen: seen.length === 0 ? null : JSON.stringify({ findings: seen, engine: engineVersion, policyVersion: inForce.version }),
      createdAt: tx.now(),
    })
    .execute()
  return text
}
