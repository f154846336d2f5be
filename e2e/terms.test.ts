import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { people, password } from '../db/town/people.ts'
import { startApp, type App } from './app.ts'
import { launchBrowser } from './browser.ts'
import { desktop, phone, takeSeat } from './look.ts'
import { answerTerms, arrive, giveSignIn, hears, jonas, marta, openMail, signIn } from './steps.ts'

let browser: Browser
let app: App
let folder: string

beforeAll(async () => {
  ;[browser, app] = await Promise.all([launchBrowser(), startApp({ env: { SEED: 'town' } })])
  folder = await mkdtemp(path.join(os.tmpdir(), 'symbolon-terms-'))
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
  await rm(folder, { recursive: true, force: true })
})

interface Shown {
  regions: object[]
  purposes: object[]
  texts: { sections: { id: string; paragraphs: string[] }[] }[]
}
const processor = { name: 'Quill OCR', purpose: 'Reading scanned pages.', region: 'Portugal', sees: 'Scanned pages.' }
const email = (key: string) => people.find(person => person.key === key)!.email

/** A file with the next version: a processor more, one sentence worded anew, one added. */
async function nextTerms(more: object = {}): Promise<string> {
  const shown = (await app.command('terms', 'show', '2')) as Shown
  const texts = shown.texts.map(text => ({
    ...text,
    sections: text.sections.map(section =>
      section.id === 'third-parties'
        ? {
            ...section,
            paragraphs: section.paragraphs.map(
              one => `${one.replace('No processor is named now, so nothing leaves.', '')}One is.`,
            ),
          }
        : section,
    ),
  }))
  const place = path.join(folder, 'next.json')
  const { regions, purposes } = shown
  await writeFile(place, JSON.stringify({ regions, purposes, processors: [processor], texts, ...more }))
  return place
}

/** Which pages an unanswered person gets instead of these; what stays open opens. */
async function opensOnlyWhatMust(page: Page): Promise<void> {
  for (const at of ['/home', '/jobs', '/messages', '/settings', '/money', '/act-as']) {
    await page.goto(at)
    expect(new URL(page.url()).pathname, at).toBe('/welcome/terms')
  }
  for (const at of ['/terms', '/terms/1', '/terms/diff/1/2', '/how', '/rules/contact']) {
    await page.goto(at)
    expect(new URL(page.url()).pathname, at).toBe(at)
  }
}

for (const [who, options] of [
  ['with script on a desktop', { viewport: desktop }],
  ['without script on a phone', { viewport: phone, javaScriptEnabled: false }],
] as const) {
  test(`who signs up answers the terms before anything else, with nothing chosen for them, ${who}`, async () => {
    const seat = await takeSeat(browser, app.url, options)
    const { page } = seat
    const someone = { ...marta, email: `terms.${options.viewport.width}.${marta.email}` }
    await arrive(page, someone, 'wait')
    await page.getByRole('heading', { name: /^Before you go on/ }).waitFor()
    // Portugal is asked first: no answer is marked, and a yes weighs as much as a no.
    expect(await page.getByRole('radio').count()).toBe(6)
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0)
    const [yes, no] = [
      page.getByRole('button', { name: 'Yes to all three' }),
      page.getByRole('button', { name: 'No to all three' }),
    ]
    expect(await yes.getAttribute('class')).toBe(await no.getAttribute('class'))
    expect((await yes.boundingBox())!.width).toBeCloseTo((await no.boundingBox())!.width, 0)
    await seat.checkBoth()
    await opensOnlyWhatMust(page)
    await seat.checkBoth('/terms')
    await seat.checkBoth('/terms/diff/1/2')
    await page.goto('/money')
    await page.getByRole('button', { name: 'Save my three answers' }).click()
    await hears(page, 'Choose yes or no.')
    expect(await page.getByText('Choose yes or no.').count()).toBe(3)
    await seat.check()
    for (const [part, answer] of [
      ['Work', 'Yes'],
      ['Conversations', 'No'],
      ['Marketplace', 'No'],
    ] as const)
      await page.getByRole('group', { name: part }).getByLabel(answer).check()
    await page.getByRole('button', { name: 'Save my three answers' }).click()
    // Where they wanted to go, not just home.
    await page.waitForURL('**/money')
    await seat.close()
  }, 240_000)
}

test('who leaves without an answer is asked again when they sign in', async () => {
  const seat = await takeSeat(browser, app.url)
  const { page } = seat
  const someone = { ...jonas, email: `later.${jonas.email}` }
  await arrive(page, someone, 'wait')
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(url => !url.pathname.startsWith('/welcome'))
  await giveSignIn(page, someone)
  await answerTerms(page, 'No to all three')
  await page.goto('/welcome/terms')
  expect(new URL(page.url()).pathname).toBe('/home')
  await seat.close()
}, 240_000)

test('new terms are announced, diffed and answered', async () => {
  const seat = await takeSeat(browser, app.url)
  const { page } = seat
  await signIn(page, { email: email('client'), password })
  expect(await page.getByText('New terms on learning take effect').count()).toBe(0)
  // Too early is refused, with the first instant that is not.
  const tooEarly = await nextTerms({ effectiveAt: new Date(Date.now() + 20 * 86_400_000).toISOString() })
  await expect(app.command('terms', 'publish', tooEarly)).rejects.toThrow(
    /need 30 days' notice.*The processor “Quill OCR” is new/s,
  )
  await app.command('terms', 'publish', await nextTerms())

  await page.goto('/home')
  await hears(page, 'New terms on learning take effect on')
  await openMail(page, email('client'), /^New terms on learning take effect on/)
  await page.goto('/notices?for=all')
  await page.getByRole('link', { name: /^New terms on learning take effect on/ }).click()
  await page.waitForURL('**/terms/diff/2/3')
  await hears(page, 'Processor: Quill OCR')
  expect(await page.locator('del').allTextContents()).toContain('No processor is named now, so nothing leaves.')
  expect(await page.locator('main ul ins').allTextContents()).toEqual(['One is.'])
  await seat.checkBoth()
  await seat.checkBoth('/terms/3')

  await app.command('clock', '+20d')
  await page.goto('/contracts')
  expect(new URL(page.url()).pathname).toBe('/contracts')
  await app.command('clock', '+11d')
  await page.goto('/contracts')
  await page.waitForURL('**/welcome/terms?next=%2Fcontracts')
  await page.getByRole('heading', { name: 'The terms on learning have changed' }).waitFor()
  await hears(page, 'From version 2, which you answered, to version 3.')
  expect(await page.locator('main ul ins').allTextContents()).toEqual(['One is.'])
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0)
  await seat.checkBoth()
  await page.getByRole('button', { name: 'No to all three' }).click()
  await page.waitForURL('**/contracts')
  expect(await page.getByText('New terms on learning take effect').count()).toBe(0)
  await page.goto('/terms')
  await hears(page, 'Quill OCR')
  await seat.close()
}, 240_000)
