import { bitsOf } from './classes.ts'
import { numbersOf, setsOf, wordsIn, type Pack } from './packed.ts'
import { hashOf } from './words.ts'

/** What a phrase of the lexicon stands for. */
export interface Entry {
  class: string
  value: string
  /** Its classes as bits, once somebody asked. */
  bits?: readonly number[]
}

const dead = -1
/** Room for so many steps that were once worked out; they are forgotten together. */
const cacheSlots = 1 << 16
/** Room for so many words, for what follows from so many steps, and for the classes that end there. */
const [wordRoom, stateRoom, bitRoom] = [1 << 15, 1 << 16, 1 << 17]
const chainCount = 1 << 15

/**
 * All phrases of the lexicon, word by word, as `compiled.ts` put them together: from place to place, a word may lead to
 * several. What follows a step is worked out when it is first taken: a walk then costs one look for each word.
 */
export class Phrasebook {
  /** By number of a word: how it is written. 0 is no word. */
  readonly words: string[] = ['']
  /** Words by their hash, side by side with their number. */
  private readonly hashes = new Int32Array(wordRoom * 4)
  private wordOf = new Map<string, number>()
  /** Beginnings of words that are open at their end, by their first letters, the longest first. */
  private opens = new Map<number, { id: number; start: string }[]>()
  /** By the first letters of an open beginning. */
  private openStarts = new Uint8Array(1 << 12)
  /** Beginnings that also fit a word, by its number. */
  private fitting: (readonly number[] | undefined)[] = []
  /** Ways from a place by a word to the next, in chains by their hash: place, symbol, next place, and the next of the chain. */
  private ways: Int32Array = new Int32Array(1 << 17)
  private chains = new Int32Array(chainCount)
  private wayCount = 1
  /** By place: the entries that end there. Place 0 is the start. */
  private accepts: (readonly number[] | undefined)[] = [undefined]
  private entries: readonly Entry[] = []
  /** By place: which words may come next. */
  private onwardOf: number[] = [0]

  /** By state: the entries that end there. State 0 is none. */
  ends: (readonly Entry[] | undefined)[] = []
  // These are made once and never grow: so their place is known where they are read for every word there is.
  /** By state: where in `bits` the classes that end there are told, how many first; 0 where there are none. */
  readonly bitsFrom: Int32Array = new Int32Array(stateRoom)
  readonly bits: Int32Array = new Int32Array(bitRoom)
  private bitCount = 1
  /** By state: which words may come next, by the last five bits of their number; 0 where nothing goes on. */
  readonly onward: Int32Array = new Int32Array(stateRoom)
  private sets: number[][] = []
  private stateOf = new Map<string, number>()
  /** By word: the state after it at the start of a phrase, plus one; 0 where not known yet. */
  private readonly firsts = new Int32Array(wordRoom)
  private readonly steps = new Int32Array(cacheSlots * 4)
  private stepCount = 0

  /**
   * Takes in the phrases of a language; `entries` are those of all languages. Answers the words that others may be disguised
   * as. `seal` has to follow.
   */
  take(pack: Pack, entries: readonly Entry[]): string[] {
    this.entries = entries
    const ids = wordsIn(pack.words).map(word => this.intern(word))
    const sets = setsOf(pack)
    const head = numbersOf(pack.heads)
    const lead = numbersOf(pack.leads)
    const end = numbersOf(pack.ends)
    const count = numbersOf(pack.counts)
    const step = numbersOf(pack.steps)
    // The places that only end phrases come first, one for each set.
    const base = this.accepts.length
    for (const set of sets) this.place(set)
    const inner: number[] = []
    const told = (): number => {
      const number = lead()
      if (number > 0) return number <= sets.length ? base + number - 1 : inner[number - 1 - sets.length]!
      const set = end()
      const place = this.place(set === 0 ? undefined : sets[set - 1])
      inner.push(place)
      let symbol = 0
      for (let left = count(); left > 0; left--) {
        symbol += step()
        this.lead(place, ids[symbol >> 1]! * 2 + 1 - (symbol & 1), told())
      }
      return place
    }
    const plain: string[] = []
    for (const id of ids) {
      const own = head()
      const word = this.words[id]!
      if (own & 1) plain.push(word.endsWith('*') ? word.slice(0, -1) : word)
      for (let left = own >> 1; left > 0; left--) this.lead(0, id * 2 + 1, told())
    }
    return plain
  }

  /** The number of a word, made when new. */
  intern(word: string): number {
    const known = this.wordOf.get(word)
    if (known !== undefined) return known
    if (this.words.length === wordRoom) throw new Error('More words than the phrase book has room for.')
    const id = this.words.push(word) - 1
    this.wordOf.set(word, id)
    return id
  }

  private place(accepts: readonly number[] | undefined): number {
    this.onwardOf.push(0)
    return this.accepts.push(accepts) - 1
  }

  private lead(place: number, symbol: number, to: number) {
    const at = this.wayCount * 4
    if (at + 4 > this.ways.length) this.ways = widened(this.ways, this.ways.length * 2)
    const chain = chainOf(place, symbol)
    this.ways[at] = place
    this.ways[at + 1] = symbol
    this.ways[at + 2] = to
    this.ways[at + 3] = this.chains[chain]!
    this.chains[chain] = this.wayCount++
    // What is open at its end fits words of any number.
    const id = symbol >> 1
    this.onwardOf[place] = this.onwardOf[place]! | (this.words[id]!.endsWith('*') ? -1 : 1 << (id & 31))
  }

  /** To be called once phrases were taken in. */
  seal() {
    this.opens.clear()
    this.fitting = []
    this.hashes.fill(0)
    for (let id = 1; id < this.words.length; id++) {
      const word = this.words[id]!
      if (!word.endsWith('*')) continue
      const pair = pairOf(word.charCodeAt(0), word.length > 2 ? word.charCodeAt(1) : 0)
      this.openStarts[pair] = 1
      const list = this.opens.get(pair)
      if (list) list.push({ id, start: word.slice(0, -1) })
      else this.opens.set(pair, [{ id, start: word.slice(0, -1) }])
    }
    for (const list of this.opens.values()) list.sort((a, b) => b.start.length - a.start.length)
    for (let id = 1; id < this.words.length; id++) {
      const word = this.words[id]!
      const pair = pairOf(word.charCodeAt(0), word.charCodeAt(1))
      if (this.openStarts[pair] === 1) {
        const fitting = this.opens
          .get(pair)!
          .filter(open => open.id !== id && word.startsWith(open.start))
          .map(open => open.id)
        if (fitting.length > 0) this.fitting[id] = fitting
      }
      this.put(id)
    }
    this.forget()
  }

  private put(id: number) {
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
    const known = id === 0 ? undefined : this.wordOf.get(word)
    if (known !== undefined || !this.mayBeOpen(word.charCodeAt(0), word.charCodeAt(1))) return known ?? 0
    const opens = this.opens.get(pairOf(word.charCodeAt(0), word.charCodeAt(1)))!
    return opens.find(open => word.startsWith(open.start))?.id ?? 0
  }

  /** Whether any open beginning starts with these two letters. */
  mayBeOpen(first: number, second: number): boolean {
    return this.openStarts[pairOf(first, second)] === 1
  }

  /** The open beginning that fits a word in `codes`, its apostrophes left out. */
  openIn(codes: Uint16Array, start: number, end: number): number {
    for (const open of this.opens.get(pairOf(codes[start]!, codes[start + 1]!)) ?? []) {
      let at = 0
      for (let i = start; at < open.start.length && i < end; i++)
        if (codes[i] === open.start.charCodeAt(at)) at++
        else if (codes[i] !== 39) break
      if (at === open.start.length) return open.id
    }
    return 0
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
        const symbol = word * 2 + (isApart ? 1 : 0)
        for (let way = this.chains[chainOf(node, symbol)]!; way !== 0; way = this.ways[way * 4 + 3]!) {
          const at = way * 4
          if (this.ways[at] === node && this.ways[at + 1] === symbol && !found.includes(this.ways[at + 2]!))
            found.push(this.ways[at + 2]!)
        }
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
    const indexes = [...new Set(nodes.flatMap(node => this.accepts[node] ?? []))].sort((a, b) => a - b)
    const entries = indexes.map(index => this.entries[index]!)
    this.ends[state] = entries.length > 0 ? entries : undefined
    this.onward[state] = nodes.reduce((mask, node) => mask | this.onwardOf[node]!, 0)
    const bits = [...new Set(entries.flatMap(entry => bitsOf(entry)))]
    this.bitsFrom[state] = 0
    if (bits.length === 0) return
    this.bitsFrom[state] = this.bitCount
    this.bits.set([bits.length, ...bits], this.bitCount)
    this.bitCount += bits.length + 1
  }

  /** Makes room before a text is read: states in use must not change while it is. */
  tidy() {
    if (this.stepCount > cacheSlots / 2 || this.sets.length > stateRoom / 2 || this.bitCount > bitRoom / 2) this.forget()
  }

  private forget() {
    this.sets = [[]]
    this.stateOf.clear()
    this.ends = [undefined]
    this.bitCount = 1
    this.firsts.fill(0)
    this.steps.fill(0)
    this.stepCount = 0
  }
}

const chainOf = (place: number, symbol: number) => (Math.imul(place * 8191 + symbol, -1_640_531_527) >>> 16) & (chainCount - 1)

const pairOf = (first: number, second: number) => ((first & 63) << 6) | (second & 63)

function widened(from: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(length)
  to.set(from)
  return to
}
