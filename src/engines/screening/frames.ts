import { frameRows } from './lexicon/frames.ts'

/** Slots in a row, with at most so many words between, that together are a phrase of a class. */
export interface Frame {
  class: string
  value: string
  slots: { classes: string[]; gap: number }[]
}

/** All frames, in the order in which they are tried. */
export const frames: Frame[] = frameRows
  .trim()
  .split('\n')
  .map(line => {
    const [head, row] = line.split(' | ') as [string, string]
    const [name, value = ''] = head.split('=') as [string, string?]
    const slots: Frame['slots'] = []
    let gap = 0
    for (const part of row.split(' ')) {
      if (/^\d+$/.test(part)) gap = Number(part)
      else {
        slots.push({ classes: part.split(','), gap })
        gap = 0
      }
    }
    return { class: name, value, slots }
  })

/** Classes that frames make. */
export const framed = [...new Set(frames.map(frame => frame.class))]
