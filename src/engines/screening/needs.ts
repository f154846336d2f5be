import { bit, mostBits } from './classes.ts'
import { frames } from './frames.ts'
import { phrases } from './lexicon.ts'
import { patterns } from './patterns.ts'

/**
 * What the words of a text must hold, at least, for any rule to find something: groups of classes that have to meet.
 * Taken from the patterns themselves, so that the first pass can't overlook what the second would find.
 */
const single = ['REVW', 'MESSASK', 'URLW', 'FORBID', 'GMAILW', 'ATLINK', 'LABEL']
/** Names beside which somebody may be told how he is called there: with a sign or a figure in it, or said to be a name. */
const named = ['MESS', 'SOC', 'MEET', 'PAYB', 'CHATAPP']
const nameSigns = ['ATSIGN', 'LINK', 'FIGURES', 'NAMESIGN']
/** Beside a name that is a word, too: only with what says that somebody is there, and a name that is none. */
const weakly = [
  ['AMB', 'AMBW'],
  ['TALKME', 'LOOKUP', 'IMON', 'IAM', 'MY', 'REACHX', 'IDW'],
  ['ATSIGN', 'LINK', 'NAMESIGN'],
]
/** Classes that have to meet somewhere in a text, for finders that look further than one sentence. */
const anywhere = [
  'PAYREQ FEEW',
  'FEEW STARTW',
  'PAYREQ STARTW',
  'GIVECODE CODEW',
  'GIVECODE OTPW',
  'GIVECODE PASSW',
  'CODEW GOTW',
  'RENTV ACCW',
  'LIMITED YOURSW',
  'USEPROF SHAREW',
  'CHEQW CHEQV',
  'ADDRESSW STREET',
  'ADDRESSW FIGURES',
  'DECODE RUN',
  'AT DOT',
  'AMB BOXW FIGURES',
  'AMB BOXW LINK',
  'AMB BOXW NAMESIGN',
  'DIAL FIGURES',
  'FCODE FIGURES',
  'KEYSW FIGURES',
  'ATHINT SHORT',
  'AMB TALKME FIGURES',
  'AMBW TALKME FIGURES',
  'AMB TALKME NAMESIGN',
  'ATHINT LINK',
  'ATHINT DOT',
  'ATHINT PROV',
  'BOXW LINK POSTW',
  'HOSTW LINK POSTW',
  'BOXW DOT POSTW',
  'HOSTW DOT POSTW',
  'BOXW PROV POSTW',
  'HOSTW PROV POSTW',
  'AT PROV',
  'NATO2',
  'ATSIGN TALKME',
  'ATSIGN REACHAT',
  'ATSIGN IMON',
  'ATSIGN LOOKUP',
  'ATSIGN SAMENAME',
  'ATSIGN FIGURES',
  'LINK TALKME',
  'LINK MAILME',
  'LINK CALLME',
  'LINK OUTAPP',
  'LINK REACHHOW',
  'LINK SITEASK',
  'LINK DECODE',
  'BANKB FIGURES',
  'LTRS',
  'DECODE#capitals',
  'DECODE#initials',
  'SIGNW MESS',
  'SIGNW SOC',
  'SIGNW PAYB',
  'UNDER LINK',
  'UNDER MESS',
  'UNDER SOC',
  'UNDER PAYB',
  'SLASHW LINK',
  'SLASHW DOT',
  'NUMHINT FIGURES',
  'GIFTC GIFTV',
]
/** Classes that two others make together (see `events.ts`). */
const derived: Record<string, string[][]> = {
  AWAY: [['AWAY'], ['OUTV', 'PLATW']],
  'AWAY#off': [['AWAY#off'], ['OUTV', 'PLATW']],
  NOFEE: [['NOFEE'], ['SAVEV', 'FEEN']],
  SKIPMS: [['SKIPMS'], ['NEG', 'ESCROWW'], ['SAVEV', 'ESCROWW'], ['OUTV', 'ESCROWW']],
  PCTSAVE: [['SAVEV', 'PERCENT']],
  DISC: [['DISC'], ['PERCENT']],
}

/** Everyday words: a class with one of them tells little, so that of a group it is looked at last. */
const everyday =
  'i you me my your we us our it this that the a an to on in at of for with and or but if is are was be do does did have has had can could will would should not no so what how when where which who all any some one more just only also then than as by from up out about there here get got make use see look go know like need want work time way thing please thanks hello hi ok yes now new good first other name app site page line code call text message number mail chat talk write send'

/** Groups by the classes of their rarest set: where in `sets` each begins. */
export interface Needs {
  /** By class: the groups to look at when it was seen. */
  byClass: (Int32Array | undefined)[]
  /** Of each group how many other sets, then each set's length and its classes, of which one has to be there. */
  sets: Int32Array
}

const common = new Set(['FIGURES', 'LINK', 'SHORT'])
let isCommonKnown = false

/** Whether a class has an everyday word. Asked only when every class has its bit. */
function isCommon(name: string): boolean {
  if (!isCommonKnown) {
    isCommonKnown = true
    for (const word of everyday.split(' '))
      for (const entry of phrases.ends[phrases.first(phrases.idOf(word))] ?? []) common.add(entry.class)
  }
  return common.has(name.split('#')[0]!)
}

/** How little a set of classes tells. Asked only when every class has its bit. */
export const rarity = (set: readonly string[]) => set.reduce((worst, name) => worst + (isCommon(name) ? 100 : 1), 0)

/** Each group with a derived class stands for several: with the class itself, and with what makes it. */
function variantsOf(group: readonly (readonly string[])[]): string[][][] {
  let variants: string[][][] = [[]]
  for (const set of group) {
    const plain = set.filter(name => !derived[name])
    const options: string[][][] = plain.length ? [[plain]] : []
    for (const name of set) for (const made of derived[name] ?? []) options.push(made.map(one => [one]))
    variants = variants.flatMap(variant => options.map(option => [...variant, ...option]))
  }
  return variants
}

/** Flags by which a pattern reaches over sentences, or holds in short texts only. */
const isOfText = (flags: string) => /[wkx]/.test(flags)
const asked = patterns.map(({ flags, steps }) => ({
  isOfText: isOfText(flags),
  sets: [
    ...steps.map(step => step.classes),
    ...(flags.includes('q') ? [['QUESTION']] : []),
    ...(/[wk]/.test(flags) ? [['SHORT']] : []),
    // A name in disguise.
    ...(flags.includes('m') ? [['FOREIGN']] : []),
  ],
}))
const ofSentence = [
  ...single.map(name => [[name]]),
  ...named.map(name => [[name], nameSigns]),
  weakly,
  ...asked.filter(one => !one.isOfText).map(({ sets }) => sets),
].flatMap(variantsOf)
const ofText = [
  ...anywhere.map(row => row.split(' ').map(name => [name])),
  ...asked.filter(one => one.isOfText).map(({ sets }) => sets),
].flatMap(variantsOf)

/** The bits of what each frame makes. */
const madeBits = frames.map(frame => [bit(frame.class), bit(`${frame.class}#${frame.value}`)])
/** The sets of classes that each pattern asks for, and each frame. */
export const ofPatterns = patterns.map(pattern => pattern.steps.map(step => step.classes))
export const ofFrames = frames.map(frame => frame.slots.map(slot => slot.classes))
// Every class has its bit before the first phrase is looked up.
for (const group of [...ofPatterns, ...ofFrames, ...ofSentence, ...ofText])
  for (const set of group) for (const name of set) bit(name)

function needsOf(all: readonly string[][][]): Needs {
  const alone = new Set(all.flatMap(sets => (sets.length === 1 ? sets[0]! : [])))
  const known = new Map<string, string[][]>([['', [[...alone]]]])
  for (const sets of all) {
    // Classes of which one alone is enough are told already.
    const rest = sets.map(set => set.filter(name => !alone.has(name)))
    if (rest.every(set => set.length > 0))
      known.set(
        rest
          .map(set => set.toSorted().join())
          .toSorted()
          .join(' '),
        rest,
      )
  }
  return indexed([...known.values()])
}

function indexed(groups: readonly (readonly (readonly string[])[])[]): Needs & { starts: number[] } {
  const lists: number[][] = []
  const sets: number[] = []
  const starts: number[] = []
  for (const group of groups) {
    const [rarest, ...others] = group.toSorted((a, b) => rarity(a) - rarity(b))
    for (const name of rarest!) (lists[bit(name)] ??= []).push(sets.length)
    starts.push(sets.length)
    sets.push(others.length, ...others.flatMap(set => [set.length, ...set.map(bit)]))
  }
  return {
    byClass: Array.from({ length: mostBits }, (_, i) => lists[i] && Int32Array.from(lists[i])),
    sets: Int32Array.from(sets),
    starts,
  }
}

/** What one sentence has to hold. */
export const sentenceNeeds = needsOf(ofSentence)
/** What a whole text has to hold. */
export const textNeeds = needsOf(ofText)

/** Whether some group has all that it needs; `list` tells the classes seen once more, one by one. */
export function isMet({ byClass, sets }: Needs, seen: Uint8Array, list: Uint16Array, count: number): boolean {
  for (let i = 0; i < count; i++) {
    const starts = byClass[list[i]!]
    if (starts) for (let k = 0; k < starts.length; k++) if (isWhole(sets, starts[k]!, seen)) return true
  }
  return false
}

/** Whether each other set of the group has a class that was seen. */
function isWhole(sets: Int32Array, start: number, seen: Uint8Array): boolean {
  let at = start + 1
  for (let left = sets[start]!; left > 0; left--) {
    const end = at + 1 + sets[at]!
    at++
    while (at < end && seen[sets[at]!] === 0) at++
    if (at === end) return false
    at = end
  }
  return true
}

const slotsOfFrames = indexed(ofFrames)
const madeAt = new Map(frames.map((frame, i) => [slotsOfFrames.starts[i]!, madeBits[i]!]))

/** Calls with each class that frames make of the classes seen. */
export function framesOf(seen: Uint8Array, list: Uint16Array, count: number, make: (one: number) => void) {
  for (let i = 0; i < count; i++) {
    const starts = slotsOfFrames.byClass[list[i]!]
    if (!starts) continue
    for (let k = 0; k < starts.length; k++)
      if (isWhole(slotsOfFrames.sets, starts[k]!, seen)) for (const one of madeAt.get(starts[k]!)!) make(one)
  }
}
