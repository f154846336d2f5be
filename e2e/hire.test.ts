import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type App } from './app.ts'
import { launchBrowser } from './browser.ts'
import { acceptOffer, addMethod, approve, askForChanges, fund, okAccount, okCard, payOut, submitWork } from './contract-steps.ts'
import { desktop, phone, takeSeat } from './look.ts'
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

for (const [screen, viewport] of [
  ['a desktop', desktop],
  ['a phone', phone],
] as const) {
  test(`two people hire and work on ${screen}, from sign-up to payout, and hear of each other live`, async () => {
    const client = await takeSeat(browser, app.url, { viewport })
    const freelancer = await takeSeat(browser, app.url, { viewport })
    const nth = screen === 'a phone' ? 'phone.' : ''
    const [anna, ben] = [
      { ...marta, email: nth + marta.email },
      { ...jonas, email: nth + jonas.email },
    ]
    const job = { ...labelJob, title: screen === 'a phone' ? 'Label for a second rye bread' : labelJob.title }

    await Promise.all([arrive(client.page, anna), arrive(freelancer.page, ben)])
    await client.check()
    const jobPath = await postJob(client.page, job)
    await client.check()
    await propose(freelancer.page, job, labelProposal)
    await freelancer.check()

    await openProposal(client.page, jobPath, ben.name)
    await client.check()
    await client.page.getByRole('link', { name: 'Open the room' }).first().click()
    await client.page.waitForURL(/\/messages\//)
    const roomPath = new URL(client.page.url()).pathname
    await freelancer.page.goto(roomPath)
    await client.page.getByRole('textbox', { name: /^Message to/ }).fill('A loaf is in the post. When can you begin?')
    await client.page.keyboard.press('Enter')
    await hears(freelancer.page, 'A loaf is in the post. When can you begin?')
    await freelancer.page.getByRole('textbox', { name: /^Message to/ }).fill('On Monday.')
    await freelancer.page.keyboard.press('Enter')
    await hears(client.page, 'On Monday.')
    await client.check()

    await openProposal(client.page, jobPath, ben.name)
    await makeOffer(client.page, labelOffer)
    await client.check()
    const offerPath = new URL(client.page.url()).pathname
    await freelancer.page.goto(offerPath)
    await freelancer.check()
    const contractPath = await acceptOffer(freelancer.page)
    await freelancer.check()

    await addMethod(client.page, 'To pay with', okCard)
    await client.check()
    await fund(client.page, contractPath, okCard)
    await freelancer.page.goto(contractPath)
    await submitWork(freelancer.page, 'Two directions: the cut loaf, and an ear of rye.')
    await hears(client.page, 'Two directions: the cut loaf, and an ear of rye.')
    await client.check()
    await askForChanges(client.page, 'The crust darker, please.')
    await hears(freelancer.page, 'The crust darker, please.')
    await submitWork(freelancer.page, 'With a darker crust.')
    await hears(client.page, 'With a darker crust.')
    await approve(client.page)
    await client.check()

    await app.command('clock', '+5d')
    await addMethod(freelancer.page, 'To be paid to', okAccount)
    await freelancer.page.goto('/money')
    await hears(freelancer.page, '€360')
    await payOut(freelancer.page, ben.password, '360', okAccount)
    await freelancer.check()
    await freelancer.page.goto('/money/statement')
    await freelancer.check()
    expect(await app.command('prove-ledger')).toMatchObject({ sound: true })
    await client.close()
    await freelancer.close()
  }, 480_000)
}
