import type { ContractId, RoomId } from '#lib/ids'
import { acceptOffer } from '#modules/contracts/acts/accept-offer'
import { fundMilestone } from '#modules/contracts/acts/fund-milestone'
import { submitWork } from '#modules/contracts/acts/submit-work'
import { contractFor } from '#modules/contracts/reads/contract'
import type { MilestoneRef } from '#modules/contracts/schema'
import { openRoom } from '#modules/items/acts'
import { addMethod } from '#modules/money/acts/add-method'
import { proveLedger } from '#modules/money/reads'
import type { MethodId } from '#modules/money/schema'
import { makeOffer } from '#modules/proposals/acts/make-offer'
import { inTx, sideOf, type Ctx, type Person } from '#platform/ctx'
import type { World } from '#test/world'

export type PersonCtx = Ctx & { actor: Person }

/** A client and a freelancer in a room of theirs. */
export async function meet(
  w: World,
  given: { client?: PersonCtx; freelancer?: PersonCtx } = {},
): Promise<{ client: PersonCtx; freelancer: PersonCtx; roomId: RoomId }> {
  const client = given.client ?? (await w.person({ name: 'Clara Client', asFreelancer: false }))
  const freelancer = given.freelancer ?? (await w.person({ name: 'Filipe Freitas', asClient: false }))
  const { roomId } = await inTx(client, tx =>
    openRoom(tx, {
      clientSideId: sideOf(client.actor),
      freelancerSideId: sideOf(freelancer.actor),
      clientAccountId: client.actor.accountId,
      freelancerAccountId: freelancer.actor.accountId,
      matter: 'invitation',
      jobId: null,
      title: 'Web shop for books',
    }),
  )
  return { client, freelancer, roomId }
}

export const termsOf = (...amountsMinor: bigint[]) => ({
  title: 'Web shop for books',
  scope: 'A shop with search, basket and checkout, delivered as source code.',
  milestones: amountsMinor.map((minor, index) => ({
    title: `Part ${index + 1}`,
    description: 'As agreed.',
    amountMinor: String(minor),
    dueOn: null,
  })),
})

export interface Signed {
  client: PersonCtx
  freelancer: PersonCtx
  roomId: RoomId
  contractId: ContractId
  /** The milestones in their order. */
  refs: MilestoneRef[]
  methodId: MethodId
}

/** A signed contract with a milestone per amount; the client pays with the given sandbox method. */
export async function sign(
  w: World,
  amountsMinor: bigint[] = [120_000n],
  options: { pay?: string; client?: PersonCtx; freelancer?: PersonCtx } = {},
): Promise<Signed> {
  const { client, freelancer, roomId } = await meet(w, options)
  const { offerId } = await makeOffer(client, { about: { roomId }, terms: termsOf(...amountsMinor), currency: 'EUR', note: '' })
  const contractId = await acceptOffer(freelancer, { offerId, version: 1 })
  const methodId = await addMethod(client, { direction: 'pay', token: options.pay ?? 'sandbox-ok' })
  const { milestones } = await contractFor(client, contractId)
  await w.settle()
  return { client, freelancer, roomId, contractId, refs: milestones.map(one => ({ contractId, milestoneId: one.id })), methodId }
}

/** Signed, and the first milestone funded. */
export async function start(w: World, amountsMinor?: bigint[], options?: Parameters<typeof sign>[2]): Promise<Signed> {
  const signed = await sign(w, amountsMinor, options)
  await fund(w, signed)
  return signed
}

export async function fund(w: World, signed: Signed, index = 0): Promise<void> {
  await fundMilestone(signed.client, { ...signed.refs[index]!, methodId: signed.methodId })
  await w.settle()
}

export async function submit(signed: Signed, index = 0): Promise<void> {
  await submitWork(signed.freelancer, { ...signed.refs[index]!, note: 'The part as agreed.', fileIds: [] })
}

/** What is wrong with the ledger; nothing, when the books are right. */
export async function faults(w: World): Promise<string[]> {
  const proof = await proveLedger(w.system)
  return proof.filter(one => one.wrong !== 0n).map(one => `${one.wrong} ${one.what}`)
}

/** Every account's balance by kind and owner, platform slots added up. */
export async function books(w: World): Promise<Record<string, bigint>> {
  const { rows } = await w.owner.query<{ kind: string; minor: string }>(
    `select kind, sum(balance)::text as minor from money.account group by kind order by kind`,
  )
  return Object.fromEntries(rows.map(row => [row.kind, BigInt(row.minor)]))
}
