import { wordsIn } from '#engines/ranking/words'

// The artefact, piece by piece: which words stand how often in which items, 256 item numbers to a piece. Its bytes follow from
// the items alone, in whatever order they came and whatever was in between, so a rebuild without an item is the same as one
// that never saw it.

/** Item numbers in one block. */
export const blockSpan = 256
const magic = [0x53, 0x79, 0x01]

/** What one item adds: its words with how often, and how many they are together. */
export interface Learned {
  length: number
  words: Map<string, number>
}
export interface Block {
  /** Words of each item, by its number within the block. */
  lengths: Map<number, number>
  /** For each word its items' numbers within the block, and how often it stands there. */
  words: Map<string, Map<number, number>>
}

export const blockOf = (seq: bigint) => Number(seq / BigInt(blockSpan))
export const offsetOf = (seq: bigint) => Number(seq % BigInt(blockSpan))
export const seqAt = (block: number, offset: number) => BigInt(block) * BigInt(blockSpan) + BigInt(offset)

/** The words of a text as the search of the instance compares them. */
export function learn(text: string): Learned {
  const words = new Map<string, number>()
  let length = 0
  for (const word of wordsIn(text)) {
    words.set(word, (words.get(word) ?? 0) + 1)
    length++
  }
  return { length, words }
}

export function emptyBlock(): Block {
  return { lengths: new Map(), words: new Map() }
}

/** Adds an item to a block. */
export function put(block: Block, offset: number, { length, words }: Learned): void {
  block.lengths.set(offset, length)
  for (const [word, times] of words) {
    const known = block.words.get(word)
    if (known) known.set(offset, times)
    else block.words.set(word, new Map([[offset, times]]))
  }
}

/** Takes items out of a block; answers how many words went with them. */
export function drop(block: Block, offsets: ReadonlySet<number>): number {
  let gone = 0
  for (const offset of offsets) {
    gone += block.lengths.get(offset) ?? 0
    block.lengths.delete(offset)
  }
  for (const [word, items] of block.words) {
    for (const offset of items.keys()) if (offsets.has(offset)) items.delete(offset)
    if (items.size === 0) block.words.delete(word)
  }
  return gone
}

/** A block as bytes: items in their order, words in the order of their UTF-16 units, numbers in base 128. */
export function encode(block: Block): Uint8Array {
  const out = new Out()
  for (const byte of magic) out.byte(byte)
  const items = [...block.lengths].toSorted((a, b) => a[0] - b[0])
  out.number(items.length)
  for (const [offset, length] of items) {
    out.number(offset)
    out.number(length)
  }
  const words = [...block.words.keys()].toSorted()
  out.number(words.length)
  for (const word of words) {
    const inner = new Out(64)
    const places = [...block.words.get(word)!].toSorted((a, b) => a[0] - b[0])
    inner.number(places.length)
    for (const [offset, times] of places) {
      inner.number(offset)
      inner.number(times)
    }
    out.bytes(Buffer.from(word))
    out.bytes(inner.done())
  }
  return out.done()
}

/** A block from its bytes. */
export function decode(bytes: Uint8Array): Block {
  const block = emptyBlock()
  const read = new In(bytes)
  readLengths(read, block.lengths)
  for (let words = read.number(); words > 0; words--) {
    const word = Buffer.from(read.bytes()).toString()
    block.words.set(word, readPlaces(read))
  }
  return block
}

/** Of a block only what some words need: each item's length, and where these words stand. */
export function lookUp(bytes: Uint8Array, wanted: ReadonlySet<string>): Block {
  const block = emptyBlock()
  const read = new In(bytes)
  readLengths(read, block.lengths)
  for (let words = read.number(); words > 0; words--) {
    const word = Buffer.from(read.bytes()).toString()
    if (wanted.has(word)) block.words.set(word, readPlaces(read))
    else read.bytes()
  }
  return block
}

function readLengths(read: In, lengths: Map<number, number>): void {
  for (const byte of magic) if (read.byte() !== byte) throw new Error('These bytes are no block of a model of this version.')
  for (let items = read.number(); items > 0; items--) {
    const offset = read.number()
    lengths.set(offset, read.number())
  }
}

function readPlaces(read: In): Map<number, number> {
  const inner = new In(read.bytes())
  const places = new Map<number, number>()
  for (let items = inner.number(); items > 0; items--) {
    const offset = inner.number()
    places.set(offset, inner.number())
  }
  return places
}

class Out {
  #bytes: Uint8Array
  #length = 0
  constructor(size = 16_384) {
    this.#bytes = new Uint8Array(size)
  }
  byte(value: number): void {
    this.#fit(1)
    this.#bytes[this.#length++] = value
  }
  number(value: number): void {
    let rest = value
    while (rest >= 128) {
      this.byte((rest % 128) + 128)
      rest = Math.floor(rest / 128)
    }
    this.byte(rest)
  }
  bytes(value: Uint8Array): void {
    this.number(value.length)
    this.#fit(value.length)
    this.#bytes.set(value, this.#length)
    this.#length += value.length
  }
  done(): Uint8Array {
    return this.#bytes.slice(0, this.#length)
  }
  #fit(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more))
    grown.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = grown
  }
}

class In {
  #at = 0
  readonly #bytes: Uint8Array
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }
  byte(): number {
    const value = this.#bytes[this.#at++]
    if (value === undefined) throw new Error('The bytes of a model end too early.')
    return value
  }
  number(): number {
    let [value, scale] = [0, 1]
    for (;;) {
      const byte = this.byte()
      value += (byte & 127) * scale
      if (byte < 128) return value
      scale *= 128
    }
  }
  bytes(): Uint8Array {
    const length = this.number()
    const part = this.#bytes.subarray(this.#at, this.#at + length)
    this.#at += length
    return part
  }
}
