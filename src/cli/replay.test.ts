import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TermsPreset } from '#modules/policy/schema'
import { openWorld, type World } from '#test/world'
import { history } from '../../test/consent/history.ts'
import { Oracle } from '../../test/consent/oracle.ts'
import { presetOf } from './replay.ts'
import { readLine } from './replay/lines.ts'
import { Replay } from './replay/run.ts'
import { openScratch } from './replay/scratch.ts'

const runs = Number(process.env.SYMBOLON_SOAK ?? 100)
const worlds = new Map<TermsPreset, World>()
beforeAll(async () => {
  for (const termsPreset of ['described', 'ask-first'] as const) worlds.set(termsPreset, await openWorld({ termsPreset }))
})
afterAll(async () => {
  for (const world of worlds.values()) await world[Symbol.asyncDispose]()
})

/** Plays lines on the world's database; several histories may share it, as people and contracts are new in each. */
async function play(lines: readonly (object | string)[]): Promise<{ line?: number; id?: string; eligible?: boolean; error?: string }[]> {
  const preset = presetOf(typeof lines[0] === 'string' ? lines[0] : JSON.stringify(lines[0]))
  const world = worlds.get(preset)!
  const replay = new Replay(await openScratch(world.live, world.system.live.workerDb!, preset))
  const answers = []
  for (const [index, line] of lines.entries()) {
    const answer = await replay.play(typeof line === 'string' ? line : JSON.stringify(line), index + 1)
    if (answer) answers.push(answer)
  }
  return answers
}

describe('a replayed history', () => {
  test(`answers as a naive reading of the rules does, in ${runs} random histories through the acts`, async () => {
    await fc.assert(
      fc.asyncProperty(history, async lines => {
        const oracle = new Oracle()
        const told = lines.map(line => ({ line, answer: oracle.tell(readLine(JSON.stringify(line))) }))
        const expected = told.filter(one => one.answer !== null).map(one => ({ id: (one.line as { id: string }).id, eligible: one.answer }))
        const answers = await play(lines)
        expect(answers.map(({ id, eligible, ...rest }) => ('error' in rest ? rest : { id, eligible }))).toEqual(expected)
      }),
      { numRuns: runs, endOnFailure: process.env.SYMBOLON_NO_SHRINK === "1" },
    )
  }, 3_600_000)
})
