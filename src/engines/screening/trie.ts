/** What a phrase of the lexicon stands for, where it ends in the trie. */
export interface Entry {
  class: string
  value: string
  /** The phrase may go on to the end of its last word: `телеграм*`. */
  isOpen: boolean
}

/**
 * Phrases in flat arrays: one step is one look into a hash table, so a walk costs what it reads and nothing is allocated.
 * Built once, when the engine is loaded.
 */
export class Trie {
  /** Small numbers for the characters that occur in any phrase; 0 for all others. */
  readonly symbols = new Uint16Array(65536)
  readonly first = new Int32Array(2048)
  /** By state: the entries that end there, or none. */
  readonly ends: (Entry[] | undefined)[] = [undefined, undefined]
  /** By state: how much the phrases ending there say to the first pass; plus 16 where they are number words. */
  weights: Uint8Array = new Uint8Array(1024)
  /** The same for phrases that may go on. */
  openWeights: Uint8Array = new Uint8Array(1024)
  /** By state: whether a word that others may be disguised as ends there. */
  plain: Uint8Array = new Uint8Array(1024)
  private symbolCount = 1
  private stateCount = 2
  /** Pairs of a key and the state that it leads to, side by side. */
  private pairs = new Int32Array(1 << 13)
  private used = 0
  /** The last word that was reached, and the states on its way. */
  private before = ''
  private path: number[] = [1]

  /** The next state, or 0 when no phrase goes on so. State 1 is the start. */
  step(state: number, code: number): number {
    const symbol = this.symbols[code]!
    if (symbol === 0) return 0
    if (state === 1) return this.first[symbol]!
    const { pairs } = this
    const key = (state << 10) | symbol
    const mask = pairs.length - 2
    let slot = (Math.imul(key, -1640531527) >>> 6) & mask
    for (;;) {
      const there = pairs[slot]!
      if (there === key) return pairs[slot + 1]!
      if (there === 0) return 0
      slot = (slot + 2) & mask
    }
  }

  add(phrase: string, entry: Entry, weight: number) {
    let state = 1
    for (let i = 0; i < phrase.length; i++) state = this.grow(state, phrase.charCodeAt(i))
    const list = (this.ends[state] ??= [])
    if (!list.some(one => one.class === entry.class && one.value === entry.value)) list.push(entry)
    const weights = entry.isOpen ? this.openWeights : this.weights
    weights[state] =
      entry.class === 'NUM' ? weights[state]! | 16 : Math.max(weights[state]! & 15, weight) | (weights[state]! & 16)
  }

  /** Makes the way of a word that others may be disguised as; quickest when words come in order. */
  reach(word: string) {
    const { path, before } = this
    let i = 0
    while (i < word.length && i < before.length && word.charCodeAt(i) === before.charCodeAt(i)) i++
    let state = path[i]!
    for (; i < word.length; i++) path[i + 1] = state = this.grow(state, word.charCodeAt(i))
    this.plain[state] = 1
    this.before = word
  }

  private grow(state: number, code: number): number {
    if (this.symbols[code] === 0) {
      if (this.symbolCount === 1023) throw new Error('More characters than a key of the trie has room for.')
      this.symbols[code] = this.symbolCount++
    }
    const next = this.step(state, code)
    if (next) return next
    const made = this.stateCount++
    this.ends[made] = undefined
    if (made >= this.weights.length) {
      this.weights = widened(this.weights)
      this.openWeights = widened(this.openWeights)
      this.plain = widened(this.plain)
    }
    const symbol = this.symbols[code]!
    if (state === 1) this.first[symbol] = made
    else {
      if (this.used * 4 >= this.pairs.length) this.widen()
      this.put((state << 10) | symbol, made)
    }
    return made
  }

  private put(key: number, value: number) {
    const mask = this.pairs.length - 2
    let slot = (Math.imul(key, -1640531527) >>> 6) & mask
    while (this.pairs[slot] !== 0) slot = (slot + 2) & mask
    this.pairs[slot] = key
    this.pairs[slot + 1] = value
    this.used++
  }

  private widen() {
    const { pairs } = this
    this.pairs = new Int32Array(pairs.length * 4)
    this.used = 0
    for (let i = 0; i < pairs.length; i += 2) if (pairs[i]) this.put(pairs[i]!, pairs[i + 1]!)
  }
}

function widened(array: Uint8Array): Uint8Array {
  const wider = new Uint8Array(array.length * 2)
  wider.set(array)
  return wider
}
