import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the checkout, wherever the launcher was called from. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Where the launcher keeps its own locks and stamps; `build/` is ignored by git and safe to delete. */
export const STATE = path.join(ROOT, 'build', '.launch')

/** An expected end with one sentence for the person; everything else that is thrown is a fault of ours. */
export class Halt extends Error {
  /** @param {string} message @param {number} [code] exit code, 1 unless told */
  constructor(message, code = 1) {
    super(message)
    this.code = code
  }
}

/** Tells progress on stderr: stdout belongs to the answer of the command alone. */
export function say(message) {
  process.stderr.write(`symbolon: ${message}\n`)
}

/** Turns a thrown value into the sentence a person can act on. */
export function sentenceFor(error) {
  if (error instanceof Halt) return error.message
  if (error?.code === 'ENOSPC') return 'The disk is full. Free some space and run the same command again.'
  if (error?.code === 'EROFS' || error?.code === 'EACCES') {
    return `This folder cannot be written (${error.path ?? error.message}). Run as the user who owns it.`
  }
  return error?.stack ?? String(error)
}

/** The path of one of the launcher's notes; their folder is made when first needed. */
export function stateFile(name) {
  fs.mkdirSync(STATE, { recursive: true })
  return path.join(STATE, name)
}
