import { useCallback, useEffect, useRef, useState } from 'react'
import type { FieldFinding } from '#engines/delivery/public'
import { uuidv7 } from '#lib/ids'
import { roomWords as words } from '#web/messages/rooms.ts'

export interface Outgoing {
  id: string
  roomId: string
  text: string
  /** Names of files that go with it; their bytes live in this page only. */
  fileNames: string[]
  at: number
  state: 'sending' | 'waiting' | 'failed'
  why?: string
  /** What its writer declares or asks for with it, by the names of the form. */
  more?: Record<string, string>
}

/** A message that the server refused for what was found in it: back to its writer, whole. */
export interface SentBack {
  text: string
  files: File[]
  why: string
  findings: FieldFinding[]
}

const retryFirstMs = 2_000
const retryMostMs = 60_000
const files = new Map<string, File[]>()

/** What was written and not yet acknowledged, kept in the browser so that neither a lost connection nor a closed tab loses it. */
function kept(key: string): Outgoing[] {
  try {
    const all = JSON.parse(localStorage.getItem(key) ?? '[]') as Outgoing[]
    return Array.isArray(all) ? all : []
  } catch {
    return []
  }
}
function keep(key: string, all: Outgoing[]): void {
  try {
    if (all.length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(all))
  } catch {
    // A full or forbidden store: the page itself still holds it.
  }
}

/**
 * Sends messages of one room in order, again and again until the server has them; the id made here makes them one.
 * `owner` is the person and the side they act for: nothing is sent as anybody else.
 */
export function useOutbox(owner: string, roomId: string, onSent: () => void, onBack: (back: SentBack) => void) {
  const key = `outbox:${owner}:${roomId}`
  const [outgoing, setOutgoing] = useState<Outgoing[]>([])
  const queue = useRef<Outgoing[]>([])
  const isBusy = useRef(false)
  const retryMs = useRef(retryFirstMs)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const sent = useRef(onSent)
  const back = useRef(onBack)
  const again = useRef(() => {})
  useEffect(() => {
    sent.current = onSent
    back.current = onBack
  }, [onSent, onBack])

  /** The same change here and in the browser's store, which other tabs and an earlier visit may have changed since. */
  const alter = useCallback(
    (how: (all: Outgoing[]) => Outgoing[]) => {
      queue.current = how(queue.current)
      keep(key, how(kept(key)))
      setOutgoing(queue.current)
    },
    [key],
  )
  const change = useCallback(
    (id: string, more: Partial<Outgoing>) => alter(all => all.map(one => (one.id === id ? { ...one, ...more } : one))),
    [alter],
  )
  const drop = useCallback((id: string) => alter(all => all.filter(one => one.id !== id)), [alter])

  const flush = useCallback(async () => {
    if (isBusy.current) return
    isBusy.current = true
    clearTimeout(timer.current)
    for (
      let next = queue.current.find(one => one.state !== 'failed');
      next;
      next = queue.current.find(one => one.state !== 'failed')
    ) {
      const { id } = next
      change(id, { state: 'sending' })
      const answer = await post(next)
      if (answer === 'sent') {
        files.delete(id)
        retryMs.current = retryFirstMs
        drop(id)
        sent.current()
      } else if (answer === 'again') {
        change(id, { state: 'waiting' })
        timer.current = setTimeout(() => again.current(), retryMs.current)
        retryMs.current = Math.min(retryMs.current * 2, retryMostMs)
        break
      } else if (answer.findings) {
        back.current({ text: next.text, files: files.get(id) ?? [], why: answer.why, findings: answer.findings })
        files.delete(id)
        drop(id)
      } else change(id, { state: 'failed', why: answer.why })
    }
    isBusy.current = false
  }, [change, drop])

  useEffect(() => {
    // Left from an earlier visit; the bytes of files don't outlive their page.
    queue.current = kept(key).map(one => {
      if (one.fileNames.length > 0 && !files.has(one.id)) return { ...one, state: 'failed', why: words.filesLost }
      return one.state === 'failed' ? one : { ...one, state: 'waiting' }
    })
    setOutgoing(queue.current)
    void flush()
    const retry = () => void flush()
    again.current = retry
    window.addEventListener('online', retry)
    return () => {
      window.removeEventListener('online', retry)
      clearTimeout(timer.current)
    }
  }, [key, flush])

  return {
    outgoing,
    send: (text: string, chosen: File[], more?: Record<string, string>) => {
      const id = uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
      if (chosen.length > 0) files.set(id, chosen)
      const message: Outgoing = { id, roomId, text, fileNames: chosen.map(file => file.name), at: Date.now(), state: 'sending' }
      if (more) message.more = more
      alter(all => [...all, message])
      void flush()
    },
    retry: (id: string) => {
      change(id, { state: 'waiting' })
      void flush()
    },
    discard: (id: string) => {
      files.delete(id)
      drop(id)
    },
  }
}

async function post(message: Outgoing): Promise<'sent' | 'again' | { why: string; findings: FieldFinding[] | null }> {
  const body = new FormData()
  for (const [name, value] of Object.entries(message.more ?? {})) body.set(name, value)
  body.set('id', message.id)
  body.set('text', message.text)
  for (const file of files.get(message.id) ?? []) body.append('files', file)
  const answer = await fetch(`/messages/${message.roomId}/send`, { method: 'POST', body }).catch(() => null)
  if (!answer || answer.status >= 500 || answer.status === 429) return 'again'
  if (answer.ok) return 'sent'
  const told = (await answer.json().catch(() => null)) as { message?: string; findings?: FieldFinding[] } | null
  return { why: told?.message ?? '', findings: told?.findings ?? null }
}
