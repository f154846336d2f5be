import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '#platform/root'

/** A share `hits / of` with its 95 % bounds. */
export interface Share {
  hits: number
  of: number
  rate: number
  low: number
  high: number
}
export interface Rates {
  recall: Share
  falsePositives: Share
  precision: Share
  f1: number
}
export interface Group extends Rates {
  name: string
  block: number
  allow: number
}
/** The published error rates (rule B2.11) as `scripts/screening-rates.ts --json` writes them. */
export interface ErrorRates {
  set: { version: string; cases: number; locked: number }
  all: Rates
  open: Rates
  locked: Rates
  families: Group[]
  languages: Group[]
  honest: { name: string; flagged: Share; limit: number }[]
  rules: { rule: string; precision: Share; state: 'proven' | 'failed' | 'few' }[]
  noticeOnly: string[]
}

const file = path.join(root, 'src/engines/screening/error-rates.generated.json')
let read: ErrorRates | null | undefined

/** The error rates of this version; null when they were not counted. Read once. */
export function publishedRates(): ErrorRates | null {
  read ??= existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ErrorRates) : null
  return read
}
