import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { utf8 } from '#engines/merkle/bytes'
import { checkpointText, keyText, noteKey, noteOf, type Checkpoint } from '#engines/merkle/note'
import { derivedSecret } from '#platform/config'
import { sha256 } from '#platform/sha256'

/** What stands before the 32 secret bytes in PKCS #8 (RFC 8410 §7). */
const ed25519Prefix = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The log's key pair: made from the instance's secret like its other secrets, so that a backup of that is one of this. */
export function logKeyOf(secret: string, origin: string) {
  const seed = Buffer.from(derivedSecret(secret, 'proofs-log-key'), 'base64url')
  const secretKey = createPrivateKey({ key: Buffer.concat([ed25519Prefix, seed]), format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(secretKey).export({ format: 'der', type: 'spki' }).subarray(-32)
  const key = noteKey(sha256, origin, publicKey)
  return {
    text: keyText(key),
    /** A checkpoint as a signed note. */
    signed: (checkpoint: Checkpoint) => {
      const text = checkpointText(checkpoint)
      return noteOf(text, key, sign(null, utf8(text), secretKey))
    },
    /** Another text as a signed note; its second line is no number, so that it can't be taken for a checkpoint. */
    signedText: (text: string) => {
      if (/^[^\n]*\n\d+\n/.test(text)) throw new Error('This text could be taken for a checkpoint.')
      return noteOf(text, key, sign(null, utf8(text), secretKey))
    },
  }
}
