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
    close: async () => {
      await context.close()
      expect(complaints).toEqual([])
    },
  }
}

async function checkPage(page: Page, hasScript: boolean): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0)
  if (!hasScript) return
  // As tall as its content: a bar that is fixed to the screen's edge must not be taken for covering what scrolls under it.
  const size = page.viewportSize()!
  const tall = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: size.width, height: Math.max(size.height, tall + 80) })
  await page.evaluate(axeSource)
  const findings = await page.evaluate(async only => {
    const axe = (
      globalThis as unknown as {
        axe: { run(root: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
      }
    ).axe
    const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: only } })
    return violations.map(violation => `${violation.id}: ${violation.nodes.map(node => node.html.slice(0, 160)).join(' | ')}`)
  }, tags)
  await page.setViewportSize(size)
  expect(findings.join('\n'), `axe on ${page.url()}`).toBe('')
}
