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
  private keys = new Int32Array(1 << 12)
  private values = new Int32Array(1 << 12)
  private used = 0

  /** The next state, or 0 when no phrase goes on so. State 1 is the start. */
  step(state: number, code: number): number {
    const symbol = this.symbols[code]!
    if (symbol === 0) return 0
    if (state === 1) return this.first[symbol]!
    const { keys } = this
    const key = (state << 10) | symbol
    const mask = keys.length - 1
    let slot = (Math.imul(key, -1640531527) >>> 7) & mask
    for (;;) {
      const there = keys[slot]!
      if (there === key) return this.values[slot]!
      if (there === 0) return 0
      slot = (slot + 1) & mask
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

  /** Makes the way of a word that others may be disguised as. */
  reach(word: string) {
    let state = 1
    for (let i = 0; i < word.length; i++) state = this.grow(state, word.charCodeAt(i))
    this.plain[state] = 1
  }

  private grow(state: number, code: number): number {
    if (this.symbols[code] === 0) {
      if (this.symbolCount === 1023) return state
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
      if (this.used * 2 >= this.keys.length) this.widen()
      this.put(state * 1024 + symbol, made)
    }
    return made
  }

  private put(key: number, value: number) {
    const mask = this.keys.length - 1
    let slot = (Math.imul(key, -1640531527) >>> 7) & mask
    while (this.keys[slot] !== 0) slot = (slot + 1) & mask
    this.keys[slot] = key
    this.values[slot] = value
    this.used++
  }

  private widen() {
    const { keys, values } = this
    this.keys = new Int32Array(keys.length * 4)
    this.values = new Int32Array(keys.length * 4)
    this.used = 0
    for (let i = 0; i < keys.length; i++) if (keys[i]) this.put(keys[i]!, values[i]!)
  }
}

function widened(array: Uint8Array): Uint8Array {
  const wider = new Uint8Array(array.length * 2)
  wider.set(array)
  return wider
}
