import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '#test/world'
import { contract, message, orgContract, orgSays, play, query, says, tale, type Played } from '../../../test/consent/play.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

const answers = (...steps: object[]) => play(world, 'described', tale(...steps))
/** The one answer of a tale, as `yes` or the rules against. */
const verdict = async (...steps: object[]) => verdictOf((await answers(...steps)).at(-1)!)
function verdictOf(answer: Played): string {
  if (answer.error) return answer.error
  return answer.eligible ? 'yes' : `no: ${answer.because!.map(one => one.rule).join(' ')}`
}

describe('learning from a contract', () => {
  test('1 · both are in and it was made after: yes', async () => {
    const both = [says('client', 'in'), says('freelancer', 'in')]
    expect(await verdict(contract, ...both, message('m'), query('m'))).toBe('yes')
  })
  test('2 · the client is out: no', async () => {
    expect(await verdict(contract, says('client', 'out'), message('m'), query('m'))).toBe('no: D1.8')
  })
  test('3 · the freelancer is out: no', async () => {
    expect(await verdict(contract, says('freelancer', 'out'), message('m'), query('m', 'client'))).toBe('no: D1.8')
  })
  test('4 · one side has not chosen where people are asked first: no', async () => {
    const asked = { ...contract, freelancer: { account: 'shy' } }
    expect(await verdict(asked, message('m'), query('m', 'client'))).toBe('no: B1.6')
  })
  test('5 · both are in now, but it is older than the later yes: no', async () => {
    expect(await verdict(says('client', 'out'), contract, message('m'), says('client', 'in'), query('m'))).toBe('no: D1.8')
  })
  test('5 · out for everything from the start of the contract: the reason names the side', async () => {
    const out = [says('client', 'out'), says('client', 'out', 'work_product')]
    expect(await verdict(...out, contract, message('m'), query('m'))).toBe('no: D1.8')
  })
  test('5 · the reason is the one of its time: first one side was out, then both', async () => {
    const steps = [contract, says('client', 'out'), message('m'), says('freelancer', 'out'), message('n')]
    const [first, second] = await answers(...steps, query('m'), query('n'))
    expect([verdictOf(first!), verdictOf(second!)]).toEqual(['no: D1.8', 'no: D1.8 D1.8'])
  })
  test('6 · in when it was made, withdrawn since: no', async () => {
    expect(await verdict(contract, message('m'), { type: 'withdraw', by: 'client', contract: 'k' }, query('m'))).toBe('no: B1.15')
  })
  test('7 · withdrawn, then in again: what is from the first time stays out, what is new is in', async () => {
    const again = [{ type: 'withdraw', by: 'client', all: true }, says('client', 'out'), says('client', 'in')]
    const [old, fresh] = await answers(contract, message('m'), ...again, message('n'), query('m'), query('n'))
    expect([verdictOf(old!), verdictOf(fresh!)]).toEqual(['no: B1.15', 'yes'])
  })
  test('8 · the agency is in, its member out: no', async () => {
    expect(
      await verdict(orgContract, orgSays('agency', 'in'), says('freelancer', 'out'), message('m'), query('m', 'client')),
    ).toBe('no: D1.8')
  })
  test('9 · the agency is out, its member in: no', async () => {
    expect(
      await verdict(orgContract, orgSays('agency', 'out'), says('freelancer', 'in'), message('m'), query('m', 'client')),
    ).toBe('no: B1.10')
  })
  test('10 · a floor of the company binds the person who works for it, until it is lifted', async () => {
    const steps = [
      orgContract,
      orgSays('company', 'out'),
      says('client', 'in'),
      message('m'),
      orgSays('company', 'in'),
      message('n'),
    ]
    const [under, lifted] = await answers(...steps, query('m'), query('n'))
    expect([verdictOf(under!), verdictOf(lifted!)]).toEqual(['no: B1.10', 'yes'])
  })
  test('11 · a guest who has not chosen is there: no for what is said in their presence', async () => {
    expect(await verdict(contract, message('m', 'client', { guests: ['shy'] }), query('m'))).toBe('no: B1.6')
  })
  test('12 · the guest left: what is said then hangs on those who remain', async () => {
    expect(await verdict(contract, message('m', 'client', { guests: ['shy'] }), message('n'), query('n'))).toBe('yes')
  })
  test('13 · a label on the item or the contract, before or after: no, for good', async () => {
    const label = { type: 'label', contract: 'k', value: 'privileged' }
    expect(await verdict(contract, message('m'), label, query('m'))).toBe('no: B1.11')
    expect(await verdict(contract, label, message('m'), query('m'))).toBe('no: B1.11 B1.11')
    expect(await verdict(contract, message('m'), { type: 'label', item: 'm', value: 'phi' }, query('m'))).toBe('no: B1.11')
  })
  test('14 · one’s own post: its author alone decides, and for the marketplace only', async () => {
    const post = { type: 'item', id: 'p', author: 'client', category: 'platform', kind: 'post' }
    const [market, own] = await answers(post, query('p', 'marketplace'), query('p', 'client'))
    expect([verdictOf(market!), verdictOf(own!)]).toEqual(['yes', 'no: D1.17'])
  })
  test('15 · what quotes the other side in the contract’s room is a message of the contract: both decide', async () => {
    expect(await verdict(contract, says('client', 'out'), message('m', 'freelancer'), query('m'))).toBe('no: D1.8')
  })
  test('16 · without a clause the settings decide', async () => {
    expect(await verdict(contract, message('m'), query('m'))).toBe('yes')
  })
  test('17 · a no-ai clause stands above two yeses, until another is signed', async () => {
    const clause = (value: string) => ({ type: 'clause', contract: 'k', value })
    const steps = [contract, clause('no-ai'), message('m'), clause('exclusive-learning'), message('n')]
    const [under, after] = await answers(...steps, query('m'), query('n'))
    expect([verdictOf(under!), verdictOf(after!)]).toEqual(['no: B1.11', 'yes'])
  })
  test.each([
    ['18', 'dispute-evidence'],
    ['19', 'screenshot'],
    ['19', 'identity-document'],
  ])('%s · %s is never learned from', async (_, kind) => {
    expect(await verdict(contract, message('m', 'client', { category: 'work_product', kind }), query('m'))).toBe('no: B1.12')
  })
  // 20 and 21, a processor and a purpose that are added later, are tested with the register and the terms.
  // 22, an end after 91 days, disagrees with the rule book: what was made while both were in stays (rule D1.14).
  test('23 · at the same instant the order of commits decides', async () => {
    const at = '2026-03-09T09:00:00Z'
    const steps = [
      { ...message('m'), at },
      { ...says('client', 'out'), at },
      { ...message('n'), at },
      { ...query('m'), at },
      { ...query('n'), at },
    ]
    const [before, after] = await answers(contract, ...steps)
    expect([verdictOf(before!), verdictOf(after!)]).toEqual(['yes', 'no: D1.8'])
  })
  test('24 · where people are asked first, a later no takes out what is asked for from then on', async () => {
    const asked = { ...contract, freelancer: { account: 'shy' } }
    const steps = [asked, says('shy', 'in'), message('m'), says('shy', 'out'), query('m', 'client'), says('shy', 'in')]
    const [out, back] = await answers(...steps, { ...query('m', 'client'), id: 'again' })
    expect([verdictOf(out!), verdictOf(back!)]).toEqual(['no: D1.8', 'yes'])
  })
})

describe('the boundary of an exclusive model', () => {
  const other = { type: 'contract', id: 'other', client: { account: 'colleague' }, freelancer: { account: 'freelancer' } }

  test('outside the pair it came from only what its owner wrote serves', async () => {
    const steps = [contract, other, message('m'), message('own', 'freelancer')]
    const [theirs, own] = await answers(
      ...steps,
      query('m', 'freelancer', { in: 'other' }),
      query('own', 'freelancer', { in: 'other' }),
    )
    expect([verdictOf(theirs!), verdictOf(own!)]).toEqual(['no: B1.17a', 'yes'])
  })
  test('who leaves the organisation loses what was learned while acting for it', async () => {
    const leave = { type: 'leave', account: 'freelancer', org: 'agency' }
    const [gone, stays] = await answers(orgContract, message('m'), leave, query('m'), query('m', 'client'))
    expect([verdictOf(gone!), verdictOf(stays!)]).toEqual(['no: B1.17a', 'yes'])
  })
  test('a word for one contract stands above the general one, both ways, and inherit takes it back', async () => {
    const here = (choice: string) => ({ type: 'prefer', account: 'client', contract: 'k', category: 'communications', choice })
    const steps = [contract, says('client', 'out'), here('in'), message('a'), here('inherit'), message('b')]
    const [above, back] = await answers(...steps, query('a'), query('b'))
    expect([verdictOf(above!), verdictOf(back!)]).toEqual(['yes', 'no: D1.8'])
  })
})
