import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type App } from './app.ts'
import { launchBrowser } from './browser.ts'
import { answer, part, say, startContract } from './consent-steps.ts'
import { desktop, phone, takeSeat, type Seat } from './look.ts'
import { arrive, hears, jonas, marta } from './steps.ts'

let browser: Browser
let app: App

beforeAll(async () => {
  ;[browser, app] = await Promise.all([launchBrowser(), startApp()])
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

/** Looks at the page on both screens, in both colours. */
async function look(seat: Seat, path?: string): Promise<void> {
  await seat.checkBoth(path)
  await seat.page.setViewportSize(phone)
  await seat.check()
  await seat.page.setViewportSize(desktop)
}

/** Counts what a person presses from home to an answer; the page itself counts, over all its loads. */
async function pressesTo(page: Page, word: 'Yes' | 'No'): Promise<number> {
  await page.goto('/home')
  await page.evaluate(() => sessionStorage.setItem('presses', '0'))
  await page.getByRole('link', { name: 'Settings' }).first().click()
  await page.getByRole('link', { name: 'AI preferences' }).first().click()
  await say(page, 'Marketplace', word)
  return Number(await page.evaluate(() => sessionStorage.getItem('presses')))
}

test('an opt-out shows in both sides’ contract line at once, and no takes as many presses as yes', async () => {
  const [client, freelancer] = [await takeSeat(browser, app.url), await takeSeat(browser, app.url)]
  const { contract, room } = await startContract(client, freelancer, 'optout')
  for (const { page } of [client, freelancer]) {
    await page.goto(contract)
    await hears(page, 'In: both sides are in.')
  }
  await look(client)
  const other = await freelancer.context.newPage()
  await answer(other, 'Work', 'No')
  await hears(other, 'It counts from now on.')
  await hears(client.page, 'Out, because the other side is out.')
  await hears(freelancer.page, 'Out, because you are out.')
  await other.close()
  await client.page.goto(room)
  await client.page.getByRole('main').locator('header summary').first().click()
  await hears(client.page, /Conversations may be learned from\. Work: Out, because the other side is out\./)
  await client.check()

  await client.page.goto(`${contract}/ai`)
  await look(client)
  await client.page.getByRole('button', { name: 'Ask politely' }).click()
  await hears(client.page, 'You can ask again from')
  await freelancer.page.goto('/notices')
  await freelancer.page.getByRole('link', { name: /asks whether you would let/ }).click()
  await freelancer.page.waitForURL(`**${contract}/ai`)
  await hears(freelancer.page, 'The other side asked you on')
  await part(freelancer.page, 'Work').getByRole('button', { name: 'Yes', exact: true }).click()
  await hears(freelancer.page, 'Both sides see it at once.')
  await hears(client.page, 'In: both sides are in.')
  await look(freelancer)
  await look(freelancer, '/settings/ai')
  await look(freelancer, '/settings/ai/history')
  expect(await freelancer.page.getByText('Work: no').first().isVisible()).toBe(true)

  await freelancer.page.addInitScript(() => {
    addEventListener(
      'click',
      () => sessionStorage.setItem('presses', String(Number(sessionStorage.getItem('presses')) + 1)),
      true,
    )
  })
  const presses = [await pressesTo(freelancer.page, 'Yes'), await pressesTo(freelancer.page, 'No')]
  expect(presses[0]).toBe(presses[1])
  expect(presses[0]).toBe(3)
  await client.close()
  await freelancer.close()
}, 480_000)

test('without script a person answers, opts out for one contract and sees what holds', async () => {
  const options = { viewport: phone, javaScriptEnabled: false }
  const [client, other] = [await takeSeat(browser, app.url), await takeSeat(browser, app.url)]
  const { contract, people } = await startContract(client, other, 'noscript')
  await other.close()
  const freelancer = await takeSeat(browser, app.url, options)
  await freelancer.page.goto('/sign-in')
  await freelancer.page.getByLabel('E-mail address').fill(people[1]!.email)
  await freelancer.page.getByLabel('Password').fill(people[1]!.password)
  await freelancer.page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await answer(freelancer.page, 'Conversations', 'No')
  await hears(freelancer.page, 'You said no.')
  await freelancer.check()
  await freelancer.page.goto(`${contract}/ai`)
  await hears(freelancer.page, 'Out, because you are out.')
  await part(freelancer.page, 'Conversations').getByRole('button', { name: 'Yes', exact: true }).click()
  await hears(freelancer.page, 'Both sides see it at once.')
  expect(await freelancer.page.getByText('In: both sides are in.').count()).toBe(2)
  await freelancer.check()
  await freelancer.close()
  await client.close()
}, 480_000)

test('an organisation sets a floor: its members see it, can’t loosen it, and the cockpit tells where each contract stands', async () => {
  const [client, freelancer] = [await takeSeat(browser, app.url), await takeSeat(browser, app.url)]
  const { page } = client
  await arrive(page, { ...marta, email: `floor.${marta.email}` })
  await page.goto('/settings/organisations')
  await page.getByLabel('A company', { exact: false }).first().check()
  await page.getByRole('textbox', { name: 'Name' }).fill('Rye & Stamp Ltd')
  await page.getByLabel('Country').selectOption({ label: 'Portugal' })
  await page.getByRole('button', { name: /^Create/ }).click()
  await page.getByRole('button', { name: 'Act for Rye & Stamp Ltd' }).click()
  const { contract } = await startContract(client, freelancer, 'floorhire', { isClientHere: true })
  await page.goto(contract)
  await hears(page, 'In: both sides are in.')
  await freelancer.page.goto(contract)
  await page.goto('/settings/organisations')
  await page.getByRole('link', { name: 'Rye & Stamp Ltd' }).last().click()
  await page.getByRole('link', { name: 'AI preferences and cockpit' }).click()
  await look(client)
  await part(page, 'Work').getByRole('button', { name: 'Out', exact: true }).click()
  await hears(page, 'Saved. It holds for what is done for the organisation')
  await hears(freelancer.page, 'Out, because the other side is out.')
  await hears(page, 'We are out')
  await hears(page, 'Out, because your organisation set a floor.')
  await page.getByRole('link', { name: /^We are out/ }).click()
  await page.getByRole('rowheader').first().waitFor()
  await look(client)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /signed report \(JSON\)/ }).click(),
  ])
  const report = JSON.parse(await readFile(await download.path(), 'utf8')) as {
    format: string
    report: { counts: { contracts: number } }
  }
  expect(report).toMatchObject({ format: 'symbolon-ai-report/1', report: { counts: { contracts: 1 } } })
  const [printed] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /signed report \(PDF\)/ }).click(),
  ])
  expect((await readFile(await printed.path())).subarray(0, 5).toString()).toBe('%PDF-')
  await page.goto('/settings/ai')
  await hears(page, 'Out for what you do for Rye & Stamp Ltd')
  await client.close()
  await freelancer.close()
}, 480_000)

test('a withdrawal shows its plan first, then what happens, and leaves a receipt', async () => {
  const [client, freelancer] = [await takeSeat(browser, app.url), await takeSeat(browser, app.url)]
  const { contract, room } = await startContract(client, freelancer, 'withdraw')
  const { page } = client
  await page.goto(room)
  await page.getByRole('textbox', { name: /^Message to/ }).fill('The plover nests beside the mill.')
  await page.keyboard.press('Enter')
  await hears(freelancer.page, /./)
  await page.getByText('The plover nests beside the mill.').first().waitFor()
  await learned(page)
  await look(client, '/settings/ai/learned')
  await look(client, '/settings/ai/outside')
  // Their own model answers, and a receipt says that the item is in it.
  await page.goto('/settings/ai/learned')
  await page.getByRole('searchbox', { name: 'Words to look for' }).fill('plover')
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  await page.getByRole('link', { name: 'The plover nests beside the mill.' }).click()
  await hears(page, 'By your own model')
  await look(client)
  await page.getByRole('button', { name: 'Make a receipt' }).click()
  await page.waitForURL('**/settings/receipts?proved')
  await hears(page, 'An item is in a model that is served here.')
  await look(client, '/settings/ai/withdraw')
  await page.goto(`${contract}/ai`)
  await page.getByRole('link', { name: 'Take back what was learned from this contract' }).click()
  await hears(page, 'Before you confirm')
  await hears(page, /Your own model: [1-9]/)
  await look(client)
  await page.getByRole('button', { name: 'Take it back' }).click()
  await page.waitForURL(/\/settings\/ai\/withdrawals\//)
  await hears(page, 'Serving stopped')
  await page
    .getByRole('link', { name: /^Download receipt/ })
    .first()
    .waitFor({ timeout: 90_000 })
  await look(client)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('link', { name: /^Download receipt/ })
      .first()
      .click(),
  ])
  const receipt = JSON.parse(await readFile(await download.path(), 'utf8')) as { format: string; claims: { claim: string }[] }
  expect(receipt.format).toBe('symbolon-receipt/1')
  expect(receipt.claims.length).toBeGreaterThan(0)
  expect(receipt.claims.every(one => one.claim === 'absent')).toBe(true)
  await page.goto('/settings/ai/learned')
  expect(await page.getByRole('link', { name: /^Take back: Message/ }).count()).toBe(0)
  // The other side is a principal too: it sees the withdrawal and holds a receipt of its own.
  await freelancer.page.goto('/settings/ai/withdraw')
  await freelancer.page
    .getByRole('link', { name: /^One contract/ })
    .first()
    .click()
  await freelancer.page
    .getByRole('link', { name: /^Download receipt/ })
    .first()
    .waitFor()
  await client.close()
  await freelancer.close()
}, 480_000)

/** Waits until the model holds the message. */
async function learned(page: Page): Promise<void> {
  const item = page.getByRole('link', { name: /^Take back: Message/ }).first()
  for (let tries = 0; tries < 80; tries++) {
    await page.goto('/settings/ai/learned')
    if ((await item.count()) > 0) return
    await app.command('clock', '+1m')
  }
  await item.waitFor()
}

test('a clause both sign and a label for regulated work turn everything off, visibly', async () => {
  const [client, freelancer] = [await takeSeat(browser, app.url), await takeSeat(browser, app.url)]
  const { contract } = await startContract(client, freelancer, 'label')
  await client.page.goto(`${contract}/ai`)
  await freelancer.page.goto(`${contract}/ai`)
  await client.page.getByLabel('Assist only').check()
  await client.page.getByRole('button', { name: 'Propose this clause' }).click()
  await hears(client.page, 'It waits for the other side.')
  await hears(freelancer.page, 'It waits for you.')
  await look(freelancer)
  await freelancer.page.getByRole('button', { name: 'Sign this clause' }).click()
  await hears(client.page, 'Out, because the contract’s AI clause says assist-only.')

  await client.page.getByLabel('Health data (PHI)').check()
  await client.page.getByRole('button', { name: 'Set this label for good' }).click()
  await hears(client.page, 'needs a business associate agreement on file')
  await look(client)
  await client.page.getByLabel('Privileged').check()
  await client.page.getByRole('button', { name: 'Set this label for good' }).click()
  await hears(client.page, 'Nothing of this contract is learned from any more.')
  await hears(freelancer.page, 'says assist-only and the contract carries the label privileged.')
  expect(
    await freelancer.page
      .getByText(/^Out, because the contract’s AI clause/)
      .filter({ visible: true })
      .count(),
  ).toBe(2)
  await freelancer.page.goto(contract)
  await freelancer.page.getByRole('main').locator('header summary').first().click()
  await hears(freelancer.page, /May it be learned from\?/)
  await look(freelancer)
  await client.close()
  await freelancer.close()
}, 480_000)

test('staff note an agreement by an organisation’s or a person’s public address', async () => {
  const staff = await takeSeat(browser, app.url)
  const sam = { ...jonas, name: 'Sam Reed', email: 'notes.sam@example.org' }
  await arrive(staff.page, sam)
  await app.command('make-staff', sam.email)
  await staff.page.goto('/staff/agreements')
  await look(staff)
  await staff.page.getByLabel('Organisation or person').fill('not an id')
  await staff.page.getByLabel('Business associate agreement (BAA)').check()
  await staff.page.getByRole('button', { name: 'Note agreement' }).click()
  await hears(staff.page, 'This is no id of an organisation or a person.')
  await staff.page.goto('/settings/profile')
  const own = await staff.page.evaluate(async () => (await (await fetch('/settings/ai/records')).json()) as object)
  expect(own).toMatchObject({ '@graph': [{ 'dct:conformsTo': 'dpv-27560:record-2' }] })
  const { 'dpv:hasDataSubject': subject } = (own as { '@graph': { 'dpv:hasDataSubject': { 'dpv:hasIdentifier': string } }[] })[
    '@graph'
  ][0]!
  await staff.page.goto('/staff/agreements')
  await staff.page.getByLabel('Organisation or person').fill(`${app.url}/people/${subject['dpv:hasIdentifier']}`)
  await staff.page.getByLabel('Business associate agreement (BAA)').check()
  await staff.page.getByRole('button', { name: 'Note agreement' }).click()
  await hears(staff.page, 'Noted.')
  expect(await staff.page.getByRole('main').getByRole('link', { name: sam.name }).count()).toBe(1)
  await staff.close()
}, 240_000)
