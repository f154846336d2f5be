import { describe, expect, test } from 'vitest'
import { deliver, heldToken, maskToken, withBlanks } from '#engines/delivery/deliver'
import { joinedFindings, publicFindings, publicRefusal } from '#engines/delivery/public'

const before = { stage: 'before', surface: 'message' } as const

describe('what is delivered', () => {
  test('a text without a finding is delivered as it is', () => {
    expect(deliver({ text: 'The draft is ready, 12 pages.', situation: before })).toMatchObject({
      outcome: 'allow',
      findings: [],
      delivered: 'The draft is ready, 12 pages.',
    })
  })

  test('a contact becomes one token, what stands around it stays, and a contract opens all of it', () => {
    const text = 'My address is ana.lopes@harbourmail.pt if you need it.'
    const sent = deliver({ text, situation: before })
    expect(sent).toMatchObject({ outcome: 'mask', opensTo: text })
    expect(sent.delivered).toContain(maskToken)
    expect(sent.delivered).not.toContain('harbourmail')
    expect(sent.delivered.endsWith('if you need it.')).toBe(true)
  })

  test('the same text passes once a contract started', () => {
    const text = 'My address is ana.lopes@harbourmail.pt if you need it.'
    expect(deliver({ text, situation: { ...before, stage: 'under' } }).delivered).toBe(text)
    expect(deliver({ text, situation: { ...before, stage: 'after' } }).delivered).toBe(text)
  })

  test('an ask to pay elsewhere is blocked, before a contract and under it', () => {
    const text = 'Let us skip the platform fee: I pay you directly by PayPal.'
    expect(deliver({ text, situation: before }).outcome).toBe('block')
    expect(deliver({ text, situation: { ...before, stage: 'under' } }).outcome).toBe('block')
  })

  test('what a text states itself is sealed: a notice to its writer, a token to the other side', () => {
    const text = 'Please sign the NDA: Harbour Books Ltd, 12 Quay Street, contact for notices legal@harbourmail.pt'
    const sent = deliver({ text, situation: before })
    expect(sent).toMatchObject({ outcome: 'notice', states: 'legal', opensTo: text })
    expect(sent.delivered).toContain(maskToken)
    expect(sent.delivered).not.toContain('legal@')
  })

  test('the tokens of two texts are never words that screening finds itself', () => {
    for (const token of [maskToken, heldToken])
      expect(deliver({ text: `Here: ${token}.`, situation: before }).findings).toEqual([])
  })
})

test('spans that touch or overlap become one blank, in any order', () => {
  expect(
    withBlanks('abcdefgh', [
      { start: 5, end: 6 },
      { start: 1, end: 3 },
      { start: 2, end: 5 },
    ]),
  ).toBe('a\ufffcgh')
  expect(withBlanks('abc', [])).toBe('abc')
  expect(withBlanks('abc', [{ start: 0, end: 3 }])).toBe('\ufffc')
})

test('public texts are told by field, each with its words', () => {
  const findings = publicFindings([
    { field: 'title', text: 'Logo for a bakery', surface: 'title' },
    { field: 'description', text: 'Write to hello@harbourmail.pt with your price.', surface: 'job' },
  ])
  expect(findings[0]).toMatchObject({ field: 'description', words: expect.stringContaining('hello@harbourmail.pt') })
  expect(publicRefusal(findings)).toMatchObject({
    reason: 'screened',
    fields: { description: expect.stringContaining('e-mail') },
  })
})

test('an exception that an earlier text stated does not excuse this one', () => {
  const stated = 'For the NDA, notices go to legal@harbourmail.pt please.'
  const text = 'The lamp has the number +351 934 567 812 on it.'
  const situation = { stage: 'before', surface: 'message' } as const
  expect(deliver({ text: stated, situation }).states).toBe('legal')
  expect(deliver({ text, situation, before: [{ from: 'a', text: stated }], from: 'a' })).toMatchObject({
    outcome: 'mask',
    states: null,
  })
})

describe('pieces over the fields of a form', () => {
  const long = 'We bake a rye bread that keeps for ten days and needs a label in two colours. '.repeat(5)
  const piecesIn = (...texts: string[]) =>
    joinedFindings(texts.map((text, index) => ({ field: `f${index}`, text, surface: 'job' as const }))).map(one => {
      expect(texts[Number(one.field.slice(1))]!.slice(one.start, one.end)).toBe(one.words)
      return `${one.kind} ${one.field} ${one.words}`
    })

  test('are found where one field ends and the next begins, each in its own field', () => {
    expect(piecesIn('Label for a bread +351 912', `345 678 is its length. ${long}`)).toEqual([
      'phone f0 351 912',
      'phone f1 345 678',
    ])
    expect(piecesIn(`${long} Write to jonas.weber@`, 'harbourmail.pt', 'Illustration')).toEqual([
      'email f0 jonas.weber@',
      'email f1 harbourmail.pt',
    ])
    expect(piecesIn('nine one two three four', '', 'five six seven eight nine')).toHaveLength(2)
  })

  test('are nothing where the fields only stand beside each other', () => {
    expect(piecesIn('Labels 2026', `120 x 60 mm, 2 colours, 5000 pieces. ${long}`, 'Illustration\nPackaging')).toEqual([])
    expect(piecesIn('Shop on 10.0.0.1', 'Port 8080, release 1.2.3', 'PHP 8.3')).toEqual([])
    // The ends of one long field are no neighbours, and what one field shows by itself is told there.
    expect(piecesIn('Label', `345 678 boxes. ${long} Ends at +351 912`)).toEqual([])
    expect(piecesIn('Call +351 912 345 678', 'A label')).toEqual([])
  })
})
