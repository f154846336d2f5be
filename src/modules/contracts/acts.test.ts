import { expect, test } from 'vitest'
import { addDays } from '#lib/time'
import { approveWork } from '#modules/contracts/acts/approve-work'
import { cancelMilestone } from '#modules/contracts/acts/cancel-milestone'
import { endContract } from '#modules/contracts/acts/end-contract'
import { fundMilestone } from '#modules/contracts/acts/fund-milestone'
import { pauseContract, resumeContract } from '#modules/contracts/acts/pause-contract'
import { payBonus } from '#modules/contracts/acts/pay-bonus'
import { answerRefund, giveBack, requestRefund } from '#modules/contracts/acts/refund-milestone'
import { requestChanges } from '#modules/contracts/acts/request-changes'
import { submitWork } from '#modules/contracts/acts/submit-work'
import { contractFor } from '#modules/contracts/reads/contract'
import { contractsPage, contractsWaiting, heldForMe } from '#modules/contracts/reads/contracts'
import { addMethod } from '#modules/money/acts/add-method'
import { balancesOf } from '#modules/money/reads'
import { pairView } from '#modules/pairs/reads'
import { books, faults, fund, sign, start, submit } from '#test/signed'
import { openWorld } from '#test/world'

const asked = { note: 'Please make the basket remember its books.' }

test('an accepted offer becomes a signed contract that waits for its first funding', async () => {
  await using w = await openWorld()
  const { client, freelancer, contractId } = await sign(w, [120_000n, 80_000n])
  const contract = await contractFor(freelancer, contractId)
  expect(contract).toMatchObject({
    state: 'awaiting_funding',
    side: 'freelancer',
    clientFeeBps: 500,
    freelancerFeeBps: 1000,
    policyVersion: 1,
  })
  expect(contract.milestones.map(one => [one.state, one.sums.grossMinor, one.sums.netMinor])).toEqual([
    ['planned', 126_000n, 108_000n],
    ['planned', 84_000n, 72_000n],
  ])
  expect(contract.signatures.map(one => one.side).toSorted()).toEqual(['client', 'freelancer'])
  expect(contract.pair.contractStartedAt).toBe(null)
  expect((await contractsPage(client)).rows[0]!.next).toMatchObject({
    kind: 'fund-first',
    by: 'client',
    milestoneTitle: 'Part 1',
  })
  expect((await contractsWaiting(client)).length).toBe(1)
  expect((await contractsWaiting(freelancer)).length).toBe(0)
})

test('from funding to the wallet: held, submitted, changed, approved, rested', async () => {
  await using w = await openWorld()
  const signed = await start(w)
  const { client, freelancer, contractId, refs } = signed
  let contract = await contractFor(client, contractId)
  expect(contract).toMatchObject({ state: 'active', pair: { state: 'under-contract' } })
  expect(contract.milestones[0]!.state).toBe('funded')
  expect(await heldForMe(freelancer)).toEqual([{ currency: 'EUR', minor: 108_000n }])
  expect((await balancesOf(client)).balances).toMatchObject([{ currency: 'EUR', heldMinor: 126_000n }])

  await submit(signed)
  await requestChanges(client, { ...refs[0]!, ...asked })
  contract = await contractFor(freelancer, contractId)
  expect(contract.milestones[0]).toMatchObject({ state: 'changes_requested', reviewDueAt: null })
  expect(contract.milestones[0]!.handovers[0]).toMatchObject({
    number: 1,
    note: 'The part as agreed.',
    outcome: 'changes_requested',
    outcomeNote: asked.note,
  })
  await submit(signed)
  await approveWork(client, refs[0]!)
  await w.settle()
  expect(await books(w)).toEqual({ provider: -126_000n, escrow: 0n, resting: 108_000n, fees: 18_000n })
  const { balances, resting } = await balancesOf(freelancer)
  expect(balances).toMatchObject([{ restingMinor: 108_000n, availableMinor: 0n }])
  expect(resting[0]!.dueAt).toEqual(addDays(w.live.clock.now(), 5))
  await w.advance({ days: 5 })
  expect((await balancesOf(freelancer)).balances).toMatchObject([{ restingMinor: 0n, availableMinor: 108_000n }])
  expect(await faults(w)).toEqual([])
})

test('silence for 14 days approves, counted anew from each submission', async () => {
  await using w = await openWorld()
  const signed = await start(w)
  await submit(signed)
  await w.advance({ days: 13 })
  await requestChanges(signed.client, { ...signed.refs[0]!, ...asked })
  await w.advance({ days: 20 })
  await submit(signed)
  await w.advance({ days: 13 })
  expect((await contractFor(signed.client, signed.contractId)).milestones[0]!.state).toBe('submitted')
  await w.advance({ days: 1 })
  const [milestone] = (await contractFor(signed.client, signed.contractId)).milestones
  expect(milestone).toMatchObject({ state: 'released' })
  expect(milestone!.handovers[0]!.outcome).toBe('auto_approved')
})

test('a pause stops the review clock and keeps what was left of it', async () => {
  await using w = await openWorld()
  const signed = await start(w)
  const { client, freelancer, contractId, refs } = signed
  await submit(signed)
  await w.advance({ days: 10 })
  await pauseContract(client, { contractId })
  await expect(submitWork(freelancer, { ...refs[0]!, note: 'Again.', fileIds: [] })).rejects.toThrow(
    'The contract is paused. Resume it first.',
  )
  await w.advance({ days: 60 })
  expect((await contractFor(client, contractId)).milestones[0]!.state).toBe('submitted')
  await resumeContract(freelancer, { contractId })
  expect((await contractFor(client, contractId)).milestones[0]!.reviewDueAt).toEqual(addDays(w.live.clock.now(), 4))
  await w.advance({ days: 4 })
  expect((await contractFor(client, contractId)).milestones[0]!.state).toBe('released')
})

test('a declined card leaves the milestone planned and says why to the client; another card works', async () => {
  await using w = await openWorld()
  const signed = await start(w, [50_000n], { pay: 'sandbox-decline' })
  const [milestone] = (await contractFor(signed.client, signed.contractId)).milestones
  expect(milestone).toMatchObject({ state: 'planned', fundingProblem: 'The card was declined by the bank.' })
  expect((await contractFor(signed.client, signed.contractId)).state).toBe('awaiting_funding')
  const methodId = await addMethod(signed.client, { direction: 'pay', token: 'sandbox-ok' })
  await fund(w, { ...signed, methodId })
  expect((await contractFor(signed.client, signed.contractId)).milestones[0]).toMatchObject({
    state: 'funded',
    fundingProblem: null,
  })
  expect(await faults(w)).toEqual([])
})

test('a late bank keeps the milestone in funding until it answers; meanwhile it can be neither cancelled nor funded again', async () => {
  await using w = await openWorld()
  const signed = await start(w, [50_000n], { pay: 'sandbox-late' })
  const { client, contractId, refs, methodId } = signed
  expect((await contractFor(client, contractId)).milestones[0]!.state).toBe('funding')
  await expect(cancelMilestone(client, refs[0]!)).rejects.toThrow(
    'The payment for this milestone is on its way. Wait for the bank’s answer.',
  )
  await expect(fundMilestone(client, { ...refs[0]!, methodId })).rejects.toThrow('on its way')
  await w.advance({ ms: 31_000 })
  await w.advance({ ms: 62_000 })
  expect((await contractFor(client, contractId)).milestones[0]!.state).toBe('funded')
})

test('a charge that the bank answers after the contract ended goes back to the client', async () => {
  await using w = await openWorld()
  const signed = await sign(w, [50_000n], { pay: 'sandbox-late' })
  await fund(w, signed)
  await endContract(signed.client, { contractId: signed.contractId })
  await w.advance({ ms: 31_000 })
  await w.advance({ ms: 62_000 })
  const contract = await contractFor(signed.client, signed.contractId)
  expect(contract).toMatchObject({ state: 'ended', startedAt: null })
  expect(contract.milestones[0]!.state).toBe('refunded')
  await w.advance({ ms: 120_000 })
  await w.advance({ ms: 120_000 })
  expect(await books(w)).toEqual({ provider: 0n, escrow: 0n, transit: 0n })
  expect(await faults(w)).toEqual([])
})

test('a client who ends with money held asks for it: yes gives it back and ends the contract', async () => {
  await using w = await openWorld()
  const signed = await start(w, [50_000n, 70_000n])
  const { client, freelancer, contractId, refs } = signed
  await endContract(client, { contractId })
  let contract = await contractFor(client, contractId)
  expect(contract).toMatchObject({ state: 'active' })
  expect(contract.endRequestedAt).not.toBe(null)
  expect(contract.milestones.map(one => one.state)).toEqual(['refund_requested', 'planned'])
  expect(contract.milestones[0]!.refundDueAt).toEqual(addDays(w.live.clock.now(), 7))
  await expect(endContract(client, { contractId })).rejects.toThrow('asked to end this contract already')
  await answerRefund(freelancer, { ...refs[0]!, answer: 'agree' })
  await w.settle()
  contract = await contractFor(client, contractId)
  expect(contract).toMatchObject({ state: 'ended', endedBy: 'client' })
  expect(contract.milestones.map(one => one.state)).toEqual(['refunded', 'cancelled'])
  expect((await pairView(client, contract.pairId)).state).toBe('after-contract')
  expect(await books(w)).toEqual({ provider: 0n, escrow: 0n, transit: 0n })
})

test('a refused refund lets the contract go on where it was, with the rest of the review time', async () => {
  await using w = await openWorld()
  const signed = await start(w)
  const { client, freelancer, contractId, refs } = signed
  await submit(signed)
  await w.advance({ days: 4 })
  await endContract(client, { contractId })
  await w.advance({ days: 6 })
  await answerRefund(freelancer, { ...refs[0]!, answer: 'refuse' })
  const contract = await contractFor(client, contractId)
  expect(contract).toMatchObject({ state: 'active', endRequestedAt: null })
  expect(contract.milestones[0]).toMatchObject({ state: 'submitted', reviewDueAt: addDays(w.live.clock.now(), 10) })
})

test('silence on a refund request gives the money back after 7 days', async () => {
  await using w = await openWorld()
  const { client, contractId, refs } = await start(w)
  await requestRefund(client, refs[0]!)
  await w.advance({ days: 6 })
  expect((await contractFor(client, contractId)).milestones[0]!.state).toBe('refund_requested')
  await w.advance({ days: 1 })
  const contract = await contractFor(client, contractId)
  expect(contract.milestones[0]!.state).toBe('refunded')
  expect(contract.state).toBe('active')
  expect(await books(w)).toMatchObject({ provider: 0n, escrow: 0n })
})

test('a freelancer who ends gives held money back at once; one milestone can be given back alone', async () => {
  await using w = await openWorld()
  const signed = await start(w, [50_000n, 70_000n])
  await fund(w, signed, 1)
  await giveBack(signed.freelancer, signed.refs[0]!)
  expect((await contractFor(signed.client, signed.contractId)).milestones.map(one => one.state)).toEqual(['refunded', 'funded'])
  await endContract(signed.freelancer, { contractId: signed.contractId })
  await w.settle()
  expect(await contractFor(signed.client, signed.contractId)).toMatchObject({ state: 'ended', endedBy: 'freelancer' })
  expect(await books(w)).toEqual({ provider: 0n, escrow: 0n, transit: 0n })
})

test('an ended contract closes when the days for feedback are over', async () => {
  await using w = await openWorld()
  const { freelancer, contractId } = await start(w)
  await endContract(freelancer, { contractId })
  await w.advance({ days: 14 })
  expect((await contractFor(freelancer, contractId)).state).toBe('closed')
  expect((await contractsPage(freelancer, { tab: 'ended' })).rows.length).toBe(1)
})

test('a bonus is charged and released at once, also after the end, and once per id', async () => {
  await using w = await openWorld()
  const { client, freelancer, contractId, methodId } = await start(w)
  await endContract(freelancer, { contractId })
  const id = client.newId<'milestone'>()
  const bonus = { contractId, id, amountMinor: 10_000n, methodId, note: 'Thank you for the quick work.' }
  await Promise.all([payBonus(client, bonus), payBonus(client, bonus)])
  await expect(payBonus(client, { ...bonus, amountMinor: 20_000n })).rejects.toThrow('already asked for with another amount')
  await w.settle()
  expect((await contractFor(client, contractId)).milestones.at(-1)).toMatchObject({ kind: 'bonus', state: 'released' })
  expect(await books(w)).toMatchObject({ escrow: 0n, resting: 9_000n, fees: 1_500n })
  expect(await faults(w)).toEqual([])
})

test('a disputed contract keeps its money through every deadline, and goes on where it stood when that is over', async () => {
  await using w = await openWorld()
  const signed = await start(w)
  const { client, contractId, refs } = signed
  await submit(signed)
  const dispute = (is: boolean) => w.owner.query('update contracts.contract set is_disputed = $1', [is])
  await dispute(true)
  await expect(approveWork(client, refs[0]!)).rejects.toMatchObject({ reason: 'contract-disputed' })
  await expect(requestRefund(client, refs[0]!)).rejects.toMatchObject({ reason: 'contract-disputed' })
  await expect(endContract(client, { contractId })).rejects.toMatchObject({ reason: 'contract-disputed' })
  await w.advance({ days: 20 })
  const held = await contractFor(client, contractId)
  expect(held).toMatchObject({ isDisputed: true, state: 'active' })
  expect(held.milestones[0]).toMatchObject({ state: 'submitted' })
  expect(held.milestones[0]!.can.approve).toContain('disputed')
  await dispute(false)
  await w.advance({ ms: 1 })
  expect((await contractFor(client, contractId)).milestones[0]).toMatchObject({ state: 'released' })
})
