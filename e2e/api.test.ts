import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type App } from './app.ts'
import { Program, type ApiDocument } from './program.ts'

let app: App
let document: ApiDocument
beforeAll(async () => {
  app = await startApp()
  document = (await (await fetch(`${app.url}/api/v1/openapi.json`)).json()) as ApiDocument
})
afterAll(() => app?.stop())

const password = 'bread rises slowly'

/** Signs up, confirms with the mailed link, signs in: a program of somebody's own. */
async function arrive(name: string, email: string, purpose: 'hire' | 'work'): Promise<Program> {
  const program = new Program(document)
  await program.call('POST /accounts', { body: { name, email, password, country: 'PT', purpose } })
  await program.call('POST /accounts/verification', { body: { token: await mailedToken(email) } })
  const { body } = await program.call('POST /sessions', { body: { email, password } })
  expect(body.kind).toBe('signed-in')
  program.token = body.token as string
  return program
}

/** The token in the newest mail to an address, from the mailbox page of an instance on loopback. */
async function mailedToken(email: string): Promise<string> {
  for (let tries = 0; tries < 300; tries++) {
    const list = await (await fetch(`${app.url}/mailbox?to=${encodeURIComponent(email)}`)).text()
    const [, mail] = /href="(\/mailbox\/[0-9a-f-]{36})"/.exec(list) ?? []
    if (mail) return /token=([\w.-]+)/.exec(await (await fetch(app.url + mail)).text())![1]!
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error(`No mail came to ${email}.`)
}

const job = {
  title: 'Label for a rye bread',
  description: 'A label of 90 × 60 mm for a new rye bread, two colours, as a PDF our printer can use.',
  skills: ['Illustration', 'Print'],
  budgetMinMinor: '60000',
  budgetMaxMinor: '150000',
  questions: ['Which label of yours is on a shelf today?'],
}
const terms = (...amounts: string[]) => ({
  title: 'Label for a rye bread',
  scope: 'Two directions as sketches, then one finished label as a PDF for print.',
  milestones: amounts.map((amountMinor, index) => ({ title: `Part ${index + 1}`, description: '', amountMinor, dueOn: null })),
})

test('a program that knows only the document hires, works and gets paid', async () => {
  const client = await arrive('Marta Lindqvist', 'marta@example.org', 'hire')
  const freelancer = await arrive('Jonas Weber', 'jonas@example.org', 'work')

  // A job, begun twice with the same key, is begun once.
  const begun = await client.call('POST /jobs', { body: job, key: 'the-label-job' })
  const again = await client.call('POST /jobs', { body: job, key: 'the-label-job' })
  expect(again.body).toEqual(begun.body)
  expect(again.headers.get('idempotency-replayed')).toBe('true')
  expect(
    (await client.call('POST /jobs', { body: { ...job, title: 'Another' }, key: 'the-label-job', refused: 409 })).body.reason,
  ).toBe('key-reused')
  expect((await client.call('GET /me/jobs', { with: { tab: 'drafts' } })).body.rows).toHaveLength(1)
  const jobId = begun.body.id as string
  expect((await client.call('GET /jobs/{jobId}/lint', { with: { jobId } })).body.lint).toEqual({})
  await client.call('POST /jobs/{jobId}/posting', { with: { jobId } })
  expect((await freelancer.call('GET /jobs', { with: { words: 'rye label' } })).body.rows).toMatchObject([
    { id: jobId, title: job.title },
  ])

  // A proposal with a file.
  const bytes = new TextEncoder().encode('A loaf, cut once, with its crumb.\n')
  const file = (await freelancer.call('POST /files', { with: { name: 'sketch.txt', purpose: 'proposal' }, bytes })).body
  const bid = {
    cover: 'I would draw the bread: dark, cut once, with its crumb. Two sketches in a week.',
    bidMinor: '100000',
    durationDays: 14,
    answers: ['A cider.'],
    fileIds: [file.id],
  }
  const wrong = await freelancer.call('POST /jobs/{jobId}/proposals', {
    with: { jobId },
    body: { ...bid, cover: 'Hire me', bidMinor: 'a lot' },
    refused: 422,
  })
  expect(wrong.body.errors.map((one: { field: string }) => one.field).toSorted()).toEqual(['bidMinor', 'cover'])
  const { proposalId, roomId } = (await freelancer.call('POST /jobs/{jobId}/proposals', { with: { jobId }, body: bid })).body
  await client.call('POST /proposals/{proposalId}/shortlisting', { with: { proposalId } })
  expect((await client.call('GET /jobs/{jobId}/proposals', { with: { jobId, part: 'shortlisted' } })).body.rows).toMatchObject([
    { id: proposalId },
  ])
  // It opens to the client when it has been read.
  await freelancer.until('GET /files/{fileId}', { with: { fileId: file.id } }, body => body.check.state === 'shown')
  expect((await client.call('GET /files/{fileId}', { with: { fileId: file.id } })).body.name).toBe('sketch.txt')

  // A message, sent twice with one id, is one message.
  const message = { id: crypto.randomUUID(), text: 'When could you start?' }
  const sent = await client.call('POST /rooms/{roomId}/messages', { with: { roomId }, body: message })
  expect((await client.call('POST /rooms/{roomId}/messages', { with: { roomId }, body: message })).body).toEqual(sent.body)
  const talk = (await freelancer.call('GET /rooms/{roomId}/messages', { with: { roomId } })).body.rows as { text: string }[]
  expect(talk.filter(one => one.text === message.text)).toHaveLength(1)
  expect((await freelancer.call('GET /rooms/unread')).body).toEqual({ rooms: 1, messages: 1 })

  // Terms, other terms, agreed.
  const { offerId } = (await client.call('POST /offers', { body: { proposalId, currency: 'EUR', terms: terms('100000') } })).body
  await freelancer.call('POST /offers/{offerId}/versions', {
    with: { offerId },
    body: { version: 1, terms: terms('40000', '80000'), note: 'In two steps.' },
  })
  const offer = (await client.call('GET /offers/{offerId}', { with: { offerId } })).body
  expect(offer.changes.some((one: { kind: string }) => one.kind === 'added')).toBe(true)
  expect(
    (await client.call('POST /offers/{offerId}/acceptance', { with: { offerId }, body: { version: 1 }, refused: 409 })).body
      .reason,
  ).toBe('terms-changed')
  const { contractId } = (
    await client.call('POST /offers/{offerId}/acceptance', {
      with: { offerId },
      body: { version: 2, policyVersion: offer.policyVersion },
    })
  ).body

  await work(client, freelancer, contractId)
  await payOut(freelancer)
  expect(await app.command('prove-ledger')).toMatchObject({ sound: true })
})

const stateOf = (body: { milestones: { state: string; fundingProblem: string | null }[] }) => body.milestones[0]!

/** The first milestone: a declined payment, a good one, changes asked for, approved. */
async function work(client: Program, freelancer: Program, contractId: string): Promise<void> {
  const contract = (await client.call('GET /contracts/{contractId}', { with: { contractId } })).body
  const [first] = contract.milestones as { id: string }[]
  const at = { contractId, milestoneId: first!.id }
  const bad = (await client.call('POST /money/methods', { body: { direction: 'pay', token: 'sandbox-decline' } })).body
  const good = (await client.call('POST /money/methods', { body: { direction: 'pay', token: 'sandbox-ok' } })).body
  const funding = 'POST /contracts/{contractId}/milestones/{milestoneId}/funding'
  await client.call(funding, { with: at, body: { methodId: bad.id } })
  const declined = await client.until(
    'GET /contracts/{contractId}',
    { with: { contractId } },
    body => stateOf(body).state === 'planned',
  )
  expect(stateOf(declined).fundingProblem).toEqual(expect.any(String))
  await client.call(funding, { with: at, body: { methodId: good.id }, key: 'fund-the-first' })
  await client.call(funding, { with: at, body: { methodId: good.id }, key: 'fund-the-first' })
  await freelancer.until('GET /contracts/{contractId}', { with: { contractId } }, body => stateOf(body).state === 'funded')

  const file = (
    await freelancer.call('POST /files', {
      with: { name: 'label.txt', purpose: 'deliverable' },
      bytes: new TextEncoder().encode('rye'),
    })
  ).body
  const submit = 'POST /contracts/{contractId}/milestones/{milestoneId}/submissions'
  await freelancer.call(submit, { with: at, body: { note: 'Two directions.', fileIds: [file.id] } })
  await client.call('POST /contracts/{contractId}/milestones/{milestoneId}/change-requests', {
    with: at,
    body: { note: 'Can the crust be darker?' },
  })
  await freelancer.call(submit, { with: at, body: { note: 'The crust is darker.' } })
  const approval = 'POST /contracts/{contractId}/milestones/{milestoneId}/approval'
  expect((await freelancer.call(approval, { with: at, refused: 403 })).body.title).toBe('Only the client can do this.')
  await client.call(approval, { with: at })
  expect((await client.call('GET /contracts', { with: { tab: 'active' } })).body.rows).toMatchObject([
    { id: contractId, releasedMinor: '40000' },
  ])
}

/** Released money rests five days; a payout asks who one is. */
async function payOut(freelancer: Program): Promise<void> {
  const net = '36000'
  expect((await freelancer.call('GET /money')).body.balances).toMatchObject([{ restingMinor: net, availableMinor: '0' }])
  await app.command('clock', '+5d')
  await freelancer.until('GET /money', {}, body => body.balances[0].availableMinor === net)
  const account = (await freelancer.call('POST /money/methods', { body: { direction: 'be_paid', token: 'sandbox-ok' } })).body
  const payout = { id: crypto.randomUUID(), methodId: account.id, currency: 'EUR', amountMinor: net }
  expect((await freelancer.call('POST /money/payouts', { body: payout, refused: 403 })).body.reason).toBe('needs-step-up')
  await freelancer.call('POST /sessions/current/proof', { body: { password } })
  const asked = await freelancer.call('POST /money/payouts', { body: payout })
  expect((await freelancer.call('POST /money/payouts', { body: payout })).body).toEqual(asked.body)
  const { rows } = await freelancer.until('GET /money/payouts', {}, body => body.rows[0].state === 'succeeded')
  expect(rows).toMatchObject([{ id: payout.id, amountMinor: net }])
  const statement = (await freelancer.call('GET /money/statement')).body.rows as { kind: string }[]
  expect(statement.map(one => one.kind).toReversed()).toEqual(expect.arrayContaining(['release', 'available', 'payout']))
  expect((await freelancer.call('GET /notices')).body.rows.length).toBeGreaterThan(3)
}

test('everything that is not for anyone is refused without a token, and with one that has ended', async () => {
  const [nobody, ended] = [new Program(document), new Program(document)]
  ended.token = 'no-such-token'
  const closed = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods)
      .filter(method => methods[method]!.security)
      .map(method => `${method.toUpperCase()} ${path}`),
  )
  expect(closed.length).toBeGreaterThan(70)
  for (const what of closed) {
    const values = Object.fromEntries(
      nobody
        .operation(what)
        .parameters.filter(one => one.required)
        .map(one => [one.name, crypto.randomUUID()]),
    )
    expect((await nobody.call(what, { with: values, refused: 401 })).body.reason, what).toBe('not-signed-in')
    expect((await ended.call(what, { with: values, refused: 401 })).body.reason, what).toBe('session-ended')
  }
})

test('a wrong input names every field, and an unknown address says where the document is', async () => {
  const program = new Program(document)
  const { body } = await program.call('POST /accounts', {
    body: { name: 'A', email: 'nobody', password: 'short', country: 'XX' },
    refused: 422,
  })
  expect(body.errors.map((one: { field: string }) => one.field).toSorted()).toEqual([
    'country',
    'email',
    'name',
    'password',
    'purpose',
  ])
  for (const { message } of body.errors) expect(message).toMatch(/^[A-Z].+[.)]$/)
  const nowhere = await fetch(`${app.url}/api/v1/nothing`)
  expect([nowhere.status, ((await nowhere.json()) as { title: string }).title]).toEqual([
    404,
    expect.stringContaining('openapi.json'),
  ])
})
