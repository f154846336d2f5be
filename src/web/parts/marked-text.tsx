import { findingWords as words } from '#web/messages/findings.ts'

export interface Span {
  start: number
  end: number
  /** Told beside the words to a screen reader. */
  label?: string
  /** How it is marked: what has to change, or what is only pointed out. */
  tone?: 'stopped' | 'waits'
}
interface Piece {
  text: string
  span: Span | null
}

/** A text cut at its spans: in order, overlapping ones joined. */
export function piecesOf(text: string, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const [start, end] = [Math.max(at, Math.min(span.start, text.length)), Math.min(span.end, text.length)]
    if (end <= start) continue
    if (start > at) pieces.push({ text: text.slice(at, start), span: null })
    pieces.push({ text: text.slice(start, end), span })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), span: null })
  return pieces
}

const around = 160

/** The pieces shortened to what stands around the marked words. */
export function shortened(pieces: readonly Piece[], keep = around): Piece[] {
  const has = (piece: Piece | undefined) => Boolean(piece?.span)
  return pieces.map((piece, index) => {
    const { text, span } = piece
    if (span || text.length <= keep * 2) return piece
    const head = has(pieces[index - 1]) ? text.slice(0, keep).replace(/[\ud800-\udbff]$/, '') : ''
    const tail = has(pieces[index + 1]) ? text.slice(-keep).replace(/^[\udc00-\udfff]/, '') : ''
    return { text: `${head}${head && tail ? ' … ' : head ? '…' : '…'}${tail}`, span: null }
  })
}

/** A text with the exact words marked: underlined and on a ground, so that colour is not the only sign. */
export function MarkedText({ text, spans, isShort = false }: { text: string; spans: readonly Span[]; isShort?: boolean }) {
  const pieces = piecesOf(text, spans)
  return (
    <>
      {(isShort ? shortened(pieces) : pieces).map((piece, index) =>
        piece.span ? (
          <mark key={index} className={piece.span.tone === 'waits' ? 'marked marked-waits' : 'marked'}>
            <span className="sr-only">
              {' '}
              [{words.markStart} {piece.span.label}]{' '}
            </span>
            {piece.text}
          </mark>
        ) : (
          <span key={index}>{piece.text}</span>
        ),
      )}
    </>
  )
}
