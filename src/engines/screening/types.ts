/** What a finding is (rule D2.1 for contact, D3.2 for payment, B3.5 for asks that are never allowed). */
export type FindingKind =
  | 'phone'
  | 'email'
  | 'address'
  | 'messenger'
  | 'handle'
  | 'meeting'
  | 'link'
  | 'form'
  | 'talk-elsewhere'
  | 'payment'
  | 'pay-elsewhere'
  | 'forbidden-ask'

/** Where a text stands; `title` and `name` are short public texts (a room, file or portfolio title; a person or company). */
export type Surface = 'message' | 'job' | 'profile' | 'proposal' | 'title' | 'name' | 'filename' | 'attachment'

/** Where the pair stands: before its first contract started, under a contract, after one (rules D2.1, D2.2). */
export type Stage = 'before' | 'under' | 'after'

/** One message of a conversation window, oldest first; a and b are the two sides. */
export interface Said {
  from: 'a' | 'b'
  text: string
}

export interface Finding {
  kind: FindingKind
  /** UTF-16 units of the original text, half-open. */
  start: number
  end: number
  /** Of a window: the message it is in, from 0. */
  message?: number
  /** The normalised value where there is one: +14155550128, blue@fern.dev, telegram:bluefern. */
  value?: string
  /** The rule of the engine that found it, stable, e.g. `phone.spelled`. */
  rule: string
  /** Confidence from 0 to 1. */
  score: number
  /** What it rests on, in a few plain words each, for the person who is shown it. */
  evidence: readonly string[]
}

export type ExceptionKind = 'legal' | 'system-access' | 'organisation' | 'tier' | 'prior-relationship'

export interface Found {
  findings: readonly Finding[]
  /** An exception that the text itself plainly states and does not abuse (rules D2.3, B2.6). */
  states: 'legal' | 'system-access' | null
}

/** From harmless to not at all (rule B2.6). */
export type Outcome = 'allow' | 'notice' | 'mask' | 'hold' | 'block'

/** A declared exception as far as it matters here: which kinds it lets through. */
export interface Exception {
  kind: ExceptionKind
  lets: readonly FindingKind[]
}

/** What the findings mean depends on this. Passed in, never looked up: the engine is pure. */
export interface Situation {
  stage: Stage
  surface: Surface
  /** Who writes to whom; only a client can ask a freelancer for a deposit (rule B3.5). */
  direction?: 'client-to-freelancer' | 'freelancer-to-client'
  exceptions?: readonly Exception[]
  /** Rules that may give a notice only, because their measured precision is not proven yet (rule B2.11). */
  noticeOnly?: readonly string[]
  states?: Found['states']
}

export interface JudgedFinding extends Finding {
  outcome: Outcome
  /** The rule of the rule book, e.g. D2.1. */
  because: string
}

export interface Judgement {
  outcome: Outcome
  findings: readonly JudgedFinding[]
}
