import { Readable } from 'node:stream'
import { setImmediate as breath } from 'node:timers/promises'
import type { OrgId } from '#lib/ids'
import {
  cockpitBatches,
  cockpitCounts,
  mustRun,
  organisationPreferences,
  type CockpitRow,
} from '#modules/consent/reads/organisation'
import {
  reportFormat,
  reportHash,
  reportText,
  type ReportContent,
  type ReportContract,
  type SignedReport,
} from '#modules/consent/rules/report'
import { reportAttached, reportPaper } from '#modules/consent/rules/report-paper'
import { termsNow } from '#modules/policy/reads'
import { logKeyOf } from '#modules/proofs/acts/log-key'
import { latestCheckpoint } from '#modules/proofs/reads/log'
import { conflict } from '#lib/refusal'
import { inRead, personOf, type AnyCtx } from '#platform/ctx'
import { sha256 } from '#platform/sha256'

/** Makes the report of an organisation. Refuses (forbidden) who does not run it. */
export function organisationReport(ctx: AnyCtx, input: { orgId: OrgId }): Promise<SignedReport> {
  const person = personOf(ctx)
  return inRead(ctx, async tx => {
    mustRun(person, input.orgId)
    const { orgName, floors, agreements } = await organisationPreferences(tx, input)
    const terms = await termsNow(tx)
    const { contracts: total, ...counts } = await cockpitCounts(tx, input)
    const contracts: ReportContract[] = []
    for await (const rows of cockpitBatches(tx, person, input.orgId)) contracts.push(...rows.map(rowOf))
    const report: ReportContent = {
      organisation: { id: input.orgId, name: orgName },
      madeAt: tx.now().toISOString(),
      madeBy: person.accountId,
      terms: { version: terms.version, sha256: terms.sha256 },
      floors: floors.map(({ category, said }) => ({ category, said })),
      agreements: agreements.map(({ kind, notedAt }) => ({ kind, notedAt: notedAt.toISOString() })),
      processors: terms.processors.map(({ name, purpose, region, sees }) => ({ name, purpose, region, sees })),
      counts: { contracts: total, ...counts },
      contracts,
    }
    const hash = reportHash(sha256, report)
    const { file, origin } = await latestCheckpoint(tx)
    const key = logKeyOf(tx.live.config.secret, origin)
    const signature = key.signedText(reportText(origin, hash))
    return { format: reportFormat, report, sha256: hash, signature, key: key.text, checkpoint: file.checkpoint }
  })
}

/** The file that is signed, indented: what is downloaded, and what the PDF carries. */
export function reportFile(signed: SignedReport): string {
  return `${JSON.stringify(signed, null, 2)}\n`
}

/** So many contracts are printed: 479 pages, for which the process needs some 0.6 GB while it prints. */
export const contractsOnPaper = 5_000

/**
 * The same report printed, with the signed file in it; as a stream. Refuses (forbidden) who does not run the organisation, and
 * (conflict) more contracts than fit on paper.
 */
export async function organisationReportPdf(ctx: AnyCtx, input: { orgId: OrgId }): Promise<ReadableStream<Uint8Array>> {
  const signed = await organisationReport(ctx, input)
  if (signed.report.contracts.length > contractsOnPaper)
    throw conflict(
      'too-many-for-paper',
      `At most ${contractsOnPaper.toLocaleString('en')} contracts are printed. The signed JSON holds all of them.`,
    )
  const { config, log, ports } = ctx.live
  // Each of these takes some ten milliseconds for thousands of contracts.
  await breath()
  const paper = reportPaper(signed, { name: personOf(ctx).name, keyPlace: `${config.baseUrl}/proofs` })
  const attached = { ...reportAttached, bytes: new TextEncoder().encode(reportFile(signed)) }
  const pages = Readable.from(ports.pdf.print({ ...paper, attached }), { objectMode: false })
  // By now the answer has begun: what breaks is seen in the log, and by the reader as a file that ends early.
  pages.on('error', error => log.error('a report was not printed to its end', { error }))
  return Readable.toWeb(pages) as ReadableStream<Uint8Array>
}

function rowOf(row: CockpitRow): ReportContract {
  return {
    contractId: row.contractId,
    title: row.title,
    otherSide: row.otherName,
    we: row.side,
    clause: row.clause,
    label: row.label,
    labelledItems: row.labelledItems,
    lines: row.lines.map(({ category, isIn, gap, text, rule }) => ({ category, isIn, gap, text, rule })),
  }
}
