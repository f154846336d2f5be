import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld } from '#test/world'
import { runTerms } from './terms.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'symbolon-terms-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const inFile = async (text: string): Promise<string> => {
  const place = path.join(folder, 'terms.json')
  await writeFile(place, text)
  return place
}

describe('symbolon terms', () => {
  test('what show prints can be changed and published, and is a version of the operator’s own', async () => {
    await using w = await openWorld()
    const shown = (await runTerms(w.system, ['show', '2'])) as { processors: object[] }
    const processors = [{ name: 'Quill OCR', purpose: 'Reading scans.', region: 'Portugal', sees: 'Scanned pages.' }]
    const place = await inFile(JSON.stringify({ ...shown, processors }))
    expect(await runTerms(w.system, ['publish', place])).toMatchObject({
      published: { version: 3, preset: 'own', effectiveAt: new Date('2026-04-01T09:00:00Z') },
    })
    expect(await runTerms(w.system, ['list'])).toMatchObject({
      versions: [
        { version: 3, state: 'upcoming', preset: 'own' },
        { version: 2, state: 'in-force', preset: 'described' },
        { version: 1, state: 'past' },
      ],
    })
    await expect(runTerms(w.system, ['preset', 'ask-first'])).rejects.toThrow('would replace its words')
  })

  test('a preset is changed in one line, with 30 days’ notice', async () => {
    await using w = await openWorld()
    expect(await runTerms(w.system, ['preset', 'ask-first'])).toMatchObject({
      published: { version: 3, preset: 'ask-first', effectiveAt: new Date('2026-04-01T09:00:00Z') },
    })
  })

  test.each([
    [[], /Say what to do: symbolon terms list \| show/],
    [['show'], /Say what to do/],
    [['drop', '2'], /Say what to do/],
    [['show', '2', '3'], /Say what to do/],
    [['show', 'two'], /Name a version by its number/],
    [['show', '9'], /There is no such version of the terms/],
    [['preset', 'lax'], /There is no preset lax\. Choose described or ask-first\./],
    [['preset', 'described'], /has the preset described already/],
    [['publish', '/no/such/file.json'], /can't be read \(ENOENT\)/],
  ])('%j is answered with a sentence', async (args, sentence) => {
    await using w = await openWorld()
    await expect(runTerms(w.system, args)).rejects.toThrow(sentence)
  })

  test.each([
    ['not json', /is no JSON: .*Start from what/],
    ['[]', /holds no terms/],
    ['{}', /regions: .*\npurposes: /],
    ['{"regions":[{"region":"all","countries":"others","default":"maybe"}]}', /regions\.0\.default: A default is in or ask\./],
  ])('a file with %s is answered with a sentence for each thing', async (text, sentence) => {
    await using w = await openWorld()
    await expect(runTerms(w.system, ['publish', await inFile(text)])).rejects.toThrow(sentence)
  })
})
