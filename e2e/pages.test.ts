import { matchRoutes, type RouteObject } from 'react-router'
import type { RouteConfigEntry } from '@react-router/dev/routes'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import siteMap from '#web/routes.ts'
import { password, people } from '../db/town/people.ts'
import { startApp, type App } from './app.ts'
import { launchBrowser } from './browser.ts'
import { acceptOffer } from './contract-steps.ts'
import { desktop, findingsInLooks, phone, takeSeat } from './look.ts'
import { actFor, signIn } from './steps.ts'

let browser: Browser
let app: App

beforeAll(async () => {
  ;[browser, app] = await Promise.all([launchBrowser(), startApp({ env: { SEED: 'town' } })])
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

/** The site map without its frames: each page by its whole pattern. */
function pagesOf(entries: readonly RouteConfigEntry[], above = ''): RouteObject[] {
  return entries.flatMap(entry => {
    const at = entry.path ? `${above}/${entry.path}` : above
    if (entry.children?.length) return pagesOf(entry.children, at)
    return [{ path: at || '/', handle: entry.file.endsWith('.tsx') && !entry.file.startsWith('pages/look/') }]
  })
}
const pages = pagesOf(siteMap)
/** The pattern of the page that an address leads to; null for what has no page. */
function patternOf(address: string): string | null {
  const page = matchRoutes(pages, new URL(address, app.url).pathname)?.at(-1)?.route
  return page?.handle ? page.path! : null
}

interface Reader {
  /** Key of somebody of the town; without it nobody is signed in. */
  who?: string
  actingFor?: string
  /** Where they begin; from there they follow what links the pages have. */
  from: string[]
  /** Looks only at pages that nobody before could open. */
  isNewOnly?: boolean
}
const readers: Reader[] = [
  { from: ['/', '/sign-up', '/recover', '/verify?token=no', '/reset?token=no', '/reset', '/mailbox', '/no-such-page'] },
  { who: 'client', from: ['/home', '/confirm?next=/money'] },
  { who: 'freelancer', from: ['/home'] },
  { who: 'admin', actingFor: 'Harbour Books', from: ['/home'] },
  { who: 'staff', from: ['/home'], isNewOnly: true },
]
/** Pages that only a step of another journey opens, which looks at them there. */
const elsewhere = [
  '/welcome/terms',
  '/two-factor',
  '/money/payout',
  '/staff/reviews/:reviewId',
  '/settings/ai/withdrawals/:withdrawalId',
]

/** Visits one page of each pattern that the links lead to; answers what is wrong, and adds to what was seen. */
async function walk(page: Page, { from, who = 'a guest', isNewOnly }: Reader, seen: Set<string>): Promise<string[]> {
  const wrong: string[] = []
  const waiting = [...from]
  const mine = new Set<string>()
  for (let step = 0; step < waiting.length; step++) {
    const path = waiting[step]!
    const pattern = patternOf(path)
    if (!pattern) continue
    if (mine.has(pattern) && step >= from.length) {
      // Another of a kind that was looked at: only where it leads to.
      if (pattern.includes('/:') && waiting.indexOf(path) === step) waiting.push(...(await linksBehind(page, path)))
      continue
    }
    mine.add(pattern)
    const isNew = !seen.has(pattern)
    if (isNewOnly && !isNew && step >= from.length) continue
    seen.add(pattern)
    const answer = await page.goto(path)
    if (pattern !== '/*' && (answer?.status() ?? 500) >= 400) wrong.push(`${who}, ${path} answers ${answer?.status()}`)
    // Who is signed in is led from the sign-in page to their own.
    if (patternOf(page.url()) !== pattern) continue
    if (isNew || !isNewOnly)
      for (const finding of await findingsInLooks(page, isNew ? 'first' : 'again')) wrong.push(`${who}, ${pattern}, ${finding}`)
    const links = await page.locator('a[href^="/"]').evaluateAll(all => all.map(one => one.getAttribute('href')!))
    waiting.push(...links)
  }
  return wrong
}

async function linksBehind(page: Page, path: string): Promise<string[]> {
  const text = await (await page.request.get(path)).text()
  return [...text.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(found => found[1]!.replaceAll('&amp;', '&'))
}

/** What the town lacks for some pages to be there: a draft of a job, a piece with a link. Answers where only a form leads. */
async function prepare(page: Page, who?: string): Promise<string[]> {
  if (who === 'client') {
    await page.goto('/jobs/new')
    await page.getByLabel('Title').fill('Paper bags with our name')
    await page.getByRole('button', { name: 'Save draft' }).click()
    await page.waitForURL(/\/edit/)
    return [new URL(page.url()).pathname.replace('/edit', '/review')]
  }
  if (who === 'freelancer') {
    await page.goto('/settings/portfolio/new')
    await page.getByLabel('Title').fill('Six stamps')
    await page.getByLabel('Link').fill('https://example.org/stamps')
    await page.getByRole('button', { name: 'Save piece' }).click()
    await page.waitForURL('**/settings/portfolio')
  }
  return []
}

/** Last, because it changes what others see: the offer with new terms is accepted, and its contract asks for money. */
async function walkToFunding(page: Page, seen: Set<string>): Promise<string[]> {
  await page.goto('/home')
  await page.getByRole('listitem').filter({ hasText: 'Slow order list' }).first().getByRole('link').first().click()
  await page.waitForURL(/\/offers\//)
  await acceptOffer(page)
  await page
    .getByRole('link', { name: /^Fund / })
    .first()
    .click()
  await page.waitForURL(/\/fund$/)
  seen.add(patternOf(page.url())!)
  return findingsInLooks(page, 'first')
}

test('every page of the site map is reached by links, and sound for a guest, a client, a freelancer and a company’s admin', async () => {
  const seen = new Set<string>()
  const look = async (reader: Reader) => {
    const seat = await takeSeat(browser, app.url)
    if (reader.who) await signIn(seat.page, { email: people.find(one => one.key === reader.who)!.email, password })
    if (reader.actingFor) await actFor(seat.page, reader.actingFor)
    const from = [...reader.from, ...(await prepare(seat.page, reader.who))]
    const wrong = await walk(seat.page, { ...reader, from }, seen)
    if (reader.who === 'admin') wrong.push(...(await walkToFunding(seat.page, seen)))
    await seat.close()
    return wrong
  }
  const found = await Promise.all(readers.filter(one => !one.isNewOnly).map(look))
  for (const reader of readers.filter(one => one.isNewOnly)) found.push(await look(reader))
  const all = pages.flatMap(one => (one.handle ? [one.path!] : []))
  const unseen = all.filter(one => !seen.has(one) && !elsewhere.includes(one))
  expect({ wrong: found.flat(), unseen }).toEqual({ wrong: [], unseen: [] })
}, 480_000)

test('on a phone the people found are on the first screen, and the filters one press away; a desktop shows both', async () => {
  const seat = await takeSeat(browser, app.url, { viewport: phone })
  const { page } = seat
  await page.goto('/talent')
  const [skills, first] = [page.getByLabel('Skills').first(), page.locator('main h2 a').first()]
  expect(await skills.isVisible()).toBe(false)
  expect((await first.boundingBox())!.y).toBeLessThan(phone.height - 56)
  await page.locator('summary', { hasText: 'Filters' }).click()
  await skills.fill('Illustration')
  await page.keyboard.press('Enter')
  await page.waitForURL(/skills=Illustration/)
  await page.locator('summary', { hasText: /^Filters\s*1/ }).waitFor()
  await page.setViewportSize(desktop)
  expect([await skills.isVisible(), await first.isVisible()]).toEqual([true, true])
  await seat.close()
})
