import { canonical, type Json } from './canonical.ts'
import {
  checkpointFormat,
  consistencyFormat,
  receiptFormat,
  type CheckpointFile,
  type ConsistencyFile,
  type Receipt,
} from './receipt.ts'

export type ProofFile = Receipt | ConsistencyFile | CheckpointFile

type Shape = 'text' | 'count' | 'any' | 'texts' | 'text or null' | { each: Shape } | { [member: string]: Shape }

const claim: Shape = { claim: 'text', item: 'text', manifestRoot: 'text', hashes: 'texts', other: 'text or null' }
const shapes: Record<string, Shape> = {
  [receiptFormat]: {
    format: 'text',
    says: 'text',
    entry: { id: 'text', at: 'text', kind: 'text', commitment: 'text' },
    body: 'any',
    claims: { each: claim },
    salt: 'text',
    inclusion: { index: 'count', hashes: 'texts' },
    checkpoint: 'text',
    key: 'text',
  },
  [consistencyFormat]: { format: 'text', from: 'text', to: 'text', hashes: 'texts', keys: 'texts' },
  [checkpointFormat]: { format: 'text', checkpoint: 'text', key: 'text' },
}

function whatIsWrong(value: unknown, shape: Shape, name: string): string | null {
  if (shape === 'any') return value === undefined ? `“${name}” is missing.` : null
  if (shape === 'text') return typeof value === 'string' ? null : `“${name}” is no text.`
  if (shape === 'text or null') return value === null || typeof value === 'string' ? null : `“${name}” is no text.`
  if (shape === 'count') return Number.isSafeInteger(value) && (value as number) >= 0 ? null : `“${name}” is no whole number.`
  if (shape === 'texts' || 'each' in shape) {
    if (!Array.isArray(value)) return `“${name}” is no list.`
    const one = shape === 'texts' ? 'text' : (shape as { each: Shape }).each
    return value.map(each => whatIsWrong(each, one, name)).find(wrong => wrong !== null) ?? null
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return `“${name}” has no members.`
  const stray = Object.keys(value).find(member => !Object.hasOwn(shape, member))
  if (stray !== undefined) return `“${stray}” does not belong there.`
  for (const [member, inner] of Object.entries(shape)) {
    const wrong = whatIsWrong((value as Record<string, unknown>)[member], inner, member)
    if (wrong) return wrong
  }
  return null
}

/**
 * What a file holds, or why it is none of ours, in a sentence. A file has one spelling (two, with and without indentation), so
 * that no change to it goes unseen, not even one that leaves its meaning.
 */
export function readProofFile(text: string): { file: ProofFile; wrong: null } | { file: null; wrong: string } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { file: null, wrong: 'This file is not JSON, so it is no receipt, or it was damaged.' }
  }
  const format = (value as { format?: unknown } | null)?.format
  if (typeof format !== 'string' || !Object.hasOwn(shapes, format))
    return {
      file: null,
      wrong: 'This file does not say that it is a receipt, a consistency proof or a checkpoint that this verifier knows.',
    }
  const wrong = whatIsWrong(value, shapes[format]!, 'file')
  if (wrong) return { file: null, wrong: `This file does not have the form that it says: ${wrong}` }
  if (!isSpelledAsMade(text, value))
    return { file: null, wrong: 'This file was changed after it was made: its spelling differs.' }
  return { file: value as ProofFile, wrong: null }
}

function isSpelledAsMade(text: string, value: unknown): boolean {
  const spelled = text.replaceAll('\r\n', '\n').trimEnd()
  try {
    canonical(value as Json)
    return spelled === JSON.stringify(value, null, 2) || spelled === JSON.stringify(value)
  } catch {
    // Half characters, or so many brackets within each other that nobody can read them.
    return false
  }
}
