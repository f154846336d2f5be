// A process of its own for what strangers wrote: when a library crashes, loops or takes all memory, only this ends.
// Its main thread does nothing but watch; the reading itself happens in a second thread, which may be busy for long.
import { Worker } from 'node:worker_threads'
import type { Answer, Ask } from '#adapters/file-text/messages'

const lookMs = 100
const mib = 1024 * 1024

let limitBytes = Number.POSITIVE_INFINITY

const thread = new Worker(new URL('thread.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 768 } })
thread.on('message', (answer: Answer) => process.send!(answer))
thread.on('error', (error: NodeJS.ErrnoException) => end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'fault'))

process.on('message', (ask: Ask) => {
  limitBytes = Math.max(200 * mib, ask.limits.memoryBytes)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  thread.postMessage(ask)
})
// Whoever asked is gone, even if it was killed.
process.on('disconnect', () => process.exit(0))
setInterval(() => {
  if (process.memoryUsage.rss() > limitBytes) end('memory')
}, lookMs)

function end(cause: 'memory' | 'fault'): void {
  process.send!({ kind: 'failed', cause } satisfies Answer, () => process.exit(1))
}
