import { expect, test } from 'vitest'
import { makeApi } from '#api/app'
import { contractFor } from '#modules/contracts/reads/contract'
import { acceptOffer } from '#modules/contracts/acts/accept-offer'
import { fundMilestone } from '#modules/contracts/acts/fund-milestone'
import { addMethod } from '#modules/money/acts/add-method'
import type { PersonCtx } from '#test/signed'
import { openWorld, type World } from '#test/world'
import { endpoints } from '../../src/api/endpoint.ts'
import { columns } from './columns.ts'
import { pagesFor } from './pages.ts'
import { mark, plantEverywhere } from './plant.ts'

/** Where a mark stands in what others than its own side read, by the declared columns. */
async function marksInColumns(w: World): Promise<string[]> {
  const found: string[] = []
  for (const [name, { reads, notYet }] of Object.entries(columns)) {
    if (reads === 'own side' || reads === 'staff' || reads === 'nobody') continue
    const [schema, table, column] = name.split('.')
    const { rows } = await w.owner.query(
      `select ${column}::text as text from ${schema}.${table} where ${column}::text ilike $1 ${notYet ? `and not (${notYet})` : ''} limit 3`,
      [`%${mark}%`],
    )
    found.push(...rows.map(row => `${name}: ${(row.text as string).slice(0, 120)}`))
  }
  const { rows: jobs } = await w.owner.query(
    `select payload::text as text from graphile_worker._private_jobs where payload::text ilike $1`,
    [`%${mark}%`],
  )
  return [...found, ...jobs.map(row => `a task: ${row.text}`)]
}

/** Everything that the API answers this viewer when it is only asked. */
async function answersFor(
  w: World,
  viewer: PersonCtx | null,
  ids: Record<string, string>,
): Promise<{ path: string; text: string }[]> {
  const api = makeApi(w.live)
  const headers = viewer ? { authorization: `Bearer ${w.bearer(viewer)}` } : undefined
  const answers: { path: string; text: string }[] = []
  const queries: Record<string, string> = {
    '/messages': '?words=reach',
    '/jobs': '?words=shop',
    '/people': '?words=shops',
    '/offers': '?as=freelancer',
  }
  for (const { path, method } of endpoints) {
    if (method !== 'get') continue
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? '00000000-0000-7000-8000-000000000000')
    const answer = await api.request(`${filled}${queries[path] ?? ''}`, { ...(headers && { headers }) })
    expect(answer.status, path).toBeLessThan(500)
    answers.push({ path, text: await answer.text() })
  }
  return answers
}

test('a contact written anywhere before a contract is in nothing that others can get', async () => {
  await using w = await openWorld()
  const { client, freelancer, ids } = await plantEverywhere(w)
  await w.advance({ ms: 20 * 60_000 })
  expect(await marksInColumns(w)).toEqual([])

  const stranger = await w.person({ name: 'Zoe Stranger' })
  // What one wrote is theirs to read: for each side the marks of the other.
  const theirs = new Map<PersonCtx | null, RegExp>([
    [client, /qzplant-f/],
    [freelancer, /qzplant-c/],
    [stranger, /qzplant/],
    [null, /qzplant/],
  ])
  const pages = await pagesFor(w)
  for (const [viewer, forbidden] of theirs) {
    const [answers, shown] = [await answersFor(w, viewer, ids), await pages(viewer, ids)]
    for (const { path, text } of [...answers, ...shown]) expect(forbidden.exec(text)?.[0], path).toBe(undefined)
    if (viewer !== client && viewer !== freelancer) continue
    // They were looked at: each side reads chips of the other's, and the marks that are its own.
    const own = viewer === client ? /qzplant-c/ : /qzplant-f/
    for (const all of [answers, shown]) {
      expect(all.some(({ text }) => text.includes('contact detail'))).toBe(true)
      expect(all.some(({ text }) => own.test(text))).toBe(true)
    }
    const room = shown.find(({ path }) => path === `/messages/${ids.roomId}`)!
    expect([room.status, own.test(room.text)]).toEqual([200, true])
  }
  const mails = await w.owner.query('select subject, body from platform.mailbox')
  expect(mails.rowCount).toBeGreaterThan(0)
  expect(JSON.stringify(mails.rows)).not.toContain(mark)
}, 60_000)

test('when the contract starts, what was written in the rooms of the two opens, and drafts stay their writers’', async () => {
  await using w = await openWorld()
  const { client, freelancer, ids } = await plantEverywhere(w)
  const contractId = await acceptOffer(freelancer, { offerId: ids.offerId as never, version: 1 })
  const methodId = await addMethod(client, { direction: 'pay', token: 'sandbox-ok' })
  const { milestones } = await contractFor(client, contractId)
  await fundMilestone(client, { contractId, milestoneId: milestones[0]!.id, methodId })
  await w.settle()
  const all = { ...ids, contractId }
  for (const answers of [await answersFor(w, freelancer, all), await (await pagesFor(w))(freelancer, all)]) {
    const text = JSON.stringify(answers)
    for (const where of ['edit', 'stated', 'offernote']) expect(text, where).toMatch(new RegExp(`qzplant-c\\d+-${where}@`))
    for (const where of ['draft', 'blocked', 'note', 'searchname'])
      expect(text, where).not.toMatch(new RegExp(`qzplant-c\\d+-${where}@`))
  }
}, 60_000)
