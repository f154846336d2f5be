import { slotsOf, type Slot } from './forms.ts'
import { packedNumbers, packedWords, type Pack } from './packed.ts'

interface Place {
  accepts: number[]
  /** By symbol (a word's number twice, plus one where it stands apart): the places after it. */
  ways: Map<number, Place[]>
  /** Reached by plain phrases alone, so that others may go on from it. */
  isShared: boolean
}

/**
 * The phrases of a language while they are compiled: words lead from place to place, frames keep their slots. Places from
 * which the same goes on are one in the end, so the phrases of a class share all their ends.
 */
export class Compiled {
  private words: string[] = []
  private numbers = new Map<string, number>()
  private plain = new Set<string>()
  private start = place(true)

  /** Adds a phrase or a frame (`gift card*`, `(write|text) (me|us|)`) that stands for an entry; answers its slots. */
  add(phrase: string, entry: number): Slot[] {
    const slots = slotsOf(phrase)
    let places = [this.start]
    for (const slot of slots) {
      const [only] = slot
      if (slot.length === 1 && places.length === 1 && places[0]!.isShared) {
        for (const { text, isApart } of only!) places = [this.shared(places[0]!, this.symbol(text, isApart))]
        continue
      }
      const joint = place(false)
      let isOptional = false
      for (const way of slot) {
        if (way.length === 0) isOptional = true
        let from = places
        for (const [i, { text, isApart }] of way.entries()) {
          const to = i === way.length - 1 ? joint : place(false)
          for (const one of from) this.lead(one, this.symbol(text, isApart), to)
          from = [to]
        }
      }
      places = isOptional ? [joint, ...places] : [joint]
    }
    for (const one of places) if (one !== this.start && !one.accepts.includes(entry)) one.accepts.push(entry)
    return slots
  }

  /** Notes a word that is in no phrase and yet matters. */
  intern(word: string): number {
    const known = this.numbers.get(word)
    if (known !== undefined) return known
    this.numbers.set(word, this.words.push(word) - 1)
    return this.words.length - 1
  }

  /** Notes a word as one that others may be disguised as. */
  notePlain(word: string) {
    this.plain.add(word)
    if (!this.numbers.has(word) && !this.numbers.has(`${word}*`)) this.intern(word)
  }

  private symbol(word: string, isApart: boolean): number {
    return this.intern(word) * 2 + (isApart ? 1 : 0)
  }

  private shared(from: Place, symbol: number): Place {
    // At the start of a phrase nothing stands before the word.
    const key = from === this.start ? symbol | 1 : symbol
    const there = from.ways.get(key)?.find(one => one.isShared)
    if (there) return there
    const made = place(true)
    this.lead(from, symbol, made)
    return made
  }

  private lead(from: Place, symbol: number, to: Place) {
    const key = from === this.start ? symbol | 1 : symbol
    const list = from.ways.get(key)
    if (!list) from.ways.set(key, [to])
    else if (!list.includes(to)) list.push(to)
  }

  /** All of it as text. */
  pack(): Pack {
    const { idOf, edgesOf, setOf } = this.merged()
    const order = this.ordered()
    const newNumber = new Int32Array(this.words.length)
    for (const [at, word] of order.entries()) newNumber[word] = at
    const setKeys = new Map<string, number>()
    const uses = new Map<string, number>()
    for (const set of setOf) if (set !== '') uses.set(set, (uses.get(set) ?? 0) + 1)
    // What ends a phrase and goes on nowhere is told by its set alone: the frequent ones have the small numbers.
    for (const node of [...this.start.ways.values()].flat()) {
      const set = setOf[idOf(node)]!
      if (set !== '') uses.set(set, uses.get(set)! + 1)
    }
    for (const [set] of [...uses].toSorted(([, a], [, b]) => b - a)) setKeys.set(set, setKeys.size)
    const told = new Map<number, number>()
    // Numbers of one kind side by side: gzip makes less of them.
    const out: Record<'heads' | 'leads' | 'ends' | 'counts' | 'steps', number[]> = {
      heads: [],
      leads: [],
      ends: [],
      counts: [],
      steps: [],
    }
    const tell = (id: number): unknown => {
      const edges = edgesOf[id]!
      const set = setOf[id]!
      if (edges.length === 0) return out.leads.push(1 + setKeys.get(set)!)
      const known = told.get(id)
      if (known !== undefined) return out.leads.push(1 + setKeys.size + known)
      told.set(id, told.size)
      out.leads.push(0)
      out.ends.push(set === '' ? 0 : setKeys.get(set)! + 1)
      out.counts.push(edges.length)
      let before = 0
      const renamed = edges.map(([symbol, to]): [number, number] => [newNumber[symbol >> 1]! * 2 + (1 - (symbol & 1)), to])
      for (const [symbol, to] of renamed.toSorted(([a, x], [b, y]) => a - b || x - y)) {
        out.steps.push(symbol - before)
        before = symbol
        tell(to)
      }
      return undefined
    }
    for (const word of order) {
      const ids = [...new Set((this.start.ways.get(word * 2 + 1) ?? []).map(idOf))]
      const text = this.words[word]!
      out.heads.push(ids.length * 2 + (this.isPlain(text) ? 1 : 0))
      for (const id of ids) tell(id)
    }
    const sets = [...setKeys.keys()].flatMap(set => {
      const entries = set.split(',').map(Number)
      return [entries.length, ...entries.map((entry, i) => (i === 0 ? entry : entry - entries[i - 1]!))]
    })
    return {
      words: packedWords(order.map(word => this.words[word]!)),
      sets: packedNumbers(sets),
      setCount: setKeys.size,
      heads: packedNumbers(out.heads),
      leads: packedNumbers(out.leads),
      ends: packedNumbers(out.ends),
      counts: packedNumbers(out.counts),
      steps: packedNumbers(out.steps),
    }
  }

  private isPlain(word: string): boolean {
    if (!word.endsWith('*')) return this.plain.has(word)
    return this.plain.has(word.slice(0, -1)) && !this.numbers.has(word.slice(0, -1))
  }

  /** Words by how often phrases go on with them, in three heaps that are sorted within: small numbers for the frequent ones. */
  private ordered(): number[] {
    const uses = new Int32Array(this.words.length)
    const seen = new Set<Place>()
    const count = (from: Place) => {
      if (seen.has(from)) return
      seen.add(from)
      for (const [symbol, list] of from.ways) {
        if (from !== this.start) uses[symbol >> 1]!++
        for (const to of list) count(to)
      }
    }
    count(this.start)
    const ranked = [...uses.keys()].toSorted((a, b) => uses[b]! - uses[a]!)
    const byText = (a: number, b: number) => (this.words[a]! < this.words[b]! ? -1 : 1)
    const cuts = [0, 23, 1058, ranked.length]
    return cuts.slice(1).flatMap((cut, i) => ranked.slice(cuts[i], cut).toSorted(byText))
  }

  /** Places from which the same goes on, by one number; of each the set of its entries and its ways on. */
  private merged() {
    const ids = new Map<string, number>()
    const known = new Map<Place, number>()
    const edgesOf: [number, number][][] = []
    const setOf: string[] = []
    const idOf = (one: Place): number => {
      const there = known.get(one)
      if (there !== undefined) return there
      const pairs = new Map<string, [number, number]>()
      for (const [symbol, list] of one.ways) for (const to of list) pairs.set(`${symbol}>${idOf(to)}`, [symbol, idOf(to)])
      const set = one.accepts.toSorted((a, b) => a - b).join()
      const key = `${set}|${[...pairs.keys()].toSorted().join()}`
      let id = ids.get(key)
      if (id === undefined) {
        id = edgesOf.push([...pairs.values()]) - 1
        setOf.push(set)
        ids.set(key, id)
      }
      known.set(one, id)
      return id
    }
    for (const list of this.start.ways.values()) for (const one of list) idOf(one)
    return { idOf, edgesOf, setOf }
  }
}

const place = (isShared: boolean): Place => ({ accepts: [], ways: new Map(), isShared })
