import * as crypto from 'node:crypto'
import { promisify } from 'node:util'

interface Parameters {
  message: Uint8Array
  nonce: Uint8Array
  parallelism: number
  tagLength: number
  memory: number
  passes: number
}
type Argon2 = (algorithm: 'argon2id', parameters: Parameters, done: (error: Error | null, tag: Buffer) => void) => void

const argon2 = promisify((crypto as unknown as { argon2: Argon2 }).argon2)

/** OWASP's first choice for argon2id (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
const now = { memory: 19_456, passes: 2, parallelism: 1 }
const tagBytes = 32
const form = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

/** The password's argon2id hash as a PHC string, which names its own parameters. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = crypto.randomBytes(16)
  const tag = await argon2('argon2id', { message: bytesOf(password), nonce, tagLength: tagBytes, ...now })
  return `$argon2id$v=19$m=${now.memory},t=${now.passes},p=${now.parallelism}$${plain(nonce)}$${plain(tag)}`
}

/** Whether the password belongs to a hash made here, now or earlier with other parameters. */
export async function isPassword(hash: string, password: string): Promise<boolean> {
  const read = form.exec(hash)
  if (!read) return false
  const [memory, passes, parallelism] = [Number(read[1]), Number(read[2]), Number(read[3])]
  const kept = Buffer.from(read[5]!, 'base64')
  const nonce = Buffer.from(read[4]!, 'base64')
  const tagLength = kept.length
  const tag = await argon2('argon2id', { message: bytesOf(password), nonce, tagLength, memory, passes, parallelism })
  return crypto.timingSafeEqual(tag, kept)
}

/** Whether a hash was made with weaker parameters than today's and should be made again at the next sign-in. */
export function isOutdated(hash: string): boolean {
  const read = form.exec(hash)
  return !read || Number(read[1]) < now.memory || Number(read[2]) < now.passes
}

// The same password typed on another keyboard may arrive in another Unicode form.
function bytesOf(password: string): Uint8Array {
  return Buffer.from(password.normalize('NFKC'))
}

function plain(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '')
}
