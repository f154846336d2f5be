import { fold } from './fold.ts'
import type { Said } from './types.ts'

// Which messages of a conversation are looked at together.

/** A text longer than this is no fragment: it is found by itself or not at all, and joined only as what goes before. */
const fragmentLength = 64
/** What is looked at together: so many messages back, so many characters in all. */
const most = { messages: 12, chars: 700 }

/** The messages of one side that may be parts of one thing, in groups. */
export function groupsOf(messages: readonly Said[], side: 'a' | 'b'): number[][] {
  const groups: number[][] = []
  let group: number[] = []
  let chars = 0
  messages.forEach((said, i) => {
    if (said.from !== side || said.text.trim() === '') return
    const isFragment = said.text.length <= fragmentLength
    if (!isFragment) {
      groups.push(group)
      group = []
      chars = 0
    }
    if (said.text.length > most.chars) return
    if (group.length >= most.messages || chars + said.text.length > most.chars) {
      groups.push(group)
      // The last parts go on into the next group: a number may lie across the cut.
      group = group.slice(-6)
      chars = group.reduce((sum, one) => sum + messages[one]!.text.length, 0)
    }
    group.push(i)
    chars += said.text.length
  })
  groups.push(group)
  return groups
}

/** A message that gives figures and little else. */
const figuresOnly =
  /^\W*(?:(?:and|then|first|second|third|last|the|rest|is|part|finally|next|ends?|with|in|it's|its|so|ok|plus)\W+)*(?:\+?\d[\d\s().,/-]*|(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|ten|eleven|twelve|nineteen|eighteen|seventeen|sixteen|fifteen|fourteen|thirteen)[\s,-]*)+)\W*(?:(?:lol|haha|ok|and|then|xd|jeje|lol|is the rest|that's it|done)\W*)*$/i

/** The messages of a side that are figures, with whatever was said between. */
export function figureGroup(messages: readonly Said[], side: 'a' | 'b'): number[] {
  const group: number[] = []
  for (let i = messages.length - 1; i >= 0 && group.length < 6 && i >= messages.length - most.messages - 8; i--) {
    const said = messages[i]!
    if (said.from === side && said.text.length <= fragmentLength && figuresOnly.test(fold(said.text).text)) group.unshift(i)
  }
  return group
}

/** Stretches of the conversation in which short messages of both sides follow one another. */
export function talks(messages: readonly Said[]): number[][] {
  const groups: number[][] = []
  for (let end = 1; end < messages.length; end++) {
    if (messages[end]!.text.length > fragmentLength) continue
    const group: number[] = []
    let chars = 0
    for (let i = end; i >= 0 && group.length < 5; i--) {
      chars += messages[i]!.text.length
      if (messages[i]!.text.length > 160 || chars > 400) break
      group.unshift(i)
    }
    if (group.length > 1) groups.push(group)
  }
  return groups
}
