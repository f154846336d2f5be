import { expect, test } from 'vitest'
import type { Ctx } from '#platform/ctx'
import { leadsTo, leavingLink } from '#web/leaving.ts'

const withSecret = (secret: string) => ({ live: { config: { secret } } }) as unknown as Ctx
const here = withSecret('a secret of this instance alone, long enough')

test('a leaving link leads where it was made for, and nowhere else', () => {
  const { to, host, type } = leavingLink(here, 'https://www.behance.net/gallery/1?a=b')!
  expect({ host, type }).toEqual({ host: 'www.behance.net', type: 'portfolio' })
  const query = new URL(to, 'https://here.example').searchParams
  expect(leadsTo(here, query.get('to'), query.get('seal'))?.href).toBe('https://www.behance.net/gallery/1?a=b')
  expect(leadsTo(here, 'https://www.behance.net/gallery/2', query.get('seal'))).toBeNull()
  expect(leadsTo(here, query.get('to'), null)).toBeNull()
  expect(leadsTo(here, query.get('to'), 'x')).toBeNull()
  expect(leadsTo(withSecret('another instance’s secret, as long as that'), query.get('to'), query.get('seal'))).toBeNull()
})

test('what is no web address gets no leaving link', () => {
  expect(leavingLink(here, 'javascript:alert(1)')).toBeNull()
  expect(leavingLink(here, 'data:text/html,hello')).toBeNull()
})
