import { useCallback, useEffect, useRef, useState } from 'react'
import { screenedWords as words } from '#web/messages/screened.ts'
import { announce } from '#web/nudge.ts'
import { nothing, openEye, type Eye } from '#web/parts/screened/eye.ts'
import type { Scene, Seen } from '#web/parts/screened/screener.ts'

const restMs = 400
const tellMs = 900

export interface Screening {
  seen: Seen
  /** What the other side will read; null until the typing rests. */
  preview: string | null
  /** To be called when somebody starts to write. */
  load: () => void
}

/**
 * Looks at a text while it is written, on another thread: a key costs the page a message. The engine comes when the field
 * gets the focus. What is seen may be of a moment ago. `given` is what the server said of a text that it refused; it holds
 * until the text is changed.
 */
export function useScreening(text: string, scene: Scene, given?: Seen | null): Screening {
  const [eye, setEye] = useState<Eye | null>(null)
  const [answer, setAnswer] = useState(nothing)
  const [previewed, setPreviewed] = useState<{ text: string; preview: string } | null>(null)
  const [isWanted, setIsWanted] = useState(false)
  const told = useRef('')
  const load = useCallback(() => setIsWanted(true), [])
  const seen = given && given.text === text ? given : text === '' ? nothing : answer

  useEffect(() => {
    if (!isWanted) return undefined
    const made = openEye(setAnswer, (of, preview) => setPreviewed({ text: of, preview }))
    setEye(made)
    return () => made?.close()
  }, [isWanted])
  useEffect(() => {
    if (!eye) return undefined
    eye.look(text, scene, false)
    const rest = setTimeout(() => eye.look(text, scene, true), restMs)
    return () => clearTimeout(rest)
  }, [eye, text, scene])
  useEffect(() => {
    setPreviewed(null)
    const kinds = seen.findings.map(one => one.kind)
    const key = `${seen.outcome} ${kinds.join(' ')}`
    if (kinds.length === 0 && told.current === '') return undefined
    const rest = setTimeout(() => {
      if (kinds.length > 0 && seen.outcome !== 'block') eye?.preview(seen.text, scene)
      if (key === told.current) return
      told.current = kinds.length === 0 ? '' : key
      announce(kinds.length === 0 ? words.spokenNone : words.spoken(kinds, seen.outcome === 'block'))
    }, tellMs)
    return () => clearTimeout(rest)
  }, [seen, scene, eye])

  return { seen, preview: previewed?.text === seen.text ? previewed.preview : null, load }
}
