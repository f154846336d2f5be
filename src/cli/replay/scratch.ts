import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { AccountId, ContractId, ItemId, OrgId, RoomId } from '#lib/ids'
import { keepAccount } from '#modules/accounts/acts/keep-account'
import { createOrganisation } from '#modules/accounts/acts/organisations'
import { addMember, leaveOrganisation } from '#modules/accounts/acts/members'
import { applyTerms } from '#modules/consent/acts'
import { signContract, startContract } from '#modules/contracts/acts/start-contract'
import type { Contract } from '#modules/contracts/schema'
import { openRoom } from '#modules/items/acts'
import { ensurePolicy } from '#modules/policy/acts'
import { readConfig } from '#platform/config'
import { inTx, makeCtx, type Ctx, type Live, type Membership, type Person } from '#platform/ctx'
import type { TermsPreset } from '#modules/policy/schema'

export interface Side {
  accountId: AccountId
  orgId: OrgId | null
}

/** An instance on a clock of its own, in which a history is played through the product's acts. */
export interface Scratch {
  setTime(at: Date): void
  /** The operator, with the worker's rights. */
  system: Ctx
  addAccount(country: string): Promise<AccountId>
  addOrganisation(kind: 'company' | 'agency'): Promise<OrgId>
  join(orgId: OrgId, accountId: AccountId): Promise<void>
  leave(orgId: OrgId, accountId: AccountId): Promise<void>
  isMember(orgId: OrgId, accountId: AccountId): Promise<boolean>
  /** A person, acting for an organisation or for themselves; `belongsTo` what they were when they signed for it. */
  as(accountId: AccountId, orgId?: OrgId | null, belongsTo?: OrgId | null): Promise<Ctx & { actor: Person }>
  /** Who runs an organisation: it has an owner who is nobody else. */
  ownerOf(orgId: OrgId): Promise<Ctx & { actor: Person }>
  /** A contract between two sides, signed and started. */
  hire(client: Side, freelancer: Side): Promise<{ contractId: ContractId; roomId: RoomId }>
  newItemId(): ItemId
}

/** Makes that of what is live: an instance whose database holds nothing else. */
export async function openScratch(base: Live, workerDb: Live['db'], preset: TermsPreset): Promise<Scratch> {
  let now = new Date(0)
  const live: Live = { ...base, workerDb, clock: { now: () => now, refresh: async () => {} }, poke: () => {} }
  const system = makeCtx(live, { kind: 'system', task: 'replay' })
  // Terms hold from 2026-01-05 on; their defaults are known from the start, so that nothing has to be turned over then.
  await ensurePolicy(system, preset)
  now = new Date('2026-01-05T00:00:00Z')
  await applyTerms(system)
  now = new Date(0)
  const owners = new Map<OrgId, AccountId>()
  const membershipsOf = (accountId: AccountId) =>
    workerDb
      .selectFrom('accounts.member as m')
      .innerJoin('accounts.organisation as o', 'o.id', 'm.orgId')
      .select(['m.orgId', 'm.role', 'o.name as orgName', 'o.kind as orgKind'])
      .where('m.accountId', '=', accountId)
      .execute() as Promise<unknown> as Promise<Membership[]>

  const scratch: Scratch = {
    setTime: at => (now = at),
    system,
    // Nobody signs in here, so there is no password to hash.
    addAccount: country => inTx(system, tx => keepAccount(tx, { name: 'Somebody', country })),
    addOrganisation: async kind => {
      const founder = await scratch.addAccount('US')
      const { orgId } = await createOrganisation(await scratch.as(founder), { kind, name: 'An organisation', country: 'US' })
      owners.set(orgId, founder)
      return orgId
    },
    join: (orgId, accountId) => inTx(system, tx => addMember(tx, { orgId, accountId, role: 'admin' })),
    leave: async (orgId, accountId) => {
      if (await scratch.isMember(orgId, accountId)) await leaveOrganisation(await scratch.as(accountId), { orgId })
    },
    isMember: async (orgId, accountId) => (await membershipsOf(accountId)).some(one => one.orgId === orgId),
    as: async (accountId, orgId = null, belongsTo = orgId) => {
      const memberships = await membershipsOf(accountId)
      // Who left an organisation stays bound in the contracts made for it, and goes on in their rooms here.
      if (belongsTo && !memberships.some(one => one.orgId === belongsTo))
        memberships.push({ orgId: belongsTo, orgName: 'An organisation', orgKind: 'company', role: 'admin' })
      const person: Person = {
        kind: 'person',
        accountId,
        sessionId: system.newId<'session'>(),
        name: 'Somebody',
        emailVerified: true,
        asClient: true,
        asFreelancer: true,
        isStaff: false,
        memberships,
        actingAs: memberships.find(one => one.orgId === orgId) ?? null,
        steppedUpAt: now,
      }
      return makeCtx(live, person) as Ctx & { actor: Person }
    },
    ownerOf: orgId => scratch.as(owners.get(orgId)!, orgId),
    hire: (client, freelancer) =>
      inTx(system, async tx => {
        const sides = {
          clientAccountId: client.accountId,
          freelancerAccountId: freelancer.accountId,
          clientSideId: (client.orgId ?? client.accountId) as string as Contract['clientSideId'],
          freelancerSideId: (freelancer.orgId ?? freelancer.accountId) as string as Contract['freelancerSideId'],
        }
        const { roomId, pairId } = await openRoom(tx, { ...sides, matter: 'proposal', jobId: null, title: 'Work' })
        const contract: Contract = {
          ...sides,
          id: tx.newId<'contract'>(),
          roomId,
          pairId,
          offerId: tx.newId<'offer'>(),
          offerVersion: 1,
          jobId: null,
          state: 'awaiting_funding',
          isDisputed: false,
          title: 'Work',
          scope: 'Work.',
          currency: 'EUR',
          policyVersion: 1,
          clientFeeBps: 0,
          freelancerFeeBps: 0,
          signedAt: tx.now(),
          startedAt: null,
          pausedAt: null,
          endRequestedAt: null,
          endedAt: null,
          endedBy: null,
          closedAt: null,
        }
        await signContract(tx, contract, [
          { side: 'client', ...client, signedAt: tx.now() },
          { side: 'freelancer', ...freelancer, signedAt: tx.now() },
        ])
        await startContract(tx, contract)
        return { contractId: contract.id, roomId }
      }),
    newItemId: () => system.newId<'item'>(),
  }
  return scratch
}

/** A scratch instance with a PostgreSQL of its own in a temporary folder, gone when it is closed. */
export async function bootScratch(preset: TermsPreset): Promise<{ scratch: Scratch; close(): Promise<void> }> {
  const { boot } = await import('../../boot.ts')
  const { startPostgres } = await import('#adapters/postgres-embedded')
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'symbolon-replay-'))
  const config = readConfig({
    DATA_DIR: dataDir,
    SECRET: 'a-scratch-database-holds-no-secrets',
    LOG_LEVEL: 'error',
    TERMS_PRESET: preset,
  })
  const database = startPostgres({ dataDir: path.join(dataDir, 'postgres'), ephemeral: true })
  const booted = await boot(config, { database })
  return {
    scratch: await openScratch(booted.live, booted.system.live.workerDb!, preset),
    close: async () => {
      await booted.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
