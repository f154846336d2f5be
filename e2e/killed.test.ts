import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { password, people } from '../db/town/people.ts'
import { startApp, type App } from './app.ts'
import { launchBrowser } from './browser.ts'
import { takeSeat } from './look.ts'
import { hears, signIn } from './steps.ts'

let browser: Browser
let dataDir: string
let app: App

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'symbolon-killed-'))
  ;[browser, app] = await Promise.all([launchBrowser(), startApp({ dataDir, env: { SEED: 'town' } })])
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
  await rm(dataDir, { recursive: true, force: true })
})

async function openRoom(page: Page, key: string): Promise<void> {
  await signIn(page, { email: people.find(person => person.key === key)!.email, password })
  await page.goto('/messages')
  await page
    .getByRole('link', { name: /Label for a new rye bread/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: /^Message to/ }).waitFor()
}
const said = (page: Page, text: string) => page.getByRole('region', { name: 'Talk' }).locator('li', { hasText: text })

test('killed hard in the middle of a talk and started again: what was acknowledged is there once, what waited arrives', async () => {
  const [client, freelancer] = [await takeSeat(browser, app.url), await takeSeat(browser, app.url)]
  await openRoom(client.page, 'client')
  await openRoom(freelancer.page, 'freelancer')

  // One message after the other; the tenth that is acknowledged is the end of the process, with another on its way.
  const acknowledged: string[] = []
  await client.page.exposeFunction('acknowledged', (text: string) => {
    acknowledged.push(text)
    if (acknowledged.length === 10) app.child.kill('SIGKILL')
  })
  const onItsWay = await client.page.evaluate(async () => {
    const tell = (globalThis as unknown as { acknowledged: (text: string) => Promise<void> }).acknowledged
    for (let n = 1; ; n++) {
      const text = `Message ${String(n).padStart(3, '0')} of many.`
      const body = new FormData()
      body.set('text', text)
      const answer = await fetch(`${location.pathname}/send`, { method: 'POST', body }).catch(() => null)
      if (!answer?.ok) return text
      await tell(text)
    }
  })
  if (app.child.exitCode === null && app.child.signalCode === null) await once(app.child, 'exit')
  expect(app.child.signalCode).toBe('SIGKILL')
  expect(acknowledged.length).toBeGreaterThanOrEqual(10)
  await freelancer.page.getByRole('textbox', { name: /^Message to/ }).fill('Written while nobody was there.')
  await freelancer.page.keyboard.press('Enter')
  await hears(freelancer.page, 'Waits for the connection. It is kept and sent by itself.')

  app = await startApp({ dataDir, env: { SEED: 'town', PORT: String(app.port) } })
  // Nothing is loaded anew: both pages find the application again by themselves.
  await hears(client.page, 'Written while nobody was there.')
  await hears(freelancer.page, acknowledged.at(-1)!)
  for (const { page } of [client, freelancer]) {
    await page.reload()
    for (const text of [...acknowledged, 'Written while nobody was there.']) {
      await said(page, text).first().waitFor()
      expect(await said(page, text).count()).toBe(1)
    }
    expect(await said(page, onItsWay).count()).toBeLessThanOrEqual(1)
  }
  expect(await app.command('prove-ledger')).toMatchObject({ sound: true })
  await client.close()
  await freelancer.close()
}, 240_000)
