import { describe, expect, test } from 'vitest'
import type { SideId } from '#lib/ids'
import { askOtherSide, labelContract, noteAgreement, prefer, proposeClause, answerClause } from '#modules/consent/acts'
import { agreementsPage } from '#modules/consent/reads/agreements'
import { consentRecords } from '#modules/consent/reads/consent-records'
import { contractLine } from '#modules/consent/reads/contract-line'
import { historyPage } from '#modules/consent/reads/history'
import { myPreferences } from '#modules/consent/reads/mine'
import { cockpitCounts, cockpitPage, organisationPreferences } from '#modules/consent/reads/organisation'
import { organisationReport } from '#modules/consent/reads/report'
import { whyNotReport } from '#modules/consent/rules/report'
import { noticesPage } from '#modules/notices/reads/notices'
import { placeOf, sentenceOf } from '#modules/notices/rules/words'
import { makeCtx, type Ctx } from '#platform/ctx'
import { sha256 } from '#platform/sha256'
import { start, type Signed } from '#test/signed'
import { openWorld, type World } from '#test/world'

// oxlint-disable-next-line no-explicit-any -- a file of others' structure, read as it comes
type Json = any

const texts = async (ctx: Ctx, { contractId }: Signed) => (await contractLine(ctx, { contractId })).lines.map(line => line.text)
const say = (ctx: Ctx, category: 'work_product' | 'communications' | 'platform', choice: 'in' | 'out') =>
  prefer(ctx, { scope: 'account', category, choice })
const free = (w: World, name: string, more: object = {}) => w.person({ name, country: 'BR', ...more })

async function pair(w: World): Promise<Signed> {
  return start(w, [10_000n], {
    client: await free(w, 'Clara Client', { asFreelancer: false }),
    freelancer: await free(w, 'Filipe Freitas', { asClient: false }),
  })
}

describe('a contract’s line', () => {
  test('tells each side whose word stands against, the other one as a side and never by name', async () => {
    await using w = await openWorld()
    const signed = await pair(w)
    const { client, freelancer } = signed
    expect(await texts(client, signed)).toEqual(['In: both sides are in.', 'In: both sides are in.'])
    await say(freelancer, 'communications', 'out')
    expect(await texts(client, signed)).toEqual(['In: both sides are in.', 'Out, because the other side is out.'])
    expect(await texts(freelancer, signed)).toEqual(['In: both sides are in.', 'Out, because you are out.'])
    await prefer(client, { scope: 'contract', contractId: signed.contractId, category: 'communications', choice: 'out' })
    expect((await texts(freelancer, signed))[1]).toBe('Out, because you are out and the other side is out.')
    expect((await texts(client, signed))[1]).toBe('Out, because you are out for this contract and the other side is out.')
    expect(JSON.stringify(await contractLine(client, signed))).not.toContain('Filipe')
  })

  test('an organisation’s floor is the organisation’s to its members, and only the side’s to the other', async () => {
    await using w = await openWorld()
    const orgId = await w.organisation('company')
    const admin = await w.join(await free(w, 'Ana Admin'), orgId, 'owner')
    const member = await w.join(await free(w, 'Mia Member'), orgId, 'hirer')
    const signed = await start(w, [10_000n], { client: admin, freelancer: await free(w, 'Filipe Freitas', { asClient: false }) })
    await prefer(admin, { scope: 'organisation', orgId, category: 'work_product', choice: 'out' })
    for (const one of [admin, member]) expect((await texts(one, signed))[0]).toBe('Out, because your organisation set a floor.')
    expect((await texts(signed.freelancer, signed))[0]).toBe('Out, because the other side is out.')
    const shown = await organisationPreferences(member, { orgId })
    expect(shown.floors[0]).toEqual({ category: 'work_product', said: 'out' })
    expect(shown.whyNot).toContain('Owners and admins of Harbour Books Ltd')
    await expect(prefer(member, { scope: 'organisation', orgId, category: 'work_product', choice: 'in' })).rejects.toThrow(
      /Owners and admins/,
    )
    const mine = await myPreferences(admin)
    expect(mine.preferences[0]).toMatchObject({
      effective: 'in',
      floors: [{ orgId, orgName: 'Harbour Books Ltd' }],
      contracts: { in: 0, out: 1, because: [{ text: 'Out, because your organisation set a floor.', count: 1 }] },
    })
  })

  test('a signed clause and a label say so, and health data without an agreement is refused with what to do', async () => {
    await using w = await openWorld()
    const signed = await pair(w)
    const { client, freelancer, contractId } = signed
    const { clauseId } = await proposeClause(client, { contractId, value: 'no-ai' })
    expect((await contractLine(freelancer, { contractId })).openClause).toMatchObject({
      id: clauseId,
      isOwn: false,
      value: 'no-ai',
    })
    expect((await texts(client, signed))[0]).toBe('In: both sides are in.')
    await answerClause(freelancer, { contractId, clauseId, answer: 'sign' })
    expect((await texts(client, signed))[0]).toBe('Out, because the contract’s AI clause says no-ai.')
    await expect(labelContract(client, { contractId, value: 'phi' })).rejects.toThrow(/business associate agreement/)
    const staff = await w.person({ isStaff: true })
    await noteAgreement(staff, { sideId: client.actor.accountId as string as SideId, kind: 'baa' })
    expect((await agreementsPage(staff)).rows).toMatchObject([{ name: 'Clara Client', kind: 'baa', notedBy: 'Ada Byron' }])
    await labelContract(client, { contractId, value: 'phi' })
    expect((await texts(freelancer, signed))[1]).toBe(
      'Out, because the contract’s AI clause says no-ai and the contract carries the label phi.',
    )
    expect((await contractLine(freelancer, { contractId })).labels).toMatchObject([{ value: 'phi', itemId: null }])
  })

  test('a contract of others is not there', async () => {
    await using w = await openWorld()
    const { contractId } = await pair(w)
    await expect(contractLine(await free(w, 'Otto Other'), { contractId })).rejects.toThrow(/no such contract/)
  })
})

describe('the request to the other side', () => {
  test('is a notice, once in 90 days, and only when the other side is what keeps it out', async () => {
    await using w = await openWorld()
    const signed = await pair(w)
    const { client, freelancer, contractId } = signed
    await expect(askOtherSide(client, { contractId })).rejects.toThrow(/nothing to ask/)
    await say(freelancer, 'work_product', 'out')
    await askOtherSide(client, { contractId })
    await w.settle()
    const told = (await noticesPage(freelancer)).rows.find(one => one.kind === 'consent.asked')!
    expect(sentenceOf(told)).toContain('Clara Client asks whether')
    expect(placeOf(told)).toBe(`/contracts/${contractId}/ai`)
    expect((await noticesPage(client)).rows.filter(one => one.kind === 'consent.asked')).toEqual([])
    await w.advance({ days: 89 })
    await expect(askOtherSide(client, { contractId })).rejects.toThrow(/once in 90 days/)
    expect((await contractLine(client, { contractId })).request.whyNot).toContain('once in 90 days')
    await w.advance({ days: 1 })
    await askOtherSide(client, { contractId })
    expect((await w.owner.query('select 1 from consent.request')).rowCount).toBe(2)
  })
})

describe('one’s own preferences', () => {
  test('say what silence comes to where one lives, and what was said', async () => {
    await using w = await openWorld()
    const [brazil, portugal, nowhere] = [await free(w, 'Bia'), await w.person({ country: 'PT' }), await w.person()]
    await w.owner.query('update accounts.account set country = null where id = $1', [nowhere.actor.accountId])
    const stands = async (ctx: Ctx) => (await myPreferences(ctx)).preferences.map(one => [one.effective, one.because.rule])
    expect(await stands(brazil)).toEqual([
      ['in', 'D1.5'],
      ['in', 'D1.5'],
      ['in', 'D1.5'],
    ])
    expect(await stands(portugal)).toEqual([
      ['out', 'B1.6'],
      ['out', 'B1.6'],
      ['out', 'B1.6'],
    ])
    expect(await stands(nowhere)).toEqual([
      ['out', 'B1.6'],
      ['out', 'B1.6'],
      ['out', 'B1.6'],
    ])
    await say(portugal, 'platform', 'in')
    expect((await myPreferences(portugal)).preferences[2]).toMatchObject({
      effective: 'in',
      said: 'in',
      saidAt: w.live.clock.now(),
    })
  })

  test('the history tells time, whom, from where for 90 days and under which terms, page by page', async () => {
    await using w = await openWorld()
    const person = await free(w, 'Bia')
    const there = makeCtx(w.live, person.actor, 'request', { ip: '203.0.113.9', userAgent: 'Firefox' })
    await say(there, 'platform', 'out')
    await say(person, 'platform', 'in')
    const first = await historyPage(person, { limit: 1 })
    expect(first.rows).toMatchObject([
      { choice: 'in', before: 'out', device: null, by: { name: 'Bia', isMe: true }, termsVersion: 2 },
    ])
    const second = await historyPage(person, { limit: 1, cursor: first.next })
    expect(second.rows).toMatchObject([{ choice: 'out', before: null, device: { ip: '203.0.113.9', userAgent: 'Firefox' } }])
    expect(second.next).toBeNull()
    await w.advance({ days: 90 })
    expect((await w.owner.query('select 1 from consent.change_device')).rowCount).toBe(0)
    expect((await historyPage(person)).rows.map(row => row.device)).toEqual([null, null])
    expect((await historyPage(await free(w, 'Otto'))).rows).toEqual([])
  })

  test('consent records are in the structure of ISO/IEC TS 27560, one in general and one for each contract spoken about', async () => {
    await using w = await openWorld()
    const signed = await pair(w)
    const { client, contractId } = signed
    await say(client, 'work_product', 'in')
    await say(client, 'work_product', 'out')
    await prefer(client, { scope: 'contract', contractId, category: 'work_product', choice: 'in' })
    const { '@graph': records } = (await consentRecords(client)) as { '@graph': Record<string, Json>[] }
    expect(records).toHaveLength(2)
    for (const record of records) {
      expect(record['dct:conformsTo']).toBe('dpv-27560:record-2')
      expect(record['dpv:hasDataSubject']['dpv:hasIdentifier']).toBe(client.actor.accountId)
      expect(Object.keys(record['dpv:hasEntity'])).toContain(record['dct:creator'])
      for (const process of record['dpv:hasProcess'])
        for (const key of [
          'hasPurpose',
          'hasPersonalData',
          'hasProcessing',
          'hasDataController',
          'hasDataSource',
          'hasStorageCondition',
          'hasRecipient',
          'hasLegalBasis',
          'hasConsentStatus',
        ])
          expect(process[`dpv:${key}`], key).toBeInstanceOf(Array)
    }
    expect(records[0]!['dpv:hasProcess'][0]['dpv:hasConsentStatus'].map((one: Json) => one['@type'][0])).toEqual([
      'dpv:ConsentGiven',
      'dpv:ConsentWithdrawn',
    ])
    expect(records[1]!['dct:subject']).toBe(`urn:uuid:${contractId}`)
  })
})

describe('the cockpit', () => {
  async function company(w: World) {
    const orgId = await w.organisation('agency')
    const owner = await w.join(await free(w, 'Olga Owner', { asClient: false }), orgId, 'owner')
    return { orgId, owner }
  }

  test('shows where every contract stands, picks one state, and counts', async () => {
    await using w = await openWorld()
    const { orgId, owner } = await company(w)
    const made: Signed[] = []
    for (const name of ['Ana', 'Bia', 'Caio'])
      made.push(await start(w, [10_000n], { freelancer: owner, client: await free(w, name, { asFreelancer: false }) }))
    await say(made[0]!.client, 'work_product', 'out')
    await prefer(owner, { scope: 'contract', contractId: made[1]!.contractId, category: 'work_product', choice: 'out' })
    const gaps = async (gap?: 'they-out' | 'we-out' | 'in') =>
      (await cockpitPage(owner, { orgId, ...(gap && { gap }) })).rows.map(row => [row.otherName, row.lines[0]!.gap])
    expect(await gaps()).toEqual([
      ['Caio', 'in'],
      ['Bia', 'we-out'],
      ['Ana', 'they-out'],
    ])
    expect(await gaps('they-out')).toEqual([['Ana', 'they-out']])
    expect(await gaps('we-out')).toEqual([['Bia', 'we-out']])
    const first = await cockpitPage(owner, { orgId, limit: 2 })
    expect((await cockpitPage(owner, { orgId, limit: 2, cursor: first.next })).rows.map(row => row.otherName)).toEqual(['Ana'])
    expect(await cockpitCounts(owner, { orgId })).toMatchObject({
      contracts: 3,
      work_product: { in: 1, 'we-out': 1, 'they-out': 1 },
      communications: { in: 3 },
    })
  })

  test('its report is signed with the log’s key, and a changed byte does not pass', async () => {
    await using w = await openWorld()
    const { orgId, owner } = await company(w)
    await start(w, [10_000n], { freelancer: owner, client: await free(w, 'Ana', { asFreelancer: false }) })
    const file = await organisationReport(owner, { orgId })
    expect(whyNotReport(sha256, file)).toBeNull()
    const forged = { ...file, report: { ...(file.report as object), madeAt: '2026-01-01T00:00:00.000Z' } }
    expect(whyNotReport(sha256, forged)).toMatch(/not the one/)
    const zeros = '0'.repeat(64)
    expect(whyNotReport(sha256, { ...file, signature: file.signature.replace(file.sha256, zeros) })).toMatch(/something else/)
    const flipped = file.signature.replace(/.(?=.{6}\n$)/, one => (one === 'A' ? 'B' : 'A'))
    expect(whyNotReport(sha256, { ...file, signature: flipped })).toMatch(/was changed/)
    const member = await w.join(await free(w, 'Mia Member'), orgId, 'member')
    await expect(organisationReport(member, { orgId })).rejects.toThrow(/Owners and admins/)
    await expect(organisationReport(await free(w, 'Otto'), { orgId })).rejects.toThrow(/no such organisation/)
  })
})
