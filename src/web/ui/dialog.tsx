import { useState, type ComponentType, type ReactNode } from 'react'
import type { DialogWindowProps } from '#web/ui/dialog-window.tsx'
import { cx } from '#web/ui/class.ts'
import type { ButtonLook } from '#web/ui/button.tsx'

interface DialogProps {
  /** The page that asks the same question, for when script is off or the link is opened in a new tab. */
  href: string
  /** The words on the trigger. */
  label: ReactNode
  look?: ButtonLook
  title: string
  description?: string
  children: ReactNode | ((close: () => void) => ReactNode)
}

let loaded: ComponentType<DialogWindowProps> | null = null
const load = () => import('#web/ui/dialog-window.tsx').then(module => (loaded = module.DialogWindow))

/** A question over the page. Its trigger is a link to a page that asks the same, so it works without script. */
export function Dialog({ href, label, look = 'plain', title, description, children }: DialogProps) {
  const [isOpen, setIsOpen] = useState(false)
  const Window = isOpen ? loaded : null
  const open = async () => {
    if (!loaded) await load()
    setIsOpen(true)
  }
  return (
    <>
      <a
        href={href}
        aria-haspopup="dialog"
        className={cx('btn', look !== 'quiet' && `btn-${look}`)}
        onPointerEnter={() => void load()}
        onClick={event => {
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
          event.preventDefault()
          void open()
        }}
      >
        {label}
      </a>
      {Window && (
        <Window title={title} description={description} onClose={() => setIsOpen(false)}>
          {typeof children === 'function' ? children(() => setIsOpen(false)) : children}
        </Window>
      )}
    </>
  )
}
