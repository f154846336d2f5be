import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { StorePort } from '#platform/ports'

/** Files on disk under `folder`, by key; written beside their place, flushed, then moved into it. */
export function openStore(folder: string): StorePort {
  const placeOf = (key: string) => {
    if (!/^[a-z0-9/-]+$/.test(key)) throw new Error(`A store key holds lower case letters, digits, - and /: ${key}`)
    return path.join(folder, key)
  }
  return {
    put: async (key, bytes) => {
      const place = placeOf(key)
      await mkdir(path.dirname(place), { recursive: true })
      const beside = `${place}.${randomBytes(4).toString('hex')}`
      const file = await open(beside, 'wx')
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(beside, place)
    },
    open: async (key, range) => {
      const place = placeOf(key)
      const isThere = await stat(place).catch(() => null)
      return isThere ? createReadStream(place, range) : null
    },
    drop: key => rm(placeOf(key), { force: true }),
  }
}
