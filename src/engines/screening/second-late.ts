import type * as Whole from './second.ts'

type Second = Omit<typeof Whole, 'bringSecond'>

// The second pass in a browser: most drafts never need it, so it comes when one does. Until then nothing is found, and
// what asked is to ask again when `bringSecond` says so.

let second: Second | null = null
let isWanted = false

function wanted<T>(meanwhile: T): T {
  isWanted = true
  return meanwhile
}

export const read: typeof Whole.read = folded => (second ?? wanted(nothing)).read(folded)
export const draftsOf: typeof Whole.draftsOf = (...of) => (second ?? wanted(nothing)).draftsOf(...of)
export const weighedDraftsOf: typeof Whole.weighedDraftsOf = (...of) => (second ?? wanted(nothing)).weighedDraftsOf(...of)
export const statesOf: typeof Whole.statesOf = placed => (second ?? nothing).statesOf(placed)
export const isInternational: typeof Whole.isInternational = digits => (second ?? wanted(nothing)).isInternational(digits)
export const nationalForm: typeof Whole.nationalForm = digits => (second ?? wanted(nothing)).nationalForm(digits)
export const toldInParts: typeof Whole.toldInParts = (...of) => (second ?? wanted(nothing)).toldInParts(...of)
export const toldInTurns: typeof Whole.toldInTurns = (...of) => (second ?? nothing).toldInTurns(...of)
/** By its wording alone a draft does not bring the second pass: the server knows. */
export const isWorded: typeof Whole.isWorded = (...of) => (second ?? nothing).isWorded(...of)

export const isDoubtedIn: typeof Whole.isDoubtedIn = (...of) => (second ?? nothing).isDoubtedIn(...of)
export const togetherIn: typeof Whole.togetherIn = (...of) => (second ?? nothing).togetherIn(...of)

// What is said between messages matters only where something was found.
export const isAsking: typeof Whole.isAsking = said => (second ?? nothing).isAsking(said)
export const isOnward: typeof Whole.isOnward = said => (second ?? nothing).isOnward(said)
export const isAboutContact: typeof Whole.isAboutContact = said => (second ?? nothing).isAboutContact(said)
export const isBareName: typeof Whole.isBareName = said => (second ?? nothing).isBareName(said)
export const isOfScreen: typeof Whole.isOfScreen = (...of) => (second ?? nothing).isOfScreen(...of)
export const isAskedBack: typeof Whole.isAskedBack = (...of) => (second ?? nothing).isAskedBack(...of)
export const countsThings: typeof Whole.countsThings = (...of) => (second ?? nothing).countsThings(...of)
export const answersCount: typeof Whole.answersCount = (...of) => (second ?? nothing).answersCount(...of)

const no = () => false
const nothing: Second = {
  isAsking: no,
  isOnward: no,
  isAboutContact: no,
  isBareName: no,
  isOfScreen: no,
  isAskedBack: no,
  countsThings: no,
  answersCount: no,
  read: folded => ({ ...folded, words: [], events: new Map(), at: [], seen: new Int32Array(0) }),
  draftsOf: () => [],
  weighedDraftsOf: () => [],
  statesOf: () => null,
  isInternational: () => false,
  nationalForm: () => null,
  toldInParts: () => [],
  toldInTurns: () => [],
  isWorded: () => false,
  isDoubtedIn: () => false,
  togetherIn: () => null,
}

/** Brings the second pass where a text has asked for it; answers whether it came just now. */
export async function bringSecond(): Promise<boolean> {
  if (!isWanted || second) return false
  second = await import('./second.ts')
  return true
}
