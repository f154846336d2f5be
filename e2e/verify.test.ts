import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asFile, consistency, receipt } from '#test/receipts'
import { password, people } from '../db/town/people.ts'
import { startApp, type App } from './app.ts'
import { launchBrowser } from './browser.ts'
import { desktop, phone, takeSeat } from './look.ts'
import { signIn } from './steps.ts'

let browser: Browser
let app: App
const folder = mkdtempSync(path.join(os.tmpdir(), 'symbolon-receipts-'))

beforeAll(async () => {
  ;[browser, app] = await Promise.all([launchBrowser(), startApp({ env: { SEED: 'town' } })])
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function downloaded(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  const place = path.join(folder, download.suggestedFilename())
  await download.saveAs(place)
  return place
}

test('a receipt is downloaded, and checked in the saved verifier with the network off and by the command line', async () => {
  const seat = await takeSeat(browser, app.url)
  const { page } = seat
  await signIn(page, { email: people.find(one => one.key === 'client')!.email, password })
  await page.goto('/settings/receipts')
  await seat.checkBoth()
  const file = await downloaded(page, () =>
    page
      .getByRole('link', { name: /^Download the receipt/ })
      .last()
      .click(),
  )
  await page.goto('/proofs')
  await seat.checkBoth()
  const key = await page.getByText(/^localhost:\d+\/log\/[0-9a-f]{8}\+/).innerText()
  const verifier = await downloaded(page, () => page.getByRole('link', { name: 'Save the verifier' }).click())
  await seat.close()
  await app.stop()

  const alone = await takeSeat(browser, 'http://nowhere.invalid')
  await alone.context.setOffline(true)
  const asked: string[] = []
  alone.page.on('request', request => asked.push(request.url()))
  await alone.page.goto(pathToFileURL(verifier).href)
  await alone.page.getByLabel('Drop receipts here, or choose files').setInputFiles(file)
  const result = alone.page.getByRole('article')
  await expect.poll(() => result.innerText()).toContain('Holds, if the key is right')
  await alone.page.getByLabel('Key that you trust').fill(key)
  await expect.poll(() => result.innerText()).toContain('The key is the one you trust.')
  expect(await result.getByRole('heading').innerText()).toMatch(/Holds$/)
  await alone.checkBoth()
  expect(asked).toEqual([pathToFileURL(verifier).href])
  await alone.close()

  const verify = (...args: string[]) =>
    spawnSync(process.execPath, ['src/cli/main.ts', 'verify', ...args], {
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: folder },
    })
  expect(verify('--key', key, file)).toMatchObject({ status: 0 })
  const changed = path.join(folder, 'changed.json')
  writeFileSync(changed, readFileSync(file, 'utf8').replace(/"at": "20/, '"at": "21'))
  expect(verify('--key', key, changed)).toMatchObject({ status: 1, stdout: expect.stringContaining('FAIL') as string })
})

test.each([
  ['desktop', desktop],
  ['phone', phone],
])('the verifier on a %s tells what fails, takes pasted text, and forgets when asked', async (_name, viewport) => {
  const seat = await takeSeat(browser, 'http://nowhere.invalid', { viewport })
  const { page } = seat
  await seat.context.setOffline(true)
  await page.goto(pathToFileURL(path.resolve('public/verify.html')).href)
  await page.getByLabel('Drop receipts here, or choose files').setInputFiles([
    { name: 'good.json', mimeType: 'application/json', buffer: Buffer.from(asFile(receipt)) },
    { name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from(asFile({ ...receipt, says: 'Nothing happened.' })) },
    { name: 'photo.json', mimeType: 'application/json', buffer: Buffer.from([0xff, 0xd8, 0xff]) },
  ])
  const results = page.getByRole('article')
  await expect.poll(() => results.count()).toBe(3)
  expect(await results.nth(0).innerText()).toContain('Item item-99 is not in the manifest')
  expect(await results.nth(1).innerText()).toContain('Does not hold')
  expect(await results.nth(1).innerText()).not.toContain('Nothing happened')
  expect(await results.nth(2).innerText()).toContain('not JSON')
  await seat.checkBoth()
  await page.getByText('Or paste what is in a file').click()
  await page.getByLabel('Or paste what is in a file').fill(asFile(consistency))
  await page.getByRole('button', { name: 'Check this text' }).click()
  await expect.poll(() => results.last().innerText()).toContain('nothing was changed or taken out')
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect.poll(() => results.count()).toBe(0)
  await seat.close()
})

test('without script the verifier says so, and what to use instead', async () => {
  const seat = await takeSeat(browser, 'http://nowhere.invalid', { javaScriptEnabled: false })
  await seat.page.goto(pathToFileURL(path.resolve('public/verify.html')).href)
  expect(await seat.page.locator('main').innerText()).toContain('Checking needs script')
  await seat.close()
})
