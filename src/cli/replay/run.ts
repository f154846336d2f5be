import type { AccountId, ContractId, ItemId, OrgId, RoomId } from '#lib/ids'
import { isRefusal } from '#lib/refusal'
import {
  answerClause,
  changeGuest,
  labelContract,
  labelItem,
  labelOwnItem,
  noteAgreement,
  prefer,
  proposeClause,
  withdraw,
} from '#modules/consent/acts'
import { eligibility } from '#modules/consent/reads/eligibility'
import type { Choice, ContractCategory, ItemPlace } from '#modules/consent/schema'
import { publishText, writeItem } from '#modules/items/acts'
import type { ItemKind } from '#modules/items/schema'
import { inRead, inTx } from '#platform/ctx'
import { LineError, readLine, type Line, type LineOf } from './lines.ts'
import type { Scratch, Side } from './scratch.ts'

interface KnownContract {
  contractId: ContractId
  roomId: RoomId
  client: Side
  freelancer: Side
  guests: AccountId[]
}
interface KnownItem {
  place: ItemPlace
  contract: KnownContract | null
  authorId: AccountId
  orgId: OrgId | null
}

/** What a replay knows: which id of the lines is which row. What holds is asked of the product, never kept here. */
export class Replay {
  private readonly accounts = new Map<string, AccountId>()
  private readonly orgs = new Map<string, OrgId>()
  private readonly contracts = new Map<string, KnownContract>()
  private readonly items = new Map<string, KnownItem>()
  private readonly queries = new Set<string>()
  private lastAt = -Infinity
  private readonly scratch: Scratch

  constructor(scratch: Scratch) {
    this.scratch = scratch
  }

  /** Plays one line (counted from 1); answers what is to be written for it, if anything. A refused line changes nothing. */
  async play(text: string, number: number): Promise<object | null> {
    try {
      const line = readLine(text)
      if (line.at.getTime() < this.lastAt) throw new LineError('Its time is before that of a line above.')
      this.scratch.setTime(line.at)
      const answer = await this.act(line, number)
      this.lastAt = line.at.getTime()
      return answer
    } catch (error) {
      if (error instanceof LineError || isRefusal(error)) return { line: number, error: error.message }
      throw error
    }
  }

  private async act(line: Line, number: number): Promise<object | null> {
    switch (line.type) {
      case 'policy':
        if (number !== 1) throw new LineError('The policy stands in the first line only.')
        return null
      case 'account':
        unused(this.accounts, line.id)
        this.accounts.set(line.id, await this.scratch.addAccount(line.region))
        return null
      case 'org':
        unused(this.orgs, line.id)
        this.orgs.set(line.id, await this.scratch.addOrganisation(line.kind))
        return null
      case 'join':
        await this.scratch.join(this.org(line.org), this.account(line.account))
        return null
      case 'leave':
        await this.scratch.leave(this.org(line.org), this.account(line.account))
        return null
      case 'contract':
        return this.hire(line)
      case 'clause':
        return this.sign(line)
      case 'prefer':
        return this.prefer(line)
      case 'label':
        return this.label(line)
      case 'item':
        return line.category === 'platform' ? this.publish(line) : this.write(line)
      case 'withdraw':
        return this.withdraw(line)
      case 'query':
        return this.answer(line)
    }
  }

  private async hire(line: LineOf<'contract'>): Promise<null> {
    unused(this.contracts, line.id)
    const sideOf = async (party: { account: string; org?: string | undefined }): Promise<Side> => {
      const side = { accountId: this.account(party.account), orgId: party.org === undefined ? null : this.org(party.org) }
      await this.mustBelong(side.accountId, side.orgId, party)
      return side
    }
    const [client, freelancer] = [await sideOf(line.client), await sideOf(line.freelancer)]
    if (client.accountId === freelancer.accountId || (client.orgId && client.orgId === freelancer.orgId))
      throw new LineError('A contract needs two sides; nobody has one with themselves.')
    const made = await this.scratch.hire(client, freelancer)
    this.contracts.set(line.id, { ...made, client, freelancer, guests: [] })
    return null
  }

  private async sign(line: LineOf<'clause'>): Promise<null> {
    const contract = this.contract(line.contract)
    const { contractId } = contract
    const { clauseId } = await proposeClause(await this.actor(contract, contract.client), { contractId, value: line.value })
    await answerClause(await this.actor(contract, contract.freelancer), { contractId, clauseId, answer: 'sign' })
    return null
  }

  private async prefer(line: LineOf<'prefer'>): Promise<null> {
    const { category, choice } = line
    if (line.contract !== undefined) {
      const contract = this.contract(line.contract)
      const accountId = this.account(line.account!)
      const side = [contract.client, contract.freelancer].find(one => one.accountId === accountId)
      if (!side) throw new LineError(`${line.account} is no party of the contract ${line.contract}.`)
      const { contractId } = contract
      const ctx = await this.actor(contract, side)
      await prefer(ctx, { scope: 'contract', contractId, category: category as ContractCategory, choice, source: 'intake' })
      return null
    }
    const general = { category, choice: choice as Choice }
    if (line.org === undefined) {
      await prefer(await this.scratch.as(this.account(line.account!)), { scope: 'account', ...general })
    } else {
      const orgId = this.org(line.org)
      await prefer(await this.scratch.ownerOf(orgId), { scope: 'organisation', orgId, ...general })
    }
    return null
  }

  private async label(line: LineOf<'label'>): Promise<null> {
    if ((line.contract === undefined) === (line.item === undefined))
      throw new LineError('A label is on a contract or on an item.')
    const item = line.item === undefined ? null : this.item(line.item)
    const contract = line.contract === undefined ? item!.contract : this.contract(line.contract)
    const { value } = line
    if (!contract) {
      await labelOwnItem(await this.scratch.as(item!.authorId), { itemId: item!.place.itemId, value })
      return null
    }
    const { client, contractId } = contract
    if (value === 'phi')
      await noteAgreement(this.scratch.system, { sideId: (client.orgId ?? client.accountId) as never, kind: 'baa' })
    const ctx = await this.actor(contract, client)
    if (item) await labelItem(ctx, { contractId, itemId: item.place.itemId, value })
    else await labelContract(ctx, { contractId, value })
    return null
  }

  private async publish(line: LineOf<'item'>): Promise<null> {
    unused(this.items, line.id)
    if (line.contract !== undefined) throw new LineError('A platform item names no contract.')
    if (line.guests && line.guests.length > 0) throw new LineError('A platform item names no guests.')
    const authorId = this.account(line.author)
    const orgId = line.org === undefined ? null : this.org(line.org)
    await this.mustBelong(authorId, orgId, { account: line.author, org: line.org })
    const itemId = this.scratch.newItemId()
    const ctx = await this.scratch.as(authorId, orgId)
    await inTx(ctx, tx => publishText(tx, { id: itemId, kind: line.kind ?? 'post', subjectId: itemId, text: 'Words.' }))
    this.items.set(line.id, { place: { itemId, ownerId: authorId }, contract: null, authorId, orgId })
    return null
  }

  private async write(line: LineOf<'item'>): Promise<null> {
    unused(this.items, line.id)
    if (line.contract === undefined) throw new LineError(`An item of ${line.category} needs its contract.`)
    if (line.org !== undefined) throw new LineError('An item of a contract takes its organisations from there; it names none.')
    const contract = this.contract(line.contract)
    const authorId = this.account(line.author)
    const parties = [contract.client, contract.freelancer]
    const side = parties.find(one => one.accountId === authorId)
    // A party is no guest, also when it is listed as one.
    const guests = [...new Set((line.guests ?? []).map(guest => this.account(guest)))].filter(
      guest => !parties.some(party => party.accountId === guest),
    )
    if (!side && !guests.includes(authorId))
      throw new LineError(`${line.author} is neither a party of the contract ${line.contract} nor one of the guests.`)
    await this.seat(contract, guests)
    const itemId = this.scratch.newItemId()
    const kind: ItemKind = kindOf(line)
    const ctx = side ? await this.actor(contract, side) : await this.scratch.as(authorId)
    await inTx(ctx, tx => writeItem(tx, { id: itemId, roomId: contract.roomId, kind, text: 'Words.', category: line.category }))
    this.items.set(line.id, { place: { itemId, roomId: contract.roomId }, contract, authorId, orgId: side?.orgId ?? null })
    return null
  }

  /** Brings the room's guests to those whom the line lists. */
  private async seat(contract: KnownContract, guests: AccountId[]): Promise<void> {
    const { roomId } = contract
    const ctx = await this.actor(contract, contract.client)
    const changes = [
      ...contract.guests.filter(guest => !guests.includes(guest)).map(accountId => ({ roomId, accountId, isHere: false })),
      ...guests.filter(guest => !contract.guests.includes(guest)).map(accountId => ({ roomId, accountId, isHere: true })),
    ]
    for (const change of changes) await changeGuest(ctx, change)
    contract.guests = guests
  }

  private async withdraw(line: LineOf<'withdraw'>): Promise<null> {
    if ((line.by === undefined) === (line.org === undefined))
      throw new LineError('A withdrawal is by an account or by an organisation.')
    const scopes = [line.all === true, line.contract !== undefined, line.item !== undefined].filter(Boolean).length
    if (scopes !== 1) throw new LineError('A withdrawal has one scope: all, a contract or an item.')
    const contract = line.contract === undefined ? null : this.contract(line.contract)
    const item = line.item === undefined ? null : this.item(line.item)
    const orgId = line.org === undefined ? undefined : this.org(line.org)
    const ctx = orgId ? await this.scratch.ownerOf(orgId) : await this.scratch.as(this.account(line.by!))
    const by = orgId ? { orgId } : {}
    if (contract) await withdraw(ctx, { ...by, scope: 'contract', contractId: contract.contractId })
    else if (item) await withdraw(ctx, { ...by, scope: 'item', itemId: item.place.itemId as ItemId })
    else await withdraw(ctx, { ...by, scope: 'all' })
    return null
  }

  private async answer(line: LineOf<'query'>): Promise<object> {
    if (this.queries.has(line.id)) throw new LineError(`The id ${line.id} was used before.`)
    const item = this.item(line.item)
    const asker = line.for === 'marketplace' ? line.for : this.account(line.for)
    const place = line.in === undefined ? {} : { in: this.contract(line.in).contractId }
    const { eligible, because } = await inRead(this.scratch.system, tx =>
      eligibility(tx, { item: item.place, for: asker, ...place }),
    )
    this.queries.add(line.id)
    return { id: line.id, eligible, because: because.map(({ rule, text }) => ({ rule, text })) }
  }

  /** A party as they act in the contract's room. */
  private actor(contract: KnownContract, side: Side) {
    return this.scratch.as(side.accountId, side.orgId, side.orgId)
  }

  private async mustBelong(accountId: AccountId, orgId: OrgId | null, party: { account: string; org?: string | undefined }) {
    if (orgId && !(await this.scratch.isMember(orgId, accountId)))
      throw new LineError(`${party.account} is no member of ${party.org} at that time.`)
  }

  private account = (id: string) => known(this.accounts, id, 'account')
  private org = (id: string) => known(this.orgs, id, 'organisation')
  private contract = (id: string) => known(this.contracts, id, 'contract')
  private item = (id: string) => known(this.items, id, 'item')
}

function known<Row>(rows: Map<string, Row>, id: string, what: string): Row {
  const row = rows.get(id)
  if (row === undefined) throw new LineError(`There is no ${what} ${id}.`)
  return row
}

function unused(rows: Map<string, unknown>, id: string): void {
  if (rows.has(id)) throw new LineError(`The id ${id} was used before.`)
}

/** The kind under which the product keeps it. */
function kindOf({ kind, category }: LineOf<'item'>): ItemKind {
  if (kind === undefined) return category === 'communications' ? 'message' : 'deliverable'
  return kind === 'post' ? 'message' : kind
}
