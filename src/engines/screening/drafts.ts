import type { FindingKind } from './types.ts'

/** A finding in the folded text, before it is led back to the original. */
export interface Draft {
  kind: FindingKind
  rule: string
  start: number
  end: number
  score: number
  value?: string
  evidence: string[]
}
