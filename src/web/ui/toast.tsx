import { X } from 'lucide-react'
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'
import { kit } from '#web/messages/kit.ts'
import { ToneMark, type Tone } from '#web/ui/badge.tsx'

interface Toast {
  id: number
  tone: Tone
  text: string
}
type Say = (text: string, tone?: Tone) => void
const ToastContext = createContext<Say>(() => {})
let lastId = 0

/** Says something that just happened and needs no answer: `say('Saved')`. What needs an answer is a Notice. */
export function useToast(): Say {
  return useContext(ToastContext)
}

export function ToastRegion({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([])
  const drop = useCallback((id: number) => setToasts(all => all.filter(toast => toast.id !== id)), [])
  const say = useCallback<Say>(
    (text, tone = 'agreed') => {
      const id = ++lastId
      setToasts(all => [...all.slice(-2), { id, tone, text }])
      setTimeout(() => drop(id), 6_000)
    },
    [drop],
  )
  const value = useMemo(() => say, [say])
  return (
    <ToastContext value={value}>
      {children}
      <div
        role="region"
        aria-label={kit.messages}
        aria-live="polite"
        className="pointer-events-none fixed inset-x-3 bottom-18 z-50 flex flex-col items-center gap-2 sm:inset-x-auto sm:end-5 sm:bottom-5 sm:items-end"
      >
        {toasts.map(toast => (
          <div
            key={toast.id}
            className="sheet pointer-events-auto flex items-center gap-2.5 rounded-lg border border-line bg-raised py-2 ps-3 pe-2 shadow-float"
          >
            <ToneMark tone={toast.tone} className="size-3.5 text-accent-text" />
            <span>{toast.text}</span>
            <button
              type="button"
              onClick={() => drop(toast.id)}
              aria-label={kit.dismiss}
              className="rounded-md p-1 text-dim hover:text-ink"
            >
              <X className="size-4" aria-hidden="true" />
            </button>
          </div>
        ))}
      </div>
    </ToastContext>
  )
}
