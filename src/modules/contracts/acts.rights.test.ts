import { expect, test } from 'vitest'
import { acceptOffer } from '#modules/contracts/acts/accept-offer'
import { approveWork } from '#modules/contracts/acts/approve-work'
import { fundMilestone } from '#modules/contracts/acts/fund-milestone'
import { submitWork } from '#modules/contracts/acts/submit-work'
import { contractFor } from '#modules/contracts/reads/contract'
import { contractsPage } from '#modules/contracts/reads/contracts'
import { addMethod } from '#modules/money/acts/add-method'
import { balancesOf } from '#modules/money/reads'
import { addPolicy } from '#modules/policy/acts'
import { Policy } from '#modules/policy/schema'
import { makeOffer } from '#modules/proposals/acts/make-offer'
import { meet, start, submit, termsOf } from '#test/signed'
import { openWorld } from '#test/world'

test('fees and clocks are those of the day of signing, whatever the policy says later', async () => {
  await using w = await openWorld()
  const signed = await start(w)
  await addPolicy(w.system, {
    policy: Policy.parse({ fees: { clientBps: 0, freelancerBps: 5000 }, clocks: { reviewDays: 1, restDays: 90 } }),
    effectiveAt: w.live.clock.now(),
  })
  await submit(signed)
  await w.advance({ days: 2 })
  expect((await contractFor(signed.client, signed.contractId)).milestones[0]!.state).toBe('submitted')
  await approveWork(signed.client, signed.refs[0]!)
  await w.advance({ days: 5 })
  expect((await balancesOf(signed.freelancer)).balances).toMatchObject([{ availableMinor: 108_000n }])
})

test('fees that changed since the offer was read are not signed unseen', async () => {
  await using w = await openWorld()
  const { client, freelancer, roomId } = await meet(w)
  const { offerId } = await makeOffer(client, { about: { roomId }, terms: termsOf(10_000n), currency: 'EUR', note: '' })
  await addPolicy(w.system, { policy: Policy.parse({ fees: { freelancerBps: 2000 } }), effectiveAt: w.live.clock.now() })
  await expect(acceptOffer(freelancer, { offerId, version: 1, policyVersion: 1 })).rejects.toThrow('The fees or clocks changed')
  await acceptOffer(freelancer, { offerId, version: 1, policyVersion: 2 })
})

test('each side does only its own, and a stranger finds nothing', async () => {
  await using w = await openWorld()
  const signed = await start(w)
  const { client, freelancer, contractId, refs, methodId } = signed
  const stranger = await w.person()
  await submit(signed)
  await expect(approveWork(freelancer, refs[0]!)).rejects.toThrow('Only the client can do this.')
  await expect(submitWork(client, { ...refs[0]!, note: 'Mine.', fileIds: [] })).rejects.toThrow(
    'Only the freelancer can do this.',
  )
  await expect(contractFor(stranger, contractId)).rejects.toMatchObject({ kind: 'missing' })
  await expect(approveWork(stranger, refs[0]!)).rejects.toMatchObject({ kind: 'missing' })
  await expect(fundMilestone(stranger, { ...refs[0]!, methodId })).rejects.toMatchObject({ kind: 'missing' })
  expect((await contractsPage(stranger)).rows).toEqual([])
  expect((await contractFor(freelancer, contractId)).milestones[0]!.can.approve).toBe('Only the client can do this.')
  expect((await contractFor(client, contractId)).milestones[0]!.can.approve).toBe(null)
})

test('in an organisation the role decides, and one acts for the side that signed', async () => {
  await using w = await openWorld()
  const orgId = await w.organisation('company')
  const hirer = await w.join(await w.person({ name: 'Hana Hirer' }), orgId, 'hirer')
  const owner = await w.join(await w.person({ name: 'Olga Owner' }), orgId, 'owner')
  const member = await w.join(await w.person({ name: 'Mia Member' }), orgId, 'member')
  const { freelancer, roomId } = await meet(w, { client: hirer })
  const { offerId } = await makeOffer(hirer, { about: { roomId }, terms: termsOf(10_000n), currency: 'EUR', note: '' })
  const contractId = await acceptOffer(freelancer, { offerId, version: 1 })
  const milestoneId = (await contractFor(hirer, contractId)).milestones[0]!.id
  await expect(addMethod(hirer, { direction: 'pay', token: 'sandbox-ok' })).rejects.toThrow("can't manage payment methods")
  const methodId = await addMethod(owner, { direction: 'pay', token: 'sandbox-ok' })
  await expect(fundMilestone(member, { contractId, milestoneId, methodId })).rejects.toThrow(
    "Your role (member) can't fund milestones for",
  )
  expect((await contractFor(member, contractId)).milestones[0]!.can.fund).toContain('Your role (member)')
  const forSelf = { ...hirer, actor: { ...hirer.actor, actingAs: null } }
  await expect(fundMilestone(forSelf, { contractId, milestoneId, methodId })).rejects.toThrow('Switch to acting for it first')
  await fundMilestone(hirer, { contractId, milestoneId, methodId })
  await w.settle()
  expect((await contractFor(hirer, contractId)).state).toBe('active')
})
