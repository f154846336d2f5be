import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRefusal } from '#lib/refusal'
import { acceptOffer } from '#modules/contracts/acts/accept-offer'
import { approveWork, autoApprove } from '#modules/contracts/acts/approve-work'
import { cancelMilestone } from '#modules/contracts/acts/cancel-milestone'
import { endContract } from '#modules/contracts/acts/end-contract'
import { fundMilestone } from '#modules/contracts/acts/fund-milestone'
import { pauseContract, resumeContract } from '#modules/contracts/acts/pause-contract'
import { answerRefund, giveBack, requestRefund } from '#modules/contracts/acts/refund-milestone'
import { requestChanges } from '#modules/contracts/acts/request-changes'
import { submitWork } from '#modules/contracts/acts/submit-work'
import { contractFor } from '#modules/contracts/reads/contract'
import { heldStates, milestoneMoves } from '#modules/contracts/rules'
import type { MilestoneState } from '#modules/contracts/schema'
import { sumsOf } from '#modules/money/rules'
import { makeOffer } from '#modules/proposals/acts/make-offer'
import { faults, fund, meet, sign, start, submit, termsOf, type Signed } from '#test/signed'
import { openWorld, type World } from '#test/world'

const note = 'Please make the basket remember its books.'

/** Both at once: how many were done; whatever was refused was refused with a sentence. */
async function race(...acts: Promise<unknown>[]): Promise<number> {
  const results = await Promise.allSettled(acts)
  for (const result of results) if (result.status === 'rejected' && !isRefusal(result.reason)) throw result.reason
  return results.filter(result => result.status === 'fulfilled').length
}

async function stateOf(signed: Signed, index = 0): Promise<MilestoneState> {
  return (await contractFor(signed.client, signed.contractId)).milestones[index]!.state
}

/** Escrow holds exactly what funded and undecided milestones say. */
async function mustAgree(w: World, signed: Signed): Promise<void> {
  const contract = await contractFor(signed.client, signed.contractId)
  const said = contract.milestones.reduce(
    (sum, one) => (heldStates.includes(one.state) ? sum + sumsOf(one.amountMinor, contract).grossMinor : sum),
    0n,
  )
  const { rows } = await w.owner.query<{ minor: string }>(
    `select coalesce(sum(balance), 0)::text as minor from money.account where kind = 'escrow' and owner_id = $1`,
    [signed.contractId],
  )
  expect(BigInt(rows[0]!.minor)).toBe(said)
  expect(await faults(w)).toEqual([])
}

test('an offer accepted twice at once is one contract', async () => {
  await using w = await openWorld()
  const { client, freelancer, roomId } = await meet(w)
  const { offerId } = await makeOffer(client, { about: { roomId }, terms: termsOf(10_000n), currency: 'EUR', note: '' })
  expect(await race(acceptOffer(freelancer, { offerId, version: 1 }), acceptOffer(freelancer, { offerId, version: 1 }))).toBe(1)
  expect((await w.owner.query('select 1 from contracts.contract')).rowCount).toBe(1)
})

test('a milestone funded twice at once is charged once', async () => {
  await using w = await openWorld()
  const signed = await sign(w)
  const funding = { ...signed.refs[0]!, methodId: signed.methodId }
  expect(
    await race(
      fundMilestone(signed.client, funding),
      fundMilestone(signed.client, funding),
      fundMilestone(signed.client, funding),
    ),
  ).toBe(1)
  await w.settle()
  expect((await w.owner.query('select 1 from sandbox.movement')).rowCount).toBe(1)
  expect(await stateOf(signed)).toBe('funded')
  await mustAgree(w, signed)
})

test('approving while asking for changes: a release either way stands, and pays once', async () => {
  await using w = await openWorld()
  const signed = await start(w)
  await submit(signed)
  await race(
    approveWork(signed.client, signed.refs[0]!),
    requestChanges(signed.client, { ...signed.refs[0]!, note }),
    approveWork(signed.client, signed.refs[0]!),
  )
  expect(await stateOf(signed)).toBe('released')
  await mustAgree(w, signed)
  expect((await w.owner.query(`select 1 from money.posting where kind = 'release'`)).rowCount).toBe(1)
})

test('the sweep approving while the client approves or asks for changes pays at most once', async () => {
  await using w = await openWorld()
  const signed = await start(w, [10_000n, 20_000n])
  await fund(w, signed, 1)
  await submit(signed, 0)
  await submit(signed, 1)
  // The clock is over and nobody has swept yet.
  await w.owner.query('update contracts.milestone set review_due_at = $1', [w.live.clock.now()])
  await race(
    autoApprove(w.system, signed.refs[0]!),
    approveWork(signed.client, signed.refs[0]!),
    autoApprove(w.system, signed.refs[0]!),
  )
  expect(await stateOf(signed, 0)).toBe('released')
  await race(autoApprove(w.system, signed.refs[1]!), requestChanges(signed.client, { ...signed.refs[1]!, note }))
  expect(['released', 'changes_requested']).toContain(await stateOf(signed, 1))
  await mustAgree(w, signed)
})

test('ending while approving: the money goes to exactly one side', async () => {
  await using w = await openWorld()
  const signed = await start(w)
  await submit(signed)
  await race(endContract(signed.freelancer, { contractId: signed.contractId }), approveWork(signed.client, signed.refs[0]!))
  await w.settle()
  expect(['released', 'refunded']).toContain(await stateOf(signed))
  expect((await w.owner.query(`select 1 from money.posting where kind in ('release', 'refund')`)).rowCount).toBe(1)
  await mustAgree(w, signed)
})

test('cancelling while funding: either it is cancelled and never charged, or charged and not cancelled', async () => {
  await using w = await openWorld()
  const signed = await sign(w)
  await race(
    cancelMilestone(signed.client, signed.refs[0]!),
    fundMilestone(signed.client, { ...signed.refs[0]!, methodId: signed.methodId }),
  )
  await w.settle()
  const charges = (await w.owner.query('select 1 from sandbox.movement')).rowCount
  expect(await stateOf(signed)).toBe(charges === 1 ? 'funded' : 'cancelled')
  await mustAgree(w, signed)
})

test('both sides answering and ending at once leave one state that the ledger agrees with', async () => {
  await using w = await openWorld()
  const signed = await start(w)
  await submit(signed)
  await requestRefund(signed.client, signed.refs[0]!)
  await race(
    answerRefund(signed.freelancer, { ...signed.refs[0]!, answer: 'refuse' }),
    answerRefund(signed.freelancer, { ...signed.refs[0]!, answer: 'agree' }),
    approveWork(signed.client, signed.refs[0]!),
  )
  await w.settle()
  expect(['released', 'refunded']).toContain(await stateOf(signed))
  await mustAgree(w, signed)
})

test(
  'random acts of both sides never leave the table, and escrow always equals what is funded and undecided',
  { timeout: 120_000 },
  async () => {
    await using w = await openWorld()
    const edges = new Set(
      Object.values(milestoneMoves).flatMap(move =>
        move.from.flatMap(from =>
          (move.to === 'before' ? ['funded', 'submitted', 'changes_requested'] : [move.to]).map(to => `${from}>${to}`),
        ),
      ),
    )
    const acts: Record<string, (signed: Signed, index: number) => Promise<unknown>> = {
      fund: (s, i) => fundMilestone(s.client, { ...s.refs[i]!, methodId: s.methodId }),
      submit: (s, i) => submitWork(s.freelancer, { ...s.refs[i]!, note: 'Done.', fileIds: [] }),
      changes: (s, i) => requestChanges(s.client, { ...s.refs[i]!, note }),
      approve: (s, i) => approveWork(s.client, s.refs[i]!),
      cancel: (s, i) => cancelMilestone(s.client, s.refs[i]!),
      askBack: (s, i) => requestRefund(s.client, s.refs[i]!),
      agree: (s, i) => answerRefund(s.freelancer, { ...s.refs[i]!, answer: 'agree' }),
      refuse: (s, i) => answerRefund(s.freelancer, { ...s.refs[i]!, answer: 'refuse' }),
      giveBack: (s, i) => giveBack(s.freelancer, s.refs[i]!),
      pause: s => pauseContract(s.client, s),
      resume: s => resumeContract(s.freelancer, s),
      end: s => endContract(s.client, s),
      endHard: s => endContract(s.freelancer, s),
      settle: () => w.settle(),
      days: () => w.advance({ days: 5 }),
    }
    const weights = Object.keys(acts).map(name => ({
      arbitrary: fc.constant(name),
      weight: name.startsWith('end') ? 1 : name === 'fund' || name === 'submit' ? 8 : 4,
    }))
    const step = fc.record({ act: fc.oneof(...weights), index: fc.nat(2) })
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 10, maxLength: 30 }),
        fc.constantFrom('sandbox-ok', 'sandbox-late', 'sandbox-twice', 'sandbox-decline'),
        async (steps, pay) => {
          const signed = await sign(w, [10_001n, 777n, 5n], { pay })
          let before = ['planned', 'planned', 'planned']
          for (const { act, index } of steps) {
            await acts[act]!(signed, index).catch(error => {
              if (!isRefusal(error)) throw error
            })
            const after = (await contractFor(signed.client, signed.contractId)).milestones.map(one => one.state as string)
            const taken = after.flatMap((state, at) => (before[at] === state ? [] : [`${before[at]}>${state}`]))
            // Time and tasks may take several steps at once.
            expect(act === 'days' || act === 'settle' ? [] : taken.filter(edge => !edges.has(edge))).toEqual([])
            before = after
            await mustAgree(w, signed)
          }
        },
      ),
      { numRuns: 12 },
    )
  },
)
