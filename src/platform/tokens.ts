import { createHash, timingSafeEqual } from 'node:crypto'

/** What is kept of a secret token: its SHA-256, so that reading the database signs nobody in. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** Compares two secrets without telling by the time taken where they differ. */
export function isSameSecret(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(tokenHash(one)), Buffer.from(tokenHash(other))]
  return timingSafeEqual(left, right)
}
