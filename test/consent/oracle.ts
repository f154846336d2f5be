import type { Line, LineOf } from '../../src/cli/replay/lines.ts'

/**
 * A second, naive reading of the rules on learning: it keeps every event and answers each query by going through all of them
 * from the start. Nothing of the product is used here, so that the two can be held against each other.
 */
export class Oracle {
  private readonly events: Line[] = []
  private preset: 'described' | 'ask-first' = 'described'

  /** Keeps an event that is allowed and answers a query; the histories that tests make hold allowed events only. */
  tell(line: Line): boolean | null {
    if (line.type === 'policy') this.preset = line.preset
    this.events.push(line)
    return line.type === 'query' ? this.isEligible(line) : null
  }

  private all<Type extends Line['type']>(type: Type, upTo = this.events.length): LineOf<Type>[] {
    return this.events.slice(0, upTo).filter((event): event is LineOf<Type> => event.type === type)
  }

  private asks(account: string): boolean {
    const { region } = this.all('account').find(one => one.id === account)!
    const europe = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IS IE IT LV LI LT LU MT NL NO PL PT RO SK SI ES SE GB CH'
    return this.preset === 'ask-first' || europe.split(' ').includes(region)
  }

  private general(account: string, category: string, upTo: number): 'in' | 'out' {
    const words = this.all('prefer', upTo).filter(
      one => one.account === account && one.contract === undefined && one.category === category,
    )
    return (words.at(-1)?.choice as 'in' | 'out' | undefined) ?? (this.asks(account) ? 'out' : 'in')
  }

  private forContract(account: string, contract: string, category: string, upTo: number): 'in' | 'out' {
    const words = this.all('prefer', upTo).filter(
      one => one.account === account && one.contract === contract && one.category === category,
    )
    const last = words.at(-1)?.choice
    return last === 'in' || last === 'out' ? last : this.general(account, category, upTo)
  }

  private floor(org: string | undefined, category: string, upTo: number): boolean {
    const words = this.all('prefer', upTo).filter(one => one.org === org && one.category === category)
    return org !== undefined && words.at(-1)?.choice === 'out'
  }

  /** Rule 4: whether everybody is in, seen from just after the first `upTo` events. */
  private allIn(item: LineOf<'item'>, upTo: number): boolean {
    if (item.category === 'platform')
      return this.general(item.author, 'platform', upTo) === 'in' && !this.floor(item.org, 'platform', upTo)
    const contract = this.all('contract').find(one => one.id === item.contract)!
    const parties = [contract.client, contract.freelancer]
    if (parties.some(party => this.forContract(party.account, contract.id, item.category, upTo) === 'out')) return false
    if (parties.some(party => this.floor(party.org, item.category, upTo))) return false
    if (this.guests(item, contract).some(guest => this.general(guest, item.category, upTo) === 'out')) return false
    const clause = this.all('clause', upTo)
      .filter(one => one.contract === contract.id)
      .at(-1)
    return clause === undefined || clause.value === 'exclusive-learning'
  }

  private guests(item: LineOf<'item'>, contract: LineOf<'contract'>): string[] {
    return (item.guests ?? []).filter(guest => guest !== contract.client.account && guest !== contract.freelancer.account)
  }

  private isEligible(query: LineOf<'query'>): boolean {
    const now = this.events.length
    const place = this.events.findIndex(event => event.type === 'item' && event.id === query.item)
    const item = this.events[place] as LineOf<'item'>
    const contract = this.all('contract').find(one => one.id === item.contract)
    if (item.at.getTime() < Date.UTC(2026, 0, 5)) return false
    if (['screenshot', 'dispute-evidence', 'identity-document'].includes(item.kind ?? '')) return false
    if (!this.allIn(item, place)) return false
    const people = contract
      ? [contract.client.account, contract.freelancer.account, ...this.guests(item, contract)]
      : [item.author]
    if (people.some(account => this.asks(account)) && !this.allIn(item, now)) return false
    if (this.all('label').some(label => label.item === item.id || (contract && label.contract === contract.id))) return false
    if (this.isWithdrawn(item, contract, place)) return false
    if (query.for === 'marketplace') return item.category === 'platform'
    if (!contract) return false
    const own = [contract.client, contract.freelancer].find(party => party.account === query.for)
    if (!own || (own.org !== undefined && !this.belongs(own.account, own.org))) return false
    const other = this.all('contract').find(one => one.id === query.in)
    return !other || this.pair(other) === this.pair(contract) || item.author === query.for
  }

  private belongs(account: string, org: string): boolean {
    const moves = this.events.filter(
      event => (event.type === 'join' || event.type === 'leave') && event.account === account && event.org === org,
    )
    return moves.at(-1)?.type === 'join'
  }

  private pair({ client, freelancer }: LineOf<'contract'>): string {
    const key = (party: { account: string; org?: string | undefined }) =>
      party.org === undefined ? `account ${party.account}` : `org ${party.org}`
    return [key(client), key(freelancer)].toSorted().join(' & ')
  }

  private isWithdrawn(item: LineOf<'item'>, contract: LineOf<'contract'> | undefined, place: number): boolean {
    return this.events.slice(place).some(event => {
      if (event.type !== 'withdraw') return false
      if (event.item !== undefined && event.item !== item.id) return false
      if (event.contract !== undefined && event.contract !== contract?.id) return false
      const parties = contract ? [contract.client, contract.freelancer] : []
      if (event.org !== undefined) return contract ? parties.some(party => party.org === event.org) : item.org === event.org
      if (!contract) return item.author === event.by
      return parties.some(party => party.account === event.by) || this.guests(item, contract).includes(event.by!)
    })
  }
}
