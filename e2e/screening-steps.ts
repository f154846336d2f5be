import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** What people do and see in a room where contact details wait for the contract. */

export function composer(page: Page): Locator {
  return page.getByRole('textbox', { name: /^Message to/ })
}

/** Types a message as a person does: the engine comes with the focus, so what follows is looked at while it is typed. */
export async function write(page: Page, text: string): Promise<void> {
  await composer(page).click()
  if (page.workers().length === 0) await page.waitForEvent('worker')
  await composer(page).fill('')
  await composer(page).pressSequentially(text)
}

/** The words that are underlined in the composer, which must lie on the same words of the field. */
export async function underlined(page: Page): Promise<string[]> {
  const marks = page.locator('form .under-layer .under')
  await marks.first().waitFor()
  const [layer, field] = [await page.locator('form .under-layer').first().boundingBox(), await composer(page).boundingBox()]
  expect([layer!.x, layer!.y, layer!.width]).toEqual([field!.x, field!.y, field!.width])
  return marks.allTextContents()
}

/** Sends what stands in the composer and waits until the server has it. */
export async function sendNow(page: Page, button: string | RegExp = /^Send/): Promise<void> {
  const taken = page.waitForResponse(answer => answer.url().endsWith('/send') && answer.request().method() === 'POST')
  await page.locator('form').getByRole('button', { name: button }).first().click()
  expect((await taken).ok()).toBe(true)
}

/** Everything the page was sent, as its source and as its data. */
export async function bytesOf(page: Page): Promise<string> {
  const path = new URL(page.url()).pathname
  const both = await Promise.all([page.request.get(path), page.request.get(`${path}.data`)])
  return (await Promise.all(both.map(answer => answer.text()))).join('\n')
}
