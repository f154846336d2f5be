import { joined } from './bytes.ts'

/**
 * SHA-256 of some bytes, 32 bytes. Whatever builds a tree is given one: servers give their native one, the verifier the one
 * below, because a browser's own answers only later, and not at all on a page that was opened without TLS.
 */
export type Sha256 = (bytes: Uint8Array) => Uint8Array

const mask = (1n << 64n) - 1n

/** The largest whole number whose power is not above `n`, by Newton's steps. */
function rootOf(n: bigint, power: bigint): bigint {
  let guess = 1n << (BigInt(n.toString(2).length) / power + 1n)
  for (;;) {
    const next = ((power - 1n) * guess + n / guess ** (power - 1n)) / power
    if (next >= guess) return guess
    guess = next
  }
}

const primes = Array.from({ length: 410 }, (_none, n) => n).filter(n => {
  for (let by = 2; by * by <= n; by++) if (n % by === 0) return false
  return n > 1
})
// FIPS 180-4 takes its constants from the first primes: 64 bits behind the point of their cube and square roots.
const cubes = primes.slice(0, 80).map(prime => rootOf(BigInt(prime) << 192n, 3n) & mask)
const squares = primes.slice(0, 8).map(prime => rootOf(BigInt(prime) << 128n, 2n) & mask)
const cubes32 = Int32Array.from(cubes.slice(0, 64), cube => Number(BigInt.asIntN(32, cube >> 32n)))
const squares32 = Int32Array.from(squares, square => Number(BigInt.asIntN(32, square >> 32n)))

/** The message with one bit, zeros and its length in bits, as both functions want it. */
function padded(bytes: Uint8Array, block: 64 | 128): DataView {
  const lengthBytes = block / 8
  const all = joined(bytes, new Uint8Array(block - ((bytes.length + lengthBytes) % block) + lengthBytes))
  all[bytes.length] = 0x80
  const view = new DataView(all.buffer)
  view.setBigUint64(all.length - 8, BigInt(bytes.length) * 8n)
  return view
}

const turned = (x: number, by: number) => (x >>> by) | (x << (32 - by))
const w = new Int32Array(64)

/** SHA-256 (FIPS 180-4 §6.2), synchronous. */
export const sha256: Sha256 = bytes => {
  const view = padded(bytes, 64)
  const state = Int32Array.from(squares32)
  for (let at = 0; at < view.byteLength; at += 64) {
    for (let t = 0; t < 16; t++) w[t] = view.getInt32(at + 4 * t)
    for (let t = 16; t < 64; t++) {
      const [x, y] = [w[t - 15]!, w[t - 2]!]
      const low = turned(x, 7) ^ turned(x, 18) ^ (x >>> 3)
      const high = turned(y, 17) ^ turned(y, 19) ^ (y >>> 10)
      w[t] = (w[t - 16]! + low + w[t - 7]! + high) | 0
    }
    let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
    for (let t = 0; t < 64; t++) {
      const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + cubes32[t]! + w[t]!) | 0
      const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
      h = g
      g = f
      f = e
      e = (d + one) | 0
      d = c
      c = b
      b = a
      a = (one + two) | 0
    }
    for (const [index, value] of [a, b, c, d, e, f, g, h].entries()) state[index]! += value
  }
  const out = new DataView(new ArrayBuffer(32))
  for (const [index, value] of state.entries()) out.setInt32(4 * index, value)
  return new Uint8Array(out.buffer)
}

const turned64 = (x: bigint, by: bigint) => (x >> by) | ((x << (64n - by)) & mask)

/** SHA-512 (FIPS 180-4 §6.4), for signatures: 64 bytes. Slow, and used on a few hundred bytes. */
export function sha512(bytes: Uint8Array): Uint8Array {
  const view = padded(bytes, 128)
  const state = [...squares]
  const words: bigint[] = []
  for (let at = 0; at < view.byteLength; at += 128) {
    for (let t = 0; t < 16; t++) words[t] = view.getBigUint64(at + 8 * t)
    for (let t = 16; t < 80; t++) {
      const [x, y] = [words[t - 15]!, words[t - 2]!]
      const low = turned64(x, 1n) ^ turned64(x, 8n) ^ (x >> 7n)
      const high = turned64(y, 19n) ^ turned64(y, 61n) ^ (y >> 6n)
      words[t] = (words[t - 16]! + low + words[t - 7]! + high) & mask
    }
    let [a, b, c, d, e, f, g, h] = state as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint]
    for (let t = 0; t < 80; t++) {
      const chosen = (e & f) ^ (~e & mask & g)
      const one = h + (turned64(e, 14n) ^ turned64(e, 18n) ^ turned64(e, 41n)) + chosen + cubes[t]! + words[t]!
      const two = (turned64(a, 28n) ^ turned64(a, 34n) ^ turned64(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c))
      h = g
      g = f
      f = e
      e = (d + one) & mask
      d = c
      c = b
      b = a
      a = (one + two) & mask
    }
    for (const [index, value] of [a, b, c, d, e, f, g, h].entries()) state[index] = (state[index]! + value) & mask
  }
  const out = new DataView(new ArrayBuffer(64))
  for (const [index, value] of state.entries()) out.setBigUint64(8 * index, value)
  return new Uint8Array(out.buffer)
}
