import { copyFile, mkdtemp, open, readdir, rm, stat, truncate } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrationNames, schemasOf } from '#platform/migrate'
import { fileBytes, fillWorld, openNowhere, ownerUrlOf } from '#test/instance'
import { openWorld, type World } from '#test/world'
import { verifyArchive } from './archive.ts'
import { backUp } from './backup.ts'

let w: World
let dir: string
let tar: string

beforeAll(async () => {
  w = await openWorld()
  dir = await mkdtemp(path.join(os.tmpdir(), 'symbolon-backup-'))
  tar = path.join(dir, 'whole.tar')
  await fillWorld(w)
  await backUp(w.live.config, ownerUrlOf(w), tar, { withSecret: true })
})
afterAll(async () => {
  await w[Symbol.asyncDispose]()
  await rm(dir, { recursive: true, force: true })
})

describe('a backup', { timeout: 60_000 }, () => {
  test('the archive is a plain tar, readable by its owner only, and says what is in it', async () => {
    const manifest = await verifyArchive(tar)
    expect(manifest).toMatchObject({
      format: 1,
      jobs: 1,
      hasSecret: true,
      files: { count: 1, bytes: fileBytes.length, missing: [] },
    })
    expect(manifest.migrations.map(one => one.name)).toEqual(migrationNames())
    expect((await stat(tar)).mode & 0o777).toBe(0o600)
    expect((await stat(tar)).size % 512).toBe(0)
  })

  test('an archive cut anywhere is refused with a sentence', async () => {
    const { size } = await stat(tar)
    const place = path.join(dir, 'cut.tar')
    for (const length of [0, 1, 511, 512, 700, Math.floor(size / 2), size - 1024, size - 512, size - 1]) {
      await copyFile(tar, place)
      await truncate(place, length)
      await expect(verifyArchive(place), `${length} bytes`).rejects.toThrow(/is no whole backup: .*\. Take another copy of it\.$/)
    }
  })

  test('one flipped bit anywhere is found, with a sentence', async () => {
    const { size } = await stat(tar)
    const place = path.join(dir, 'flipped.tar')
    await copyFile(tar, place)
    const file = await open(place, 'r+')
    try {
      // A step without a common divisor with the block size walks over headers, contents and padding alike.
      for (let at = 0; at < size; at += 1 + Math.floor(size / 150))
        await flip(file, at, async () => {
          await expect(verifyArchive(place), `byte ${at}`).rejects.toThrow(/is no whole backup: .*\. Take another copy of it\.$/s)
        })
    } finally {
      await file.close()
    }
    await expect(verifyArchive(place)).resolves.toBeDefined()
  })

  test('a place that is taken, or no folder, is refused, and what failed leaves nothing', async () => {
    await expect(backUp(w.live.config, ownerUrlOf(w), tar)).rejects.toThrow(/is already there/)
    await expect(backUp(w.live.config, ownerUrlOf(w), path.join(dir, 'no', 'where.tar'))).rejects.toThrow(/can't be written/)
    await using there = await openNowhere()
    await expect(backUp(there.config, there.db.url, path.join(dir, 'empty.tar'))).rejects.toThrow(
      /There is no instance in this database yet/,
    )
    expect((await readdir(dir)).filter(name => name.endsWith('.part') || name === 'empty.tar')).toEqual([])
    await expect(verifyArchive(path.join(dir, 'nothing.tar'))).rejects.toThrow(/There is no backup at/)
  })

  test('a file that the store lost is told, and the rest is saved', async () => {
    const id = crypto.randomUUID()
    await w.owner.query(
      `insert into files.file (id, owner_id, side_id, purpose, name, media_type, byte_count, sha256, created_at) values ($1, $1, $1, 'avatar', 'b.png', 'image/png', 1, $2, now())`,
      [id, Buffer.alloc(32)],
    )
    try {
      const told: string[] = []
      const { files } = await backUp(w.live.config, ownerUrlOf(w), path.join(dir, 'lost.tar'), { tell: line => told.push(line) })
      expect(files).toMatchObject({ count: 1, missing: ['00'.repeat(32)] })
      expect(told.at(-1)).toMatch(/1 that the instance knows/)
    } finally {
      await w.owner.query('delete from files.file where id = $1', [id])
    }
  })

  test('no table of ours counts with a sequence, so none has to be carried', async () => {
    const { rows } = await w.owner.query(
      `select relname from pg_class where relkind = 'S' and relnamespace::regnamespace::text = any ($1)`,
      [schemasOf(migrationNames())],
    )
    expect(rows).toEqual([])
  })
})

async function flip(file: Awaited<ReturnType<typeof open>>, at: number, work: () => Promise<void>): Promise<void> {
  const byte = Buffer.alloc(1)
  await file.read(byte, 0, 1, at)
  await file.write(Buffer.from([byte[0]! ^ (1 << (at % 8))]), 0, 1, at)
  await work()
  await file.write(byte, 0, 1, at)
}
