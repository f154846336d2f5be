import { describe, expect, test } from 'vitest'
import { find } from './find.ts'
import type { Said } from './types.ts'

const talk = (...lines: string[]): Said[] => lines.map(line => ({ from: line[0] as 'a' | 'b', text: line.slice(3) }))
const strong = (messages: Said[]) => find(messages).findings.filter(finding => finding.score >= 0.65)

describe('over several messages', () => {
  test('the message that completes a number carries the finding, with the earlier ones as evidence', () => {
    const [finding] = strong(talk('a: 212', 'a: 555', 'a: 0147'))
    expect(finding).toMatchObject({ kind: 'phone', message: 2, start: 0, end: 4, value: '2125550147' })
    expect(finding!.evidence.at(-1)).toBe('together with message 1, message 2')
  })

  test.each([
    ['the other side says yes in between', talk('b: 07700', 'a: yes', 'b: 900', 'b: 832')],
    ['number words', talk('a: two one two', 'a: five five five', 'a: oh one four seven')],
    ['an address in pieces', talk('b: ada', 'b: @', 'b: quill.dev')],
    ['a name in pieces', talk('b: sk', 'b: ype', 'b: live:ada.quill')],
    [
      'a name after the channel that the other side knows',
      talk('a: you have the app with the paper plane?', 'b: yes', 'a: adaquill_dev'),
    ],
    ['a name with a line in it, after a channel', talk('a: insta?', 'b: sure', 'b: ada_quill')],
    ['a mailbox and who keeps it', talk('a: ada.quill', 'b: hm?', 'a: proton')],
    ['a number that one side begins and the other ends', talk('a: what comes after 077?', 'b: 00', 'a: then?', 'b: 900832')],
    ['a word, the sign, a word, an ending', talk('a: ada', 'a: at', 'a: quillworks', 'a: de')],
    ['a street that was asked for', talk('b: where is the workshop', "a: 12 Cooper's Yard")],
    ['parts with a few words between that ask nothing', talk('a: 212-', 'b: oh I see what you do', 'a: 555-', 'a: 0147 quick')],
    ['figures said three times', talk('b: the 2 1 2', 'a: manhattan', 'b: then 5 three times', 'a: k', 'b: oh one forty nine')],
    ['prices that no price is', talk('b: as prices: $415', 'a: ok', 'b: $555', 'b: and $0142 for shipping')],
    ['parts that say which they are', talk('a: 2 of 3: 555', 'a: 3 of 3: 0143', 'a: 1 of 3: 212')],
  ])('%s', (_, messages) => {
    expect(strong(messages).some(finding => finding.message === messages.length - 1)).toBe(true)
  })

  test.each([
    ['answers to how many', talk('a: How many pages?', 'b: 646', 'b: 555 without the index')],
    ['haggling', talk('a: budget', 'b: 900', 'a: 800?', 'b: 850')],
    ['what is measured, one after the other', talk('a: probe A', 'b: 212', 'a: probe B', 'b: 555', 'a: probe C', 'b: 0147')],
    ['margins', talk('b: left', 'a: 0.75', 'b: gutter', 'a: 0.625', 'b: and inside', 'a: 0.5')],
    ['versions', talk('a: version?', 'b: 5.5.5', 'a: and php', 'b: 8.1.28')],
    ['figures that answer what they count', talk('a: order number?', 'b: 4155550183', 'a: found it')],
    [
      'a channel by itself, in talk about work',
      talk('a: icon for telegram', 'b: which size', 'a: telegram? 48', 'b: release_notes.md'),
    ],
    ['numbers of the same kind in a row', talk('a: the SKUs with wrong stock?', 'b: 30117', 'b: 30118', 'b: 30122')],
    ['a call in the room', talk('b: can we do a call', 'a: yes with the video button')],
  ])('%s are nothing', (_, messages) => {
    expect(strong(messages)).toEqual([])
  })

  test('parts of a number are put in the places that they are said to have', () => {
    const [finding] = strong(talk('a: last four first: 0186', 'b: ?', 'a: middle 555', 'a: front 303'))
    expect(finding).toMatchObject({ kind: 'phone', message: 3, value: '3035550186' })
  })

  test('words beside a doubtful ask make it no surer', () => {
    expect(strong(talk('a: the secret word is plover', 'a: another'))).toEqual([])
  })

  test('what two sides agree on step by step is found at the step that makes it plain', () => {
    const messages = talk(
      'a: 600 is your last?',
      'b: yes',
      'a: 450 and i bring it in an envelope',
      'b: 480 in the envelope and no contract',
    )
    const [finding] = strong(messages)
    // Which of the last two steps makes it plain is the model's to say.
    expect(finding).toMatchObject({ rule: 'split.worded', kind: 'pay-elsewhere', start: 0 })
    expect(finding!.message).toBeGreaterThanOrEqual(2)
    expect(finding!.end).toBe(messages[finding!.message!]!.text.length)
    expect(finding!.score).toBe(Math.round(finding!.score * 100) / 100)
  })

  test('messages that were screened before count only as what went before', () => {
    const messages = talk('a: mail ada@quill.dev', 'a: 212', 'a: 555', 'a: 0147')
    const { findings } = find(messages, { from: 3 })
    expect(findings.map(finding => [finding.kind, finding.message])).toEqual([['phone', 3]])
  })
})
