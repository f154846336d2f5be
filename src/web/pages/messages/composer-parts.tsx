import { X } from 'lucide-react'
import type { RoomPerson } from '#modules/rooms/schema'
import { roomWords as words } from '#web/messages/rooms.ts'

/** People whose name begins with what stands behind an @. */
export function NameList({ people, onName }: { people: readonly RoomPerson[]; onName: (name: string) => void }) {
  if (people.length === 0) return null
  return (
    <ul
      aria-label={words.mention}
      className="absolute start-2 bottom-full mb-1 min-w-52 rounded-lg border border-line bg-raised p-1 shadow-float"
    >
      {people.map(person => (
        <li key={person.accountId}>
          <button
            type="button"
            className="pop-row"
            onMouseDown={event => event.preventDefault()}
            onClick={() => onName(person.name)}
          >
            {person.name}
          </button>
        </li>
      ))}
    </ul>
  )
}

export function FileChips({ files, onChange }: { files: File[]; onChange: (files: File[]) => void }) {
  if (files.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-1.5 px-3 pb-1">
      {files.map((file, index) => (
        <li key={index} className="inline-flex h-6 max-w-60 items-center gap-1 rounded-md bg-fill ps-2 text-13">
          <span className="truncate">{file.name}</span>
          <button
            type="button"
            aria-label={words.removeFile(file.name)}
            onClick={() => onChange(files.filter(one => one !== file))}
            className="inline-flex size-6 flex-none items-center justify-center text-dim hover:text-ink"
          >
            <X className="size-3.5" aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  )
}
