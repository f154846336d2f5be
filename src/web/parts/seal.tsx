import { sealWords as words } from '#web/messages/seal.ts'
import { largeShape, quarterPath, smallShape, type SealPart, type SealShape } from '#web/parts/seal-shape.ts'
import { cx } from '#web/ui/class.ts'

export type Answer = 'yes' | 'no' | 'waits' | 'unknown'
export type Quarters = Record<SealPart, Answer>

export interface SealProps {
  /** Whether that side agreed; a half fills when it did, and the halves touch only when both did. */
  client: boolean
  freelancer: boolean
  quarters: Quarters
  /** What the seal belongs to: "Contract with Ada". */
  label: string
  size?: 16 | 24 | 96
  /** Larger than 96 by its own width class, for the one place where it is the picture. */
  className?: string
  /** Beside words that say the same. */
  isDecorative?: boolean
  /** Writes the four words into the quarters; for 200 px and more. */
  hasWords?: boolean
}

const places: { part: SealPart; isLeft: boolean; isUpper: boolean }[] = [
  { part: 'said', isLeft: true, isUpper: true },
  { part: 'learned', isLeft: false, isUpper: true },
  { part: 'seen', isLeft: true, isUpper: false },
  { part: 'paid', isLeft: false, isUpper: false },
]
export const sealParts: readonly SealPart[] = places.map(place => place.part)

const drawn = new Map<SealShape, string[]>(
  [largeShape, smallShape].map(shape => [shape, places.map(place => quarterPath(shape, place.isLeft, place.isUpper))]),
)
const sizes = { 16: 'size-4', 24: 'size-6', 96: 'size-24' }

/** The whole state in words; what a screen reader hears and a pointer is told. */
export function sealSentence({ client, freelancer, quarters, label }: SealProps): string {
  const sides = client && freelancer ? words.both : client ? words.clientOnly : freelancer ? words.freelancerOnly : words.neither
  return [label, sides, ...sealParts.map(part => `${words.parts[part]}: ${words.answers[quarters[part]]}`)].join('. ')
}

/** The token broken in two: left the client, right the freelancer; four quarters said · learned · seen · paid. */
export function Seal(props: SealProps) {
  const { client, freelancer, quarters, size = 24, className, isDecorative, hasWords } = props
  const shape = size === 96 ? largeShape : smallShape
  const sentence = sealSentence(props)
  const half = (isLeft: boolean) => (
    <g className={cx('seal-half', isLeft ? 'seal-left' : 'seal-right', (isLeft ? client : freelancer) && 'is-agreed')}>
      {places.map((place, index) =>
        place.isLeft === isLeft ? (
          <g key={place.part} className={`seal-quarter is-${quarters[place.part]}`}>
            <path d={drawn.get(shape)![index]} className="seal-ground" />
            {size !== 16 && (
              <Mark answer={quarters[place.part]} shape={shape} isLeft={isLeft} isUpper={place.isUpper} hasWords={hasWords} />
            )}
            {hasWords && (
              <text x={place.isLeft ? 28 : 68} y={place.isUpper ? 40.5 : 60} className="seal-word">
                {words.parts[place.part]}
              </text>
            )}
          </g>
        ) : null,
      )}
    </g>
  )
  const hidden = isDecorative ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': sentence }
  return (
    <svg
      viewBox={`0 0 ${shape.box} ${shape.box}`}
      className={cx(
        'seal',
        size === 96 ? 'seal-large' : 'seal-small',
        client && freelancer && 'is-joined',
        className ?? sizes[size],
      )}
      {...hidden}
    >
      {!isDecorative && <title>{sentence}</title>}
      {half(true)}
      {half(false)}
    </svg>
  )
}

/** Yes is a tick, no a bar, waits a half-full ring, unknown nothing at all. */
function Mark({ answer, shape, isLeft, isUpper, hasWords }: MarkProps) {
  const isLarge = shape === largeShape
  const [offX, offY, scale] = hasWords ? [20, 19, 0.72] : isLarge ? [18, 15.5, 1] : [4.9, 4.2, 0.3]
  const middle = shape.box / 2
  const at = `translate(${middle + (isLeft ? -offX : offX)} ${middle + (isUpper ? -offY : offY)}) scale(${scale})`
  if (answer === 'unknown') return null
  return (
    <g transform={at} className="seal-mark">
      {answer === 'yes' && <path d="m-6.5 .5 4.5 4.5 9-10" />}
      {answer === 'no' && <path d="M-6 0H6" />}
      {answer === 'waits' && (
        <>
          <circle r="5.5" />
          <path d="M0-5.5a5.5 5.5 0 0 1 0 11z" className="seal-mark-full" />
        </>
      )}
    </g>
  )
}

interface MarkProps {
  answer: Answer
  shape: SealShape
  isLeft: boolean
  isUpper: boolean
  hasWords: boolean | undefined
}
