import { decide, isEligible, against, type PartyOf } from '#modules/consent/rules/decide'
import { principalFor, stateOf } from '#modules/consent/rules/room'
import type { Answer, ClauseValue, ContractCategory, LabelValue, RawPrincipal, Reason, Role } from '#modules/consent/schema'
import type { Line, LineOf } from '../../src/cli/replay/lines.ts'

type Words = Partial<Record<'work_product' | 'communications' | 'platform', 'in' | 'out'>>
interface Room {
  line: LineOf<'contract'>
  here: Map<string, RawPrincipal['here']>
  clause: ClauseValue | null
  label: LabelValue | null
}
interface Item {
  line: LineOf<'item'>
  then: Reason[]
  label: LabelValue | null
  isWithdrawn: boolean
}

/** The pure rule on a history without a database: what is stored is kept in maps, what is decided is asked of the rule. */
export class Ruled {
  private asksFirst: (region: string) => boolean = () => true
  private readonly regions = new Map<string, string>()
  private readonly words = new Map<string, Words>()
  private readonly members = new Set<string>()
  private readonly rooms = new Map<string, Room>()
  private readonly items = new Map<string, Item>()

  constructor(asking: readonly string[]) {
    this.asksFirst = region => asking.includes(region)
  }

  tell(line: Line): Answer | null {
    switch (line.type) {
      case 'org':
        break
      case 'policy':
        if (line.preset === 'ask-first') this.asksFirst = () => true
        break
      case 'account':
        this.regions.set(line.id, line.region)
        break
      case 'join':
        this.members.add(`${line.account} ${line.org}`)
        break
      case 'leave':
        this.members.delete(`${line.account} ${line.org}`)
        break
      case 'contract':
        this.rooms.set(line.id, { line, here: new Map(), clause: null, label: null })
        break
      case 'clause':
        this.rooms.get(line.contract)!.clause = line.value
        break
      case 'prefer':
        this.prefer(line)
        break
      case 'label':
        if (line.contract !== undefined) this.rooms.get(line.contract)!.label ??= line.value
        else this.items.get(line.item!)!.label ??= line.value
        break
      case 'item':
        this.items.set(line.id, { line, then: this.stands(line), label: null, isWithdrawn: false })
        break
      case 'withdraw':
        for (const item of this.items.values()) item.isWithdrawn ||= this.covers(line, item.line)
        break
      case 'query':
        return this.answer(line)
    }
    return null
  }

  private prefer(line: LineOf<'prefer'>): void {
    const { category, choice } = line
    if (line.contract === undefined) {
      const who = (line.account ?? line.org)!
      this.words.set(who, { ...this.words.get(who), [category]: choice })
      return
    }
    const { here } = this.rooms.get(line.contract)!
    const { [category as ContractCategory]: _, ...rest } = here.get(line.account!) ?? {}
    here.set(line.account!, choice === 'inherit' ? rest : { ...rest, [category]: choice })
  }

  private principal(id: string, role: Role, here: RawPrincipal['here'] = null): RawPrincipal {
    const region = this.regions.get(id)
    const asks = region !== undefined && this.asksFirst(region)
    const words = this.words.get(id) ?? {}
    const said = { work_product: words.work_product ?? null, communications: words.communications ?? null }
    return { id: id as never, role, asks, rechecks: asks, isPresent: true, ...said, here }
  }

  private principals(item: LineOf<'item'>): RawPrincipal[] {
    const { line, here } = this.rooms.get(item.contract!)!
    const { client, freelancer } = line
    const parties = [client.account, freelancer.account]
    return [
      this.principal(client.account, 'client', here.get(client.account) ?? null),
      this.principal(freelancer.account, 'freelancer', here.get(freelancer.account) ?? null),
      ...(client.org === undefined ? [] : [this.principal(client.org, 'client-org')]),
      ...(freelancer.org === undefined ? [] : [this.principal(freelancer.org, 'freelancer-org')]),
      ...(item.guests ?? []).filter(guest => !parties.includes(guest)).map(guest => this.principal(guest, 'guest')),
    ]
  }

  /** What stands against an item at this moment. */
  private stands(item: LineOf<'item'>): Reason[] {
    if (item.category === 'platform') {
      const people = [
        this.principal(item.author, 'author'),
        ...(item.org === undefined ? [] : [this.principal(item.org, 'author-org')]),
      ]
      return people.flatMap(one => {
        const said = this.words.get(one.id)?.platform ?? null
        return against({ ...principalFor(one, 'work_product'), said, saidHere: null }) ?? []
      })
    }
    const room = this.rooms.get(item.contract!)!
    const facts = { roomId: '' as never, nextSeq: 1n, mask: 0, partyMask: 0, rechecks: false, label: null, clause: room.clause }
    return stateOf({ ...facts, principals: this.principals(item) }).against[item.category]
  }

  private parties(contract: string): PartyOf[] {
    const { client, freelancer } = this.rooms.get(contract)!.line
    return [client, freelancer].map(({ account, org }) => ({
      accountId: account,
      orgId: org ?? null,
      belongs: this.members.has(`${account} ${org}`),
    }))
  }

  private covers(line: LineOf<'withdraw'>, item: LineOf<'item'>): boolean {
    if (line.item !== undefined && line.item !== item.id) return false
    if (line.contract !== undefined && line.contract !== item.contract) return false
    if (item.contract === undefined) return line.by === undefined ? item.org === line.org : item.author === line.by
    const principals = this.principals(item).map(one => one.id as string)
    return principals.includes((line.by ?? line.org)!)
  }

  private answer(line: LineOf<'query'>): Answer {
    const item = this.items.get(line.item)!
    const { category, kind = '', at, contract, author } = item.line
    const isOfContract = category !== 'platform'
    const people = isOfContract ? this.principals(item.line) : [this.principal(author, 'author')]
    const room = contract === undefined ? null : this.rooms.get(contract)!
    const now = isOfContract
      ? decide({ principals: people.map(one => principalFor(one, category)), clause: room!.clause, label: null })
      : this.stands(item.line)
    return isEligible(
      {
        category,
        kind,
        createdAt: at,
        then: item.then,
        now,
        rechecks: people.some(one => one.rechecks),
        label: item.label ?? room?.label ?? null,
        isWithdrawn: item.isWithdrawn,
        authorId: author,
        parties: contract === undefined ? null : this.parties(contract),
      },
      { for: line.for, elsewhere: line.in === undefined ? null : this.parties(line.in) },
    )
  }
}
