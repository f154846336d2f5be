import type { Message } from '#modules/rooms/schema'
import { screenedWords as words } from '#web/messages/screened.ts'
import { piecesOf } from '#web/parts/marked-text.tsx'
import { Delivered } from '#web/parts/screened/delivered.tsx'

/** A message's text: to its author with the words marked that the other side does not get, to others as it is delivered. */
export function SeenText({ row, otherName }: { row: Message; otherName: string }) {
  const own = row.screening?.own
  if (!own || row.screening!.delivery === 'whole') return <Delivered text={row.text} />
  const hidden = own.findings.filter(one => one.outcome !== 'allow')
  return piecesOf(row.text, hidden).map((piece, index) =>
    piece.span ? (
      <span key={index} className="under under-waits" title={words.seenMarkSpoken(otherName)}>
        {piece.text}
        <span className="sr-only"> ({words.seenMarkSpoken(otherName)}) </span>
      </span>
    ) : (
      piece.text
    ),
  )
}
