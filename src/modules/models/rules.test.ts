import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { modelHash, modelRoot, shardRoot } from '#modules/models/rules/artefact'
import { blockSpan, decode, drop, emptyBlock, encode, learn, lookUp, put, type Block } from '#modules/models/rules/block'
import { excerptOf, scores } from '#modules/models/rules/score'
import type { PlaceId } from '#modules/models/schema'

const text = fc.array(
  fc.constantFrom('blue', 'logo', 'logos', 'Ökologie', '設計図', 'c++', 'a', '42', '👍', 'straße', '\ud800'),
  { maxLength: 12 },
)
const texts = fc.uniqueArray(
  fc.tuple(
    fc.nat(blockSpan - 1),
    text.map(words => words.join(' ')),
  ),
  {
    selector: ([offset]) => offset,
    maxLength: 40,
  },
)

function blockOf(items: readonly (readonly [number, string])[]): Block {
  const block = emptyBlock()
  for (const [offset, words] of items) put(block, offset, learn(words))
  return block
}

describe('a block of a model', () => {
  test('has the same bytes in whatever order its items came', () => {
    fc.assert(
      fc.property(texts, fc.func(fc.nat()), (items, rank) => {
        const shuffled = items.toSorted((a, b) => rank(a[0]) - rank(b[0]))
        expect(encode(blockOf(shuffled))).toEqual(encode(blockOf(items)))
      }),
    )
  })

  test('is, when an item was taken out of it, byte for byte one that never saw the item', () => {
    fc.assert(
      fc.property(texts, fc.func(fc.boolean()), (items, isGone) => {
        const block = decode(encode(blockOf(items)))
        const gone = items.filter(item => isGone(item[0]))
        const words = drop(block, new Set(gone.map(item => item[0])))
        expect(encode(block)).toEqual(encode(blockOf(items.filter(item => !isGone(item[0])))))
        expect(words).toBe(gone.reduce((sum, item) => sum + learn(item[1]).length, 0))
      }),
    )
  })

  test('tells what is looked up in it as reading it whole does', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('blue', 'logo', '42', 'nothing'), (items, word) => {
        const bytes = encode(blockOf(items))
        const [found, all] = [lookUp(bytes, new Set([word])), decode(bytes)]
        expect(found.lengths).toEqual(all.lengths)
        expect(found.words.get(word)).toEqual(all.words.get(word))
        expect([...found.words.keys()].every(one => one === word)).toBe(true)
      }),
    )
  })

  test('of another kind of bytes, or cut short, is not read', () => {
    const bytes = encode(blockOf([[1, 'blue logo']]))
    expect(() => decode(bytes.slice(0, -1))).toThrow('end too early')
    expect(() => decode(Uint8Array.of(1, 2, 3))).toThrow('no block of a model')
  })
})

describe('a model', () => {
  const shard = (placeId: string, ids: string[], byte: number) => ({
    placeId: placeId as PlaceId,
    items: ids.length,
    manifestRoot: shardRoot(ids),
    artefactSha256: new Uint8Array(32).fill(byte),
  })

  test('has one hash and one root, in whatever order its shards stand, and a shard without items is as none', () => {
    const [a, b, none] = [shard('a', ['1', '2'], 1), shard('b', ['3'], 2), shard('c', [], 3)]
    expect(modelHash([b, none, a])).toEqual(modelHash([a, b]))
    expect(modelRoot([b, none, a])).toEqual(modelRoot([a, b]))
    expect(modelHash([a])).not.toEqual(modelHash([a, b]))
    expect(modelRoot([a])).not.toEqual(modelRoot([a, b]))
    expect(shardRoot(['2', '1'])).toEqual(shardRoot(['1', '2']))
  })
})

describe('finding', () => {
  const found = (length: number, times: Record<string, number>) => ({ length, times: new Map(Object.entries(times)) })

  test('ranks rare words above common ones, more above fewer, short above long', () => {
    const [rare, common] = scores([found(10, { a: 1 }), found(10, { b: 1 }), found(10, { b: 1 })], 100, 10)
    expect(rare).toBeGreaterThan(common!)
    const [twice, once, long] = scores([found(10, { a: 2 }), found(10, { a: 1 }), found(40, { a: 1 })], 100, 10)
    expect(twice).toBeGreaterThan(once!)
    expect(once).toBeGreaterThan(long!)
  })

  test('shows words around the first one that was asked for', () => {
    expect(excerptOf('Short text.', new Set(['text']))).toBe('Short text.')
    const shown = excerptOf(`${'far away '.repeat(60)}the Lighthouse stands ${'far away '.repeat(60)}`, new Set(['lighthouse']))
    expect(shown).toContain('the Lighthouse stands')
    expect(shown).toMatch(/^… .* …$/)
    expect(shown.length).toBeLessThan(260)
  })
})
