import { TOTP } from 'otpauth'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { password as townPassword, people } from '../db/town/people.ts'
import { startApp, type App } from './app.ts'
import { launchBrowser } from './browser.ts'
import { okAccount } from './contract-steps.ts'
import { takeSeat } from './look.ts'
import { answerTerms, giveSignIn, hears, openMail, signIn, signOut } from './steps.ts'

let browser: Browser
let app: App

beforeAll(async () => {
  ;[browser, app] = await Promise.all([launchBrowser(), startApp({ env: { SEED: 'town' } })])
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

const nora = { name: 'Nora Falk', email: 'nora@example.org', password: 'four lamps in a window' }
const forgotten = 'a password nobody remembers'

test('a person signs up, recovers, adds a passkey and an authenticator app, signs in by each, and ends another sign-in', async () => {
  const seat = await takeSeat(browser, app.url)
  const { page } = seat
  await seat.checkBoth('/')
  await seat.checkBoth('/sign-up')
  await page.getByLabel('Your name').fill(nora.name)
  await page.getByLabel('E-mail address').fill(nora.email)
  await page.getByLabel('Password').fill(forgotten)
  await page.getByLabel('Country').selectOption({ label: 'Norway' })
  await page.getByLabel('I want to work').check()
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.getByRole('heading', { name: 'Check your mail' }).waitFor()
  await seat.checkBoth()
  await page.getByRole('link', { name: 'Open the local mailbox' }).click()
  await openMail(page, nora.email, /confirm/i)
  await seat.checkBoth()
  await page.locator('main a[href*="/verify"]').click()
  await page.getByRole('button', { name: 'Confirm my address' }).waitFor()
  await seat.checkBoth()
  await page.getByRole('button', { name: 'Confirm my address' }).click()
  await hears(page, 'Your address is confirmed. Sign in to go on.')
  await seat.checkBoth()

  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  await page.getByRole('heading', { name: 'Set a new password' }).waitFor()
  await seat.checkBoth()
  await page.getByLabel('E-mail address').fill(nora.email)
  await page.getByRole('button', { name: 'Mail me a link' }).click()
  await page.getByRole('heading', { name: 'Check your mail' }).waitFor()
  await openMail(page, nora.email, /new password/i)
  await page.locator('main a[href*="/reset"]').click()
  await page.getByRole('heading', { name: 'Choose a new password' }).waitFor()
  await seat.checkBoth()
  await page.getByLabel('New password').fill(nora.password)
  await page.getByRole('button', { name: 'Set password' }).click()
  await hears(page, 'Your new password is set. Sign in with it.')
  await page.getByLabel('E-mail address').fill(nora.email)
  await page.getByLabel('Password').fill(forgotten)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await hears(page, /don’t belong together/)
  await seat.checkBoth()
  await giveSignIn(page, nora)
  await page.getByRole('heading', { name: /^Before you go on/ }).waitFor()
  await seat.checkBoth()
  await answerTerms(page, 'No to all three')
  await seat.checkBoth()

  await page.goto('/settings/security')
  await addAuthenticator(page)
  await page.getByLabel('Name for this passkey').fill('My laptop')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByRole('button', { name: 'Remove passkey My laptop' }).waitFor()
  await seat.checkBoth()
  await signOut(page)
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.waitForURL('**/home')

  const [secret, backupCodes] = await switchOnTwoFactor(page, () => seat.checkBoth())
  await signOut(page)
  await givePassword(page)
  await seat.checkBoth()
  await page.getByLabel('Code from the app').fill('000000')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await hears(page, /This code is not right/)
  // The code that switched it on is not taken twice.
  await page.getByLabel('Code from the app').fill(new TOTP({ secret }).generate({ timestamp: Date.now() + 30_000 }))
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL('**/home')

  // A phone in a drawer: signed in by a backup code, which works once.
  const drawer = await takeSeat(browser, app.url)
  await givePassword(drawer.page)
  await giveBackupCode(drawer.page, backupCodes[0]!)
  await drawer.page.waitForURL('**/home')
  await signOut(drawer.page)
  await givePassword(drawer.page)
  await giveBackupCode(drawer.page, backupCodes[0]!)
  await hears(drawer.page, /This code is not right/)
  await giveBackupCode(drawer.page, backupCodes[1]!)
  await drawer.page.waitForURL('**/home')

  await page.goto('/settings/security')
  await page.getByRole('button', { name: /^End sign-in on / }).click()
  await hears(page, 'Ended. It is out at its next request.')
  expect(await page.getByRole('button', { name: /^End sign-in on / }).count()).toBe(0)
  await seat.checkBoth()
  await drawer.page.goto('/messages')
  await drawer.page.waitForURL(/\/sign-in\?next=/)
  await page.goto('/home')
  await page.getByRole('heading', { name: nora.name, level: 1 }).waitFor()

  // What changes who may come in asks for a proof that is fresh; the passkey gives one.
  await app.command('clock', '+1h')
  await page.goto('/settings/security')
  await page.getByRole('button', { name: 'Remove passkey My laptop' }).click()
  await page.getByRole('heading', { name: 'Confirm that it is you' }).waitFor()
  await seat.checkBoth()
  await page.getByRole('button', { name: 'Confirm with a passkey' }).click()
  await page.waitForURL('**/settings/security')
  await page.getByRole('button', { name: 'Remove passkey My laptop' }).click()
  await hears(page, 'You have no passkey yet.')
  await drawer.close()
  await seat.close()
}, 300_000)

test('money is paid out after a fresh proof only, and the proof leads back to the same payout', async () => {
  const { page, ...seat } = await takeSeat(browser, app.url)
  await app.command('clock', '+6d')
  const email = people.find(person => person.key === 'freelancer')!.email
  await signIn(page, { email, password: townPassword })
  await app.command('clock', '+1h')
  await page.goto('/money/payout')
  await seat.checkBoth()
  await page.getByLabel('How much').fill('10')
  await page.getByLabel('Where to').selectOption({ label: okAccount })
  await page.getByRole('button', { name: 'Review' }).click()
  await page.getByRole('button', { name: 'Pay out €10' }).waitFor()
  await seat.checkBoth()
  await page.getByRole('button', { name: 'Pay out €10' }).click()
  await page.getByRole('heading', { name: 'Confirm that it is you' }).waitFor()
  await seat.checkBoth()
  await page.getByLabel('Password').fill('not my password')
  await page.getByRole('button', { name: 'Confirm', exact: true }).click()
  await hears(page, 'This is not your password.')
  await page.getByLabel('Password').fill(townPassword)
  await page.getByRole('button', { name: 'Confirm', exact: true }).click()
  await page.getByRole('button', { name: 'Pay out €10' }).click()
  await page.waitForURL('**/money')
  await seat.checkBoth()
  expect(await app.command('prove-ledger')).toMatchObject({ sound: true })
  await seat.close()
}, 120_000)

/** A passkey device without hands: it says yes to everything. */
async function addAuthenticator(page: Page): Promise<void> {
  const devices = await page.context().newCDPSession(page)
  await devices.send('WebAuthn.enable')
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

/** Sets the authenticator app up; answers its secret and the backup codes. */
async function switchOnTwoFactor(page: Page, check: () => Promise<void>): Promise<[string, string[]]> {
  await page.goto('/settings/security')
  await page.getByRole('link', { name: 'Set up' }).click()
  await page.waitForURL('**/two-factor')
  await page.getByLabel(/^Password\W*$/).fill(nora.password)
  await page.getByRole('button', { name: 'Set up' }).click()
  await page.getByLabel('Code from the app').waitFor()
  await check()
  const secret = (await page.locator('main code').innerText()).replaceAll(' ', '')
  const codes = await page.locator('main ul.font-mono li').allInnerTexts()
  expect(codes.length).toBeGreaterThan(5)
  await page.getByLabel('Code from the app').fill(new TOTP({ secret }).generate())
  await page.getByRole('button', { name: 'Switch on' }).click()
  await hears(page, /Two-factor sign-in is on/)
  await check()
  return [secret, codes]
}

/** The first step of signing in; ends where the second one is asked. */
async function givePassword(page: Page): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(nora.email)
  await page.getByLabel('Password').fill(nora.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('heading', { name: 'Second step' }).waitFor()
}

async function giveBackupCode(page: Page, code: string): Promise<void> {
  const field = page.getByLabel('Backup code')
  if (!(await field.isVisible())) await page.getByText('Lost the app?').click()
  await field.fill(code)
  await page.getByRole('button', { name: 'Sign in with backup code' }).click()
}
