import type { FileHandle } from 'node:fs/promises'

/** A tar archive (POSIX ustar) that any tar program opens; of each entry only name and size mean something. */
export const blockBytes = 512
const zeros = Buffer.alloc(blockBytes)

/** The header of one regular file. */
export function tarHeader(name: string, byteCount: number): Buffer {
  if (!/^[\w./-]{1,100}$/.test(name)) throw new Error(`A name in an archive has 1 to 100 plain characters: ${name}`)
  if (!Number.isSafeInteger(byteCount) || byteCount < 0 || byteCount >= 8 ** 11)
    throw new Error(`A file in an archive is smaller than 8 GiB: ${name}`)
  const header = Buffer.alloc(blockBytes)
  header.write(name, 0)
  header.write('0000600\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(`${byteCount.toString(8).padStart(11, '0')}\0`, 124)
  header.write('00000000000\0', 136)
  header.write('0', 156)
  header.write('ustar\x0000', 257)
  header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

/** What follows an entry's bytes up to the next block. */
export function tarPadding(byteCount: number): Buffer {
  return zeros.subarray(0, (blockBytes - (byteCount % blockBytes)) % blockBytes)
}

/** What ends an archive. */
export const tarEnd = Buffer.alloc(2 * blockBytes)

/** The archive ends too early, or something in it is not as it was written. */
export class Damage extends Error {}

/** Reads an archive of ours from its beginning: each entry's name and size, then its bytes in chunks, to be read before the next. */
export async function* readTar(
  file: FileHandle,
): AsyncGenerator<{ name: string; byteCount: number; bytes: AsyncGenerator<Buffer> }> {
  let at = 0
  const take = async (count: number): Promise<Buffer> => {
    const buffer = Buffer.alloc(count)
    for (let have = 0; have < count;) {
      const { bytesRead } = await file.read(buffer, have, count - have, at + have)
      if (bytesRead === 0) throw new Damage('it ends too early')
      have += bytesRead
    }
    at += count
    return buffer
  }
  const mustBeZero = (bytes: Buffer) => {
    if (bytes.some(byte => byte !== 0)) throw new Damage(`the bytes before ${at} are not as they were written`)
  }
  for (;;) {
    const header = await take(blockBytes)
    if (header.equals(zeros)) break
    const name = header.toString('latin1', 0, 100).replace(/\0.*$/s, '')
    const byteCount = Number.parseInt(header.toString('latin1', 124, 135), 8)
    // A header is made from these two alone, so any other bit in it is damage.
    if (!/^[\w./-]{1,100}$/.test(name) || !(byteCount >= 0) || !header.equals(tarHeader(name, byteCount)))
      throw new Damage(`the header before ${at} is not as it was written`)
    const end = at + byteCount
    yield {
      name,
      byteCount,
      bytes: (async function* () {
        while (at < end) yield await take(Math.min(1 << 20, end - at))
      })(),
    }
    if (at !== end) throw new Error('An entry of an archive was left before its end.')
    mustBeZero(await take(tarPadding(byteCount).length))
  }
  mustBeZero(await take(blockBytes))
  const { size } = await file.stat()
  if (size !== at) throw new Damage('it goes on after its end')
}

function sumOf(header: Buffer): number {
  return header.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 32 : byte), 0)
}
