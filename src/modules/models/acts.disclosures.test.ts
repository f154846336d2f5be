import { expect, test } from 'vitest'
import type { ItemId } from '#lib/ids'
import { addDays } from '#lib/time'
import { answerClause, labelItem, prefer, proposeClause } from '#modules/consent/acts'
import { disclose } from '#modules/models/acts/disclose'
import { learnFrom } from '#modules/models/acts/gateway'
import { addProcessor, endProcessor } from '#modules/models/acts/processors'
import { disclosuresPage, gatewayCounts, processors, withdrawalPlan } from '#modules/models/reads'
import type { ProcessorId } from '#modules/models/schema'
import { publishTerms } from '#modules/policy/acts'
import { presetDraft } from '#modules/policy/rules/built-in'
import { sendMessage } from '#modules/rooms/acts/send-message'
import { inTx, type Ctx } from '#platform/ctx'
import { start } from '#test/signed'
import { openWorld, type World } from '#test/world'

const quill = {
  name: 'Quill OCR',
  region: 'Portugal',
  contractOn: '2026-03-02',
  purposes: ['transcription'],
  sees: 'Scanned pages.',
}

async function scene(w: World) {
  const of = (name: string) => w.person({ name, country: 'US' })
  const signed = await start(w, undefined, { client: await of('Clara Client'), freelancer: await of('Filipe Freitas') })
  const { id } = await sendMessage(signed.client, { roomId: signed.roomId, text: 'About the lighthouse.', fileIds: [] })
  const leave = (ctx: Ctx, processorId: string, more: { itemId?: ItemId; purpose?: string } = {}) =>
    inTx(ctx, tx =>
      disclose(tx, {
        processorId: processorId as ProcessorId,
        purpose: 'transcription',
        itemId: id,
        bytes: 21,
        isRedacted: true,
        roomId: signed.roomId,
        ...more,
      }),
    )
  return { ...signed, itemId: id, leave }
}

/** Terms that name the processor, after their notice. */
async function announce(w: World): Promise<void> {
  const named = { name: quill.name, purpose: 'Reading scans.', region: quill.region, sees: quill.sees }
  await publishTerms(w.system, {
    terms: { ...presetDraft('described'), processors: [named], effectiveAt: addDays(w.live.clock.now(), 30) },
  })
  await w.advance({ days: 30, ms: 1 })
}

test('nothing leaves without a processor that is registered for the purpose and named by the terms in force', async () => {
  await using w = await openWorld()
  const { client, freelancer, leave, itemId } = await scene(w)
  await expect(leave(client, '00000000-0000-7000-8000-000000000000')).rejects.toMatchObject({ reason: 'no-processor' })
  const { processorId } = await addProcessor(w.system, quill)
  await expect(addProcessor(w.system, quill)).rejects.toMatchObject({ reason: 'processor-listed' })
  await expect(addProcessor(client, quill)).rejects.toMatchObject({ reason: 'operator-only' })
  await expect(leave(client, '00000000-0000-7000-8000-000000000000')).rejects.toMatchObject({ reason: 'unknown-processor' })
  await expect(leave(client, processorId, { purpose: 'advertising' })).rejects.toMatchObject({ reason: 'other-purpose' })
  await expect(leave(client, processorId)).rejects.toMatchObject({ reason: 'not-in-terms' })
  expect((await w.owner.query('select 1 from models.disclosure')).rowCount).toBe(0)
  await announce(w)
  await leave(client, processorId)
  for (const who of [client, freelancer])
    expect((await disclosuresPage(who)).rows).toMatchObject([
      { processor: 'Quill OCR', purpose: 'transcription', itemId, bytes: 21, isRedacted: true },
    ])
  const stranger = await w.person()
  expect((await disclosuresPage(stranger)).rows).toEqual([])
  await expect(leave(stranger, processorId)).rejects.toMatchObject({ kind: 'missing' })
  expect(await withdrawalPlan(client, { scope: 'item', itemId })).toMatchObject({ disclosed: 1 })
  expect(await processors(w.visitor)).toMatchObject([{ ...quill, endedAt: null }])
  await endProcessor(w.system, { processorId })
  await expect(leave(client, processorId)).rejects.toMatchObject({ reason: 'no-processor' })
})

test('what carries a label never leaves, nor anything of a contract whose clause allows no AI', async () => {
  await using w = await openWorld()
  const { client, freelancer, leave, itemId, contractId } = await scene(w)
  const { processorId } = await addProcessor(w.system, quill)
  await announce(w)
  const { clauseId } = await proposeClause(client, { contractId, value: 'no-ai' })
  await leave(client, processorId)
  await answerClause(freelancer, { contractId, clauseId, answer: 'sign' })
  await expect(leave(freelancer, processorId)).rejects.toMatchObject({ reason: 'clause' })
  await labelItem(client, { contractId, itemId, value: 'privileged' })
  await expect(leave(freelancer, processorId)).rejects.toMatchObject({ reason: 'labelled' })
  expect((await disclosuresPage(client)).rows).toHaveLength(1)
})

test('the gateway gives a text or the reason against it, and counts both', async () => {
  await using w = await openWorld()
  const { client, freelancer, itemId, roomId } = await scene(w)
  const asked = { item: { roomId, itemId }, purpose: 'learn' as const, for: freelancer.actor.accountId }
  expect(await learnFrom(w.system, asked)).toEqual({ text: 'About the lighthouse.' })
  expect(await learnFrom(w.system, { ...asked, for: 'marketplace' })).toMatchObject({ refused: [{ rule: 'D1.18' }] })
  await prefer(client, { scope: 'account', category: 'communications', choice: 'out' })
  const { id: later } = await sendMessage(client, { roomId, text: 'Not for learning.', fileIds: [] })
  expect(await learnFrom(w.system, { ...asked, item: { roomId, itemId: later } })).toMatchObject({ refused: [{ rule: 'D1.8' }] })
  await expect(learnFrom(w.system, { ...asked, purpose: 'advertise' as never })).rejects.toMatchObject({
    reason: 'other-purpose',
  })
  const day = '2026-03-02'
  expect(await gatewayCounts(w.system)).toEqual([
    { day, purpose: 'learn', outcome: 'D1.18', asked: 1 },
    { day, purpose: 'learn', outcome: 'D1.8', asked: 1 },
    { day, purpose: 'learn', outcome: 'given', asked: 1 },
  ])
})
