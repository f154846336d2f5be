import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { kit } from '#web/messages/kit.ts'

export interface DialogWindowProps {
  title: string
  description?: string | undefined
  onClose: () => void
  children: ReactNode
}

/** The window itself; loaded when the first dialog opens. Keeps the focus inside and gives it back. */
export function DialogWindow({ title, description, onClose, children }: DialogWindowProps) {
  return (
    <Dialog.Root open onOpenChange={isOpen => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-shade" />
        <Dialog.Popup className="sheet fixed inset-x-3 top-[12vh] z-50 mx-auto flex max-h-[80vh] max-w-lg flex-col rounded-lg border border-line bg-raised shadow-float outline-none">
          <div className="flex items-start justify-between gap-4 px-5 pt-4">
            <div>
              <Dialog.Title className="text-16 font-semibold">{title}</Dialog.Title>
              {description !== undefined && <Dialog.Description className="mt-0.5 text-dim">{description}</Dialog.Description>}
            </div>
            <Dialog.Close className="-me-1.5 rounded-md p-1.5 text-dim hover:bg-hover hover:text-ink" aria-label={kit.close}>
              <X className="size-4" aria-hidden="true" />
            </Dialog.Close>
          </div>
          <div className="overflow-y-auto px-5 pt-4 pb-5">{children}</div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
