import { parentPort } from 'node:worker_threads'
import type { Answer, Ask } from '#adapters/file-text/messages'
import { Reading } from '#adapters/file-text/reading'
import { readAny } from '#adapters/file-text/read'

const port = parentPort!
const answer = (message: Answer) => port.postMessage(message)

port.on('message', (ask: Ask) => void readOne(ask))

async function readOne(ask: Ask): Promise<void> {
  const reading = new Reading(
    {
      part: part => answer({ kind: 'part', part }),
      gap: gap => answer({ kind: 'gap', gap }),
      progress: at => answer({ kind: 'progress', at }),
    },
    ask.limits,
  )
  reading.tell('name', ask.name)
  await readAny(reading, ask)
  answer({ kind: 'done', memoryBytes: process.memoryUsage.rss() })
}
