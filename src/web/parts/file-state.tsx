import type { FileCheck, FileReason } from '#modules/files/schema'
import { fileStates as words } from '#web/messages/files.ts'
import { kindWords } from '#web/messages/findings.ts'
import { StateWord } from '#web/ui/badge.tsx'

const shownReasons = 3

/** How far a file of one's own was looked through, for forms and lists; nothing once others see it. */
export function FileState({ check }: { check: FileCheck }) {
  if (check.state === 'shown') return null
  const reasons = check.reasons ?? []
  return (
    <span className="text-13">
      <StateWord tone="waits">{check.state === 'reading' ? words.reading : words.waits}</StateWord>
      {reasons.slice(0, shownReasons).map((reason, index) => (
        <span key={index} className="block break-words text-dim">
          {reasonText(reason)}
        </span>
      ))}
      {reasons.length > shownReasons && <span className="block text-dim">{words.more(reasons.length - shownReasons)}</span>}
    </span>
  )
}

function reasonText({ where, page, kind, words: found, why }: FileReason): string {
  const place = page === undefined ? words.where[where] : words.onPage(words.where[where], page)
  if (where === 'unread') return why ?? words.unread
  return words.found(place, kind ? kindWords[kind] : words.contact, found ?? '')
}
