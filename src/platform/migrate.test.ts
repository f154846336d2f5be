import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { loginKinds, loginUrl, migrate, migrationNames } from '#platform/migrate'
import { openEmptyDatabase } from '#test/database'

const secret = 'a-secret-for-migrations-0123456789'

describe('migrating', { timeout: 60_000 }, () => {
  test('applies every file once, in order, and then nothing', async () => {
    await using db = await openEmptyDatabase()
    expect((await migrate(db.url, { secret })).applied).toEqual(migrationNames())
    expect((await migrate(db.url, { secret })).applied).toEqual([])
    const rows = await db.ask<{ name: string }>('select name from migration.applied order by applied_at, name')
    expect(rows.map(row => row.name)).toEqual(migrationNames())
  })

  test('stops at the file asked for, and goes on from there later', async () => {
    await using db = await openEmptyDatabase()
    const [first, second] = migrationNames()
    expect((await migrate(db.url, { secret, upTo: second! })).applied).toEqual([first, second])
    expect((await migrate(db.url, { secret })).applied).toEqual(migrationNames().slice(2))
  })

  test('refuses a file that was changed after it was applied', async () => {
    await using db = await openEmptyDatabase()
    const name = migrationNames()[0]!
    await migrate(db.url, { secret, upTo: name })
    await db.ask(`update migration.applied set sha256 = 'other'`)
    await expect(migrate(db.url, { secret })).rejects.toThrow(
      `Migration ${name} was changed after it was applied here. Restore the file as it was.`,
    )
    expect(await db.ask('select name from migration.applied')).toHaveLength(1)
  })

  test('refuses a database of a newer version, and changes nothing in it', async () => {
    await using db = await openEmptyDatabase()
    await migrate(db.url, { secret, upTo: migrationNames()[0]! })
    await db.ask(`insert into migration.applied values ('9999-future.sql', 'x', now())`)
    await expect(migrate(db.url, { secret })).rejects.toThrow(/newer version \(9999-future\.sql\)/)
    expect(await db.ask('select name from migration.applied')).toHaveLength(2)
  })

  test('two processes at once: one does the work, the other finds it done', async () => {
    await using db = await openEmptyDatabase()
    const answers = await Promise.all([migrate(db.url, { secret }), migrate(db.url, { secret }), migrate(db.url, { secret })])
    expect(answers.map(answer => answer.applied.length).toSorted((one, other) => one - other)).toEqual([
      0,
      0,
      migrationNames().length,
    ])
  })

  test('two databases of one server at once do not stand in each other’s way', async () => {
    await using one = await openEmptyDatabase()
    await using other = await openEmptyDatabase()
    const answers = await Promise.all([migrate(one.url, { secret }), migrate(other.url, { secret })])
    expect(answers.map(answer => answer.applied)).toEqual([migrationNames(), migrationNames()])
  })

  test('the application and the worker sign in with what follows from the secret, and a new secret replaces it', async () => {
    await using db = await openEmptyDatabase()
    await migrate(db.url, { secret })
    for (const kind of loginKinds) expect(await whoIs(loginUrl(db.url, kind, secret))).toMatch(`symbolon_${kind}_empty_`)
    await migrate(db.url, { secret: 'another-secret-for-migrations-0123' })
    await expect(whoIs(loginUrl(db.url, 'app', secret))).rejects.toThrow(/password/)
  })
})

async function whoIs(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<{ who: string }>('select current_user as who')).rows[0]!.who
  } finally {
    await client.end()
  }
}
