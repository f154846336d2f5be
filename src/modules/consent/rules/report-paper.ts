import type { Gap } from '#modules/consent/rules/line'
import type { ReportContent, ReportContract, SignedReport } from '#modules/consent/rules/report'
import type { Category } from '#modules/consent/schema'
import type { Block, Paper, Text } from '#platform/paper'

/** The gaps stand before what is in order. */
export const gapWords: Record<Gap, string> = {
  'we-out': 'We are out',
  'they-out': 'They are out',
  'both-out': 'Both are out',
  other: 'Out otherwise',
  in: 'In',
}
const partWords: Record<Category, string> = {
  work_product: 'Work',
  communications: 'Conversations',
  platform: 'Marketplace',
}
const kindWords = { dpa: 'Data processing agreement (DPA)', baa: 'Business associate agreement (BAA)' }
/** The signed file, as it is named where it is downloaded and in the PDF. */
export const reportAttached = {
  name: 'ai-preferences-audit.json',
  mediaType: 'application/json',
  about: 'The report that is signed; this PDF prints it.',
}

/** A report as it is printed; `by` is who made it, `keyPlace` where the instance shows its key. */
export function reportPaper(signed: SignedReport, by: { name: string; keyPlace: string }): Omit<Paper, 'attached'> {
  const { report } = signed
  const title = `AI preferences audit: ${report.organisation.name}`
  return {
    title,
    language: 'en',
    madeAt: new Date(report.madeAt),
    foot: `${title}, ${instant(report.madeAt)}`,
    blocks: [
      { kind: 'title', text: 'AI preferences audit' },
      {
        kind: 'text',
        tone: 'dim',
        text: `What models may learn from the contracts of ${report.organisation.name}, and why, as it stood when this report was made.`,
      },
      { kind: 'facts', facts: factsOf(report, by.name) },
      ...countsOf(report),
      ...floorsOf(report),
      ...processorsOf(report),
      ...contractsOf(report),
      { kind: 'new-page' },
      ...checksOf(signed, by.keyPlace),
    ],
  }
}

function factsOf(report: ReportContent, name: string) {
  return [
    { term: 'Organisation', value: [{ text: report.organisation.name, isBold: true }, code(report.organisation.id)] },
    { term: 'Made', value: [{ text: instant(report.madeAt) }] },
    { term: 'By', value: [{ text: name }, code(report.madeBy)] },
    { term: 'Terms in force', value: [{ text: `Version ${report.terms.version}` }, code(`SHA-256 ${report.terms.sha256}`)] },
  ]
}

function countsOf({ counts, organisation }: ReportContent): Block[] {
  const gaps = Object.keys(gapWords) as Gap[]
  return [
    { kind: 'heading', text: 'Where the contracts stand' },
    {
      kind: 'text',
      text: `${counts.contracts === 1 ? '1 contract' : `${counts.contracts} contracts`}, seen from ${organisation.name}. A part of a contract is learned from only when both sides are in and no clause or label stands against it.`,
    },
    {
      kind: 'table',
      columns: [
        { head: 'State', share: 0.5 },
        { head: partWords.work_product, share: 0.25, isNumber: true },
        { head: partWords.communications, share: 0.25, isNumber: true },
      ],
      rows: gaps.map(gap => [
        [{ text: gapWords[gap] }],
        [{ text: String(counts.work_product[gap]) }],
        [{ text: String(counts.communications[gap]) }],
      ]),
    },
  ]
}

function floorsOf({ floors, agreements }: ReportContent): Block[] {
  const said = { in: 'In: no floor', out: 'Out: a floor for everybody' }
  return [
    { kind: 'heading', text: 'Floors' },
    {
      kind: 'facts',
      facts: floors.map(floor => ({
        term: partWords[floor.category],
        value: [{ text: floor.said ? said[floor.said] : 'Nothing said: no floor' }],
      })),
    },
    { kind: 'heading', text: 'Agreements on file' },
    agreements.length === 0
      ? { kind: 'text', text: 'None.' }
      : {
          kind: 'facts',
          facts: agreements.map(one => ({ term: day(one.notedAt), value: [{ text: kindWords[one.kind] }] })),
        },
  ]
}

function processorsOf({ processors }: ReportContent): Block[] {
  return [
    { kind: 'heading', text: 'Processors' },
    processors.length === 0
      ? { kind: 'text', text: 'The terms in force name none.' }
      : {
          kind: 'table',
          columns: [
            { head: 'Name', share: 0.26 },
            { head: 'Region', share: 0.14 },
            { head: 'Purpose', share: 0.3 },
            { head: 'What it sees', share: 0.3 },
          ],
          rows: processors.map(one => [one.name, one.region, one.purpose, one.sees].map(text => [{ text }])),
        },
  ]
}

function contractsOf({ contracts }: ReportContent): Block[] {
  return [
    { kind: 'heading', text: 'Contracts' },
    contracts.length === 0
      ? { kind: 'text', text: 'None yet.' }
      : {
          kind: 'table',
          columns: [
            { head: 'Contract', share: 0.34 },
            { head: partWords.work_product, share: 0.24 },
            { head: partWords.communications, share: 0.24 },
            { head: 'Clause and label', share: 0.18 },
          ],
          rows: contracts.map(rowOf),
        },
    {
      kind: 'if-undrawn',
      tone: 'dim',
      text: 'Where […] stands, a name or title has letters that this PDF has no font for. The attached file has them in full.',
    },
  ]
}

function rowOf(contract: ReportContract): Text[][] {
  const labelled = contract.labelledItems
  return [
    [
      { text: contract.title, isBold: true },
      { text: `with ${contract.otherSide}; we are the ${contract.we}`, tone: 'dim' },
      code(contract.contractId),
    ],
    ...(['work_product', 'communications'] as const).map(category => lineOf(contract, category)),
    [
      contract.clause ? { text: `Clause: ${contract.clause}` } : { text: 'No clause', tone: 'dim' },
      contract.label ? { text: `Label: ${contract.label}` } : { text: 'No label', tone: 'dim' },
      ...(labelled > 0 ? [{ text: labelled === 1 ? '1 item labelled' : `${labelled} items labelled` }] : []),
    ],
  ]
}

function lineOf({ lines }: ReportContract, category: Category): Text[] {
  return lines
    .filter(line => line.category === category)
    .flatMap((line): Text[] => [
      { text: gapWords[line.gap], isBold: true, tone: line.isIn ? 'good' : 'ink' },
      { text: `${line.text} Rule\u00a0${line.rule}.`, tone: 'dim' },
    ])
}

function checksOf({ sha256, signature, key, checkpoint, format }: SignedReport, keyPlace: string): Block[] {
  return [
    { kind: 'heading', text: 'How to check this report' },
    {
      kind: 'text',
      text: `Signed is not this print but the file ${reportAttached.name}, which is attached to this PDF (in most readers under a paper clip) and can be downloaded beside it. These pages say what its “report” says; where they differ, the file counts.`,
    },
    {
      kind: 'text',
      text: `Its “report”, written as canonical JSON (RFC 8785), has this SHA-256:`,
    },
    { kind: 'text', isCode: true, text: sha256 },
    {
      kind: 'text',
      text: `The signature is an Ed25519 signed note (C2SP) over three lines: ${format}, the name of the log, and that hash.`,
    },
    { kind: 'text', isCode: true, text: signature.trimEnd() },
    {
      kind: 'text',
      text: `It is made with the key of the public log. Compare it with the one at ${keyPlace}, or better with one that you noted earlier.`,
    },
    { kind: 'text', isCode: true, text: key },
    { kind: 'text', text: 'What the log stood by when the report was made, signed as well:' },
    { kind: 'text', isCode: true, text: checkpoint.trimEnd() },
  ]
}

const code = (text: string): Text => ({ text, isCode: true, tone: 'dim' })
const months = 'January February March April May June July August September October November December'.split(' ')

/** An ISO 8601 instant as a day, in UTC. */
function day(iso: string): string {
  const at = new Date(iso)
  return `${at.getUTCDate()} ${months[at.getUTCMonth()]} ${at.getUTCFullYear()}`
}
function instant(iso: string): string {
  return `${day(iso)}, ${iso.slice(11, 16)} UTC`
}
