// Looks at drafts on a thread of its own: neither the engine's coming nor a long text keeps a key waiting.
import { bringSecond, look, lookNear, previewOf, type Scene, type Seen } from '#web/parts/screened/screener.ts'
import { bringTongues } from '#web/parts/screened/tongues.ts'

/** What a field asks. A scene is said once, and again when it has changed. */
export type Ask = { field: number; scene?: Scene } & (
  | { what: 'look'; text: string; isWhole: boolean }
  | { what: 'preview'; text: string }
  | { what: 'leave' }
)
/** What it is told. */
export type Told = { field: number } & ({ what: 'look'; seen: Seen } | { what: 'preview'; text: string; preview: string })

/** By field: on what it is looked at, and what was seen last. */
const eyes = new Map<number, { scene: Scene; last: Seen | null; isWhole: boolean }>()

async function hear(ask: Ask): Promise<Told | null> {
  const { field } = ask
  if (ask.scene) eyes.set(field, { scene: ask.scene, last: null, isWhole: false })
  const eye = eyes.get(field)
  if (!eye) return null
  if (ask.what === 'leave') {
    eyes.delete(field)
    return null
  }
  const { text } = ask
  const before = ask.scene ? ask.scene.before.map(one => one.text).join('\n') : ''
  // With new words, all texts have to be looked at anew.
  if (await bringTongues(`${before}\n${text}`)) for (const one of eyes.values()) one.last = null
  if (ask.what === 'preview') return { field, what: 'preview', text, preview: previewOf(text, eye.scene) }
  // A text that was seen whole is not looked at again.
  if (eye.last?.text !== text || (ask.isWhole && !eye.isWhole)) {
    const near = ask.isWhole ? null : eye.last
    do eye.last = near ? lookNear(text, eye.scene, near) : look(text, eye.scene)
    while (await bringSecond())
    eye.isWhole = !near
  }
  return { field, what: 'look', seen: eye.last }
}

/** One after the other: an answer that waits for a language's words keeps the next one waiting. */
let last: Promise<void> = Promise.resolve()
self.addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  last = last
    .then(() => hear(data))
    .then(told => {
      if (told) self.postMessage(told)
    })
    // A failure is one of the whole thread: the page goes on without it.
    .catch((error: unknown) => reportError(error))
})
