import fc from 'fast-check'

const accounts = ['a1', 'a2', 'a3', 'a4', 'a5']
const orgs = ['o1', 'o2']
const regions = ['US', 'DE', 'BR', 'GB', 'IN']
const categories = ['work_product', 'communications', 'platform']
const kinds = ['message', 'deliverable', 'screenshot', 'post', 'proposal', 'dispute-evidence', 'identity-document']
const start = Date.parse('2026-01-04T20:00:00Z')

type Draw = { pick: number; numbers: number[] }
const draw = fc.record({ pick: fc.nat(99), numbers: fc.array(fc.nat(997), { minLength: 8, maxLength: 8 }) })

/** A random history of allowed events with queries among them, as lines of a replay. */
export const history = fc
  .record({
    preset: fc.constantFrom('described', 'ask-first'),
    regions: fc.array(fc.nat(4), { minLength: 5, maxLength: 5 }),
    steps: fc.array(draw, { minLength: 12, maxLength: 60 }),
  })
  .map(({ preset, regions: where, steps }) => tell(preset, where, steps))

interface Told {
  lines: object[]
  members: Set<string>
  contracts: { id: string; client: { account: string; org?: string }; freelancer: { account: string; org?: string } }[]
  items: { id: string; contract?: string; author: string; org?: string; guests?: string[] }[]
  at: number
}

function tell(preset: string, where: number[], steps: Draw[]): object[] {
  const told: Told = { lines: [], members: new Set(), contracts: [], items: [], at: start }
  const say = (line: object) => told.lines.push({ ...line, at: new Date(told.at).toISOString() })
  say({ type: 'policy', preset })
  for (const [index, id] of accounts.entries()) say({ type: 'account', id, region: regions[where[index]!] })
  for (const id of orgs) say({ type: 'org', id, kind: id === 'o1' ? 'company' : 'agency' })
  for (const [account, org] of [
    ['a1', 'o1'],
    ['a2', 'o2'],
    ['a3', 'o1'],
  ] as const) {
    say({ type: 'join', account, org })
    told.members.add(`${account} ${org}`)
  }
  hire(told, say, [0, 1, 0, 0])
  for (const step of steps) {
    // Often at the same instant, so that the order of lines counts.
    if (step.numbers[7]! % 3 !== 0) told.at += (step.numbers[7]! % 40) * 60_000
    one(told, say, step)
  }
  for (const [index, item] of told.items.entries()) {
    ask(told, say, item, index)
  }
  return told.lines
}

const of = <One>(list: readonly One[], number: number): One => list[number % list.length]!

function hire(told: Told, say: (line: object) => unknown, n: number[]): void {
  const party = (account: string, wantsOrg: number) => {
    const org = orgs.find(one => told.members.has(`${account} ${one}`))
    return org !== undefined && wantsOrg % 2 === 0 ? { account, org } : { account }
  }
  const client = party(of(accounts, n[0]!), n[2]!)
  const freelancer = party(of(accounts, n[1]!), n[3]!)
  if (client.account === freelancer.account || ('org' in client && 'org' in freelancer && client.org === freelancer.org)) return
  const contract = { id: `c${told.contracts.length + 1}`, client, freelancer }
  told.contracts.push(contract)
  say({ type: 'contract', ...contract })
}

function ask(told: Told, say: (line: object) => unknown, item: Told['items'][number], n: number): void {
  const contract = told.contracts.find(one => one.id === item.contract)
  const id = `q${told.lines.length}`
  const asker =
    contract && n % 4 !== 3 ? of([contract.client.account, contract.freelancer.account], n) : of([...accounts, 'marketplace'], n)
  const places = told.contracts.filter(one => one.client.account === asker || one.freelancer.account === asker)
  const place = n % 3 === 1 && places.length > 0 ? { in: of(places, n).id } : {}
  say({
    type: 'query',
    id,
    item: item.id,
    for: contract ? asker : n % 2 === 0 ? 'marketplace' : asker,
    purpose: 'learn',
    ...(asker === 'marketplace' || (!contract && n % 2 === 0) ? {} : place),
  })
}

/** Guests of an item: none mostly, else one or two, who may be colleagues. */
function guestsOf(contract: Told['contracts'][number], n: number[]): string[] {
  if (n[3]! % 3 !== 0) return []
  const others = accounts.filter(one => one !== contract.client.account && one !== contract.freelancer.account)
  return [...new Set([of(others, n[4]!), ...(n[5]! % 2 === 0 ? [of(others, n[5]!)] : [])])]
}

function one(told: Told, say: (line: object) => unknown, { pick, numbers: n }: Draw): void {
  const account = of(accounts, n[0]!)
  const org = of(orgs, n[1]!)
  const contract = of(told.contracts, n[2]!)
  const choice = of(['in', 'out'], n[5]!)
  const item = told.items.length > 0 ? of(told.items, n[6]!) : null
  if (pick < 30) {
    const id = `i${told.items.length + 1}`
    if (n[1]! % 5 === 0) {
      const own = orgs.find(one => told.members.has(`${account} ${one}`))
      const made = { id, author: account, ...(own !== undefined && n[4]! % 2 === 0 ? { org: own } : {}) }
      told.items.push(made)
      say({ type: 'item', ...made, category: 'platform', ...(n[3]! % 4 === 0 ? { kind: of(kinds, n[5]!) } : {}) })
      return
    }
    const guests = guestsOf(contract, n)
    const made = {
      id,
      contract: contract.id,
      author: of([contract.client.account, contract.freelancer.account, ...guests], n[0]!),
    }
    told.items.push({ ...made, guests })
    say({
      type: 'item',
      ...made,
      category: of(categories.slice(0, 2), n[6]!),
      ...(n[4]! % 5 === 0 ? { kind: of(kinds, n[5]!) } : {}),
      ...(guests.length > 0 ? { guests } : {}),
    })
  } else if (pick < 48) say({ type: 'prefer', account, category: of(categories, n[1]!), choice })
  else if (pick < 58) {
    const party = of([contract.client.account, contract.freelancer.account], n[0]!)
    say({
      type: 'prefer',
      account: party,
      contract: contract.id,
      category: of(categories.slice(0, 2), n[1]!),
      choice: of(['in', 'out', 'inherit'], n[5]!),
    })
  } else if (pick < 66) say({ type: 'prefer', org, category: of(categories, n[2]!), choice })
  else if (pick < 70)
    say({ type: 'clause', contract: contract.id, value: of(['no-ai', 'assist-only', 'exclusive-learning'], n[4]!) })
  else if (pick < 72) {
    const value = of(['privileged', 'phi', 'trade-secret', 'client-confidential'], n[4]!)
    if (n[5]! % 4 === 0) say({ type: 'label', contract: contract.id, value })
    else if (item) say({ type: 'label', item: item.id, value })
  } else if (pick < 76) {
    withdraw(told, say, n, item)
  } else if (pick < 80) {
    say({ type: 'join', account, org })
    told.members.add(`${account} ${org}`)
  } else if (pick < 84) {
    say({ type: 'leave', account, org })
    told.members.delete(`${account} ${org}`)
  } else if (pick < 88) hire(told, say, n)
  else if (item) ask(told, say, item, n[3]!)
}

function withdraw(told: Told, say: (line: object) => unknown, n: number[], item: Told['items'][number] | null): void {
  const account = of(accounts, n[0]!)
  if (n[4]! % 5 === 0)
    say(n[5]! % 2 === 0 ? { type: 'withdraw', by: account, all: true } : { type: 'withdraw', org: of(orgs, n[1]!), all: true })
  else if (n[4]! % 5 < 3) {
    const { id, client, freelancer } = of(told.contracts, n[2]!)
    say({ type: 'withdraw', by: of([client.account, freelancer.account], n[5]!), contract: id })
  } else if (item) {
    const { client, freelancer } = told.contracts.find(one => one.id === item.contract) ?? {}
    const principals = client && freelancer ? [client.account, freelancer.account, ...(item.guests ?? [])] : [item.author]
    say({ type: 'withdraw', by: of(principals, n[5]!), item: item.id })
  }
}
