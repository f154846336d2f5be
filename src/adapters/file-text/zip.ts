import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { bufferOf, decoded } from '#adapters/file-text/decode'
import type { Reading } from '#adapters/file-text/reading'

export interface Zip {
  names: string[]
  comments: string[]
  /** An entry's bytes; null when there is none or a limit forbids it, which is then told at `at`. */
  read(name: string, at: Reading): Promise<Buffer | null>
}

/** Opens an archive by its list of contents; null when it has none, which is told. */
export async function openZip(at: Reading, bytes: Uint8Array): Promise<Zip | null> {
  let file: ZipFile
  const entries = new Map<string, Entry>()
  const comments: string[] = []
  try {
    file = await yauzl.fromBufferPromise(bufferOf(bytes), { decodeStrings: false, lazyEntries: true })
    comments.push(lettersOf(file.comment))
    for await (const entry of file.eachEntry()) {
      if (!at.takeEntry()) break
      const name = nameOf(entry)
      comments.push(lettersOf(entry.fileComment))
      if (name.endsWith('/')) at.tell('name', name)
      // The same name twice: both are read, since programs differ in which one they show.
      else entries.set(entries.has(name) ? `${name} (${entries.size})` : name, entry)
    }
  } catch {
    if (entries.size === 0) {
      at.gap('damaged', 'It is an archive that can’t be opened. It may be damaged or cut off.')
      return null
    }
    at.gap('damaged', 'The archive’s list of contents is damaged; what comes after that place is not read.')
  }
  return {
    names: [...entries.keys()],
    comments: comments.filter(Boolean),
    read: async (name, inside) => {
      const entry = entries.get(name)
      return entry ? readEntry(file, entry, inside) : null
    },
  }
}

async function readEntry(zip: ZipFile, entry: Entry, at: Reading): Promise<Buffer | null> {
  if (entry.isEncrypted()) {
    at.gap('encrypted', 'It has a password. Send it without one.')
    return null
  }
  if (!entry.canDecodeFileData()) {
    at.gap('unknown-kind', 'It is packed in a way that is not read. Pack it as an ordinary ZIP.')
    return null
  }
  // The library ends the stream when more comes out than the list of contents said.
  if (!at.takeBytes(entry.uncompressedSize, entry.compressedSize)) return null
  try {
    const parts: Buffer[] = []
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer)
    return Buffer.concat(parts)
  } catch {
    at.gap('damaged', 'This entry of the archive is damaged.')
    return null
  }
}

function nameOf(entry: Entry): string {
  const raw = entry.fileNameRaw ?? (entry.fileName as unknown as Buffer)
  return yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false)
}

function lettersOf(comment: unknown): string {
  return Buffer.isBuffer(comment) ? decoded('utf-8', comment) : typeof comment === 'string' ? comment : ''
}
