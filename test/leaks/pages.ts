import { expect } from 'vitest'
import type { PersonCtx } from '#test/signed'
import type { World } from '#test/world'
import { leavesOf, loadPages, noNudges } from '../matrix/doors.ts'
import { makeApp } from '../../src/serve.ts'

/** Where a page shows more with a search or a part opened. */
const more: Record<string, string[]> = {
  '/jobs': ['?words=shop'],
  '/talent': ['?words=shops'],
  '/messages': ['?words=reach'],
  '/messages/:roomId': ['?pane=about', '?words=reach', '?history={itemId}', '?edit={itemId}', '?at=1'],
  '/exceptions': ['?room={roomId}'],
  '/rules/contact': ['?text=reach'],
}

/**
 * Every page of the site map as the server writes it for a viewer, and of rooms the data that a script asks for instead.
 * Ids that are not given lead nowhere; no page may fail of itself.
 */
export async function pagesFor(w: World): Promise<(viewer: PersonCtx | null, ids: Record<string, string>) => Promise<Page[]>> {
  const [web, { default: siteMap }] = await Promise.all([loadPages(), import('#web/routes.ts')])
  const app = makeApp(w.live, web, noNudges)
  const patterns = leavesOf(siteMap).map(one => one.at)
  const { origin } = new URL(w.live.config.baseUrl)
  return async (viewer, ids) => {
    const headers = viewer ? { cookie: `symbolon_session=${w.bearer(viewer)}` } : undefined
    const fill = (text: string) =>
      text
        .replace(/[:{](\w+)}?/g, (_, name: string) => ids[name] ?? '00000000-0000-7000-8000-000000000000')
        .replace('*', 'no-such-page')
    const pages: Page[] = []
    for (const pattern of patterns) {
      for (const query of ['', ...(more[pattern] ?? [])].map(fill)) {
        const path = fill(pattern)
        // A page has its data in itself; that a script is told the same is looked at where two sides meet.
        for (const address of [`${path}${query}`, ...(pattern.includes(':roomId') ? [`${path}.data${query}`] : [])]) {
          const answer = await app.request(`${origin}${address}`, { headers })
          expect(answer.status, address).toBeLessThan(500)
          pages.push({ path: address, status: answer.status, text: await answer.text() })
        }
      }
    }
    return pages
  }
}
export interface Page {
  path: string
  status: number
  text: string
}
