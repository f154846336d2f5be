import { fork, type ChildProcess } from 'node:child_process'
import { realpathSync } from 'node:fs'
import path from 'node:path'
import { defaultLimits, grouped, megabytes, type FileTextLimits } from '#adapters/file-text/limits'
import type { Answer, Ask } from '#adapters/file-text/messages'
import type { FileText, FileTextPort } from '#platform/ports'
import { root } from '#platform/root'

const idleMs = 60_000

type Where = { entry: string; page?: number }
interface Outcome {
  text: FileText
  /** The process can take the next file. */
  isUsable: boolean
  /** The process was gone, without a word. */
  isLost: boolean
}
type File = { name: string; bytes: Uint8Array }

/**
 * Reads files in one process of its own, one after the other. It starts with the first file, is ended after a minute
 * without one, and replaced when it was ended over a file. What it had read until then is given out.
 */
export function openFileText(given: Partial<FileTextLimits> = {}): FileTextPort {
  const limits: FileTextLimits = { ...defaultLimits, ...given }
  let child: ChildProcess | null = null
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()
  let isClosed = false

  function end(): void {
    clearTimeout(idle)
    child?.kill('SIGKILL')
    child = null
  }

  async function readNow(file: File, signal?: AbortSignal, onProgress?: (at: Where) => void): Promise<FileText> {
    for (let isSecond = false; ; isSecond = true) {
      signal?.throwIfAborted()
      if (isClosed) throw stopping()
      const { text, isLost } = await readOnce(file, signal, onProgress)
      // What a stop cut short says nothing about the file.
      if (isLost && isClosed) throw stopping()
      // A process may be ended for no fault of the file, when the machine is short of memory; twice is the file's.
      if (!isLost || isSecond) return text
    }
  }

  async function readOnce(file: File, signal?: AbortSignal, onProgress?: (at: Where) => void): Promise<Outcome> {
    clearTimeout(idle)
    if (child && (!child.connected || child.exitCode !== null || child.signalCode !== null)) child = null
    child ??= startProcess(limits)
    hold(child, true)
    try {
      const outcome = await ask(child, { ...file, limits }, signal, onProgress)
      if (!outcome.isUsable) end()
      return outcome
    } catch (error) {
      end()
      throw error
    } finally {
      if (child) {
        hold(child, false)
        idle = setTimeout(end, idleMs).unref()
      }
    }
  }

  return {
    read: (file, options = {}) => {
      const { signal, onProgress } = options
      if (file.bytes.length > limits.fileBytes) {
        const why = `It is larger than the ${megabytes(limits.fileBytes)} that are read.`
        return Promise.resolve({ parts: [{ where: 'name', text: file.name }], unread: [{ entry: '', reason: 'too-large', why }] })
      }
      const mine = last.then(() => readNow(file, signal, onProgress))
      last = mine.catch(() => {})
      return signal ? orAborted(mine, signal) : mine
    },
    close: async () => {
      isClosed = true
      end()
      await last
    },
  }
}

const stopping = () => new Error('Files are no longer read: the application is stopping.')

/** Who waits in line leaves it at once. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason as Error)
    if (signal.aborted) leave()
    signal.addEventListener('abort', leave, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave))
  })
}

/** The process sees our code and its libraries, no other file, no settings, and may start nothing. */
function startProcess(limits: FileTextLimits): ChildProcess {
  const readable = ['node_modules', 'src', 'package.json'].map(name => realpathSync(path.join(root, name)))
  return fork(path.join(root, 'src/adapters/file-text/process.ts'), {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', process.env.FILE_TEXT_TRACE ? 'inherit' : 'ignore', 'ipc'],
    // Windows starts nothing without SystemRoot.
    env: {
      LC_ALL: 'C.UTF-8',
      TZ: 'UTC',
      ...(process.env.SystemRoot && { SystemRoot: process.env.SystemRoot }),
      ...(process.env.FILE_TEXT_TRACE && { FILE_TEXT_TRACE: '1' }),
    },
    execArgv: [
      '--no-warnings',
      `--max-old-space-size=${Math.round(limits.memoryBytes / 1_048_576)}`,
      '--permission',
      '--allow-worker',
      '--allow-addons',
      ...readable.map(file => `--allow-fs-read=${file}`),
    ],
  })
}

/** While it works, the process keeps ours alive; while it is idle, it must not. */
function hold(child: ChildProcess, isHeld: boolean): void {
  child[isHeld ? 'ref' : 'unref']()
  child.channel?.[isHeld ? 'ref' : 'unref']()
}

/** One file, until the process says that it is done, is ended, or takes too long; throws only when it is cancelled. */
function ask(child: ChildProcess, file: Ask, signal?: AbortSignal, onProgress?: (at: Where) => void) {
  const text: FileText = { parts: [], unread: [] }
  let where: Where = { entry: '' }
  return new Promise<Outcome>((resolve, reject) => {
    const finish = (isUsable: boolean, gap?: 'time' | 'memory' | 'fault', isLost = false) => {
      clearTimeout(timer)
      child.off('message', hear).off('exit', lose).off('error', lose)
      signal?.removeEventListener('abort', stop)
      if (gap) text.unread.push({ entry: where.entry, ...sentences[gap](file.limits) })
      resolve({ text, isUsable, isLost })
    }
    const hear = (answer: Answer) => {
      if (answer.kind === 'part') text.parts.push(answer.part)
      else if (answer.kind === 'gap') text.unread.push(answer.gap)
      // The engines' memory grows and never shrinks; the next file gets a fresh process before it is in want of it.
      else if (answer.kind === 'done') finish(answer.memoryBytes < file.limits.memoryBytes / 2)
      else if (answer.kind === 'failed') finish(false, answer.cause)
      else {
        where = answer.at
        onProgress?.(where)
      }
    }
    const lose = () => finish(false, 'fault', true)
    const stop = () => {
      // A promise keeps its first answer.
      reject(signal!.reason as Error)
      finish(false)
    }
    const timer = setTimeout(() => finish(false, 'time'), file.limits.timeMs)
    child.on('message', hear).on('exit', lose).on('error', lose)
    signal?.addEventListener('abort', stop, { once: true })
    child.send(file, error => error && lose())
  })
}

const sentences = {
  time: (limits: FileTextLimits) => ({
    reason: 'too-slow' as const,
    why: `Reading it took longer than ${grouped(limits.timeMs / 1000)} seconds. Send it in parts.`,
  }),
  memory: (limits: FileTextLimits) => ({
    reason: 'too-much' as const,
    why: `Reading it needs more than ${megabytes(limits.memoryBytes)} of memory. Send it in parts.`,
  }),
  fault: () => ({ reason: 'damaged' as const, why: 'Reading it failed. It may be damaged: save it anew and send it again.' }),
}
