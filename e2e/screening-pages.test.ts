import type { Browser, Page } from 'playwright-core'
import { sendNow, write } from './screening-steps.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type App } from './app.ts'
import { launchBrowser } from './browser.ts'
import { desktop, phone, takeSeat } from './look.ts'
import {
  arrive,
  fillSkills,
  hears,
  jonas,
  labelJob,
  labelProposal,
  marta,
  openProposal,
  postJob,
  propose,
  type JobPost,
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

const number = '+351 912 345 678'

/** Writes a job and goes to its review. */
async function writeJob(page: Page, job: JobPost): Promise<void> {
  await page.goto('/jobs/new')
  await page.getByLabel('Title').fill(job.title)
  await page.getByLabel('Description').fill(job.description)
  await page.getByLabel('Up to', { exact: false }).first().fill(job.budget)
  await fillSkills(page, job.skills)
  await page.getByRole('button', { name: 'Review and post' }).click()
  await page.waitForURL(/\/review$/)
}

for (const [who, options] of [
  ['with script on a desktop', { viewport: desktop }],
  ['without script on a phone', { viewport: phone, javaScriptEnabled: false }],
] as const) {
  test(`a job with a phone number is refused with the words marked, and posted after the edit, ${who}`, async () => {
    const client = await takeSeat(browser, app.url, options)
    const { page } = client
    await arrive(page, { ...marta, email: `${options.viewport.width}.${marta.email}` })
    await writeJob(page, { ...labelJob, description: `${labelJob.description} Call me on ${number} before you propose.` })
    await page.getByRole('heading', { name: 'One place has to change' }).waitFor()
    expect(await page.locator('mark').allTextContents()).toEqual([expect.stringContaining('912 345 678')])
    await client.checkBoth()
    await page.getByRole('button', { name: 'Post job' }).click()
    await page.getByRole('heading', { name: 'One place has to change' }).waitFor()
    expect(new URL(page.url()).pathname).toMatch(/\/review$/)
    await page.getByRole('link', { name: 'Change the words' }).click()
    await page.getByLabel('Description').fill(`${labelJob.description} Ask me here before you propose.`)
    await page.getByRole('button', { name: 'Review and post' }).click()
    await page.waitForURL(/\/review$/)
    await page.getByText('Ask me here before you propose.').waitFor()
    expect(await page.locator('mark').count()).toBe(0)
    await page.getByRole('button', { name: 'Post job' }).click()
    await page.waitForURL(/\/jobs\/[0-9a-f-]{36}$/)
    expect(await page.getByText(number).count()).toBe(0)
    await client.close()
  }, 240_000)
}

test('a person of staff opens what was no contact, and the same text can be published', async () => {
  const [client, staff] = [await takeSeat(browser, app.url), await takeSeat(browser, app.url)]
  await arrive(client.page, { ...marta, email: `asks.${marta.email}` })
  const sam = { ...jonas, name: 'Sam Reed', email: 'sam@example.org' }
  await arrive(staff.page, sam)
  await staff.page.goto('/staff/reviews')
  await staff.page.getByRole('heading', { name: 'There is nothing here' }).waitFor()
  await app.command('make-staff', sam.email)

  const title = `Label for a rye bread, call ${number}`
  await writeJob(client.page, { ...labelJob, title })
  await client.page.getByText('Not a contact detail?').click()
  await client.page.getByLabel('What is it?').fill('It is the number of an order book.')
  await client.page.getByRole('button', { name: 'Ask a person to look' }).click()
  await client.page.getByText('Asked. You are told').waitFor()
  const review = client.page.url()

  await staff.page.goto('/staff/reviews')
  await staff.checkBoth()
  await staff.page.getByRole('link', { name: `A title by ${marta.name}` }).click()
  await staff.page.getByRole('heading', { name: 'Decide' }).waitFor()
  expect(await staff.page.locator('mark').textContent()).toContain('912 345 678')
  await staff.checkBoth()
  await staff.page.getByLabel('Open it').check()
  await staff.page.getByLabel('Reason').fill('It is the number of an order book.')
  await staff.page.getByRole('button', { name: 'Save decision' }).click()
  await staff.page.getByRole('heading', { name: 'Add a case' }).waitFor()
  await staff.page.getByLabel('Text').fill(title)
  await staff.page.getByLabel('Let it through').check()
  await staff.page.getByRole('button', { name: 'Add to the test set' }).click()
  await staff.page.getByText('This holds the private text').waitFor()
  await staff.page.getByLabel('Text').fill('Order book 0417 2231 89, see page four.')
  await staff.page.getByRole('button', { name: 'Add to the test set' }).click()
  await staff.page.getByText('Added. It is in the list of cases.').waitFor()
  await staff.checkBoth('/staff/cases')
  expect(await staff.page.getByText('Order book 0417 2231 89, see page four.').isVisible()).toBe(true)
  await staff.close()

  await client.checkBoth('/reviews')
  expect(await client.page.getByText('It is the number of an order book.').isVisible()).toBe(true)
  // The decision is carried out by a task a moment later.
  for (let tries = 0; tries < 30; tries++) {
    await client.page.goto(review)
    await client.page.getByRole('button', { name: 'Post job' }).click()
    const isPosted = await client.page.waitForURL(/\/jobs\/[0-9a-f-]{36}$/, { timeout: 1_000 }).then(
      () => true,
      () => false,
    )
    if (isPosted) break
  }
  expect(new URL(client.page.url()).pathname).toMatch(/\/jobs\/[0-9a-f-]{36}$/)
  await client.close()
}, 300_000)

test('an exception is declared on one side, acknowledged on the other, and counts from then on', async () => {
  const client = await takeSeat(browser, app.url)
  const freelancer = await takeSeat(browser, app.url, { viewport: phone })
  const ben = { ...jonas, email: `except.${jonas.email}` }
  const job = { ...labelJob, title: 'Label for an excepted rye bread' }
  await arrive(client.page, { ...marta, email: `except.${marta.email}` })
  await arrive(freelancer.page, ben)
  const jobPath = await postJob(client.page, job)
  await propose(freelancer.page, job, labelProposal)
  await openProposal(client.page, jobPath, ben.name)
  await client.page.getByRole('link', { name: 'Open the room' }).first().click()
  await client.page.waitForURL(/\/messages\//)
  const roomPath = new URL(client.page.url()).pathname

  await freelancer.checkBoth('/exceptions')
  await freelancer.page.getByRole('link', { name: 'Declare an exception' }).click()
  await freelancer.page.getByRole('link', { name: marta.name }).first().click()
  await freelancer.page.getByRole('link', { name: 'Papers' }).click()
  await freelancer.page.getByLabel('Confidentiality agreement (NDA)').check()
  await freelancer.checkBoth()
  await freelancer.page.getByLabel('What it is for').fill('The printer sends the agreement by post and mail.')
  await freelancer.page.getByRole('button', { name: /^Declare/ }).click()
  await freelancer.page.getByText('Waits for acknowledgement').waitFor()
  await freelancer.checkBoth()

  await client.checkBoth('/exceptions')
  await client.page.getByRole('button', { name: 'Acknowledge' }).click()
  await client.page.getByText('In force').waitFor()
  await client.checkBoth()
  await freelancer.page.reload()
  await freelancer.page.getByText('In force').waitFor()
  await freelancer.page.goto(roomPath)
  await write(freelancer.page, 'For the agreement: jonas@weber-draws.de')
  await sendNow(freelancer.page)
  await hears(freelancer.page, 'For the agreement: jonas@weber-draws.de')
  await client.page.goto(roomPath)
  await hears(client.page, 'For the agreement: jonas@weber-draws.de')

  await freelancer.page.goto('/exceptions')
  await freelancer.page.getByRole('button', { name: 'End it' }).click()
  await freelancer.page.getByText('nothing new passes').waitFor()
  expect(await freelancer.page.getByRole('button', { name: 'End it' }).count()).toBe(0)
  await freelancer.close()
  await client.close()
}, 300_000)

test('the public rules, their error rates and the leaving page are open to everyone and clean', async () => {
  const visitor = await takeSeat(browser, app.url)
  for (const path of [
    '/rules/contact?address=t.me%2Fsomebody',
    '/rules/contact/error-rates',
    '/leaving?to=https%3A%2F%2Fexample.org',
  ]) {
    await visitor.checkBoth(path)
    await visitor.page.setViewportSize(phone)
    await visitor.check()
    await visitor.page.setViewportSize(desktop)
  }
  expect(await visitor.page.getByRole('heading', { name: 'This address was not made here' }).isVisible()).toBe(true)
  await visitor.page.goto('/rules/contact?address=t.me%2Fsomebody#hosts')
  expect(await visitor.page.getByText('t.me: Contact.').isVisible()).toBe(true)
  await visitor.close()
}, 120_000)

test('a link of a portfolio leads through the leaving page', async () => {
  const freelancer = await takeSeat(browser, app.url)
  await arrive(freelancer.page, { ...jonas, email: `leaves.${jonas.email}` })
  await freelancer.page.goto('/settings/portfolio/new')
  await freelancer.page.getByLabel('Title').fill('A loaf, drawn')
  await freelancer.page.getByRole('textbox', { name: /^Link/ }).fill('https://www.behance.net/gallery/1/loaf')
  await freelancer.page.getByRole('button', { name: 'Save piece' }).click()
  await freelancer.page.getByRole('link', { name: 'See it as others do' }).click()
  await freelancer.page.getByRole('link', { name: /www\.behance\.net/ }).click()
  await freelancer.page.waitForURL(/\/leaving\?/)
  const out = freelancer.page.getByRole('link', { name: 'Go to www.behance.net' })
  expect(await out.getAttribute('href')).toBe('https://www.behance.net/gallery/1/loaf')
  expect(await out.getAttribute('rel')).toContain('nofollow')
  expect(await freelancer.page.getByText('Contact details found there may not be used').isVisible()).toBe(true)
  await freelancer.checkBoth()
  await freelancer.page.goto(freelancer.page.url().replace('loaf', 'loaf2'))
  await freelancer.page.getByRole('heading', { name: 'This address was not made here' }).waitFor()
  await freelancer.close()
}, 120_000)
