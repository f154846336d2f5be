import type { Scene, Seen } from '#web/parts/screened/screener.ts'
import type { Ask, Told } from '#web/parts/screened/screening-worker.ts'

let worker: Worker | null = null
let isMissing = false
let lastField = 0
/** What is seen in a text that was not looked at. */
export const nothing: Seen = { text: '', findings: [], outcome: 'allow', states: null }
const hearing = new Map<number, (told: Told) => void>()

/** Starts the engine's thread. Without it the server says after sending what would have been said before. */
function started(): Worker | null {
  if (worker || isMissing || typeof Worker === 'undefined') return worker
  try {
    worker = new Worker(new URL('./screening-worker.ts', import.meta.url), { type: 'module', name: 'screening' })
  } catch {
    isMissing = true
    return null
  }
  worker.addEventListener('message', ({ data }: MessageEvent<Told>) => hearing.get(data.field)?.(data))
  worker.addEventListener('error', () => {
    worker?.terminate()
    worker = null
    isMissing = true
    // What was seen last must not stand for what is written from now on.
    for (const [field, tell] of hearing) tell({ field, what: 'look', seen: nothing })
  })
  return worker
}

export interface Eye {
  look: (text: string, scene: Scene, isWhole: boolean) => void
  preview: (text: string, scene: Scene) => void
  close: () => void
}

/**
 * One field's way to the engine. Only one text is under way at a time; of those that come meanwhile the newest is next.
 * Answers null where no engine can be had.
 */
export function openEye(onSeen: (seen: Seen) => void, onPreview: (text: string, preview: string) => void): Eye | null {
  const thread = started()
  if (!thread) return null
  const field = ++lastField
  let told: Scene | null = null
  let isBusy = false
  let next: { text: string; scene: Scene; isWhole: boolean } | null = null

  const send = (ask: Ask, scene: Scene) => {
    thread.postMessage(told === scene ? ask : { ...ask, scene })
    told = scene
  }
  const goOn = () => {
    if (isBusy || !next) return
    const { scene, text, isWhole } = next
    next = null
    isBusy = true
    send({ field, what: 'look', text, isWhole }, scene)
  }
  hearing.set(field, one => {
    if (one.what === 'preview') return onPreview(one.text, one.preview)
    isBusy = false
    if (!next) onSeen(one.seen)
    goOn()
  })
  return {
    look(text, scene, isWhole) {
      next = { text, scene, isWhole }
      goOn()
    },
    preview: (text, scene) => send({ field, what: 'preview', text }, scene),
    close() {
      hearing.delete(field)
      thread.postMessage({ field, what: 'leave' } satisfies Ask)
    },
  }
}
