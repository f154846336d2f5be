import { MessageSquare } from 'lucide-react'
import { roomWords as words } from '#web/messages/rooms.ts'

/** Beside the list, before a room is picked; on phones the list is the page. */
export default function NoRoom() {
  return (
    <div className="flex h-full flex-col items-center justify-center gap-2 p-8 text-center text-dim max-md:hidden">
      <MessageSquare className="size-5" aria-hidden="true" />
      <h2 className="text-16 text-ink">{words.pickTitle}</h2>
      <p className="max-w-[44ch]">{words.pickNote}</p>
    </div>
  )
}
