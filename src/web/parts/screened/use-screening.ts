import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { screenedWords as words } from '#web/messages/screened.ts'
import { announce } from '#web/nudge.ts'
import type { look, lookNear, previewOf, Scene, Seen } from '#web/parts/screened/screener.ts'

interface Screener {
  look: typeof look
  lookNear: typeof lookNear
  previewOf: typeof previewOf
}
let screener: Screener | null = null

/** Whether the engine is here. Without it the server says after sending what would have been said before. */
async function comes(): Promise<boolean> {
  try {
    screener = await import('#web/parts/screened/screener.ts')
    return true
  } catch {
    return false
  }
}

const restMs = 400
const tellMs = 900
const nothing: Seen = { text: '', findings: [], outcome: 'allow', states: null }

/** Looks at one field's texts, one after the other: a text that was seen whole is not looked at again. */
function openEye() {
  let last = nothing
  let at: { scene: Scene; isWhole: boolean } | null = null
  return (text: string, scene: Scene, isWhole: boolean): Seen => {
    if (!screener || (at?.scene === scene && last.text === text && (at.isWhole || !isWhole))) return last
    const isNear = !isWhole && at?.scene === scene
    last = isNear ? screener.lookNear(text, scene, last) : screener.look(text, scene)
    at = { scene, isWhole: !isNear }
    return last
  }
}

export interface Screening {
  seen: Seen
  /** What the other side will read; null until the typing rests. */
  preview: string | null
  /** To be called when somebody starts to write. */
  load: () => void
}

/**
 * Looks at a text while it is written. What is typed is drawn first and looked at right after, so no key waits for it; the
 * engine comes when the field gets the focus. `given` is what the server said of a text that it refused; it holds until the
 * text is changed.
 */
export function useScreening(text: string, scene: Scene, given?: Seen | null): Screening {
  const [isLoaded, setIsLoaded] = useState(screener !== null)
  const [eye] = useState(openEye)
  const [rested, setRested] = useState<string | null>(null)
  const late = useDeferredValue(text)
  const seen = useMemo(() => {
    if (given && given.text === late) return given
    return isLoaded ? eye(late, scene, rested === late) : nothing
  }, [isLoaded, eye, late, scene, given, rested])
  const [preview, setPreview] = useState<string | null>(null)
  const told = useRef('')
  const load = useCallback(() => {
    if (screener) setIsLoaded(true)
    else void comes().then(setIsLoaded)
  }, [])

  useEffect(() => {
    const rest = setTimeout(() => setRested(late), restMs)
    return () => clearTimeout(rest)
  }, [late])
  useEffect(() => {
    setPreview(null)
    const kinds = seen.findings.map(one => one.kind)
    const key = `${seen.outcome} ${kinds.join(' ')}`
    if (kinds.length === 0 && told.current === '') return undefined
    const rest = setTimeout(() => {
      if (screener && kinds.length > 0 && seen.outcome !== 'block') setPreview(screener.previewOf(seen.text, scene))
      if (key === told.current) return
      told.current = kinds.length === 0 ? '' : key
      announce(kinds.length === 0 ? words.spokenNone : words.spoken(kinds, seen.outcome === 'block'))
    }, tellMs)
    return () => clearTimeout(rest)
  }, [seen, scene])

  return { seen, preview, load }
}
