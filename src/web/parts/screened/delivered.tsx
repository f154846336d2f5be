import { Hourglass, LockKeyhole } from 'lucide-react'
import { screenedWords as words } from '#web/messages/screened.ts'

/** What the server writes for words that are kept back. The engine is not loaded for reading, so they stand here once more. */
const tokens = /⟦(contact detail|waiting for review)⟧/
export const isMasked = (text: string): boolean => tokens.test(text)

/** A delivered text with its tokens as chips. */
export function Delivered({ text }: { text: string }) {
  return text
    .split(tokens)
    .map((piece, index) => (index % 2 === 0 ? piece : <Chip key={index} isHeld={piece === 'waiting for review'} />))
}

function Chip({ isHeld }: { isHeld: boolean }) {
  const Icon = isHeld ? Hourglass : LockKeyhole
  const word = isHeld ? words.held : words.chip
  return (
    <span className="detail-chip" title={isHeld ? words.heldHint : words.chipHint}>
      <Icon aria-hidden="true" />
      <span aria-hidden="true">{word}</span>
      <span className="sr-only">{isHeld ? `${word}. ${words.heldHint}` : words.chipSpoken(word)}</span>
    </span>
  )
}

/** A delivered text where only letters can stand: lists, what is spoken. */
export function plainly(text: string): string {
  return text
    .split(tokens)
    .map((piece, index) => (index % 2 === 0 ? piece : piece === 'contact detail' ? words.plainChip : words.plainHeld))
    .join('')
}
