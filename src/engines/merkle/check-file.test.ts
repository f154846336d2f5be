import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { asFile, committed, committedTo, consistency, items, logKey, nodeAt, origin, receipt, signedNote } from '#test/receipts'
import { toBase64, utf8 } from './bytes.ts'
import { canonical } from './canonical.ts'
import { checkFile, isSound, whyNotTogether } from './check-file.ts'
import { manifestOf, placeIn } from './manifest.ts'
import { checkpointIn, keyText, noteKey, readKey, whyNotSigned } from './note.ts'
import { claimOf } from './receipt.ts'
import { sha256 } from './sha2.ts'
import { rootAt } from './tree.ts'

const trusted = [keyText(logKey)]

describe('a receipt', () => {
  test('says what it is about and which checks hold', () => {
    const report = checkFile(sha256, asFile(receipt), trusted)
    expect(report).toMatchObject({ kind: 'receipt', holds: true, says: committed.says })
    expect(JSON.parse(report.content!)).toEqual({ kind: 'withdrawal', at: receipt.entry.at, content: receipt.body })
    expect(report.checks.map(one => one.sentence)).toEqual([
      'The words and the content are exactly those that the entry stands for.',
      'The entry is in the log, as number 7 of 11.',
      'The log “example.org/log/00c0ffee” with 11 entries is signed.',
      'The key is the one you trust.',
      expect.stringContaining('Item item-99 is not in the manifest') as string,
      expect.stringContaining('Item item-7 is in the manifest') as string,
    ])
  })

  test('without a trusted key leaves the key to be compared, and fails with another', () => {
    expect(checkFile(sha256, asFile(receipt)).checks).toContainEqual({
      state: 'open',
      sentence: expect.stringContaining(receipt.key) as string,
    })
    const stranger = noteKey(
      sha256,
      origin,
      Uint8Array.from(generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)),
    )
    expect(checkFile(sha256, asFile(receipt), [keyText(stranger)])).toMatchObject({ holds: false, says: null })
    expect(checkFile(sha256, asFile(receipt), ['nonsense'])).toMatchObject({ holds: false })
  })

  test('is read with other line ends, and without indentation', () => {
    expect(checkFile(sha256, JSON.stringify(receipt)).holds).toBe(true)
    expect(checkFile(sha256, asFile(receipt).replaceAll('\n', '\r\n')).holds).toBe(true)
  })

  // Every bit of the file, one after the other: nothing in it is without effect.
  test.each([
    ['receipt', receipt],
    ['consistency proof', consistency],
    ['checkpoint', { format: 'symbolon-checkpoint/1', checkpoint: receipt.checkpoint, key: receipt.key }],
  ])(
    'fails with any one bit of the file flipped: %s',
    (_name, value) => {
      const bytes = Uint8Array.from(utf8(asFile(value).trimEnd()))
      expect(isSound(sha256, new TextDecoder().decode(bytes), trusted)).toBe(true)
      const unseen: string[] = []
      for (let bit = 0; bit < bytes.length * 8; bit++) {
        bytes[bit >> 3]! ^= 1 << (bit & 7)
        const text = new TextDecoder().decode(bytes)
        // Without a key to compare, which leaves the most to the file itself.
        if (isSound(sha256, text)) unseen.push(`${bit >> 3}: ${text.slice((bit >> 3) - 20, (bit >> 3) + 20)}`)
        bytes[bit >> 3]! ^= 1 << (bit & 7)
      }
      expect(unseen).toEqual([])
    },
    120_000,
  )

  test('with a claim about a manifest that its body does not name fails', () => {
    const other = manifestOf(sha256, items.slice(1))
    const claims = [claimOf('absent', 'item-0', other.root, placeIn(sha256, items.slice(1), 'item-0'))]
    const forged = { ...committed, claims }
    const own = { ...receipt.entry, commitment: committedTo(forged) }
    const report = checkFile(sha256, asFile({ ...receipt, claims, entry: own }))
    expect(report.checks).toContainEqual({
      state: 'fails',
      sentence: expect.stringContaining('does not name the manifest') as string,
    })
  })

  test.each([
    ['', 'not JSON'],
    ['[]', 'does not say'],
    ['{"format":"symbolon-receipt/2"}', 'does not say'],
    [asFile({ ...receipt, more: 1 }), '“more” does not belong there'],
    [asFile({ ...receipt, salt: undefined }), '“salt” is no text'],
    [asFile({ ...receipt, inclusion: { index: -1, hashes: [] } }), '“index” is no whole number'],
    [asFile({ ...receipt, says: '\ud800' }), 'spelling'],
    [asFile({ ...receipt, body: 0 }).replace('"body": 0', `"body": ${'['.repeat(50_000)}${']'.repeat(50_000)}`), 'spelling'],
    [asFile(receipt).replace('"says":', '"says" :'), 'spelling'],
  ])('that is none says so: %.30s', (text, part) => {
    const { kind, holds, checks } = checkFile(sha256, text)
    expect({ kind, holds, sentence: checks[0]!.sentence }).toEqual({
      kind: 'unknown',
      holds: false,
      sentence: expect.stringContaining(part) as string,
    })
  })
})

describe('several files', () => {
  test('of one log go together; two logs of one size do not', () => {
    const report = checkFile(sha256, asFile(receipt))
    const fork = { ...consistency, to: signedNote(11, rootAt(sha256, 10, nodeAt)) }
    expect(whyNotTogether([report, checkFile(sha256, asFile(consistency))])).toBeNull()
    expect(whyNotTogether([report, checkFile(sha256, asFile(fork))])).toContain('two different logs')
  })
})

describe('a signed note', () => {
  test('has the form that other tools read', () => {
    expect(receipt.checkpoint.split('\n')).toEqual([
      origin,
      '11',
      toBase64(rootAt(sha256, 11, nodeAt)),
      '',
      expect.stringMatching(/^— example\.org\/log\/00c0ffee [A-Za-z0-9+/]{90,}=*$/) as string,
      '',
    ])
    expect(readKey(sha256, keyText(logKey))).toEqual(logKey)
    expect(readKey(sha256, keyText(logKey).replace('+', '-'))).toBeNull()
  })

  test('keeps its checkpoint when a witness adds a signature', () => {
    const witnessed = `${receipt.checkpoint}— witness.example ${toBase64(new Uint8Array(68))}\n`
    expect(whyNotSigned(witnessed, logKey)).toBeNull()
    expect(checkpointIn(witnessed)).toMatchObject({ origin, size: 11 })
    expect(whyNotSigned(witnessed, noteKey(sha256, 'witness.example', logKey.publicKey))).toContain('no signature of the key')
  })

  test('the signed-note example of the Go checksum database is read', () => {
    const known = readKey(sha256, 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW')!
    const note =
      'If you think cryptography is the answer to your problem,\nthen you don’t know what your problem is.\n'.replace('’', "'") +
      '\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n'
    expect(whyNotSigned(note, known)).toBeNull()
    expect(whyNotSigned(note.replace('answer', 'Answer'), known)).toContain('was changed')
  })
})

describe('a canonical text', () => {
  test('is that of RFC 8785', () => {
    const value = {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\\"/',
      literals: [null, true, false],
    }
    expect(canonical(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
    const keys = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    }
    expect(Object.values(JSON.parse(canonical(keys)) as object)).toHaveLength(7)
    const order = [
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]
    expect(order.map(name => canonical(keys).indexOf(name))).toEqual(
      order.map(name => canonical(keys).indexOf(name)).toSorted((a, b) => a - b),
    )
  })

  test('is not made of what JSON can’t say', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, '\ud800', new Date(0), 1n, undefined])
      expect(() => canonical({ value: [value] } as never)).toThrow(/canonical text/)
    expect(canonical({ left: undefined, b: 1, a: -0 })).toBe('{"a":0,"b":1}')
  })
})
