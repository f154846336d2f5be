import type { PairState } from '#modules/pairs/rules'
import type { Scene } from '#web/parts/screened/screener.ts'

const stages = { strangers: 'before', talking: 'before', 'under-contract': 'under', 'after-contract': 'after' } as const

/** What a text of one side to the other is looked at on, with nothing said before and no exceptions. */
export function freshScene(
  side: 'client' | 'freelancer' | 'guest',
  { pairState = 'strangers', noticeOnly = [] }: { pairState?: PairState; noticeOnly?: readonly string[] } = {},
): Scene {
  return {
    stage: stages[pairState],
    surface: 'message',
    ...(side !== 'guest' && { direction: side === 'client' ? 'client-to-freelancer' : 'freelancer-to-client' }),
    exceptions: [],
    noticeOnly,
    before: [],
    from: side === 'client' ? 'a' : 'b',
  }
}
