import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type App } from './app.ts'
import { launchBrowser } from './browser.ts'
import { takeSeat } from './look.ts'
import {
  arrive,
  hears,
  jonas,
  labelJob,
  labelOffer,
  labelProposal,
  makeOffer,
  marta,
  openProposal,
  postJob,
  propose,
} from './steps.ts'

let browser: Browser
let app: App

beforeAll(async () => {
  ;[browser, app] = await Promise.all([launchBrowser(), startApp()])
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

test('without script, two people come from sign-up to an offer by plain pages and forms', async () => {
  const client = await takeSeat(browser, app.url, { javaScriptEnabled: false })
  const freelancer = await takeSeat(browser, app.url, { javaScriptEnabled: false })
  await arrive(client.page, { ...marta, email: `plain.${marta.email}` })
  await arrive(freelancer.page, { ...jonas, email: `plain.${jonas.email}` })
  const job = { ...labelJob, title: 'Label for a plain rye bread' }
  const jobPath = await postJob(client.page, job)
  await propose(freelancer.page, job, labelProposal)
  await openProposal(client.page, jobPath, jonas.name)
  await makeOffer(client.page, labelOffer)
  await client.check()
  await freelancer.page.goto(new URL(client.page.url()).pathname)
  expect(await freelancer.page.getByRole('button', { name: /^Accept and sign for €1,200/ }).isVisible()).toBe(true)
  await client.close()
  await freelancer.close()
}, 300_000)

test('a draft that was left behind is found again in another browser', async () => {
  const first = await takeSeat(browser, app.url)
  const client = await takeSeat(browser, app.url)
  const ben = { ...jonas, email: `draft.${jonas.email}` }
  await arrive(client.page, { ...marta, email: `draft.${marta.email}` })
  const jobPath = await postJob(client.page, { ...labelJob, title: 'Label for a left rye bread' })
  await arrive(first.page, ben)
  await first.page.goto(`${jobPath}/propose`)
  await first.page.getByLabel('Cover letter').fill('I began to write this and then the door bell rang.')
  await hears(first.page, 'Draft kept')
  await first.close()

  const second = await takeSeat(browser, app.url)
  await second.page.goto('/sign-in')
  await second.page.getByLabel('E-mail address').fill(ben.email)
  await second.page.getByLabel('Password').fill(ben.password)
  await second.page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await second.page.waitForURL('**/home')
  await second.page.goto('/proposals')
  await second.page
    .getByRole('link', { name: /Label for a left rye bread/ })
    .first()
    .click()
  await second.page.getByLabel('Cover letter').waitFor()
  expect(await second.page.getByLabel('Cover letter').inputValue()).toBe('I began to write this and then the door bell rang.')
  await second.check()
  await second.close()
  await client.close()
}, 300_000)
