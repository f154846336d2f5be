import { fromBase64, fromHex, isSame, joined, toBase64, toHex, utf8 } from './bytes.ts'
import { isSignedBy } from './ed25519.ts'
import type { Sha256 } from './sha2.ts'
import { hashBytes } from './tree.ts'

// Signed checkpoints in the forms of C2SP signed-note and tlog-checkpoint, so that tools of others can read them too.

/** What the log stands by at one moment: all its entries, by one hash. */
export interface Checkpoint {
  /** The log's name. */
  origin: string
  size: number
  root: Uint8Array
}
/** A key that checks signatures; its text form is `name+id+key`. */
export interface NoteKey {
  name: string
  id: Uint8Array
  publicKey: Uint8Array
}

/** The byte that says Ed25519 in a note's key. */
const ed25519 = 1
const dash = '\u2014'
const isName = (name: string) => name !== '' && !/[\s+]/u.test(name)

/** A key's four-byte id: from its name and its bytes. */
function keyId(sha256: Sha256, name: string, publicKey: Uint8Array): Uint8Array {
  return sha256(joined(utf8(`${name}\n`), Uint8Array.of(ed25519), publicKey)).slice(0, 4)
}

/** The key of a log with its 32-byte Ed25519 public key. */
export function noteKey(sha256: Sha256, name: string, publicKey: Uint8Array): NoteKey {
  if (!isName(name)) throw new Error('The name of a log has no spaces and no plus signs.')
  return { name, id: keyId(sha256, name, publicKey), publicKey }
}

/** A key as one line of text, to publish and to keep. */
export function keyText({ name, id, publicKey }: NoteKey): string {
  return `${name}+${toHex(id)}+${toBase64(joined(Uint8Array.of(ed25519), publicKey))}`
}

/** The key that a line of text stands for; null when it is none. */
export function readKey(sha256: Sha256, text: string): NoteKey | null {
  const [, name, id, key] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/u.exec(text) ?? []
  const bytes = fromBase64(key ?? '')
  if (!name || bytes?.length !== 33 || bytes[0] !== ed25519) return null
  const read = noteKey(sha256, name, bytes.slice(1))
  return isSame(read.id, fromHex(id!)!) ? read : null
}

/** The text of a checkpoint that is signed. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`
}

/** The signed note of a text: the signature is over the text with its last line break. */
export function noteOf(text: string, key: NoteKey, signature: Uint8Array): string {
  return `${text}\n${dash} ${key.name} ${toBase64(joined(key.id, signature))}\n`
}

/** A note's text and its signature lines; null when it is no note. */
function partsOf(note: string): { text: string; lines: string[] } | null {
  const cut = note.lastIndexOf('\n\n')
  if (cut < 0 || !note.endsWith('\n')) return null
  const lines = note.slice(cut + 2, -1).split('\n')
  return lines.every(line => line.startsWith(`${dash} `)) ? { text: note.slice(0, cut + 1), lines } : null
}

/** The checkpoint in a note, whoever signed it; null when there is none. Lines after the third are left to others. */
export function checkpointIn(note: string): Checkpoint | null {
  const [origin, size, root] = partsOf(note)?.text.split('\n') ?? []
  const bytes = fromBase64(root ?? '')
  if (!origin || !/^(?:0|[1-9]\d{0,15})$/.test(size ?? '') || bytes?.length !== hashBytes) return null
  return Number.isSafeInteger(Number(size)) ? { origin, size: Number(size), root: bytes } : null
}

/** Why a note is not signed by a key, in a sentence; null when it is. Signatures of others in it are left alone. */
export function whyNotSigned(note: string, key: NoteKey): string | null {
  const parts = partsOf(note)
  if (!parts) return 'This is no signed note.'
  const own = parts.lines.map(line => line.split(' ')).filter(([, name]) => name === key.name)
  const signatures = own.map(([, , signature, more]) => (more === undefined ? fromBase64(signature ?? '') : null))
  const known = signatures.filter(bytes => bytes && isSame(bytes.subarray(0, 4), key.id))
  if (known.length === 0) return `The checkpoint has no signature of the key ${key.name}+${toHex(key.id)}.`
  return known.every(bytes => isSignedBy(key.publicKey, utf8(parts.text), bytes!.subarray(4)))
    ? null
    : 'The signature does not fit the checkpoint: one of them was changed.'
}
