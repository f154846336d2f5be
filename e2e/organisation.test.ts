import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { password, people } from '../db/town/people.ts'
import { startApp, type App } from './app.ts'
import { launchBrowser } from './browser.ts'
import { acceptOffer, addMethod, fund, okCard } from './contract-steps.ts'
import { takeSeat } from './look.ts'
import { actFor, hears, signIn } from './steps.ts'

let browser: Browser
let app: App

beforeAll(async () => {
  ;[browser, app] = await Promise.all([launchBrowser(), startApp({ env: { SEED: 'town' } })])
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

const email = (key: string) => people.find(person => person.key === key)!.email

test('an organisation hires an agency: finance approves the offer above the limit, the agency accepts, money is held', async () => {
  const [finance, agency, hirer] = [
    await takeSeat(browser, app.url),
    await takeSeat(browser, app.url),
    await takeSeat(browser, app.url),
  ]
  await signIn(agency.page, { email: email('agency'), password })
  await actFor(agency.page, 'Studio Norte')
  await agency.page.goto('/messages')
  await agency.page
    .getByRole('link', { name: /Catalogue website/ })
    .first()
    .click()
  await hears(agency.page, /Who of you looks after the site/)
  // Nothing of an offer that waits inside the organisation is in the other side's page.
  expect(await agency.page.content()).not.toContain('Search and book pages')
  await agency.check()

  await signIn(hirer.page, { email: email('hirer'), password })
  await actFor(hirer.page, 'Harbour Books')
  await hirer.page.goto('/approvals')
  await hirer.page
    .getByRole('main')
    .getByRole('link', { name: /Catalogue website/ })
    .first()
    .click()
  await hirer.page.getByRole('heading', { level: 1 }).waitFor()
  expect(
    await hirer.page
      .getByRole('button', { name: 'Approve and send' })
      .isEnabled()
      .catch(() => false),
  ).toBe(false)

  await signIn(finance.page, { email: email('finance'), password })
  await actFor(finance.page, 'Harbour Books')
  await finance.check()
  // Finance looks at who is proposed, and is told why the mark is not theirs to set.
  await finance.page.goto('/my/jobs')
  await hears(finance.page, '2 proposals')
  await finance.page
    .getByRole('link', { name: /^Proposals for .*atalogue/ })
    .first()
    .click()
  await hears(finance.page, /^Your role \(finance\) can't hire for Harbour Books/)
  expect(
    await finance.page
      .getByRole('button', { name: /^Shortlist/ })
      .first()
      .isDisabled(),
  ).toBe(true)
  await finance.check()
  await finance.page.getByRole('link', { name: 'Approvals' }).first().click()
  await finance.page.waitForURL('**/approvals')
  await finance.page.goto('/home')
  await finance.page
    .getByRole('main')
    .getByRole('link', { name: /Approve the offer/ })
    .first()
    .click()
  await finance.page.waitForURL('**/approvals')
  await finance.check()
  await finance.page
    .getByRole('main')
    .getByRole('link', { name: /Catalogue website/ })
    .first()
    .click()
  await finance.page.getByRole('button', { name: 'Approve and send' }).click()
  await hears(finance.page, 'Waits for the freelancer')
  await finance.check()

  await agency.page.goto('/home')
  await agency.page
    .getByRole('main')
    .getByRole('link', { name: /Answer the offer/ })
    .first()
    .click()
  await agency.check()
  const contractPath = await acceptOffer(agency.page)
  await addMethod(finance.page, 'To pay with', okCard)
  await fund(finance.page, contractPath, okCard)
  await agency.page.locator('summary', { hasText: 'Submit work' }).first().waitFor()
  expect(await app.command('prove-ledger')).toMatchObject({ sound: true })
  for (const seat of [finance, agency, hirer]) await seat.close()
}, 300_000)
