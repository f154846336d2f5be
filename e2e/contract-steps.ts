import type { Page } from 'playwright-core'

/** What the two sides do in a contract's page; each step ends on that page. */

export const okCard = 'Sandbox card ending 4242 (works)'
export const okAccount = 'Sandbox bank account ending 6789 (works)'

/** The freelancer accepts the offer that is open in the page; ends on the contract, whose path it answers. */
export async function acceptOffer(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^Accept and sign/ }).click()
  await page.waitForURL(/\/contracts\/[0-9a-f-]{36}/)
  return new URL(page.url()).pathname
}

/** Adds a way to pay or be paid, once per person. */
export async function addMethod(page: Page, direction: 'To pay with' | 'To be paid to', label: string): Promise<void> {
  await page.goto('/money/methods')
  const part = page
    .getByRole('region', { name: direction })
    .or(page.locator('section', { has: page.getByRole('heading', { name: direction }) }))
    .first()
  await part.getByLabel('Add a method').selectOption({ label })
  await part.getByRole('button', { name: /^Add this/ }).click()
  await page.getByRole('main').getByText(label, { exact: true }).first().waitFor()
}

/** The client funds the first milestone that can be funded, and waits until the money is held. */
export async function fund(page: Page, contractPath: string, method: string): Promise<void> {
  await page.goto(contractPath)
  await page
    .getByRole('link', { name: /^Fund / })
    .first()
    .click()
  await page.getByLabel('Pay with').selectOption({ label: method })
  await page.getByRole('button', { name: /^Fund milestone and pay/ }).click()
  await page.waitForURL(url => url.pathname === contractPath)
}

/** In the contract's open page: waits until work can be handed over, and does. */
export async function submitWork(page: Page, note: string): Promise<void> {
  await open(page, /^Submit (work|again)$/, 'What you hand over')
  await page.getByLabel('What you hand over').first().fill(note)
  await page
    .getByRole('button', { name: /^Submit (work|again)$/ })
    .first()
    .click()
  await page.getByText(note).filter({ visible: true }).first().waitFor()
}

export async function askForChanges(page: Page, what: string): Promise<void> {
  await open(page, 'Ask for changes', 'What should change')
  await page.getByLabel('What should change').first().fill(what)
  await page.getByRole('button', { name: 'Ask for changes' }).last().click()
  await page.getByText(what).filter({ visible: true }).first().waitFor()
}

/** Approves the submitted milestone through the page that says what will happen. */
export async function approve(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: /^Approve and release/ })
    .first()
    .click()
  await page.getByRole('button', { name: /^Approve and release/ }).click()
  await page.waitForURL(url => /^\/contracts\/[0-9a-f-]{36}$/.test(url.pathname))
  await page
    .getByText(/Rests 5 days/)
    .first()
    .waitFor()
}

/** Pays out all that is available, proving who one is on the way. */
export async function payOut(page: Page, password: string, amount: string, account: string): Promise<void> {
  await page.goto('/money/payout')
  await page.getByLabel('How much').fill(amount)
  await page.getByLabel('Where to').selectOption({ label: account })
  await page.getByRole('button', { name: 'Review' }).click()
  await page.getByRole('button', { name: /^Pay out/ }).click()
  const proof = page.getByRole('heading', { name: 'Confirm that it is you' })
  await proof
    .or(page.getByRole('heading', { name: 'Money' }))
    .first()
    .waitFor()
  if (await proof.isVisible()) {
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Confirm', exact: true }).click()
    await page.getByRole('button', { name: /^Pay out/ }).click()
  }
  await page.waitForURL('**/money')
}

/** Opens a form that is folded away under its word; waits until the word is there. */
async function open(page: Page, word: string | RegExp, field: string): Promise<void> {
  const summary = page.locator('summary', { hasText: word }).first()
  await summary.waitFor()
  if (!(await page.getByLabel(field).first().isVisible())) await summary.click()
}
