import { createInterface } from 'node:readline'
import { find } from '#engines/screening/find'
import { isStopped, judge } from '#engines/screening/judge'
import type { Command } from './commands.ts'
import type { Said, Stage, Surface } from '#engines/screening/types'

const surfaces: readonly string[] = [
  'message',
  'job',
  'profile',
  'proposal',
  'title',
  'name',
  'filename',
  'attachment',
] satisfies Surface[]
const stages: readonly string[] = ['before', 'under', 'after'] satisfies Stage[]

/** The answer to one line of `symbolon screen`: a verdict with findings, or what is wrong with the line. */
export function screenLine(line: string): object {
  let asked: unknown
  try {
    asked = JSON.parse(line)
  } catch {
    return { id: null, error: 'This line is not JSON.' }
  }
  if (typeof asked !== 'object' || asked === null || Array.isArray(asked))
    return { id: null, error: 'A line must be a JSON object.' }
  const { id = null, text, messages, surface = 'message', stage = 'before' } = asked as Record<string, unknown>
  if (typeof surface !== 'string' || !surfaces.includes(surface))
    return { id: null, error: `The surface must be one of: ${surfaces.join(', ')}.` }
  if (typeof stage !== 'string' || !stages.includes(stage))
    return { id: null, error: `The stage must be one of: ${stages.join(', ')}.` }
  const isWindow = Array.isArray(messages)
  if (isWindow ? !messages.every(isSaid) : typeof text !== 'string') {
    return { id: null, error: 'Give a text, or messages with from (a or b) and text.' }
  }
  const found = find(isWindow ? (messages as Said[]) : (text as string), { surface: surface as Surface })
  const judgement = judge(found, { surface: surface as Surface, stage: stage as Stage })
  return {
    id,
    verdict: isStopped(judgement.outcome) ? 'block' : 'allow',
    outcome: judgement.outcome,
    findings: judgement.findings
      .filter(finding => finding.outcome !== 'allow')
      .map(({ kind, start, end, message, value, rule, score }) => ({ kind, start, end, message, value, rule, score })),
  }
}

function isSaid(one: unknown): boolean {
  if (typeof one !== 'object' || one === null) return false
  const { from, text } = one as Record<string, unknown>
  return (from === 'a' || from === 'b') && typeof text === 'string'
}

/** Reads NDJSON from standard input and answers each line in order, as it comes. Starts no database. */
export const screen: Command = {
  usage: '< lines.ndjson',
  summary: 'Screen texts, one JSON object a line: {"id", "text" or "messages", "surface", "stage"}.',
  run: async () => {
    const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
    for await (const line of lines) {
      if (line.trim() === '') continue
      if (!process.stdout.write(`${JSON.stringify(screenLine(line))}\n`)) {
        await new Promise(resolve => process.stdout.once('drain', resolve))
      }
    }
  },
}
