/** The tables of a font by their tags. */
export type Tables = Map<string, Uint8Array>

/** Reads numbers off bytes, highest byte first, one after the other. */
export class Bytes {
  readonly bytes: Uint8Array
  readonly view: DataView
  place = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }
  at(place: number): this {
    this.place = place
    return this
  }
  skip(count: number): void {
    this.place += count
  }
  u8(): number {
    return this.view.getUint8(this.place++)
  }
  u16(): number {
    this.place += 2
    return this.view.getUint16(this.place - 2)
  }
  i16(): number {
    this.place += 2
    return this.view.getInt16(this.place - 2)
  }
  u32(): number {
    this.place += 4
    return this.view.getUint32(this.place - 4)
  }
  take(count: number): Uint8Array {
    this.place += count
    return this.bytes.subarray(this.place - count, this.place)
  }
  since(start: number): Uint8Array {
    return this.bytes.subarray(start, this.place)
  }
  text(count: number): string {
    return String.fromCharCode(...this.take(count))
  }
  /** A number in WOFF2's form of seven bits a byte. */
  base128(): number {
    let [value, byte] = [0, 0]
    do {
      byte = this.u8()
      value = value * 128 + (byte & 127)
    } while (byte & 128)
    return value
  }
  /** A number in WOFF2's form of one to three bytes. */
  short255(): number {
    const first = this.u8()
    if (first === 253) return this.u16()
    if (first === 255) return this.u8() + 253
    return first === 254 ? this.u8() + 506 : first
  }
}

/** A font file of these tables. Its checksums are left at nought: who reads it here does not look at them. */
export function writeSfnt(flavor: number, tables: Tables): Uint8Array {
  const sorted = [...tables].toSorted(([one], [other]) => (one < other ? -1 : 1))
  const power = Math.floor(Math.log2(sorted.length))
  const head = Buffer.alloc(12 + 16 * sorted.length)
  head.writeUInt32BE(flavor, 0)
  head.writeUInt16BE(sorted.length, 4)
  head.writeUInt16BE(16 * 2 ** power, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(16 * (sorted.length - 2 ** power), 10)
  const pieces: Uint8Array[] = [head]
  let place = head.length
  sorted.forEach(([tag, bytes], at) => {
    const line = 12 + 16 * at
    head.write(tag, line, 'latin1')
    head.writeUInt32BE(place, line + 8)
    head.writeUInt32BE(bytes.length, line + 12)
    pieces.push(bytes, Buffer.alloc(-bytes.length & 3))
    place += bytes.length + (-bytes.length & 3)
  })
  // A copy of its own: a buffer cut from Node's pool shares its memory with others.
  return Uint8Array.from(Buffer.concat(pieces))
}
