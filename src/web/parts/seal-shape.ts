/** The seal's geometry: a disc broken by a jagged seam, each half cut across. Pure numbers, so any size can be drawn. */
export interface SealShape {
  box: number
  radius: number
  /** The width of the cut between upper and lower quarters. */
  gap: number
  /** The width, measured across, that the seam keeps when the halves touch. */
  seamGap: number
  /** The seam from top to bottom. */
  seam: readonly (readonly [x: number, y: number])[]
}

/** Eight uneven teeth, for 96 px and more. */
export const largeShape: SealShape = {
  box: 96,
  radius: 41,
  gap: 2.5,
  seamGap: 4,
  seam: [
    [48, 7],
    [53, 16],
    [44, 25.5],
    [52.5, 34],
    [42.5, 42],
    [54, 53.5],
    [44, 62],
    [52, 71],
    [44.5, 80],
    [48, 89],
  ],
}

/** Four teeth, so that the break can still be seen at 16 px. */
export const smallShape: SealShape = {
  box: 24,
  radius: 10.5,
  gap: 1.5,
  seamGap: 2.1,
  seam: [
    [12, 1.5],
    [14, 5.5],
    [9.75, 10],
    [14.25, 14.5],
    [10.25, 18.75],
    [12, 22.5],
  ],
}

export type SealPart = 'said' | 'learned' | 'seen' | 'paid'

/** The seam's x at a height. */
function seamAt({ seam }: SealShape, y: number): number {
  for (let index = 1; index < seam.length; index++) {
    const [x1, y1] = seam[index - 1]!
    const [x2, y2] = seam[index]!
    if (y <= y2) return x1 + ((x2 - x1) * (y - y1)) / (y2 - y1)
  }
  return seam.at(-1)![0]
}

const round = (value: number) => Math.round(value * 100) / 100
const text = (point: number[]) => `${round(point[0]!)} ${round(point[1]!)}`

/** One quarter as an SVG path: along the seam, across the cut, back along the rim. */
export function quarterPath(shape: SealShape, isLeft: boolean, isUpper: boolean): string {
  const { box, radius, gap, seamGap, seam } = shape
  const middle = box / 2
  const edge = isUpper ? middle - gap / 2 : middle + gap / 2
  const inset = (isLeft ? -1 : 1) * (seamGap / 2)
  const points = seam.filter(([, y]) => (isUpper ? y < edge : y > edge)).map(([x, y]) => [x + inset, y])
  const atCut = [seamAt(shape, edge) + inset, edge]
  const along = isUpper ? [...points, atCut] : [atCut, ...points]
  // The seam's ends lie on the rim, moved aside by half a gap.
  const rimAt = (y: number) => middle + (isLeft ? -1 : 1) * Math.sqrt(radius ** 2 - (y - middle) ** 2)
  const rim = [rimAt(edge), edge]
  const sweep = isLeft === isUpper ? 1 : 0
  if (isUpper) return `M${along.map(text).join('L')}L${text(rim)}A${radius} ${radius} 0 0 ${sweep} ${text(along[0]!)}z`
  return `M${along.map(text).join('L')}A${radius} ${radius} 0 0 ${isLeft ? 1 : 0} ${text(rim)}z`
}

/** Half of the disc without the cut, for the logo. */
export function halfPath(shape: SealShape, isLeft: boolean): string {
  const { radius, seam } = shape
  const inset = isLeft ? -0.55 : 0.55
  const along = seam.map(([x, y]) => `${round(x + inset)} ${round(y)}`)
  return `M${along.join('L')}A${radius} ${radius} 0 0 ${isLeft ? 1 : 0} ${along[0]}z`
}
