import { Dialog } from '@base-ui/react/dialog'
import { CornerDownLeft, Search } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import { shell as words } from '#web/messages/shell.ts'
import { paletteOf } from '#web/parts/places.ts'
import type { Shell } from '#web/shell.ts'

export interface PaletteWindowProps {
  shell: Shell
  onClose: () => void
}

/** A list that narrows as you type; arrows choose, Enter goes. */
export function PaletteWindow({ shell, onClose }: PaletteWindowProps) {
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const asked = text.trim().toLowerCase()
  const found = paletteOf(shell).filter(entry => entry.label.toLowerCase().includes(asked))
  const chosen = Math.min(at, Math.max(found.length - 1, 0))

  const go = (to: string) => {
    onClose()
    void navigate(to)
  }
  const type = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && found.length > 0) {
      event.preventDefault()
      setAt((chosen + step + found.length) % found.length)
    }
    if (event.key === 'Enter' && found[chosen]) {
      event.preventDefault()
      go(found[chosen].to)
    }
  }
  return (
    <Dialog.Root open onOpenChange={isOpen => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-shade" />
        <Dialog.Popup className="sheet fixed inset-x-3 top-[14vh] z-50 mx-auto max-w-lg overflow-hidden rounded-lg border border-line bg-raised shadow-float outline-none">
          <Dialog.Title className="sr-only">{words.goOrDo}</Dialog.Title>
          <div className="flex items-center gap-2.5 border-b border-line px-4">
            <Search className="size-4 text-dim" aria-hidden="true" />
            <input
              role="combobox"
              aria-expanded="true"
              aria-controls="palette-list"
              aria-activedescendant={found.length > 0 ? `palette-${chosen}` : undefined}
              aria-label={words.paletteHint}
              placeholder={words.paletteHint}
              value={text}
              onChange={event => {
                setText(event.target.value)
                setAt(0)
              }}
              onKeyDown={type}
              className="h-12 flex-1 bg-transparent text-16 outline-none!"
            />
          </div>
          <ul id="palette-list" role="listbox" aria-label={words.goOrDo} className="max-h-80 overflow-y-auto p-1.5">
            {found.map((entry, index) => (
              <li
                key={entry.to}
                id={`palette-${index}`}
                role="option"
                aria-selected={index === chosen}
                onClick={() => go(entry.to)}
                onPointerMove={() => setAt(index)}
                className="pop-row min-h-9! cursor-pointer"
              >
                <span className="flex-1">{entry.label}</span>
                <span className="text-12 text-dim">{entry.kind === 'act' ? words.acts : words.places}</span>
                <CornerDownLeft className={index === chosen ? 'size-3.5 text-dim' : 'invisible size-3.5'} aria-hidden="true" />
              </li>
            ))}
          </ul>
          {found.length === 0 && <p className="px-4 pb-4 text-dim">{words.paletteNone}</p>}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
