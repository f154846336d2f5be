import { bitsOf } from './classes.ts'
import { slotsOf, type Slot } from './forms.ts'
import { hashed } from './words.ts'

/** What a phrase of the lexicon stands for. */
export interface Entry {
  class: string
  value: string
  /** The phrase may go on to the end of its last word: `телеграм*`. */
  isOpen: boolean
  /** Its classes as bits, once somebody asked. */
  bits?: readonly number[]
}

/** Where the walk stands after some words: the places in the lexicon's phrases, and what ends here. */
const dead = -1
/** Room for so many steps that were once worked out; they are forgotten together. */
const cacheSlots = 1 << 16

/**
 * All phrases of the lexicon, word by word. A phrase may be a frame whose slots have several ways through; a frame is kept
 * as it is written and never spelled out. What follows a step is worked out when it is first taken, and remembered: a walk
 * then costs one look for each word.
 */
export class Phrasebook {
  /** By number of a word: how it is written. 0 is no word. */
  readonly words: string[] = ['']
  /** Words by their hash, side by side with their number. */
  private hashes = new Int32Array(1 << 15)
  private wordOf = new Map<string, number>()
  /** Beginnings of words that are open at their end, the longest first. */
  private opens: { id: number; start: string }[] = []
  /** By the first letters of an open beginning. */
  private openStarts = new Uint8Array(1 << 12)
  /** Beginnings that also fit a word, by its number. */
  private fitting: (readonly number[] | undefined)[] = []
  private targets = new Map<number, number[]>()
  private accepts: (number[] | undefined)[] = []
  private isShared: boolean[] = [true]
  private entries: Entry[] = []

  /** By state: the entries that end there. State 0 is none. */
  ends: (readonly Entry[] | undefined)[] = []
  /** By state: where in `bits` the classes that end there are told, how many first; 0 where there are none. */
  bitsFrom: Int32Array = new Int32Array(0)
  bits: Int32Array = new Int32Array(0)
  private bitCount = 1
  /** By state: which words may come next, by the last five bits of their number; 0 where nothing goes on. */
  onward: Int32Array = new Int32Array(0)
  private sets: number[][] = []
  private stateOf = new Map<string, number>()
  /** By word: the state after it at the start of a phrase, plus one; 0 where not known yet. */
  private firsts = new Int32Array(0)
  private steps = new Int32Array(0)
  private stepCount = 0

  /** Adds a phrase or a frame: `gift card*`, `(write|text) (me|us|)`. */
  add(phrase: string, entry: Entry): Slot[] {
    const slots = slotsOf(phrase)
    if (slots.length === 0) return slots
    const index = this.entries.push(entry) - 1
    let nodes = [0]
    for (const slot of slots) {
      const [only] = slot
      if (slot.length === 1 && nodes.length === 1 && this.isShared[nodes[0]!]) {
        for (const { text, isApart } of only!) nodes = [this.shared(nodes[0]!, this.symbol(text, isApart))]
        continue
      }
      const joint = this.node()
      let isOptional = false
      for (const way of slot) {
        if (way.length === 0) isOptional = true
        let from = nodes
        for (const [i, { text, isApart }] of way.entries()) {
          const to = i === way.length - 1 ? joint : this.node()
          for (const node of from) this.lead(node, this.symbol(text, isApart), to)
          from = [to]
        }
      }
      nodes = isOptional ? [joint, ...nodes] : [joint]
    }
    for (const node of nodes) {
      if (node === 0) continue
      const list = (this.accepts[node] ??= [])
      if (!list.some(one => this.entries[one]!.class === entry.class && this.entries[one]!.value === entry.value))
        list.push(index)
    }
    return slots
  }

  /** The number of a word, made when it is new. */
  intern(word: string): number {
    const known = this.wordOf.get(word)
    if (known !== undefined) return known
    const id = this.words.push(word) - 1
    this.wordOf.set(word, id)
    return id
  }

  private symbol(word: string, isApart: boolean): number {
    return this.intern(word) * 2 + (isApart ? 1 : 0)
  }

  private node(): number {
    return this.isShared.push(false) - 1
  }

  private shared(node: number, symbol: number): number {
    const there = this.targets.get(node * 131_072 + symbol)?.find(one => this.isShared[one])
    if (there !== undefined) return there
    const made = this.isShared.push(true) - 1
    this.lead(node, symbol, made)
    return made
  }

  private lead(node: number, symbol: number, to: number) {
    // At the start of a phrase nothing stands before the word.
    const key = node * 131_072 + (node === 0 ? symbol | 1 : symbol)
    const list = this.targets.get(key)
    if (!list) this.targets.set(key, [to])
    else if (!list.includes(to)) list.push(to)
  }

  /** To be called once all phrases are there. */
  seal() {
    for (const [word, id] of this.wordOf) if (word.endsWith('*')) this.opens.push({ id, start: word.slice(0, -1) })
    this.opens.sort((a, b) => b.start.length - a.start.length)
    for (const { start } of this.opens) this.openStarts[pairOf(start.charCodeAt(0), start.charCodeAt(1))] = 1
    for (const [word, id] of this.wordOf) {
      const bare = word.endsWith('*') ? word.slice(0, -1) : word
      if (this.mayBeOpen(bare.charCodeAt(0), bare.charCodeAt(1))) {
        const fitting = this.opens.filter(open => open.id !== id && bare.startsWith(open.start)).map(open => open.id)
        if (fitting.length > 0) this.fitting[id] = fitting
      }
      this.put(id)
    }
    this.lookOnward()
    this.forget()
  }

  private put(id: number) {
    if (this.words.length * 3 > this.hashes.length) {
      this.hashes = new Int32Array(this.hashes.length * 2)
      for (let one = 1; one < id; one++) this.put(one)
    }
    const mask = this.hashes.length - 2
    const hash = hashOf(this.words[id]!)
    let slot = (hash >>> 7) & mask
    while (this.hashes[slot + 1] !== 0) slot = (slot + 2) & mask
    this.hashes[slot] = hash
    this.hashes[slot + 1] = id
  }

  /** The number of the word with that hash that is written so in `codes`; 0 when it is in no phrase. */
  find(hash: number): number {
    const { hashes } = this
    const mask = hashes.length - 2
    let slot = (hash >>> 7) & mask
    for (;;) {
      const id = hashes[slot + 1]!
      if (id === 0 || hashes[slot] === hash) return id
      slot = (slot + 2) & mask
    }
  }

  /** The same for a word with its hash, or for the open beginning that fits it. */
  idOf(word: string, hash = hashOf(word)): number {
    const id = this.find(hash)
    if (id !== 0 && this.words[id] === word) return id
    return this.mayBeOpen(word.charCodeAt(0), word.charCodeAt(1)) || id !== 0 ? this.slowIdOf(word) : 0
  }

  private slowIdOf(word: string): number {
    return this.wordOf.get(word) ?? (this.mayBeOpen(word.charCodeAt(0), word.charCodeAt(1)) ? this.openOf(word) : 0)
  }

  /** Whether any open beginning starts with these two letters. */
  mayBeOpen(first: number, second: number): boolean {
    return this.openStarts[pairOf(first, second)] === 1
  }

  openOf(word: string): number {
    return this.opens.find(open => word.startsWith(open.start))?.id ?? 0
  }

  /** The state after a word that begins a phrase; 0 for none. */
  first(id: number): number {
    const known = this.firsts[id]!
    if (known !== 0) return known - 1
    const state = this.stateFor([0], id, true)
    this.firsts[id] = state + 1
    return state
  }

  /** The state after one more word, which stands apart or follows without a blank; 0 for none. */
  next(state: number, id: number, isApart: boolean): number {
    const symbol = id * 2 + (isApart ? 1 : 0)
    const { steps } = this
    let slot = (Math.imul(state * 8191 + symbol, -1_640_531_527) >>> 14) & (cacheSlots - 1)
    for (;;) {
      const at = slot * 4
      const there = steps[at]!
      if (there === 0) break
      if (there === state && steps[at + 1] === symbol) return steps[at + 2]! === dead ? 0 : steps[at + 2]!
      slot = (slot + 1) & (cacheSlots - 1)
    }
    const made = this.stateFor(this.sets[state]!, id, isApart)
    if (this.stepCount < cacheSlots * 0.8) {
      this.stepCount++
      steps.set([state, symbol, made === 0 ? dead : made], slot * 4)
    }
    return made
  }

  private stateFor(nodes: readonly number[], id: number, isApart: boolean): number {
    const found: number[] = []
    for (const word of [id, ...(this.fitting[id] ?? [])])
      for (const node of nodes) {
        for (const to of this.targets.get(node * 131_072 + word * 2 + (isApart ? 1 : 0)) ?? [])
          if (!found.includes(to)) found.push(to)
      }
    if (found.length === 0) return 0
    const key = found.sort((a, b) => a - b).join()
    const known = this.stateOf.get(key)
    if (known !== undefined) return known
    const state = this.sets.push(found) - 1
    this.stateOf.set(key, state)
    this.describe(state, found)
    return state
  }

  private describe(state: number, nodes: readonly number[]) {
    if (state >= this.onward.length) {
      this.onward = widened(this.onward, state * 2)
      this.bitsFrom = widened(this.bitsFrom, state * 2)
    }
    const indexes = [...new Set(nodes.flatMap(node => this.accepts[node] ?? []))].sort((a, b) => a - b)
    const entries: Entry[] = []
    for (const index of indexes) {
      const entry = this.entries[index]!
      if (!entries.some(one => one.class === entry.class && one.value === entry.value)) entries.push(entry)
    }
    this.ends[state] = entries.length > 0 ? entries : undefined
    this.onward[state] = nodes.reduce((mask, node) => mask | this.onwardOf[node]!, 0)
    const bits = [...new Set(entries.flatMap(entry => bitsOf(entry)))]
    if (bits.length === 0) {
      this.bitsFrom[state] = 0
      return
    }
    if (this.bitCount + bits.length >= this.bits.length) this.bits = widened(this.bits, this.bits.length * 2 + bits.length)
    this.bitsFrom[state] = this.bitCount
    this.bits.set([bits.length, ...bits], this.bitCount)
    this.bitCount += bits.length + 1
  }

  /** By place: which words may come next. */
  private onwardOf = new Int32Array(0)

  private lookOnward() {
    this.onwardOf = new Int32Array(this.isShared.length)
    for (const key of this.targets.keys()) {
      const id = (key % 131_072) >> 1
      const word = this.words[id]!
      // What is open at its end fits words of any number.
      this.onwardOf[Math.floor(key / 131_072)]! |= word.endsWith('*') ? -1 : 1 << (id & 31)
    }
  }

  /** Makes room before a text is read: states in use must not change while it is. */
  tidy() {
    if (this.stepCount > cacheSlots / 2 || this.sets.length > 40_000) this.forget()
  }

  private forget() {
    this.sets = [[]]
    this.stateOf.clear()
    this.ends = [undefined]
    this.onward = new Int32Array(4096)
    this.bitsFrom = new Int32Array(4096)
    this.bits = new Int32Array(8192)
    this.bitCount = 1
    this.firsts = new Int32Array(this.words.length)
    this.steps = new Int32Array(cacheSlots * 4)
    this.stepCount = 0
  }
}

const pairOf = (first: number, second: number) => ((first & 63) << 6) | (second & 63)

function widened(from: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(length)
  to.set(from)
  return to
}

function hashOf(word: string): number {
  let hash = 0
  for (let i = 0; i < word.length; i++) hash = hashed(hash, word.charCodeAt(i))
  return hash
}
