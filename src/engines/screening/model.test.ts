import { describe, expect, test } from 'vitest'
import type { Draft } from './drafts.ts'
import { find } from './find.ts'
import { isWorded, weighed } from './model.ts'
import { readingOf } from './texts.ts'
import type { Surface } from './types.ts'

/** What the wording adds to these drafts, and takes from them. */
const weigh = (text: string, drafts: Draft[] = [], surface: Surface = 'message') => weighed(drafts, readingOf(text), surface)

const digits = 'I like to hear a voice, so let us pick a quieter corner where nobody reads along and go on from there tonight'
const telegram = 'For a bot on Telegram we need tests of the commands and of the menu, and a page in the docs about both'

const draft = (rule: string): Draft => ({ kind: 'messenger', rule, start: 12, end: 20, score: 0.7, evidence: [] })

describe('the model of wordings', () => {
  test.each([
    ['worded.talk', 'talk-elsewhere', digits],
    [
      'worded.pay',
      'pay-elsewhere',
      'Would you rather settle the money between the two of us and keep the slice they take on the way?',
    ],
    ['worded.forbidden', 'forbidden-ask', 'Lend me your profile for a month, I bid with it and you get a share of what comes in'],
  ])('finds by the wording alone, %s', (rule, kind, text) => {
    const found = weigh(text)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ rule, kind })
    expect(found[0]!.score).toBeGreaterThanOrEqual(0.65)
    expect(isWorded(text, 'message')).toBe(true)
  })

  test('shows the clause that weighs most, and the words in it that do', () => {
    const [found] = weigh(digits)
    const clause = digits.slice(found!.start, found!.end)
    // Which of the two it is changes with the training; it is one of them, whole.
    expect(digits.split(/, (?=so )/)).toContain(clause)
    const words = found!.evidence[0]!.split(' … ')
    expect(words.length).toBeGreaterThan(0)
    expect(words.filter(word => !clause.includes(word))).toEqual([])
  })

  test('goes by a few words where they weigh more, but not by what is left of a masked text', () => {
    expect(weigh('sample 2, bottom corner, write me there instead')).toHaveLength(1)
    const left = 'My address is \ufffc if you need it.'
    expect(find(left).findings.filter(finding => finding.score >= 0.65)).toEqual([])
  })

  test.each([
    ['talk about the work', 'Can you change the colour of the button on the second page and send the new file here tomorrow?'],
    ['too few words', 'my digits tonight'],
    ['what is no words', 'UUID 123e4567-e89b-12d3-a456-426614174000, commit 6dcb09b5b57875f334f61aebed695e2e4193db5e'],
    ['code', 'const call = await reach(me, digits); return { tell: me, yours: save(them, evening), phone: call.number };'],
    ['a refusal', "I won't tell you my digits, so please do not ask to reach me in the evening, I stay on this site"],
    ['nothing', ''],
  ])('adds nothing to %s', (_, text) => {
    expect(weigh(text)).toEqual([])
  })

  test('reads no names and no files', () => {
    for (const surface of ['title', 'name', 'filename', 'attachment'] as const) {
      expect(weigh(digits, [], surface)).toEqual([])
      expect(isWorded(digits, surface)).toBe(false)
    }
  })

  test('takes a rule that goes by the wording back to a notice where the words speak against it, and no other', () => {
    expect(weigh(telegram, [draft('talk.brand')])[0]!.score).toBe(0.6)
    expect(weigh(telegram, [draft('link.contact')])[0]!.score).toBe(0.7)
    expect(weigh(digits, [draft('talk.brand')])[0]!.score).toBe(0.7)
  })

  test('bears out a rule that is not sure, and leaves it the say', () => {
    const unsure = { ...draft('offer.call'), score: 0.6 }
    expect(weigh(digits, [unsure])).toEqual([{ ...unsure, score: 0.65 }])
  })

  test('finds an ask at the end of a long text, and its place there', () => {
    const before = `${telegram}. `.repeat(12)
    const { findings } = find(`${before}${digits}.`)
    const [found] = findings.filter(finding => finding.score >= 0.65)
    expect(found!.start).toBeGreaterThanOrEqual(before.length)
    expect(found!.end).toBeLessThanOrEqual(before.length + digits.length)
  })

  test('reads any text', () => {
    for (const text of ['\ud800'.repeat(300), '你'.repeat(9000), "a'".repeat(5000), 'x'.repeat(20_000), 'a. '.repeat(6000)])
      expect(() => [weigh(text), isWorded(text, 'message')]).not.toThrow()
  })
})
