import { expect, test } from 'vitest'
import { find } from '#engines/screening/find'
import { readPart } from '#test/screening/set'
import { knownHosts, linkClass, publishedHosts, webAddress } from '#web/host-class.ts'
import { changeWords, kindWords, ruleWordsOf } from '#web/messages/findings.ts'

test('every rule that finds something in the test set, and every kind, has words for people', () => {
  const findings = readPart('cases').flatMap(
    one => find(one.messages ?? one.text!, { surface: one.surface ?? 'message' }).findings,
  )
  expect(findings.length).toBeGreaterThan(500)
  expect([...new Set(findings.map(one => one.rule))].filter(rule => !ruleWordsOf(rule))).toEqual([])
  expect(findings.filter(one => !kindWords[one.kind] || !changeWords[one.kind])).toEqual([])
})

test('the sites named for a class are of that class by the engine’s own table', () => {
  for (const [type, hosts] of Object.entries(knownHosts))
    for (const host of hosts) expect(`${host}: ${linkClass(webAddress(host)!)}`).toBe(`${host}: ${type}`)
  for (const [type, hosts] of publishedHosts())
    expect(
      hosts.filter(host => linkClass(webAddress(host)!) !== type),
      type,
    ).toEqual([])
  expect(new Map(publishedHosts()).get('contact')!.length).toBeGreaterThan(40)
  expect(linkClass(webAddress('https://studio.github.com/work')!)).toBe('code')
  expect(linkClass(webAddress('www.pebble-and-pine.org')!)).toBe('own')
  expect(linkClass(webAddress('https://docs.google.com/forms/d/1')!)).toBe('form')
})

test('only addresses of the web are taken for links', () => {
  for (const typed of [
    '',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://user:word@example.org',
    'localhost',
    '//',
    'ftp://a.b',
  ])
    expect(webAddress(typed), typed).toBeNull()
  expect(webAddress('example.org/a?b=1')?.href).toBe('https://example.org/a?b=1')
})
