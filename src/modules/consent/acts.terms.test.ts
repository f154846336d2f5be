import { describe, expect, test } from 'vitest'
import { addDays } from '#lib/time'
import { changeAccount } from '#modules/accounts/acts/change-account'
import { applyTerms, startLearning } from '#modules/consent/acts'
import { answerTerms } from '#modules/consent/acts/answer-terms'
import { eligibility } from '#modules/consent/reads/eligibility'
import { markContractStarted, writeItem } from '#modules/items/acts'
import { publishTerms } from '#modules/policy/acts'
import { presetDraft } from '#modules/policy/rules/built-in'
import { inRead, inTx } from '#platform/ctx'
import { meet, type PersonCtx } from '#test/signed'
import { openWorld, worldStart, type World } from '#test/world'

async function hired(w: World) {
  const [client, freelancer] = [await w.person({ country: 'US' }), await w.person({ country: 'US' })]
  const { roomId } = await meet(w, { client, freelancer })
  await inTx(w.system, async tx => {
    await markContractStarted(tx, roomId)
    await startLearning(tx, roomId)
  })
  const answer = async (from: PersonCtx) => {
    const { id } = await inTx(from, tx => writeItem(tx, { roomId, kind: 'message', text: 'Words.' }))
    const { eligible, because } = await inRead(w.system, tx =>
      eligibility(tx, { item: { roomId, itemId: id }, for: client.actor.accountId }),
    )
    return eligible ? 'yes' : because[0]!.rule
  }
  return { client, freelancer, answer }
}

describe('new terms', () => {
  test('21 · that allow more make nobody’s earlier yes or silence a yes: out until both have answered them', async () => {
    await using w = await openWorld()
    const { client, freelancer, answer } = await hired(w)
    expect(await answer(client)).toBe('yes')
    const processors = [{ name: 'Quill OCR', purpose: 'Reading scans.', region: 'Portugal', sees: 'Scanned pages.' }]
    const { version } = await publishTerms(w.system, {
      terms: { ...presetDraft('described'), processors, effectiveAt: addDays(worldStart, 30) },
    })
    await w.advance({ days: 29 })
    expect(await answer(client)).toBe('yes')
    await w.advance({ days: 2 })
    expect(await answer(client)).toBe('B1.7')
    const choices = { work_product: 'in', communications: 'in', platform: 'out' } as const
    await answerTerms(client, { version, choices, source: 'welcome' })
    expect(await answer(client)).toBe('B1.7')
    await answerTerms(freelancer, { version, choices, source: 'welcome' })
    expect(await answer(client)).toBe('yes')
  })

  test('that allow less bind the silent at once, and looser ones later never make their silence a yes', async () => {
    await using w = await openWorld()
    const { client, answer } = await hired(w)
    await publishTerms(w.system, { terms: { ...presetDraft('ask-first'), effectiveAt: addDays(worldStart, 1) } })
    await w.advance({ days: 2 })
    expect(await answer(client)).toBe('B1.6')
    expect(await applyTerms(w.system)).toBe(0)
  })
})

test('who moves to where people are asked first is asked from there on; moving back does not undo it', async () => {
  await using w = await openWorld()
  const { client, answer } = await hired(w)
  const { name, asClient, asFreelancer } = client.actor
  const purpose = asClient && asFreelancer ? 'both' : 'hire'
  for (const country of ['DE', 'US']) {
    await changeAccount(client, { name, country, purpose } as never)
    await w.settle()
    expect(await answer(client), country).toBe('B1.6')
  }
})
