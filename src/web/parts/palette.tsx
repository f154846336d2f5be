import { Search } from 'lucide-react'
import { useCallback, useEffect, useState, type ComponentType } from 'react'
import { shell as words } from '#web/messages/shell.ts'
import type { PaletteWindowProps } from '#web/parts/palette-window.tsx'
import type { Shell } from '#web/shell.ts'
import { KeyHint } from '#web/ui/page-header.tsx'

let loaded: ComponentType<PaletteWindowProps> | null = null

/** Opens the palette by click or Ctrl-K; it is loaded then. Without script it leads to the search for work. */
export function PaletteButton({ shell }: { shell: Shell }) {
  const [isOpen, setIsOpen] = useState(false)
  const open = useCallback(async () => {
    loaded ??= (await import('#web/parts/palette-window.tsx')).PaletteWindow
    setIsOpen(true)
  }, [])
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      void open()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [open])
  const Window = isOpen ? loaded : null
  return (
    <>
      <a
        href="/jobs"
        onClick={event => {
          event.preventDefault()
          void open()
        }}
        title={words.goOrDo}
        className="flex h-8 items-center gap-2.5 rounded-md px-2 text-dim hover:bg-hover hover:text-ink max-lg:justify-center max-md:size-9"
      >
        <Search className="size-4" aria-hidden="true" />
        <span className="flex-1 max-lg:sr-only">{words.goOrDo}</span>
        <span className="max-lg:hidden">
          <KeyHint keys="Ctrl K" />
        </span>
      </a>
      {Window && <Window shell={shell} onClose={() => setIsOpen(false)} />}
    </>
  )
}
