import { useCallback, useEffect, useRef, useState } from 'react'

const pauseMs = 800

/**
 * What is being typed in a room: kept on the server a moment after each pause and once more as the page is left; in the
 * browser as long as the server does not have it.
 */
export function useDraft(roomId: string, owner: string, given: string) {
  const key = `draft:${owner}:${roomId}`
  const [text, setText] = useState(given)
  const [state, setState] = useState<'idle' | 'kept' | 'here'>('idle')
  const now = useRef(given)
  const isDirty = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const body = useCallback(() => {
    const data = new FormData()
    data.set('text', now.current)
    return data
  }, [])
  const save = useCallback(async () => {
    const saved = now.current
    const answer = await fetch(`/messages/${roomId}/draft`, { method: 'POST', body: body() }).catch(() => null)
    if (saved !== now.current) return
    if (answer?.ok) {
      isDirty.current = false
      forget(key)
    }
    setState(answer?.ok ? (saved === '' ? 'idle' : 'kept') : 'here')
  }, [roomId, key, body])

  useEffect(() => {
    const here = remembered(key)
    if (here !== null && now.current === given) {
      now.current = here
      setText(here)
      isDirty.current = true
      void save()
    }
    const leave = () => {
      if (isDirty.current) navigator.sendBeacon(`/messages/${roomId}/draft`, body())
    }
    const again = () => {
      if (isDirty.current) void save()
    }
    window.addEventListener('pagehide', leave)
    window.addEventListener('online', again)
    return () => {
      clearTimeout(timer.current)
      leave()
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('online', again)
    }
  }, [key, roomId, given, save, body])

  return {
    text,
    state,
    type: (next: string) => {
      now.current = next
      isDirty.current = true
      setText(next)
      setState('idle')
      remember(key, next)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void save(), pauseMs)
    },
    /** It was sent: the act that took it forgets the draft on the server. */
    clear: () => {
      clearTimeout(timer.current)
      now.current = ''
      isDirty.current = false
      setText('')
      setState('idle')
      forget(key)
    },
  }
}

function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
function remember(key: string, text: string): void {
  try {
    localStorage.setItem(key, text)
  } catch {
    // A full or forbidden store: the server still gets it.
  }
}
function forget(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Nothing was kept then.
  }
}
