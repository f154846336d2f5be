import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What people do in the pages, by role and label; each step ends on the page it leads to. */

export interface Someone {
  name: string
  email: string
  password: string
  purpose: 'I want to hire' | 'I want to work' | 'Both'
}

export const marta: Someone = {
  name: 'Marta Lindqvist',
  email: 'marta@example.org',
  password: 'bread rises slowly',
  purpose: 'I want to hire',
}
export const jonas: Someone = {
  name: 'Jonas Weber',
  email: 'jonas@example.org',
  password: 'pencil before vector',
  purpose: 'I want to work',
}

/** Signs up, opens the mail in the local mailbox, confirms the address, signs in and answers the terms; ends at home, or `wait`s where they are asked. */
export async function arrive(page: Page, someone: Someone, answer: Answer | 'wait' = 'Yes to all three'): Promise<void> {
  await page.goto('/sign-up')
  await page.getByLabel('Your name').fill(someone.name)
  await page.getByLabel('E-mail address').fill(someone.email)
  await page.getByLabel('Password').fill(someone.password)
  await page.getByLabel('Country').selectOption({ label: 'Portugal' })
  await page.getByLabel(someone.purpose).check()
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.getByRole('heading', { name: 'Check your mail' }).waitFor()
  await openMail(page, someone.email, /confirm/i)
  await page.locator('main a[href*="/verify"]').click()
  await page.getByRole('button', { name: 'Confirm my address' }).click()
  await page.waitForURL('**/sign-in?confirmed')
  await giveSignIn(page, someone)
  if (answer !== 'wait') await answerTerms(page, answer)
  else await page.waitForURL('**/welcome/terms?**')
}

export type Answer = 'Yes to all three' | 'No to all three'

/** Answers the page that comes before anything else; ends at home. */
export async function answerTerms(page: Page, answer: Answer): Promise<void> {
  await page.waitForURL('**/welcome/terms?**')
  await page.getByRole('button', { name: answer }).click()
  await page.waitForURL('**/home')
}

export async function signIn(page: Page, someone: Pick<Someone, 'email' | 'password'>): Promise<void> {
  await giveSignIn(page, someone)
  await page.waitForURL('**/home')
}

/** Fills the sign-in form and sends it; where that leads is the caller's to know. */
export async function giveSignIn(page: Page, someone: Pick<Someone, 'email' | 'password'>): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(someone.email)
  await page.getByLabel('Password').fill(someone.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** Signs out by the menu on top of the rail; ends where strangers are. */
export async function signOut(page: Page): Promise<void> {
  await page.goto('/home')
  await page.locator('summary', { hasText: 'Acting as' }).first().click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(url => url.pathname !== '/home')
}

/** Switches whom the person acts for, by the switch on top of the rail. */
export async function actFor(page: Page, organisation: string): Promise<void> {
  await page.goto('/home')
  await page.locator('summary', { hasText: 'Acting as' }).first().click()
  await page.getByRole('button', { name: new RegExp(organisation) }).click()
  await page.getByRole('heading', { name: organisation, level: 1 }).waitFor()
}

/** Opens the newest mail of an address whose subject fits; waits until it has come. */
export async function openMail(page: Page, to: string, subject: RegExp): Promise<void> {
  const link = page.getByRole('main').getByRole('link', { name: subject }).first()
  for (let tries = 0; tries < 50; tries++) {
    await page.goto(`/mailbox?to=${encodeURIComponent(to)}`)
    if ((await link.count()) > 0) break
    await page.waitForTimeout(200)
  }
  await link.click()
}

export interface JobPost {
  title: string
  description: string
  skills: string
  budget: string
  question?: string
}

export const labelJob: JobPost = {
  title: 'Label for a new rye bread',
  description:
    'We bake a rye bread that keeps for ten days, and it needs a paper label of 90 by 60 millimetres in two colours, with room for a stamp.',
  skills: 'Illustration, Packaging',
  budget: '1400',
  question: 'What do you need from us to begin?',
}

/** Posts a job through the form and its review; ends on the job's page, whose address it answers. */
export async function postJob(page: Page, job: JobPost): Promise<string> {
  await page.goto('/jobs/new')
  await page.getByLabel('Title').fill(job.title)
  await page.getByLabel('Description').fill(job.description)
  await page.getByLabel('Fixed price').check()
  await page.getByLabel('Up to', { exact: false }).first().fill(job.budget)
  await fillSkills(page, job.skills)
  if (job.question) await page.getByLabel('Question 1').fill(job.question)
  await page.getByRole('button', { name: 'Review and post' }).click()
  await page.getByRole('button', { name: 'Post job' }).click()
  await page.waitForURL(/\/jobs\/[0-9a-f-]{36}$/)
  return new URL(page.url()).pathname
}

/** Skills are chips with script and a plain text without. */
export async function fillSkills(page: Page, skills: string): Promise<void> {
  const field = page.getByLabel('Skills')
  await field.fill(skills)
  await field.press('Tab').catch(() => {})
}

export interface ProposalText {
  cover: string
  bid: string
  answer?: string
}

export const labelProposal: ProposalText = {
  cover:
    'Rye is easy to draw and hard to tell from wheat, so I would draw the bread: dark, cut once, with its crumb. Two sketches in a week, the label a week later.',
  bid: '1200',
  answer: 'The size of the stamp, the two colours, and a loaf by post if you can.',
}

/** Finds the job by search and proposes; ends on the proposal's page. */
export async function propose(page: Page, job: JobPost, proposal: ProposalText): Promise<void> {
  await page.goto('/jobs')
  await page.getByRole('searchbox', { name: 'Search jobs' }).fill('rye label')
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await page.getByRole('link', { name: job.title }).first().click()
  await page.getByRole('link', { name: 'Propose', exact: true }).first().click()
  await page.getByLabel('Cover letter').fill(proposal.cover)
  await page.getByLabel('Your price').fill(proposal.bid)
  if (job.question && proposal.answer) await page.getByLabel(job.question).fill(proposal.answer)
  await page.getByRole('button', { name: 'Send proposal' }).click()
  await page.waitForURL(/\/proposals\/[0-9a-f-]{36}$/)
}

/** The client opens the newest proposal of a job. */
export async function openProposal(page: Page, jobPath: string, from: string): Promise<void> {
  await page.goto(`${jobPath}/proposals`)
  await page.getByRole('main').getByRole('link', { name: from }).first().click()
  await page.waitForURL(/\/proposals\/[0-9a-f-]{36}$/)
  await page.getByRole('heading', { name: 'Cover letter' }).waitFor()
}

export interface OfferText {
  title: string
  scope: string
  milestones: { title: string; amount: string }[]
}

export const labelOffer: OfferText = {
  title: 'Label for a new rye bread',
  scope: 'Two directions as sketches, then one finished label of 90 by 60 millimetres in two colours, as a PDF for print.',
  milestones: [
    { title: 'Two directions as sketches', amount: '400' },
    { title: 'The finished label', amount: '800' },
  ],
}

/** From a proposal's page: offers terms; ends on the offer's page. */
export async function makeOffer(page: Page, offer: OfferText): Promise<void> {
  await page.getByRole('link', { name: 'Make an offer' }).first().click()
  await page.waitForURL(/\/offer\/new/)
  await page.getByLabel('Name of the work').fill(offer.title)
  await page.getByLabel('What will be made').fill(offer.scope)
  for (const [index, milestone] of offer.milestones.entries()) {
    if (index > 0) await page.getByRole('button', { name: 'Add a milestone' }).click()
    const row = page.getByRole('group', { name: `Milestone ${index + 1}` })
    await row.getByLabel('What is delivered').fill(milestone.title)
    await row.getByLabel('Amount').fill(milestone.amount)
  }
  await page.getByRole('button', { name: 'Send offer' }).click()
  await page.waitForURL(/\/offers\/[0-9a-f-]{36}$/)
}

/** Waits until a text can be seen: nothing is reloaded, it has to come by itself. */
export async function hears(page: Page, text: string | RegExp): Promise<void> {
  const seen = page.getByText(text).filter({ visible: true }).first()
  await seen.waitFor()
  expect(await seen.isVisible()).toBe(true)
}
