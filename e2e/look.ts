import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** One person's browser; everything the page complains about fails the test when it is closed. */
export interface Seat {
  context: BrowserContext
  page: Page
  /** Checks the page as it is: no accessibility finding, no horizontal scrolling. */
  check(): Promise<void>
  /** The same in light and in dark colours; goes to the path first, if there is one. */
  checkBoth(path?: string): Promise<void>
  close(): Promise<void>
}

export const phone = { width: 390, height: 844 }
export const desktop = { width: 1280, height: 900 }

/** Opens a browser window of its own for one person. */
export async function takeSeat(
  browser: Browser,
  baseURL: string,
  options: { viewport?: { width: number; height: number }; javaScriptEnabled?: boolean } = {},
): Promise<Seat> {
  const context = await browser.newContext({
    baseURL,
    viewport: options.viewport ?? desktop,
    javaScriptEnabled: options.javaScriptEnabled ?? true,
    locale: 'en-GB',
    timezoneId: 'Europe/Lisbon',
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(`${page.url()}: ${error.message}`))
  page.on('console', message => {
    if (message.type() === 'error' && !/net::ERR|Failed to load resource/.test(message.text()))
      complaints.push(`${page.url()}: ${message.text()}`)
  })
  return {
    context,
    page,
    check: () => checkPage(page, options.javaScriptEnabled !== false),
    checkBoth: async path => {
      if (path !== undefined) await page.goto(path)
      await page.emulateMedia({ colorScheme: 'dark' })
      await checkPage(page, options.javaScriptEnabled !== false, colourRules)
      await page.emulateMedia({ colorScheme: 'light' })
      await checkPage(page, options.javaScriptEnabled !== false)
    },
    close: async () => {
      await context.close()
      expect(complaints).toEqual([])
    },
  }
}

/** Of all rules only these depend on the colours; the others find the same in dark as in light. */
const colourRules = ['color-contrast', 'link-in-text-block']

async function checkPage(page: Page, hasScript: boolean, rules?: string[]): Promise<void> {
  const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags }
  expect(await findingsOf(page, hasScript ? { runOnly } : null)).toEqual([])
}

const looks = [
  { screen: 'desktop', size: desktop, colours: 'light' },
  { screen: 'phone', size: phone, colours: 'dark' },
] as const

/**
 * What is wrong with the page, each in a line: on both screens, once in light and once in dark colours. `again` is for a page
 * that others looked at so: it is asked of axe in the first look only.
 */
export async function findingsInLooks(page: Page, which: 'first' | 'again'): Promise<string[]> {
  const findings: string[] = []
  for (const { screen, size, colours } of looks) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme: colours })
    const isAsked = which === 'first' || screen === 'desktop'
    const found = await findingsOf(page, isAsked ? { runOnly: { type: 'tag', values: tags } } : null)
    findings.push(...found.map(one => `${screen}, ${colours}: ${one}`))
  }
  return findings
}

/** Scrolling sideways, and what axe finds if it is asked. */
async function findingsOf(page: Page, options: object | null): Promise<string[]> {
  const { over, tall } = await page.evaluate(() => {
    const root = document.documentElement
    return { over: root.scrollWidth - root.clientWidth, tall: root.scrollHeight }
  })
  const findings = over > 0 ? [`${page.url()} scrolls sideways by ${over}`] : []
  if (!options) return findings
  // As tall as its content: a bar that is fixed to the screen's edge must not be taken for covering what scrolls under it.
  const size = page.viewportSize()!
  await page.setViewportSize({ width: size.width, height: Math.max(size.height, tall + 80) })
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource)
  const found = await page.evaluate(async given => {
    // Half-way from one colour to another nothing has its contrast.
    for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish()
    const axe = (
      globalThis as unknown as {
        axe: { run(root: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
      }
    ).axe
    const { violations } = await axe.run(document, { ...given, resultTypes: ['violations'], preload: false })
    return violations.map(violation => `${violation.id}: ${violation.nodes.map(node => node.html.slice(0, 160)).join(' | ')}`)
  }, options)
  await page.setViewportSize(size)
  return [...findings, ...found.map(one => `${page.url()} ${one}`)]
}
