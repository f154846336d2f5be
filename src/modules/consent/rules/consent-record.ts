import type { Category, ChangeSource, Choice } from '#modules/consent/schema'
import type { Processor, Purpose } from '#modules/policy/schema'

/** A change as a record needs it. */
export interface RecordedChange {
  id: string
  category: Category
  choice: Choice | 'inherit'
  before: Choice | null
  source: ChangeSource
  termsVersion: number | null
  appliedAt: Date
}
export interface RecordInput {
  /** The record's own id: that of its first change. */
  accountId: string
  contractId: string | null
  /** Oldest first; at least one. */
  changes: readonly RecordedChange[]
  purposes: readonly Purpose[]
  processors: readonly Processor[]
  operator: { name: string; url: string }
}
type Plain = { [key: string]: unknown }

/** The prefixes that records are written with. */
export const recordContext: Plain = {
  dpv: 'https://w3id.org/dpv#',
  pd: 'https://w3id.org/dpv/pd#',
  'dpv-27560': 'https://w3id.org/dpv/schema/dpv-27560#',
  dct: 'http://purl.org/dc/terms/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
}
const controller = 'entity:operator'
const purposeOf: Record<Category, string> = {
  work_product: 'dpv:ServicePersonalisation',
  communications: 'dpv:ServicePersonalisation',
  platform: 'dpv:ServiceOptimisation',
}
const dataOf: Record<Category, { broader: string; label: string }> = {
  work_product: { broader: 'pd:Professional', label: 'Work made or shared under a contract' },
  communications: { broader: 'pd:Communication', label: 'Messages under a contract' },
  platform: { broader: 'pd:Professional', label: 'Posts, proposals, profile and other actions on the marketplace' },
}

/**
 * One consent record in the structure of ISO/IEC TS 27560:2023, in the terms of the W3C Data Privacy Vocabulary (its guide
 * "Consent Records and Receipts"): a person's words in general, or those for one contract, each part a process with the
 * history of its states.
 */
export function consentRecord(input: RecordInput): Plain {
  const { accountId, contractId, changes, operator, processors } = input
  const said = [...new Set(changes.map(change => change.category))]
  const entities = Object.fromEntries(
    processors.map((one, index) => [
      `entity:processor-${index + 1}`,
      { '@type': ['dpv:DataProcessor'], 'dpv:hasName': one.name },
    ]),
  )
  return {
    '@type': ['dpv:ConsentRecord'],
    'dct:conformsTo': 'dpv-27560:record-2',
    'dpv:hasIdentifier': changes[0]!.id,
    'dct:created': changes[0]!.appliedAt.toISOString(),
    'dct:modified': changes.at(-1)!.appliedAt.toISOString(),
    'dct:creator': controller,
    'dct:language': 'en',
    ...(contractId && { 'dct:subject': `urn:uuid:${contractId}` }),
    'dpv:hasDataSubject': { '@type': ['dpv:DataSubject'], 'dpv:hasIdentifier': accountId },
    'dpv:hasEntity': {
      [controller]: { '@type': ['dpv:DataController'], 'dpv:hasName': operator.name, 'dpv:hasLocation': operator.url },
      ...entities,
    },
    'dpv:hasProcess': said.map(category => processOf(input, category, [controller, ...Object.keys(entities)])),
  }
}

function processOf(input: RecordInput, category: Category, recipients: string[]): Plain {
  const { changes, purposes, operator } = input
  const named = purposes.filter(purpose => purpose.category === category)
  const purpose = (label: string, definition?: string) => ({
    '@type': ['dpv:Purpose'],
    'skos:broader': purposeOf[category],
    'skos:prefLabel': label,
    ...(definition && { 'skos:definition': definition }),
  })
  return {
    '@type': ['dpv:Process'],
    'dpv:hasPurpose': named.length > 0 ? named.map(one => purpose(one.name, one.detail)) : [purpose('Learning')],
    'dpv:hasPersonalData': [
      { '@type': ['dpv:PersonalData'], 'skos:broader': [dataOf[category].broader], 'skos:prefLabel': dataOf[category].label },
    ],
    'dpv:hasProcessing': ['dpv:Store', 'dpv:Use', 'dpv:Analyse'],
    'dpv:hasDataController': [controller],
    'dpv:hasDataSource': ['dpv:DataSubjectDataSource'],
    'dpv:hasStorageCondition': [
      {
        '@type': ['dpv:StorageLocation'],
        'dpv:hasLocation': { 'skos:broader': 'dpv:LocationLocality', 'skos:prefLabel': operator.name },
      },
      {
        '@type': ['dpv:StorageDuration'],
        'dpv:hasDuration': {
          '@type': 'dpv:UntilEventDuration',
          'rdf:value': 'Until it is withdrawn, the item is deleted or the account is erased',
        },
      },
      { '@type': ['dpv:StorageDeletion'], 'dpv:hasDuration': { '@type': 'dpv:TemporalDuration', 'rdf:value': 'P30D' } },
    ],
    'dpv:hasRecipient': recipients,
    'dpv:hasLegalBasis': ['dpv:Consent'],
    'dpv:hasConsentStatus': changes.filter(change => change.category === category).map(change => statusOf(change, operator.url)),
  }
}

const doors: Record<ChangeSource, string> = {
  page: 'AI preferences page',
  api: 'HTTP API',
  welcome: 'Page with the terms, shown before anything else',
  intake: 'Signed intake form of a contract',
  operator: 'By the operator',
}

function statusOf({ choice, before, source, termsVersion, appliedAt }: RecordedChange, url: string): Plain {
  const state =
    choice === 'in'
      ? 'dpv:ConsentGiven'
      : choice === 'inherit'
        ? 'dpv:ConsentInvalidated'
        : before === 'in'
          ? 'dpv:ConsentWithdrawn'
          : 'dpv:ConsentRefused'
  return {
    '@type': [state, 'dpv:ExpressedConsent'],
    'dpv:isIndicatedAtTime': appliedAt.toISOString(),
    'dpv:isExercisedAt': doors[source],
    ...(choice === 'inherit' && { 'rdfs:comment': 'The word for this contract ended; the general one counts again.' }),
    ...(termsVersion !== null && {
      'dpv:hasNotice': {
        '@type': ['dpv:ConsentNotice'],
        'dpv:hasIdentifier': `Terms on learning, version ${termsVersion}`,
        'dpv:hasLocation': `${url}/terms/${termsVersion}`,
      },
    }),
  }
}
