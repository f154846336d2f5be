import { createHash, type Hash } from 'node:crypto'
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { Damage, readTar, tarEnd, tarHeader, tarPadding } from './tar.ts'

/**
 * A backup: one tar. `data/<table>/<number>.copy` hold a table's rows in PostgreSQL's COPY text form, `queue/…` the
 * background tasks that wait, `files/<key>` the stored files, `secret` the instance's secret if it was asked for.
 * Last come `manifest.json`, which says what all of it is, and `manifest.sha256`: a backup that was cut has neither.
 */
export interface Manifest {
  format: 1
  version: string
  madeAt: string
  migrations: { name: string; sha256: string }[]
  tables: { name: string; columns: string[]; rows: number }[]
  /** Background tasks that were handed to the queue and not done yet. */
  jobs: number
  files: { count: number; bytes: number; missing: string[] }
  /** A value made from the instance's secret: two secrets can be compared by it, but it does not tell the secret. */
  secretCheck: string
  hasSecret: boolean
  /** The ledger's proof at that moment; null when it had no ledger yet. */
  proof: { what: string; wrong: number }[] | null
  parts: { name: string; byteCount: number; sha256: string }[]
}

const manifestName = 'manifest.json'
const manifestHashName = 'manifest.sha256'

export interface ArchiveWriter {
  part(name: string, bytes: Buffer): Promise<void>
  /** A part of known length that is read while it is written. Throws when it turns out longer or shorter. */
  streamed(name: string, byteCount: number, bytes: AsyncIterable<Buffer>): Promise<string>
  finish(manifest: Omit<Manifest, 'parts'>): Promise<void>
  /** Gives up: leaves nothing behind. */
  drop(): Promise<void>
}

/** Writes beside the place and moves it there when it is whole. Refuses a name that is taken. */
export async function writeArchive(place: string): Promise<ArchiveWriter> {
  if (await isThere(place)) throw new Error(`${place} is already there. Give another name.`)
  const beside = `${place}.part`
  // Readable by its owner only: it holds what people wrote.
  const file = await open(beside, 'w', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${place} can't be written (${error.code}). Give a place in a folder that is there and yours.`, {
      cause: error,
    })
  })
  const parts: Manifest['parts'] = []
  const put = (bytes: Buffer) => file.write(bytes).then(() => {})
  const write = async (name: string, byteCount: number, bytes: AsyncIterable<Buffer> | Iterable<Buffer>) => {
    await put(tarHeader(name, byteCount))
    const hash = createHash('sha256')
    let written = 0
    for await (const chunk of bytes) {
      written += chunk.length
      if (written > byteCount) break
      hash.update(chunk)
      await put(chunk)
    }
    if (written !== byteCount) throw new Error(`${name} changed while it was read. Start the backup again.`)
    await put(tarPadding(byteCount))
    return hash.digest('hex')
  }
  const streamed = async (name: string, byteCount: number, bytes: AsyncIterable<Buffer> | Iterable<Buffer>) => {
    const sha256 = await write(name, byteCount, bytes)
    parts.push({ name, byteCount, sha256 })
    return sha256
  }
  return {
    part: async (name, bytes) => void (await streamed(name, bytes.length, [bytes])),
    streamed,
    finish: async manifest => {
      const text = Buffer.from(`${JSON.stringify({ ...manifest, parts } satisfies Manifest, null, 1)}\n`)
      const hash = Buffer.from(`${await write(manifestName, text.length, [text])}\n`)
      await write(manifestHashName, hash.length, [hash])
      await put(tarEnd)
      await file.sync()
      await file.close()
      await rename(beside, place)
    },
    drop: async () => {
      await file.close().catch(() => {})
      await rm(beside, { force: true })
    },
  }
}

/** Reads a whole archive and checks every byte of it; answers its manifest. Throws a sentence when it is damaged. */
export async function verifyArchive(place: string): Promise<Manifest> {
  const found: Manifest['parts'] = []
  const last: Record<string, string> = {}
  try {
    await eachPart(place, async (name, byteCount, bytes) => {
      const hash: Hash = createHash('sha256')
      let text = ''
      for await (const chunk of bytes) {
        hash.update(chunk)
        if (name === manifestName || name === manifestHashName) text += chunk.toString('latin1')
      }
      if (manifestHashName in last) throw new Damage('it goes on after its manifest')
      const sha256 = hash.digest('hex')
      if (name === manifestName) Object.assign(last, { [name]: text, sha256 })
      else if (name === manifestHashName) last[name] = text.trim()
      else found.push({ name, byteCount, sha256 })
    })
    if (last[manifestName] === undefined || last[manifestHashName] !== last.sha256)
      throw new Damage('its manifest is missing or was changed')
  } catch (error) {
    if (error instanceof Damage)
      throw new Error(`${place} is no whole backup: ${error.message}. Take another copy of it.`, { cause: error })
    throw error
  }
  const manifest = JSON.parse(Buffer.from(last[manifestName]!, 'latin1').toString()) as Manifest
  if (manifest.format !== 1)
    throw new Error(`${place} was made by a newer version (${manifest.version}). Restore it with that version.`)
  const wrong = manifest.parts.find((part, index) => found[index]?.name !== part.name || found[index].sha256 !== part.sha256)
  if (wrong || found.length !== manifest.parts.length) {
    throw new Error(`${place} is no whole backup: ${wrong?.name ?? 'a part'} is not as it was written. Take another copy of it.`)
  }
  return manifest
}

/** Hands every entry to `take`, in the order of the archive; what it leaves unread is read over. */
export async function eachPart(
  place: string,
  take: (name: string, byteCount: number, bytes: AsyncGenerator<Buffer>) => Promise<void>,
): Promise<void> {
  const file = await opened(place)
  try {
    for await (const entry of readTar(file)) {
      await take(entry.name, entry.byteCount, entry.bytes)
      for await (const chunk of entry.bytes) void chunk
    }
  } finally {
    await file.close()
  }
}

async function opened(place: string): Promise<FileHandle> {
  try {
    return await open(place, 'r')
  } catch (error) {
    throw new Error(`There is no backup at ${path.resolve(place)}, or you may not read it.`, { cause: error })
  }
}

async function isThere(place: string): Promise<boolean> {
  const file = await open(place, 'r').catch(() => null)
  await file?.close()
  return file !== null
}
