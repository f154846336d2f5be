import { Replay } from '../../src/cli/replay/run.ts'
import { openScratch } from '../../src/cli/replay/scratch.ts'
import type { TermsPreset } from '#modules/policy/schema'
import type { World } from '#test/world'

export interface Played {
  line?: number
  error?: string
  id?: string
  eligible?: boolean
  because?: { rule: string; text: string }[]
}

/** Plays lines through the acts on a world's database; histories may share it, as people and contracts are new in each. */
export async function play(world: World, preset: TermsPreset, lines: readonly (object | string)[]): Promise<Played[]> {
  const replay = new Replay(await openScratch(world.live, world.system.live.workerDb!, preset))
  const answers: Played[] = []
  for (const [index, line] of lines.entries()) {
    const answer = await replay.play(typeof line === 'string' ? line : JSON.stringify(line), index + 1)
    if (answer) answers.push(answer)
  }
  return answers
}

const day = (n: number) => new Date(Date.UTC(2026, 1, 1 + n)).toISOString()

/** A history told in a few words: two people of a place without an asking first, a contract, and what is added day by day. */
export function tale(...steps: object[]): object[] {
  const people = [
    { type: 'account', id: 'client', region: 'US' },
    { type: 'account', id: 'freelancer', region: 'US' },
    { type: 'account', id: 'colleague', region: 'US' },
    { type: 'account', id: 'shy', region: 'DE' },
    { type: 'org', id: 'company', kind: 'company' },
    { type: 'org', id: 'agency', kind: 'agency' },
    { type: 'join', account: 'client', org: 'company' },
    { type: 'join', account: 'freelancer', org: 'agency' },
  ]
  const all = [...people, ...steps]
  return all.map((step, index) => ({ at: day(index < people.length ? 0 : index - people.length + 1), ...step }))
}

export const contract = { type: 'contract', id: 'k', client: { account: 'client' }, freelancer: { account: 'freelancer' } }
export const orgContract = {
  type: 'contract',
  id: 'k',
  client: { account: 'client', org: 'company' },
  freelancer: { account: 'freelancer', org: 'agency' },
}
export const says = (account: string, choice: 'in' | 'out', category = 'communications') => ({
  type: 'prefer',
  account,
  category,
  choice,
})
export const orgSays = (org: string, choice: 'in' | 'out', category = 'communications') => ({
  type: 'prefer',
  org,
  category,
  choice,
})
export const message = (id: string, author = 'client', more: object = {}) => ({
  type: 'item',
  id,
  contract: 'k',
  author,
  category: 'communications',
  ...more,
})
export const query = (item: string, asker = 'freelancer', more: object = {}) => ({
  type: 'query',
  id: `q-${item}-${asker}`,
  item,
  for: asker,
  purpose: 'learn',
  ...more,
})
