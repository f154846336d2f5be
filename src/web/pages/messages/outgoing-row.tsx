import { Check, Clock, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { roomWords as words } from '#web/messages/rooms.ts'
import type { Outgoing } from '#web/pages/messages/outbox.ts'
import { cx } from '#web/ui/class.ts'

/** A message that the server does not have yet. */
export function OutgoingRow({ message, onRetry, onDiscard }: { message: Outgoing; onRetry: () => void; onDiscard: () => void }) {
  const isOffline = message.state === 'waiting'
  let mark: ReactNode = <Check className="size-3.5" aria-hidden="true" />
  if (isOffline) mark = <Clock className="size-3.5" aria-hidden="true" />
  if (message.state === 'failed') mark = <TriangleAlert className="size-3.5" aria-hidden="true" />
  return (
    <li className="mt-1 flex gap-3 rounded-md px-2 py-0.5">
      <span className="w-8 flex-none" />
      <div className="min-w-0 flex-1">
        <p className={cx('prose-width break-words whitespace-pre-line', message.state !== 'failed' && 'text-dim')}>
          {message.text}
        </p>
        {message.fileNames.length > 0 && <p className="text-13 text-dim">{message.fileNames.join(', ')}</p>}
        <p
          role={message.state === 'failed' ? 'alert' : undefined}
          className={cx(
            'flex flex-wrap items-center gap-x-2 text-12',
            message.state === 'failed' ? 'text-stop-text' : isOffline ? 'text-wait-text' : 'text-dim',
          )}
        >
          {mark}
          {message.state === 'failed' ? words.failed(message.why ?? '') : isOffline ? words.offline : words.waiting}
          {message.state === 'failed' && (
            <>
              <button type="button" className="link" onClick={onRetry}>
                {words.retry}
              </button>
              <button type="button" className="link" onClick={onDiscard}>
                {words.discard}
              </button>
            </>
          )}
        </p>
      </div>
    </li>
  )
}
