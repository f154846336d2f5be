import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { password, people } from '../db/town/people.ts'
import { startApp, type App } from './app.ts'
import { launchBrowser } from './browser.ts'
import { takeSeat, type Seat } from './look.ts'
import { hears, signIn } from './steps.ts'

let browser: Browser
let app: App

beforeAll(async () => {
  ;[browser, app] = await Promise.all([launchBrowser(), startApp({ env: { SEED: 'town' } })])
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

/** Somebody of the town, signed in. */
async function arriveAs(key: string): Promise<Seat> {
  const seat = await takeSeat(browser, app.url)
  await signIn(seat.page, { email: people.find(person => person.key === key)!.email, password })
  return seat
}

/** Tab by tab to a field or button, which then has the focus and can be seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let tabs = 0; tabs < 60; tabs++) {
    if (await target.evaluate(node => node === document.activeElement)) {
      expect((await target.boundingBox())?.width).toBeGreaterThan(0)
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`The focus does not come to ${String(target)}.`)
}

/** Opens the palette and writes into it; a page that just came hears keys a moment later than it is seen. */
async function askPalette(page: Page, words: string): Promise<void> {
  const box = page.getByRole('combobox', { name: 'Type a place or an act' })
  for (let tries = 0; tries < 20 && !(await box.isVisible()); tries++) {
    await page.keyboard.press('Control+k')
    await box.waitFor({ timeout: 1_000 }).catch(() => {})
  }
  await box.waitFor()
  await page.keyboard.type(words)
}

test('the palette opens by Ctrl-K, finds as one types, and goes; Escape leaves everything as it was', async () => {
  const seat = await arriveAs('client')
  const { page } = seat
  await askPalette(page, 'mon')
  const options = page.getByRole('option')
  expect(await options.allInnerTexts()).toEqual([expect.stringContaining('Money')])
  await seat.checkBoth()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/money')
  await askPalette(page, 'e')
  expect(await options.count()).toBeGreaterThan(2)
  expect(await options.first().getAttribute('aria-selected')).toBe('true')
  await page.keyboard.press('ArrowDown')
  expect(await options.nth(1).getAttribute('aria-selected')).toBe('true')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  expect(await options.last().getAttribute('aria-selected')).toBe('true')
  await page.keyboard.press('Escape')
  await page.getByRole('combobox').waitFor({ state: 'detached' })
  expect(new URL(page.url()).pathname).toBe('/money')
  await askPalette(page, 'no such place')
  await hears(page, 'Nothing by that name. Try another word.')
  await seat.close()
})

test('a job is posted by keyboard alone, from the palette to the page that everyone reads', async () => {
  const seat = await arriveAs('client')
  const { page } = seat
  const { keyboard } = page
  await askPalette(page, 'post')
  await keyboard.press('Enter')
  await page.waitForURL('**/jobs/new')
  const write = async (label: string, text: string) => {
    await tabTo(page, page.getByRole('textbox', { name: new RegExp(`^${label}`) }).first())
    await keyboard.type(text)
  }
  await write('Title', 'Sign above a bakery door')
  await write(
    'Description',
    'A wooden sign of two metres with our name, readable from the tram stop, lettered by hand in two colours.',
  )
  await write('Skills', 'Lettering,')
  await tabTo(page, page.getByRole('radio', { name: /^Fixed price/ }))
  await keyboard.press('ArrowDown')
  expect(await page.getByRole('radio', { name: /^By the hour|^Hourly/ }).isChecked()).toBe(true)
  await keyboard.press('ArrowUp')
  await write('Up to', '900')
  await write('Question 1', 'Which paint lasts outside?')
  await tabTo(page, page.getByRole('button', { name: 'Review and post' }))
  await keyboard.press('Enter')
  await page.waitForURL(/\/review$/)
  await tabTo(page, page.getByRole('button', { name: 'Post job' }))
  await keyboard.press('Enter')
  await page.waitForURL(/\/jobs\/[0-9a-f-]{36}$/)
  await page.getByRole('heading', { name: 'Sign above a bakery door', level: 1 }).waitFor()
  await hears(page, 'Which paint lasts outside?')
  await seat.check()
  await seat.close()
})

/** The room that the town's client and freelancer share. */
async function openRoom(page: Page): Promise<void> {
  await page.goto('/messages')
  await page
    .getByRole('link', { name: /Label for a new rye bread/ })
    .first()
    .click()
  await composer(page).waitFor()
}
const composer = (page: Page) => page.getByRole('textbox', { name: /^Message to/ })
const said = (page: Page, text: string) => page.getByRole('region', { name: 'Talk' }).locator('li', { hasText: text })

test('what is written offline waits, outlives the tab, and arrives once when the connection is back', async () => {
  const [client, freelancer] = [await arriveAs('client'), await arriveAs('freelancer')]
  await openRoom(client.page)
  await openRoom(freelancer.page)

  await client.context.setOffline(true)
  await hears(client.page, /^You are offline/)
  await composer(client.page).fill('Written in a tunnel.')
  await client.page.keyboard.press('Enter')
  await hears(client.page, 'Waits for the connection. It is kept and sent by itself.')
  await client.check()
  await composer(client.page).fill('Second thought, still in the')
  await hears(client.page, 'Draft kept on this device')
  await client.page.close()
  await client.context.setOffline(false)

  const page = await client.context.newPage()
  await openRoom(page)
  await hears(freelancer.page, 'Written in a tunnel.')
  await said(page, 'Written in a tunnel.').filter({ hasNotText: 'Waits' }).first().waitFor()
  expect(await composer(page).inputValue()).toBe('Second thought, still in the')
  // The same tab again: offline, written, back online without a reload.
  await client.context.setOffline(true)
  await composer(page).fill('And in a lift.')
  await page.keyboard.press('Enter')
  await hears(page, 'Waits for the connection. It is kept and sent by itself.')
  await client.context.setOffline(false)
  await hears(freelancer.page, 'And in a lift.')

  await page.reload()
  await freelancer.page.reload()
  for (const one of [page, freelancer.page]) {
    for (const text of ['Written in a tunnel.', 'And in a lift.']) {
      await said(one, text).first().waitFor()
      expect(await said(one, text).count()).toBe(1)
    }
  }
  expect(await page.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('outbox:')))).toEqual([])
  await client.close()
  await freelancer.close()
})

/** Opens a page whose script is held back; the answer lets it come. */
async function openWithoutScriptYet(page: Page, path: string): Promise<() => void> {
  let come = (): void => {}
  const coming = new Promise<void>(resolve => (come = resolve))
  await page.route(/\/entry\.client-[\w-]+\.js/, async route => {
    await coming
    await route.continue()
  })
  await page.goto(path, { waitUntil: 'commit' })
  return come
}

test('what is typed before the script has come stays, with the caret where it was, and goes on from there', async () => {
  const { page, ...seat } = await arriveAs('client')
  await openRoom(page)
  await composer(page).fill('Kept from yesterday.')
  await hears(page, 'Draft kept')
  const talk = await openWithoutScriptYet(page, new URL(page.url()).pathname)
  await composer(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' And today:')
  talk()
  await page.getByRole('button', { name: 'Send', exact: true }).and(page.locator(':enabled')).waitFor()
  await hears(page, 'Draft kept')
  await page.keyboard.type(' +351 912 345 678')
  expect(await composer(page).inputValue()).toBe('Kept from yesterday. And today: +351 912 345 678')
  await composer(page).fill('')

  await page.goto('/jobs/new')
  await page.getByLabel('Title').fill('A sign that was begun')
  await page.getByLabel('Description').fill('A wooden sign')
  await page.getByRole('button', { name: 'Save draft' }).click()
  await page.waitForURL(/\/edit/)
  const form = await openWithoutScriptYet(page, new URL(page.url()).pathname)
  await page.getByLabel('Description').fill('A wooden sign of two metres, lettered by hand in two colours.')
  await page.getByRole('combobox', { name: 'Currency' }).selectOption('USD')
  await page.getByLabel('Skills').click()
  await page.keyboard.type('Lettering, Wood')
  form()
  await page.getByRole('button', { name: 'Remove Lettering' }).waitFor()
  await page.keyboard.type('work')
  await hears(page, 'Saved')
  expect(await page.getByLabel('Description').inputValue()).toMatch(/in two colours\.$/)
  expect(await page.getByRole('combobox', { name: 'Currency' }).inputValue()).toBe('USD')
  expect(await page.locator('input[name="skills"]').inputValue()).toBe('Lettering, Woodwork')
  await seat.close()
})
