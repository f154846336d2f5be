import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '#platform/config'
import { openEmptyDatabase } from '#test/database'
import { testSecret } from '#test/world'
import { boot } from './boot.ts'

test('what was booted and closed holds no connection, also when it was asked for nothing', async () => {
  await using db = await openEmptyDatabase()
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'symbolon-boot-'))
  const booted = await boot(readConfig({ DATA_DIR: dataDir, DATABASE_URL: db.url, SECRET: testSecret, LOG_LEVEL: 'silent' }))
  const others = () =>
    db.ask(`select application_name from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`)
  expect((await others()).length).toBeGreaterThan(0)
  await booted.close()
  // The server sees the end of a connection a moment after us; one that was forgotten stays longer than a test may.
  while ((await others()).length > 0);
  expect(await others()).toEqual([])
  await rm(dataDir, { recursive: true, force: true })
})
