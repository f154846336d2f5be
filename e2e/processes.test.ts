import net from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { password, people } from '../db/town/people.ts'
import { freePort, startApp, type App } from './app.ts'
import { launchBrowser } from './browser.ts'
import { takeSeat } from './look.ts'
import { hears, signIn } from './steps.ts'

let browser: Browser
let apps: App[] = []
let proxy: net.Server
let url: string

/** Hands connections to the processes in turns, as a balancer in front of them would. */
function balance(ports: number[], at: number): Promise<net.Server> {
  let turn = 0
  const server = net.createServer(inside => {
    const outside = net.connect(ports[turn++ % ports.length]!, '127.0.0.1')
    inside.pipe(outside).pipe(inside)
    for (const socket of [inside, outside]) socket.on('error', () => [inside, outside].forEach(one => one.destroy()))
  })
  return new Promise(resolve => server.listen(at, '127.0.0.1', () => resolve(server)))
}

beforeAll(async () => {
  const port = await freePort()
  url = `http://localhost:${port}`
  const first = await startApp({ env: { SEED: 'town', BASE_URL: url } })
  const second = await startApp({ dataDir: first.dataDir, env: { ROLE: 'web', SEED: 'none', BASE_URL: url } })
  apps = [second, first]
  proxy = await balance([first.port, second.port], port)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  proxy?.close()
  for (const app of apps) await app.stop()
})

test('messages cross between two web processes behind one address', async () => {
  const [client, freelancer] = [await takeSeat(browser, url), await takeSeat(browser, url)]
  const email = (key: string) => people.find(person => person.key === key)!.email
  await signIn(client.page, { email: email('client'), password })
  await signIn(freelancer.page, { email: email('freelancer'), password })
  for (const page of [client.page, freelancer.page]) {
    await page.goto('/messages')
    await page
      .getByRole('link', { name: /Label for a new rye bread/ })
      .first()
      .click()
    await page.getByRole('textbox', { name: /^Message to/ }).waitFor()
  }
  for (let round = 1; round <= 4; round++) {
    const [from, to] = round % 2 === 0 ? [client.page, freelancer.page] : [freelancer.page, client.page]
    await from.getByRole('textbox', { name: /^Message to/ }).fill(`Crossing number ${round}`)
    await from.keyboard.press('Enter')
    await hears(to, `Crossing number ${round}`)
    expect(await to.getByText(`Crossing number ${round}`).first().isVisible()).toBe(true)
  }
  await client.close()
  await freelancer.close()
}, 300_000)
