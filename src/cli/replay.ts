import { createInterface } from 'node:readline'
import type { TermsPreset } from '#modules/policy/schema'
import type { Command } from './commands.ts'
import { readLine } from './replay/lines.ts'
import { Replay } from './replay/run.ts'
import { bootScratch } from './replay/scratch.ts'

/** The preset that the first line asks for; the default for any other line. */
export function presetOf(line: string): TermsPreset {
  try {
    const read = readLine(line)
    return read.type === 'policy' ? read.preset : 'described'
  } catch {
    return 'described'
  }
}

/** Plays a history of events from standard input on a scratch database and answers its queries, a line each. */
export const consent: Command = {
  usage: 'replay < events.ndjson',
  summary:
    'Play a history of AI preferences, one JSON object a line, through the acts on a scratch database; answers its queries.',
  run: async ([what]) => {
    if (what !== 'replay') throw new Error('Say what to do: consent replay < events.ndjson')
    let played: { replay: Replay; close(): Promise<void> } | null = null
    let number = 0
    try {
      for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
        number++
        if (!played) {
          const booted = await bootScratch(presetOf(line))
          played = { replay: new Replay(booted.scratch), close: () => booted.close() }
        }
        const answer = await played.replay.play(line, number)
        if (answer && !process.stdout.write(`${JSON.stringify(answer)}\n`))
          await new Promise(resolve => process.stdout.once('drain', resolve))
      }
    } finally {
      await played?.close()
    }
  },
}
