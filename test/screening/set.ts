// The versioned test set of the screening (rule B2.11): labelled cases by family, a part of them locked, and honest text.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Said, Surface } from '#engines/screening/types'

export type CaseSurface = Extract<Surface, 'message' | 'job' | 'profile' | 'proposal' | 'filename' | 'attachment'>

/** A text or a conversation, before the contract, and what must become of it. */
export interface Case {
  id: string
  text?: string
  messages?: Said[]
  surface?: CaseSurface
  lang?: string
  family: string
  verdict: 'block' | 'allow'
  labels: { kind: string; value?: string }[]
}

/**
 * `cases` are there to be looked at while tuning; of `locked` only the totals are. `examples` are no part of the test set:
 * wordings, each with an honest one that is much alike, that the model learns from besides the cases.
 */
export type Part = 'cases' | 'locked' | 'examples'

/** Honest text by origin, with the share of it that may be flagged at most. */
export const honestTexts = {
  'banking and task dialogues': { files: ['banking-questions', 'task-dialogues'], limit: 0.001 },
  'technical chat': { files: ['technical-chat'], limit: 0.005 },
  'short messages': { files: ['sms'], limit: 0.003 },
  'job posts': { files: ['job-posts'], limit: 0.006 },
} as const
export type HonestText = keyof typeof honestTexts

const root = import.meta.dirname

/** The cases of a file with one JSON object a line. */
export function readCases(file: string): Case[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as Case)
}

/** All cases of a part, family by family. */
export function readPart(part: Part): Case[] {
  return filesOf(part).flatMap(readCases)
}

/** The texts of an origin; nothing in them is a finding. */
export function readHonest(name: HonestText): string[] {
  return honestTexts[name].files.flatMap(file =>
    readFileSync(path.join(root, 'real', `${file}.txt`), 'utf8')
      .split('\n')
      .filter(line => line !== ''),
  )
}

/** Names the version of the whole set: the first 12 hex digits of the SHA-256 over all of its files. */
export function setVersion(): string {
  const hash = createHash('sha256')
  const honest = Object.values(honestTexts).flatMap(({ files }) => files.map(file => path.join(root, 'real', `${file}.txt`)))
  for (const file of [...filesOf('cases'), ...filesOf('locked'), ...honest]) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}

function filesOf(part: Part): string[] {
  return readdirSync(path.join(root, part))
    .filter(name => name.endsWith('.ndjson'))
    .toSorted()
    .map(name => path.join(root, part, name))
}
