import { describe, expect, test } from 'vitest'
import { addDays } from '#lib/time'
import { askingCountries, earliestEffect, learningFrom, loosenings, regionRule, stricter } from '#modules/policy/rules'
import { builtInTerms, learningBegins, presetDraft } from '#modules/policy/rules/built-in'
import type { Processor, RegionRule } from '#modules/policy/schema'

const described = { ...presetDraft('described'), learningFrom: learningBegins }
const askFirst = { ...presetDraft('ask-first'), learningFrom: learningBegins }
const asks: RegionRule = { default: 'ask', evaluation: 'creation-and-build' }
const startsIn: RegionRule = { default: 'in', evaluation: 'creation' }

describe('the terms’ regions', () => {
  test('under described the EEA, the United Kingdom and Switzerland are asked first, and nobody else', () => {
    // 27 of the Union, and IS, LI, NO, GB, CH.
    expect(askingCountries).toHaveLength(32)
    for (const country of askingCountries) expect(regionRule(described, country), country).toEqual(asks)
    for (const country of ['US', 'BR', 'IN', 'CA', 'TR', 'UA', 'GG', 'MC'])
      expect(regionRule(described, country)).toEqual(startsIn)
  })

  test('an unknown region is asked first', () => expect(regionRule(described, null)).toEqual(asks))

  test('an unknown region gets the strictest there is, also in an operator’s own terms', () => {
    const own = {
      regions: [
        { region: 'rest', countries: 'others' as const, ...startsIn },
        { region: 'one', countries: ['BR'], default: 'ask' as const, evaluation: 'creation' as const },
        { region: 'two', countries: ['IN'], ...asks },
      ],
    }
    expect(regionRule(own, null)).toEqual(asks)
    expect(regionRule({ regions: own.regions.slice(0, 1) }, null)).toEqual(startsIn)
  })

  test('under ask-first everybody is asked', () => {
    for (const country of ['US', 'PT', 'XX', null]) expect(regionRule(askFirst, country)).toEqual(asks)
  })

  test('of two regions the stricter counts, each part for itself, whichever came first', () => {
    expect(stricter(asks, startsIn)).toEqual(asks)
    expect(stricter(startsIn, asks)).toEqual(asks)
    expect(stricter(startsIn, startsIn)).toEqual(startsIn)
    const mixed = stricter({ default: 'ask', evaluation: 'creation' }, { default: 'in', evaluation: 'creation-and-build' })
    expect(mixed).toEqual(asks)
  })
})

describe('learning', () => {
  test('begins on 2026-01-05, and never under terms without it', () => {
    const [without, withIt] = builtInTerms('described')
    expect(learningFrom(withIt!).toISOString()).toBe('2026-01-05T00:00:00.000Z')
    expect(learningFrom(without!) > new Date('9999-12-31T00:00:00Z')).toBe(true)
    expect([without!.effectiveAt, withIt!.effectiveAt]).toEqual([null, learningBegins])
  })
})

describe('notice', () => {
  const processor: Processor = { name: 'Quill OCR', purpose: 'Reading scans.', region: 'Portugal', sees: 'Scanned pages.' }

  test('is due for a purpose, a processor or a default that allows more, and named', () => {
    expect(loosenings(described, { ...described, processors: [processor] })).toEqual([
      'The processor “Quill OCR” is new or changed.',
    ])
    const wider = { ...processor, sees: 'Everything.' }
    expect(loosenings({ ...described, processors: [processor] }, { ...described, processors: [wider] })).toHaveLength(1)
    const purpose = { ...described.purposes[0]!, detail: 'Anything at all.' }
    expect(loosenings(described, { ...described, purposes: [purpose] })).toEqual([
      'The purpose “Models of your own, from work” is new or changed.',
    ])
    expect(loosenings(askFirst, described)[0]).toMatch(/^A default gets looser \(AD, AE, .* and \d+ more\)\.$/)
    expect(loosenings(described, { ...described, learningFrom: addDays(learningBegins, -1) })).toEqual([
      'They allow learning from more.',
    ])
    const laxer = askFirst.regions.map(region => ({ ...region, evaluation: 'creation' as const }))
    expect(loosenings(askFirst, { ...askFirst, regions: laxer })).toHaveLength(1)
  })

  test('is not due for what gets stricter or stays', () => {
    expect(loosenings(described, askFirst)).toEqual([])
    expect(loosenings(described, { ...described, purposes: described.purposes.slice(1) })).toEqual([])
    expect(loosenings({ ...described, processors: [processor] }, described)).toEqual([])
  })

  test('is 30 days to the millisecond', () => {
    const at = new Date('2026-03-02T09:00:00Z')
    expect(earliestEffect(at, ['x']).toISOString()).toBe('2026-04-01T09:00:00.000Z')
    expect(earliestEffect(at, [])).toEqual(at)
  })
})
