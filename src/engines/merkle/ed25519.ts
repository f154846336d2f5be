import { isSame, joined } from './bytes.ts'
import { sha512 } from './sha2.ts'

// Verification only: it handles nothing secret, so plain whole numbers are enough. Signing is the server's, with its own library.
const p = 2n ** 255n - 19n
const order = 2n ** 252n + 27742317777372353535851937790883648493n

const mod = (x: bigint) => ((x % p) + p) % p

function powered(base: bigint, exponent: bigint): bigint {
  let [result, power] = [1n, mod(base)]
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * power) % p
    power = (power * power) % p
  }
  return result
}
const inverse = (x: bigint) => powered(x, p - 2n)

const d = mod(-121665n * inverse(121666n))
const rootOfMinusOne = powered(2n, (p - 1n) / 4n)

/** A point in extended coordinates: x = X/Z, y = Y/Z, xy = T/Z (RFC 8032 §5.1.4). */
type Point = [x: bigint, y: bigint, z: bigint, t: bigint]

function plus([x1, y1, z1, t1]: Point, [x2, y2, z2, t2]: Point): Point {
  const a = mod((y1 - x1) * (y2 - x2))
  const b = mod((y1 + x1) * (y2 + x2))
  const c = mod(2n * d * t1 * t2)
  const e = mod(2n * z1 * z2)
  const [f, g, h, i] = [b - a, e - c, e + c, b + a]
  return [mod(f * g), mod(h * i), mod(g * h), mod(f * i)]
}

/** One point so many times plus another so many times, bit by bit together. */
function sumOf(a: Point, timesA: bigint, b: Point, timesB: bigint): Point {
  const both = plus(a, b)
  let result: Point = [0n, 1n, 1n, 0n]
  for (let bit = 252n; bit >= 0n; bit--) {
    result = plus(result, result)
    const [hasA, hasB] = [(timesA >> bit) & 1n, (timesB >> bit) & 1n]
    if (hasA || hasB) result = plus(result, hasA && hasB ? both : hasA ? a : b)
  }
  return result
}

const littleEndian = (bytes: Uint8Array) => bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n)

/** The point that 32 bytes stand for (RFC 8032 §5.1.3); null when they are no point, or not its one spelling. */
function pointOf(bytes: Uint8Array): Point | null {
  const whole = littleEndian(bytes)
  const [y, isOdd] = [whole & (2n ** 255n - 1n), whole >> 255n]
  if (y >= p) return null
  const [u, v] = [mod(y * y - 1n), mod(d * y * y + 1n)]
  let x = mod(u * v ** 3n * powered(u * v ** 7n, (p - 5n) / 8n))
  if (mod(v * x * x) !== u) x = mod(x * rootOfMinusOne)
  if (mod(v * x * x) !== u) return null
  if (x === 0n && isOdd === 1n) return null
  if ((x & 1n) !== isOdd) x = p - x
  return [x, y, 1n, mod(x * y)]
}

function bytesOf([x, y, z]: Point): Uint8Array {
  const by = inverse(z)
  let whole = mod(y * by) | ((mod(x * by) & 1n) << 255n)
  return Uint8Array.from({ length: 32 }, () => {
    const byte = Number(whole & 255n)
    whole >>= 8n
    return byte
  })
}

const baseY = mod(4n * inverse(5n))
const base = pointOf(bytesOf([0n, baseY, 1n, 0n]))!

/** Whether a 64-byte Ed25519 signature (RFC 8032) over the message is of the 32-byte public key. One signature, one spelling. */
export function isSignedBy(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false
  const key = pointOf(publicKey)
  const [r, s] = [signature.subarray(0, 32), littleEndian(signature.subarray(32))]
  if (!key || s >= order) return false
  const k = littleEndian(sha512(joined(r, publicKey, message))) % order
  const [x, y, z, t] = key
  return isSame(bytesOf(sumOf(base, s, [p - x, y, z, p - t], k)), r)
}
