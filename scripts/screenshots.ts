// Makes the README's pictures from the real application with its town: node scripts/screenshots.ts [folder]
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { people, password } from '../db/town/people.ts'
import { startApp } from '../e2e/app.ts'
import { launchBrowser } from '../e2e/browser.ts'

const folder = process.argv[2] ?? 'docs/screenshots'
const isFull = process.argv.includes('--all')
const desktop = { width: 1280, height: 860 }
const phone = { width: 390, height: 844 }

interface Look {
  viewport: { width: number; height: number }
  scheme: 'light' | 'dark'
  suffix: string
}
const looks: Look[] = [
  { viewport: desktop, scheme: 'light', suffix: '' },
  { viewport: phone, scheme: 'light', suffix: '-phone' },
  { viewport: desktop, scheme: 'dark', suffix: '-dark' },
  { viewport: phone, scheme: 'dark', suffix: '-phone-dark' },
]

/** A page to look at: whose, where, and how to get there when it has no fixed address. */
interface Shot {
  name: string
  who: string | null
  at: string | ((page: Page) => Promise<void>)
}

const first = (from: string, pattern: RegExp) => async (page: Page) => {
  await page.goto(from)
  const hrefs = await page.locator('main a[href]').evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''))
  const href = hrefs.find(one => pattern.test(one))
  if (!href) throw new Error(`${from} has no link like ${pattern}`)
  await page.goto(href)
}

const shots: Shot[] = [
  { name: 'landing', who: null, at: '/' },
  { name: 'how', who: null, at: '/how' },
  { name: 'sign-in', who: null, at: '/sign-in' },
  { name: 'sign-up', who: null, at: '/sign-up' },
  { name: 'jobs', who: null, at: '/jobs' },
  { name: 'job', who: null, at: first('/jobs', /^\/jobs\/[0-9a-f-]{36}$/) },
  { name: 'talent', who: null, at: '/talent' },
  { name: 'profile', who: null, at: first('/talent', /^\/people\//) },
  { name: 'home', who: 'client', at: '/home' },
  { name: 'home-freelancer', who: 'freelancer', at: '/home' },
  { name: 'my-jobs', who: 'client', at: '/my/jobs' },
  { name: 'job-new', who: 'client', at: '/jobs/new' },
  { name: 'proposals-of-job', who: 'client', at: first('/my/jobs', /\/proposals$/) },
  { name: 'proposals', who: 'freelancer', at: '/proposals' },
  {
    name: 'propose',
    who: 'lucia',
    at: async page => {
      await first('/jobs', /^\/jobs\/[0-9a-f-]{36}$/)(page)
      await page.goto(`${page.url()}/propose`)
    },
  },
  {
    name: 'offer',
    who: 'amir',
    at: async page => {
      await first('/proposals', /^\/proposals\//)(page)
      await page.getByRole('link', { name: 'Open the offer' }).first().click()
      await page.waitForURL(/\/offers\//)
    },
  },
  { name: 'messages', who: 'client', at: '/messages' },
  { name: 'room', who: 'freelancer', at: first('/messages', /^\/messages\/[0-9a-f-]{36}$/) },
  { name: 'contracts', who: 'client', at: '/contracts' },
  { name: 'contract', who: 'client', at: first('/contracts', /^\/contracts\/[0-9a-f-]{36}$/) },
  { name: 'contract-freelancer', who: 'freelancer', at: first('/contracts', /^\/contracts\/[0-9a-f-]{36}$/) },
  { name: 'money', who: 'freelancer', at: '/money' },
  { name: 'notices', who: 'freelancer', at: '/notices' },
  { name: 'settings', who: 'freelancer', at: '/settings' },
  { name: 'security', who: 'freelancer', at: '/settings/security' },
  { name: 'profile-settings', who: 'freelancer', at: '/settings/profile' },
  { name: 'portfolio', who: 'freelancer', at: '/settings/portfolio' },
  { name: 'organisations', who: 'admin', at: '/settings/organisations' },
  { name: 'organisation', who: 'admin', at: first('/settings/organisations', /^\/organisations\//) },
  { name: 'terms', who: null, at: '/terms' },
  { name: 'terms-diff', who: null, at: '/terms/diff/1/2' },
  { name: 'mailbox', who: null, at: '/mailbox' },
]
const inReadme = new Set(['landing', 'home', 'jobs', 'job', 'room', 'offer', 'contract', 'money', 'profile'])

async function signedIn(browser: Browser, url: string, who: string | null, look: Look): Promise<Page> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: look.viewport,
    colorScheme: look.scheme,
    locale: 'en-GB',
    timezoneId: 'Europe/Lisbon',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(8_000)
  const page = await context.newPage()
  if (who) {
    await page.goto('/sign-in')
    await page.getByLabel('E-mail address').fill(people.find(person => person.key === who)!.email)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.waitForURL('**/home')
  }
  return page
}

const only = process.env.ONLY?.split(',')
mkdirSync(folder, { recursive: true })
await using app = await startApp({ env: { SEED: 'town' } })
const browser = await launchBrowser()
for (const look of isFull ? looks : looks.slice(0, 2)) {
  const pages = new Map<string | null, Page>()
  for (const shot of shots) {
    if (!isFull && !inReadme.has(shot.name)) continue
    if (only && !only.includes(shot.name)) continue
    try {
      if (!pages.has(shot.who)) pages.set(shot.who, await signedIn(browser, app.url, shot.who, look))
      const page = pages.get(shot.who)!
      if (typeof shot.at === 'string') await page.goto(shot.at)
      else await shot.at(page)
      await page.waitForTimeout(400) // fonts and the first paint after script; a live page never falls silent
      await page.screenshot({
        path: path.join(folder, `${shot.name}${look.suffix}.png`),
        fullPage: isFull && look.viewport === phone,
      })
    } catch (error) {
      process.stderr.write(`${shot.name}${look.suffix}: ${(error as Error).message.split('\n')[0]}\n`)
    }
  }
}
await browser.close()
await app.stop()
process.stderr.write(app.said())
process.exit(0)
