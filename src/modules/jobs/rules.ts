import { facetOf, stepsOf } from '#engines/ranking/query'
import { publicSentence, type FieldFinding, type PublicText } from '#engines/delivery/public'
import { vectorOf } from '#engines/ranking/words'
import { decimalText, maxMinor, parseAmount } from '#lib/money'
import { Refusal } from '#lib/refusal'
import { excerpt } from '#lib/text'
import type { Job, JobDraft, JobState, JobTerms, Visibility } from '#modules/jobs/schema'

/** The client's own list of jobs, by where they stand. */
export const jobTabs = ['open', 'drafts', 'filled', 'ended'] as const

export interface JobLimits {
  questions: number
  files: number
}
/** What a job must have before it can be posted, by field; empty when nothing is missing. */
export type Lint = Record<string, string>

const skillsMax = 15
const questionCharacters = 300

/** Reads a job as typed: its terms when it can be posted, else a sentence for every field that can't. */
export function lintJob(draft: JobDraft, limits: JobLimits): { terms: JobTerms; lint: Lint } {
  const lint: Lint = {}
  const say = (field: string, sentence: string | null) => {
    if (sentence !== null) lint[field] ??= sentence
  }
  const { budgetMin, budgetMax, ...rest } = draft
  say(
    'title',
    lengthSentence(draft.title, 3, 120, 'Give the job a title of 3 characters or more.', 'Keep the title to 120 characters.'),
  )
  say(
    'description',
    lengthSentence(
      draft.description,
      50,
      10_000,
      'Describe the work in 50 characters or more: what should be there in the end?',
      'Keep the description to 10,000 characters.',
    ),
  )
  if (draft.skills.length === 0) say('skills', 'Name at least one skill; that is how people find the job.')
  if (draft.skills.length > skillsMax)
    say('skills', `Name ${skillsMax} skills at most. Remove ${draft.skills.length - skillsMax}.`)
  if (draft.questions.length > limits.questions)
    say('questions', `Ask ${limits.questions} questions at most. Remove ${draft.questions.length - limits.questions}.`)
  const long = draft.questions.find(question => lengthOf(question) > questionCharacters)
  if (long) say('questions', `Keep each question to ${questionCharacters} characters. Shorten “${excerpt(long, 30)}”.`)
  if (draft.fileIds.length > limits.files)
    say('files', `Attach ${limits.files} files at most. Remove ${draft.fileIds.length - limits.files}.`)

  const low = budgetMin === '' ? null : parseAmount(budgetMin, draft.currency)
  const high = parseAmount(budgetMax, draft.currency)
  if (budgetMax === '')
    say(
      'budgetMax',
      draft.kind === 'hourly' ? 'Say the most you would pay for an hour.' : 'Say the most you would pay for the work.',
    )
  say('budgetMax', amountSentence(high))
  if (budgetMin !== '') say('budgetMin', amountSentence(low))
  if (low !== null && high !== null && low > high)
    say('budgetMin', 'The lower amount is above the higher one. Swap them or lower it.')
  return { terms: { ...rest, budgetMinMinor: low, budgetMaxMinor: high ?? 0n }, lint }
}

/** Everything of a job that others read, by the fields of its form; questions last. */
export function jobTexts(job: Pick<JobTerms, 'title' | 'description' | 'skills' | 'questions'>): PublicText[] {
  return [
    { field: 'title', text: job.title, surface: 'title' },
    { field: 'description', text: job.description, surface: 'job' },
    { field: 'skills', text: job.skills.join('\n'), surface: 'job' },
    ...job.questions.map((text, index) => ({ field: `questions.${index}`, text, surface: 'job' as const })),
  ]
}

/** Characters as Unicode counts them: an emoji is one. */
function lengthOf(text: string): number {
  return Array.from(text).length
}

function lengthSentence(text: string, min: number, max: number, short: string, long: string): string | null {
  const count = lengthOf(text)
  return count < min ? short : count > max ? long : null
}

function amountSentence(minor: bigint | null): string | null {
  if (minor === null) return 'Write an amount, like 1,200 or 1,200.50.'
  if (minor <= 0n) return 'Write an amount above zero.'
  return minor > maxMinor ? 'That is more than one job can pay here.' : null
}

/** The lint with a sentence for every field in which screening found something, and no other yet. */
export function withFindings(lint: Lint, findings: readonly FieldFinding[]): Lint {
  const told: Lint = { ...lint }
  for (const one of findings) told[one.field.split('.')[0]!] ??= publicSentence(one)
  return told
}

/** Refuses a job that can't be posted, with the sentence of every field. */
export function requireNoLint(lint: Lint): void {
  const field = Object.keys(lint)[0]
  if (field) throw new Refusal('invalid', 'job-lint', lint[field]!, field, lint)
}

/** A kept job as the form types it. */
export function draftOf(job: Job): JobDraft {
  const { title, description, skills, kind, currency, questions, fileIds, visibility } = job
  const said = (minor: bigint | null) => (minor === null ? '' : decimalText({ minor, currency }).replace(/\.00$/, ''))
  const budget = job.state === 'draft' ? job.typed : { budgetMin: said(job.budgetMinMinor), budgetMax: said(job.budgetMaxMinor) }
  return { title, description, skills, kind, currency, questions, fileIds, visibility, ...budget }
}

export type JobAct = 'save' | 'post' | 'edit' | 'close' | 'copy' | 'remove'
const actsIn: Record<JobState, JobAct[]> = {
  draft: ['save', 'post', 'remove'],
  open: ['edit', 'close'],
  filled: ['copy'],
  closed: ['copy'],
  expired: ['copy'],
  removed: [],
}
const ends: Record<JobState, string> = {
  draft: 'This job is still a draft. Post it first.',
  open: 'This job is open already.',
  filled: 'Someone was hired for this job. Copy it to post it again.',
  closed: 'This job is closed. Copy it to post it again.',
  expired: 'This job ran out. Copy it to post it again.',
  removed: 'This job was removed.',
}

/** Why an act can't be done to a job in this state; null when it can. */
export function whyNotAct(state: JobState, act: JobAct): string | null {
  if (actsIn[state].includes(act)) return null
  if (act === 'copy') return 'Only a job that has ended can be copied.'
  return ends[state]
}

/** Refuses an act that the job's state doesn't have. */
export function requireAct(state: JobState, act: JobAct): void {
  const reason = whyNotAct(state, act)
  if (reason) throw new Refusal('conflict', `job-${state}`, reason)
}

/** Refuses to hide again what everyone could read. */
export function requireVisibility(from: Visibility, to: Visibility): void {
  if (from === 'public' && to === 'invited') {
    throw new Refusal(
      'invalid',
      'was-public',
      'Everyone could read this job, so it can’t be hidden now. Close it and copy it for invited people only.',
      'visibility',
    )
  }
}

/** How a public job is found: its words by weight, and the facets it is filtered by. */
export function findableBy(terms: JobTerms): { search: string; facets: string[]; excerpt: string } {
  const search = vectorOf([
    { text: terms.title, weight: 'A' },
    { text: terms.skills.join(' , '), weight: 'B' },
    { text: terms.description, weight: 'C' },
  ])
  return {
    search,
    facets: [
      ...kindFacets(terms.kind),
      ...currencyFacets(terms.currency),
      ...skillFacets(terms.skills),
      ...budgetFacets(terms.currency, terms.budgetMinMinor, terms.budgetMaxMinor),
    ],
    excerpt: excerpt(terms.description, 220),
  }
}

export function kindFacets(kind: string): string[] {
  return [`k=${kind}`]
}

export function currencyFacets(currency: string): string[] {
  return [`c=${currency}`]
}

/** Skills as facets; those without a letter or digit have none. */
export function skillFacets(skills: readonly string[]): string[] {
  return [...new Set(skills.flatMap(skill => facetOf('s', skill) ?? []))]
}

/** Steps of a budget in its currency; a job without a lower end begins at nothing. */
export function budgetFacets(currency: string, from: bigint | null, to: bigint | null): string[] {
  return stepsOf(`b${currency.toLowerCase()}`, from, to)
}
