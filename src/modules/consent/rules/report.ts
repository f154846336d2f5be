import { toHex, utf8 } from '#engines/merkle/bytes'
import { canonical, type Json } from '#engines/merkle/canonical'
import { readKey, whyNotSigned } from '#engines/merkle/note'
import type { Sha256 } from '#engines/merkle/sha2'
import type { Gap } from '#modules/consent/rules/line'
import type { Category, Choice, ContractCategory } from '#modules/consent/schema'

/** The file format of a report. */
export const reportFormat = 'symbolon-ai-report/1'
/** An organisation's AI preferences audit: what holds for every contract, signed with the log's key (rule B1.28). */
export interface SignedReport {
  format: typeof reportFormat
  report: ReportContent
  /** Of the report's canonical JSON (RFC 8785), hexadecimal. */
  sha256: string
  /** A signed note over format, log and that hash; checked with `key`. */
  signature: string
  key: string
  /** What the log stood by when the report was made. */
  checkpoint: string
}

/** What a report says. Types, not interfaces: only they are JSON to the compiler. */
export type ReportContent = {
  organisation: { id: string; name: string }
  madeAt: string
  madeBy: string
  terms: { version: number; sha256: string }
  floors: { category: Category; said: Choice | null }[]
  agreements: { kind: 'dpa' | 'baa'; notedAt: string }[]
  processors: { name: string; purpose: string; region: string; sees: string }[]
  counts: { contracts: number } & Record<ContractCategory, Record<Gap, number>>
  contracts: ReportContract[]
}
export type ReportContract = {
  contractId: string
  title: string
  otherSide: string
  we: 'client' | 'freelancer'
  clause: string | null
  label: string | null
  labelledItems: number
  lines: { category: ContractCategory; isIn: boolean; gap: Gap; text: string; rule: string }[]
}

/** The hash that a report's signature is over. */
export function reportHash(sha256: Sha256, report: Json): string {
  return toHex(sha256(utf8(canonical(report))))
}

/** The text that is signed. */
export function reportText(origin: string, hash: string): string {
  return `${reportFormat}\n${origin}\n${hash}\n`
}

/** Why a report is not as it was signed, in a sentence; null when it is. The key must be compared with the published one. */
export function whyNotReport(sha256: Sha256, file: Omit<SignedReport, 'report'> & { report: Json }): string | null {
  if (reportHash(sha256, file.report) !== file.sha256) return 'The report is not the one that the hash stands for.'
  const key = readKey(sha256, file.key)
  if (!key) return 'The key can’t be read.'
  if (!file.signature.startsWith(reportText(key.name, file.sha256))) return 'The signature is over something else.'
  return whyNotSigned(file.signature, key)
}
