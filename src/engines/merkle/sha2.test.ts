import { createHash, generateKeyPairSync, randomBytes, sign, verify, type KeyObject } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { fromBase64, fromHex, toBase64, toHex, utf8 } from './bytes.ts'
import { isSignedBy } from './ed25519.ts'
import { sha256, sha512 } from './sha2.ts'

const flip = (bytes: Uint8Array, bit: number) => bytes.with(bit >> 3, bytes[bit >> 3]! ^ (1 << (bit & 7)))
const native = (name: string, bytes: Uint8Array) => createHash(name).update(bytes).digest('hex')
const rawKey = (key: KeyObject) => Uint8Array.from(key.export({ format: 'der', type: 'spki' }).subarray(-32))

describe('hashes', () => {
  test('are those of another implementation, at every length around their blocks', () => {
    for (let length = 0; length < 280; length++) {
      const bytes = randomBytes(length)
      expect(toHex(sha256(bytes))).toBe(native('sha256', bytes))
      expect(toHex(sha512(bytes))).toBe(native('sha512', bytes))
    }
  })
})

describe('signatures', () => {
  test('the vectors of RFC 8032 hold', () => {
    const vectors = [
      [
        'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
        '',
        'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
      ],
      [
        '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
        '72',
        '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
      ],
    ]
    for (const [key, message, signature] of vectors)
      expect(isSignedBy(fromHex(key!)!, fromHex(message!)!, fromHex(signature!)!)).toBe(true)
  })

  test('what the server signs holds, and with any one bit flipped it fails', () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519')
    const message = utf8('localhost/log/1234\n3\n')
    const signature = Uint8Array.from(sign(null, message, privateKey))
    const key = rawKey(publicKey)
    expect(isSignedBy(key, message, signature)).toBe(true)
    for (let bit = 0; bit < 512; bit += 7) expect(isSignedBy(key, message, flip(signature, bit))).toBe(false)
    for (let bit = 0; bit < 256; bit += 5) expect(isSignedBy(flip(key, bit), message, signature)).toBe(false)
    for (let bit = 0; bit < message.length * 8; bit += 5) expect(isSignedBy(key, flip(message, bit), signature)).toBe(false)
  })

  test('it agrees with another implementation on random keys, messages and damages', () => {
    for (let round = 0; round < 25; round++) {
      const { publicKey, privateKey } = generateKeyPairSync('ed25519')
      const message = randomBytes(round * 11)
      const signature = sign(null, message, privateKey)
      if (round % 2 === 1) signature[round]! ^= 1 << (round % 8)
      expect(isSignedBy(rawKey(publicKey), message, signature)).toBe(verify(null, message, publicKey, signature))
    }
  })

  test('a signature has one spelling: a scalar above the order of the group is refused', () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519')
    const signature = Uint8Array.from(sign(null, utf8('a'), privateKey))
    let carry = 0
    const order = fromHex('edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010')!
    for (let at = 0; at < 32; at++) {
      const sum = signature[32 + at]! + order[at]! + carry
      signature[32 + at] = sum & 255
      carry = sum >> 8
    }
    expect(isSignedBy(rawKey(publicKey), utf8('a'), signature)).toBe(false)
  })
})

describe('bytes as text', () => {
  test('base64 is that of another implementation, and has one spelling', () => {
    for (let length = 0; length < 70; length++) {
      const bytes = randomBytes(length)
      expect(toBase64(bytes)).toBe(bytes.toString('base64'))
      expect(fromBase64(bytes.toString('base64'))).toEqual(Uint8Array.from(bytes))
    }
    for (const text of ['QR==', 'QQ', 'QQ=', 'QQ===', 'Q!==', '=', 'QUI', 'QUJ=', 'QQ==\n']) expect(fromBase64(text)).toBeNull()
  })

  test('hexadecimal is lowercase and even', () => {
    expect(fromHex('00ff')).toEqual(Uint8Array.of(0, 255))
    for (const text of ['0', '0G', 'FF', ' 00']) expect(fromHex(text)).toBeNull()
  })
})
