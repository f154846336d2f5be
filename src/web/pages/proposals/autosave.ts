import { useEffect, useRef, useState } from 'react'

export type SaveState = 'idle' | 'saving' | 'saved' | 'failed'
const pauseMs = 900

/** Keeps a form's texts on the server while they are typed, and once more when the page is left. Files stay out. */
export function useAutosave(action: string) {
  const form = useRef<HTMLFormElement | null>(null)
  const [state, setState] = useState<SaveState>('idle')
  useEffect(() => {
    const target = form.current?.closest('form') ?? null
    if (!target) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let isDirty = false
    let isSent = false
    const read = () => {
      const data = new FormData(target)
      data.delete('files')
      return data
    }
    const save = async () => {
      isDirty = false
      setState('saving')
      const answer = await fetch(action, { method: 'POST', body: read() }).catch(() => null)
      if (!answer?.ok) isDirty = true
      setState(answer?.ok ? 'saved' : 'failed')
    }
    const typed = () => {
      isDirty = true
      clearTimeout(timer)
      timer = setTimeout(() => void save(), pauseMs)
    }
    const sent = () => {
      isSent = true
      clearTimeout(timer)
    }
    const leave = () => {
      if (isDirty && !isSent) navigator.sendBeacon(action, read())
    }
    target.addEventListener('input', typed)
    target.addEventListener('submit', sent)
    window.addEventListener('pagehide', leave)
    return () => {
      leave()
      clearTimeout(timer)
      target.removeEventListener('input', typed)
      target.removeEventListener('submit', sent)
      window.removeEventListener('pagehide', leave)
    }
  }, [action])
  return { anchor: (node: HTMLElement | null) => void (form.current = node?.closest('form') ?? null), state }
}
