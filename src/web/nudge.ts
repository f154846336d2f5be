import { useEffect, useState, useSyncExternalStore } from 'react'
import { useRevalidator } from 'react-router'

export type LiveState = 'connecting' | 'live' | 'offline'

const settleMs = 150
const retryFirstMs = 2_000
const retryMostMs = 60_000

/** One connection per page for all topics that its parts listen to; a nudge carries the topic, never data. */
const listeners = new Map<() => void, string[]>()
const watchers = new Set<() => void>()
let source: EventSource | null = null
let openTopics = ''
let state: LiveState = 'connecting'
let retryMs = retryFirstMs
let timer: ReturnType<typeof setTimeout> | undefined
let wasLost = false

/** Re-reads the page when one of the topics is nudged. Returns whether the page is live, connecting or offline. */
export function useNudges(topics: string[]): LiveState {
  const { revalidate } = useRevalidator()
  const key = topics.join('\n')
  useEffect(() => {
    let settle: ReturnType<typeof setTimeout> | undefined
    const wake = () => {
      clearTimeout(settle)
      settle = setTimeout(() => void revalidate(), settleMs)
    }
    listeners.set(wake, key === '' ? [] : key.split('\n'))
    reconnect()
    return () => {
      clearTimeout(settle)
      listeners.delete(wake)
      reconnect()
    }
  }, [key, revalidate])
  return useLiveState()
}

/** Whether the page hears of changes at once; `offline` when the network is gone. */
export function useLiveState(): LiveState {
  return useSyncExternalStore(
    watch,
    () => state,
    () => 'connecting',
  )
}

function watch(changed: () => void): () => void {
  watchers.add(changed)
  return () => watchers.delete(changed)
}

function tell(next: LiveState): void {
  if (next === state) return
  state = next
  for (const changed of watchers) changed()
}

function reconnect(isForced = false): void {
  const wanted = [...new Set([...listeners.values()].flat())].toSorted()
  const query = wanted.map(topic => `topic=${encodeURIComponent(topic)}`).join('&')
  if (query === openTopics && !isForced) return
  openTopics = query
  source?.close()
  source = null
  clearTimeout(timer)
  // Parts of a page come and go in one breath: connect once they have settled.
  if (query !== '') timer = setTimeout(connect, isForced ? 0 : 20)
}

function connect(): void {
  const readAt = document.querySelector<HTMLMetaElement>('meta[name="read-at"]')?.content ?? ''
  const opened = new EventSource(`/nudges?${openTopics}&since=${readAt}`)
  source = opened
  opened.addEventListener('open', () => {
    retryMs = retryFirstMs
    tell('live')
    if (wasLost) for (const wake of listeners.keys()) wake()
    wasLost = false
  })
  opened.addEventListener('error', () => {
    wasLost = true
    tell(navigator.onLine ? 'connecting' : 'offline')
    if (opened.readyState !== EventSource.CLOSED || source !== opened) return
    timer = setTimeout(() => reconnect(true), retryMs)
    retryMs = Math.min(retryMs * 2, retryMostMs)
  })
  opened.addEventListener('nudge', hear)
}

function hear(event: MessageEvent<string>): void {
  for (const [wake, topics] of listeners) if (topics.includes(event.data)) wake()
}

if (typeof window !== 'undefined') {
  window.addEventListener('offline', () => tell('offline'))
  window.addEventListener('online', () => {
    tell('connecting')
    reconnect(true)
  })
}

/** Says a sentence to a screen reader without moving the focus. */
export function announce(sentence: string): void {
  const region = document.getElementById('live-region')
  if (!region) return
  region.textContent = ''
  requestAnimationFrame(() => (region.textContent = sentence))
}

/** True once script runs; the server and the first paint render the way without script. */
export function useScript(): boolean {
  const [isOn, setIsOn] = useState(false)
  useEffect(() => setIsOn(true), [])
  return isOn
}
