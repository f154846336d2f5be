import { fromBase64, fromHex, toHex } from './bytes.ts'
import { whyNotPlaced } from './manifest.ts'
import { checkpointIn, readKey, whyNotSigned, type Checkpoint } from './note.ts'
import { readProofFile, type ProofFile } from './read-file.ts'
import {
  checkpointFormat,
  commitmentOf,
  committedText,
  consistencyFormat,
  leafOf,
  placeOf,
  receiptFormat,
  rootsIn,
  type Claim,
  type ConsistencyFile,
  type Receipt,
} from './receipt.ts'
import type { Sha256 } from './sha2.ts'
import { whyNotConsistent, whyNotIncluded } from './verify.ts'

/** One check of a file: `open` = it can't be said from the file alone. */
export interface Check {
  state: 'holds' | 'fails' | 'open'
  sentence: string
}
/** What a file proves. */
export interface Report {
  kind: 'receipt' | 'consistency' | 'checkpoint' | 'unknown'
  /** What the receipt is about, in the words that were committed to; null when these words are not proven, or there are none. */
  says: string | null
  /** Kind, instant and content of a receipt's entry as indented JSON; null like the words. */
  content: string | null
  /** Whether no check failed. */
  holds: boolean
  checks: Check[]
  /** The checkpoints in it, for comparing several files. */
  checkpoints: Checkpoint[]
}

const check = (wrong: string | null, sentence: string): Check => ({
  state: wrong === null ? 'holds' : 'fails',
  sentence: wrong ?? sentence,
})

/**
 * Checks one file as text; needs nothing else. `trusted` are keys of logs (`name+id+key`) that the person has from elsewhere:
 * with none, the file's own key is shown and left to be compared.
 */
export function checkFile(sha256: Sha256, text: string, trusted: readonly string[] = []): Report {
  const { file, wrong } = readProofFile(text)
  if (!file) return { kind: 'unknown', says: null, content: null, holds: false, checks: [check(wrong, '')], checkpoints: [] }
  const checks = [...checksOf(sha256, file, trusted)]
  const holds = checks.every(one => one.state !== 'fails')
  const notes = 'from' in file ? [file.from, file.to] : [file.checkpoint]
  const checkpoints = notes.map(checkpointIn).filter(one => one !== null)
  const proven = holds && file.format === receiptFormat ? file : null
  const content = proven && JSON.stringify({ kind: proven.entry.kind, at: proven.entry.at, content: proven.body }, null, 2)
  return { kind: kinds[file.format], says: proven && proven.says, content, holds, checks, checkpoints }
}

/** Whether a file holds; like `checkFile`, but it stops at the first check that fails. */
export function isSound(sha256: Sha256, text: string, trusted: readonly string[] = []): boolean {
  const { file } = readProofFile(text)
  if (!file) return false
  for (const { state } of checksOf(sha256, file, trusted)) if (state === 'fails') return false
  return true
}

const kinds = { [receiptFormat]: 'receipt', [consistencyFormat]: 'consistency', [checkpointFormat]: 'checkpoint' } as const

function* checksOf(sha256: Sha256, file: ProofFile, trusted: readonly string[]): Generator<Check> {
  if (file.format === receiptFormat) {
    yield contentCheck(sha256, file)
    yield inclusionCheck(sha256, file)
  }
  if (file.format === consistencyFormat) yield consistencyCheck(sha256, file)
  const [notes, keys] = file.format === consistencyFormat ? [[file.from, file.to], file.keys] : [[file.checkpoint], [file.key]]
  for (const note of notes) yield signatureCheck(sha256, note, keys)
  yield* keyChecks(sha256, keys, trusted)
  if (file.format === receiptFormat) for (const claim of file.claims) yield claimCheck(sha256, claim, file)
}

function contentCheck(sha256: Sha256, receipt: Receipt): Check {
  const salt = fromHex(receipt.salt)
  if (salt?.length !== 32) return check('The salt does not have 32 bytes.', '')
  const commitment = toHex(commitmentOf(sha256, salt, committedText(receipt)))
  return check(
    commitment === receipt.entry.commitment
      ? null
      : 'The words, the content or the salt were changed: they are not what the entry stands for.',
    'The words and the content are exactly those that the entry stands for.',
  )
}

function inclusionCheck(sha256: Sha256, { entry, inclusion, checkpoint: note }: Receipt): Check {
  const checkpoint = checkpointIn(note)
  if (!checkpoint) return check('The checkpoint can’t be read.', '')
  const hashes = inclusion.hashes.map(fromBase64)
  if (!hashes.every(hash => hash !== null)) return check('A hash of the proof can’t be read.', '')
  const { index } = inclusion
  const wrong = whyNotIncluded(sha256, { leaf: leafOf(entry), index, size: checkpoint.size, root: checkpoint.root, hashes })
  return check(wrong, `The entry is in the log, as number ${index + 1} of ${checkpoint.size}.`)
}

function signatureCheck(sha256: Sha256, note: string, keys: readonly string[]): Check {
  const checkpoint = checkpointIn(note)
  const read = keys.map(key => readKey(sha256, key))
  if (!checkpoint) return check('The checkpoint can’t be read.', '')
  if (!read.every(key => key !== null)) return check('The key in the file can’t be read.', '')
  const own = read.filter(key => key.name === checkpoint.origin)
  if (own.length === 0) return check(`The key is not that of the log “${checkpoint.origin}”.`, '')
  const reasons = own.map(key => whyNotSigned(note, key))
  const wrong = reasons.includes(null) ? null : reasons.at(-1)!
  return check(wrong, `The log “${checkpoint.origin}” with ${checkpoint.size} entries is signed.`)
}

function keyChecks(sha256: Sha256, keys: readonly string[], trusted: readonly string[]): Check[] {
  if (trusted.length === 0)
    return keys.map(key => ({ state: 'open', sentence: `Whether the key is the instance’s own is yours to compare: ${key}` }))
  const unread = trusted.find(key => !readKey(sha256, key))
  if (unread !== undefined) return [check('The key that you gave can’t be read. It is one line: name+id+key.', '')]
  return keys.map(key =>
    check(trusted.includes(key) ? null : `The key is not the one you trust: ${key}`, 'The key is the one you trust.'),
  )
}

function claimCheck(sha256: Sha256, claim: Claim, { body }: Receipt): Check {
  const { item, manifestRoot } = claim
  const read = placeOf(claim)
  if (!read || (claim.claim !== 'present' && claim.claim !== 'absent'))
    return check(`What is said about item ${item} can’t be read.`, '')
  if (!rootsIn(body).includes(manifestRoot))
    return check(`Item ${item}: the receipt does not name the manifest ${manifestRoot}.`, '')
  const wrong = whyNotPlaced(sha256, claim.claim, item, read.root, read.place)
  const short = manifestRoot.slice(0, 12)
  return check(
    wrong && `Item ${item}: ${wrong}`,
    claim.claim === 'absent'
      ? `Item ${item} is not in the manifest that begins with ${short}.`
      : `Item ${item} is in the manifest that begins with ${short}.`,
  )
}

function consistencyCheck(sha256: Sha256, file: ConsistencyFile): Check {
  const [from, to] = [checkpointIn(file.from), checkpointIn(file.to)]
  const hashes = file.hashes.map(fromBase64)
  if (!from || !to || !hashes.every(hash => hash !== null)) return check('A checkpoint or a hash of the proof can’t be read.', '')
  if (from.origin !== to.origin) return check('The two checkpoints are of different logs.', '')
  const wrong = whyNotConsistent(sha256, { from: from.size, fromRoot: from.root, to: to.size, toRoot: to.root, hashes })
  return check(
    wrong,
    `The log of ${to.size} entries begins with the ${from.size} of the older one: nothing was changed or taken out.`,
  )
}

/** Why files that hold by themselves contradict each other: one log, one size, two roots. Null when they don't. */
export function whyNotTogether(reports: readonly Report[]): string | null {
  const seen = new Map<string, string>()
  for (const { origin, size, root } of reports.flatMap(report => report.checkpoints)) {
    const known = seen.get(`${origin} ${size}`)
    if (known !== undefined && known !== toHex(root))
      return `These files show two different logs “${origin}” of ${size} entries: different people were shown different logs.`
    seen.set(`${origin} ${size}`, toHex(root))
  }
  return null
}
