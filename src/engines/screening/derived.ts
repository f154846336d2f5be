import { frames, type Frame } from './frames.ts'
import { addEvent, eventsNear, eventsOf, near, type Text } from './noted.ts'
import { frameRows, look, nextMet } from './rows.ts'

/** "Mail merge", "call it a day": nothing inside is what it would be by itself. */
export function dropIdioms(text: Text) {
  for (const idiom of eventsOf(text, 'DROP')) {
    for (const [name, list] of text.events) {
      const isKept = idiom.value === '' ? name === 'SUBJ' || name === 'REFUSE' : name !== idiom.value
      if (name === 'DROP' || isKept) continue
      const kept = list.filter(event => event.first < idiom.first || event.last > idiom.last)
      if (kept.length === list.length) continue
      text.events.set(name, kept)
      for (let i = idiom.first; i <= idiom.last; i++)
        if (!kept.some(event => event.first <= i && event.last >= i)) text.at[i] = text.at[i]?.filter(one => one !== name)
    }
  }
}

/** So many phrases of one frame in a text are no conversation. */
const mostFramed = 40

/** Phrases that slots make together. */
export function frameEvents(text: Text) {
  look(frameRows, text.seen)
  for (let i = nextMet(frameRows, text.seen, 0); i >= 0; i = nextMet(frameRows, text.seen, i + 1)) {
    const frame = frames[i]!
    let count = 0
    for (const name of frame.slots[0]!.classes) {
      for (const event of text.events.get(name) ?? []) {
        const last = endOf(text, frame, 1, event.last)
        if (last < 0 || ++count > mostFramed) continue
        addEvent(text, { class: frame.class, first: event.first, last, value: frame.value, isHidden: false })
      }
    }
    // What a frame made may be a slot of others.
    if (count > 0) look(frameRows, text.seen)
  }
}

/** The last word of the frame's slots from `at` on behind a word, or -1. */
function endOf(text: Text, frame: Frame, at: number, last: number): number {
  if (at === frame.slots.length) return last
  const { classes, gap } = frame.slots[at]!
  for (const name of classes) {
    for (const event of eventsNear(text, name, last + 1, last + 1 + gap)) {
      if (event.first <= last || text.words[event.first]!.sentence !== text.words[last]!.sentence) continue
      const end = endOf(text, frame, at + 1, event.last)
      if (end >= 0) return end
    }
  }
  return -1
}

const brandClasses = ['MESS', 'SOC', 'MEET', 'PAYB', 'MESSASK', 'GIFTC']

/** Words of these classes inside a brand's name say nothing by themselves. */
export function dropInside(text: Text, names: readonly string[]) {
  // By word: how far a brand of several words reaches that began there or before.
  let reach: Int32Array | undefined
  for (let b = 0; b < brandClasses.length; b++) {
    const list = text.events.get(brandClasses[b]!)
    if (list === undefined) continue
    for (const { first, last } of list)
      if (last > first) {
        reach ??= new Int32Array(text.words.length).fill(-1)
        reach[first] = Math.max(reach[first]!, last)
      }
  }
  if (!reach) return
  for (let i = 1; i < reach.length; i++) reach[i] = Math.max(reach[i]!, reach[i - 1]!)
  for (const name of names) {
    const list = text.events.get(name)
    const kept = list?.filter(event => reach[event.first]! < event.last)
    if (list && kept!.length < list.length) text.events.set(name, kept!)
  }
}

/** Phrases that two small groups of words make together: out of and the platform, save and the fee, no and escrow. */
export function derive(text: Text) {
  pair(text, 'OUTV', 'PLATW', 3, 'AWAY', 'off')
  pair(text, 'SAVEV', 'FEEN', 3, 'NOFEE', '')
  percentOff(text)
  pair(text, 'NEG', 'ESCROWW', 4, 'SKIPMS', '', true)
  pair(text, 'SAVEV', 'ESCROWW', 5, 'SKIPMS', '', true)
  pair(text, 'OUTV', 'ESCROWW', 4, 'SKIPMS', '', true)
  for (const save of eventsOf(text, 'SAVEV')) {
    for (let i = save.last + 1; i <= save.last + 3 && i < text.words.length; i++) {
      if (text.words[i]!.kind === 'digits' && text.text[text.words[i]!.end] === '%')
        addEvent(text, { class: 'PCTSAVE', first: save.first, last: i, value: '', isHidden: false })
    }
  }
}

/** "15% off". */
function percentOff(text: Text) {
  for (let i = 0; i + 1 < text.words.length; i++) {
    const word = text.words[i]!
    if (word.kind === 'digits' && text.text[word.end] === '%' && text.words[i + 1]!.text === 'off')
      addEvent(text, { class: 'DISC', first: i, last: i + 1, value: '', isHidden: false })
  }
}

function pair(text: Text, first: string, second: string, reach: number, made: string, value: string, isForward = false) {
  const seconds = text.events.get(second)
  if (!seconds) return
  for (const one of text.events.get(first) ?? []) {
    for (const two of near(seconds, one.first - reach - 1, one.last + reach + 1)) {
      if (text.words[one.first]!.clause !== text.words[two.first]!.clause) continue
      const after = two.first - one.last - 1
      const before = one.first - two.last - 1
      if ((after >= 0 && after <= reach - 1) || (!isForward && before >= 0 && before <= 1)) {
        const from = Math.min(one.first, two.first)
        const to = Math.max(one.last, two.last)
        // "Never start before escrow" keeps the escrow.
        if (made === 'SKIPMS' && (keepsEscrow(text, from, to) || isOneOf(text, two.first))) continue
        if (!eventsNear(text, made, from, to).some(event => event.first <= from && event.last >= to))
          addEvent(text, { class: made, first: from, last: to, value, isHidden: false })
      }
    }
  }
}

/** "Leave the first milestone at 100": there are others. */
const isOneOf = (text: Text, at: number) =>
  /^(?:first|second|third|next|last|1st|2nd|primer|segundo|primeiro|premier|deuxieme|ersten|zweiten|первый|второй)$/.test(
    text.words[at - 1]?.text ?? '',
  )

function keepsEscrow(text: Text, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (/^(?:before|until|till|unless|after|outside)$/.test(text.words[i]!.text)) return true
  return false
}
