import type { Browser } from 'playwright-core'
import qrcode from 'qrcode'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type App } from './app.ts'
import { launchBrowser } from './browser.ts'
import { acceptOffer, addMethod, fund, okCard } from './contract-steps.ts'
import { takeSeat, type Seat } from './look.ts'
import { bytesOf, composer, sendNow, underlined, write } from './screening-steps.ts'
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
let client: Seat
let freelancer: Seat
let jobPath: string
let roomPath: string

beforeAll(async () => {
  ;[browser, app] = await Promise.all([launchBrowser(), startApp()])
  client = await takeSeat(browser, app.url)
  freelancer = await takeSeat(browser, app.url)
  await Promise.all([arrive(client.page, marta), arrive(freelancer.page, jonas)])
  jobPath = await postJob(client.page, labelJob)
  await propose(freelancer.page, labelJob, labelProposal)
  await openProposal(client.page, jobPath, jonas.name)
  await client.page.getByRole('link', { name: 'Open the room' }).first().click()
  await client.page.waitForURL(/\/messages\//)
  roomPath = new URL(client.page.url()).pathname
  await freelancer.page.goto(roomPath)
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

const phone = '+351 912 345 678'

test('a phone number is underlined while it is typed, sent masked, and reaches the other side as a chip only', async () => {
  const { page } = freelancer
  await write(page, `I can begin on Monday, my number is ${phone}.`)
  expect((await underlined(page)).join('')).toContain('912 345 678')
  const found = page.getByRole('group', { name: 'Found in your text' })
  await found.getByText(/Marta Lindqvist sees a chip until your contract starts/).waitFor()
  await found.getByRole('button', { name: /^Edit phone number/ }).click()
  expect(await page.evaluate(() => document.getSelection()?.toString())).toContain('912 345 678')
  await page.locator('#live-region', { hasText: '1 contact detail found: phone number.' }).waitFor({ state: 'attached' })
  await freelancer.checkBoth()
  await sendNow(page, /^Send, phone number masked/)
  await page.getByText('Marta Lindqvist sees a chip for the marked words').click()
  await page.getByText('It opens by itself when your contract starts.').waitFor()
  await freelancer.checkBoth()

  await hears(client.page, /I can begin on Monday/)
  await client.page.getByText('contact detail, opens when your contract starts').waitFor()
  await client.page.getByText(/This is not about you/).waitFor()
  expect(await bytesOf(client.page)).not.toContain('912 345')
  await client.checkBoth()
})

test('a ready reply, and “Sorry, I only talk here”, pass as they are', async () => {
  const { page } = client
  await page.getByRole('button', { name: 'I’d rather keep talking here.' }).click()
  expect(await composer(page).inputValue()).toBe('I’d rather keep talking here.')
  await sendNow(page)
  await hears(freelancer.page, 'I’d rather keep talking here.')
  await write(page, 'Sorry, I only talk here')
  await sendNow(page, 'Send')
  await hears(freelancer.page, 'Sorry, I only talk here')
})

test('who received a contact that nobody saw reports it, and its writer sees nothing of that', async () => {
  await write(freelancer.page, 'The third drawer has what you need.')
  await sendNow(freelancer.page)
  const { page } = client
  const row = page.getByRole('region', { name: 'Talk' }).locator('li', { hasText: 'The third drawer' })
  await row.hover()
  await row.locator('summary').click()
  await row.getByRole('link', { name: 'This is a contact detail' }).click()
  await row.getByRole('textbox', { name: 'What is it?' }).fill('Where to find him, he says.')
  await client.checkBoth()
  await row.getByRole('button', { name: 'Report it' }).click()
  await row.getByText(/You reported this as a contact detail/).waitFor()
  await page.goto('/reviews')
  await page.getByText('The third drawer has what you need.').waitFor()
  await client.checkBoth()
  await page.goto(roomPath)
  expect(await bytesOf(freelancer.page)).not.toMatch(/reported|Where to find him/)
})

test('an exception that the text states is confirmed with one tap, and opens when the other side acknowledges it', async () => {
  await write(client.page, 'For the NDA, notices go to legal@harbourmail.pt please.')
  await client.page.getByText('Your text says this is for a legal paper.').waitFor()
  await sendNow(client.page, 'Send and confirm')
  await client.page.getByText('Jonas Weber can open it by acknowledging your exception').waitFor()
  const { page } = freelancer
  await page.getByText('Marta Lindqvist says this is for a legal paper.').waitFor()
  expect(await bytesOf(page)).not.toContain('legal@harbourmail.pt')
  await freelancer.checkBoth()
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await hears(page, /notices go to legal@harbourmail\.pt please/)
})

test('an exception is declared with a reason while writing, and can be left closed', async () => {
  await write(freelancer.page, 'Add jonas.weber@harbourmail.pt when you want.')
  await freelancer.page.getByRole('button', { name: 'Declare an exception' }).click()
  await freelancer.page.getByRole('radio', { name: 'Access to a system An e-mail' }).check()
  await freelancer.page
    .getByRole('textbox', { name: 'In a sentence' })
    .last()
    .fill('So that you can let me into your drawing archive.')
  await freelancer.checkBoth()
  await sendNow(freelancer.page, 'Send with this exception')
  await client.page.getByText('Jonas Weber says this is for access to a system.').waitFor()
  await client.page.getByText('So that you can let me into your drawing archive.').waitFor()
  await client.page.getByRole('button', { name: 'Don’t open' }).click()
  await freelancer.page.getByText('Marta Lindqvist did not acknowledge your exception').waitFor()
  expect(await bytesOf(client.page)).not.toContain('jonas.weber@harbourmail.pt')
})

test('“not a contact detail” sends the words masked and asks a person to look', async () => {
  await write(freelancer.page, 'The lamp has the number +351 934 567 812 on it.')
  await freelancer.page.getByRole('button', { name: 'Not a contact detail' }).click()
  await freelancer.page.getByRole('textbox', { name: 'What is it?' }).last().fill('It is the part number of the lamp.')
  await sendNow(freelancer.page, 'Send masked and ask')
  await freelancer.page.getByText('A person is asked to look').waitFor()
  await hears(client.page, /The lamp has the number/)
  expect(await bytesOf(client.page)).not.toContain('934 567')
})

test('a picture with a QR code waits: its sender sees why, the other side can’t open it', async () => {
  const picture = await qrcode.toBuffer('https://wa.me/351912345678', { scale: 8 })
  const { page } = freelancer
  await page.getByLabel('Attach files').setInputFiles({ name: 'sketch.png', mimeType: 'image/png', buffer: picture })
  await composer(page).fill('The first sketch.')
  await sendNow(page)
  await page.getByText('Waits until your contract starts. Marta Lindqvist can’t open it').click()
  await page.getByText('in a QR code or barcode').waitFor()
  await freelancer.checkBoth()
  await client.page.getByText('Opens when your contract starts', { exact: true }).waitFor()
  const file = await page.getByRole('link', { name: 'sketch.png' }).first().getAttribute('href')
  expect((await page.request.get(file!)).status()).toBe(200)
  expect((await client.page.request.get(file!)).status()).toBe(404)
  expect(await bytesOf(client.page)).not.toContain('sketch.png')
  await client.checkBoth()
})

const crypto = 'Let us skip the platform fee: you pay me directly in bitcoin.'

test('a request to pay in crypto can’t be sent: it stays a draft, and the other side sees nothing', async () => {
  const { page } = freelancer
  await write(page, crypto)
  await page.getByText('Payment between you goes through here, so this can’t be sent').waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Can’t be sent' }).waitFor()
  await freelancer.checkBoth()
  await page.getByText('Draft kept').waitFor()
  await page.reload()
  expect(await composer(page).inputValue()).toBe(crypto)

  const plain = await browser.newContext({
    baseURL: app.url,
    javaScriptEnabled: false,
    storageState: await freelancer.context.storageState(),
  })
  const bare = await plain.newPage()
  await bare.goto(roomPath)
  await bare.getByRole('button', { name: 'Send' }).click()
  await bare.getByText(/Nothing was sent; your text is kept as a draft/).waitFor()
  await bare.getByText('Asks to pay or be paid outside this place.').waitFor()
  expect(await composer(bare).inputValue()).toBe(crypto)
  await plain.close()

  await composer(page).fill('Monday is fine.')
  await sendNow(page)
  await hears(client.page, 'Monday is fine.')
  expect(await bytesOf(client.page)).not.toContain('bitcoin')
})

test('when the contract starts the chips open by themselves, and a phone number passes', async () => {
  const watching = await client.context.newPage()
  await watching.goto(roomPath)
  await watching.getByText('contact detail, opens when your contract starts').first().waitFor()
  await openProposal(client.page, jobPath, jonas.name)
  await makeOffer(client.page, labelOffer)
  await freelancer.page.goto(new URL(client.page.url()).pathname)
  const contractPath = await acceptOffer(freelancer.page)
  await addMethod(client.page, 'To pay with', okCard)
  await fund(client.page, contractPath, okCard)
  await hears(watching, /my number is \+351 912 345 678/)
  await watching.getByRole('link', { name: 'sketch.png' }).first().waitFor()
  await watching.getByText('A contract has started: you may use any tool. Payment stays here.').waitFor()

  await freelancer.page.goto(roomPath)
  await write(freelancer.page, 'Call me on +351 961 222 333 when the loaf is here.')
  await sendNow(freelancer.page, 'Send')
  await hears(watching, 'Call me on +351 961 222 333 when the loaf is here.')
  expect(await watching.getByText('contact detail, opens when your contract starts').count()).toBe(0)
  await client.close()
  await freelancer.close()
})
