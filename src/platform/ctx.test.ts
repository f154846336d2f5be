import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { conflict } from '#lib/refusal'
import { ifRefused, inRead, inTx, makeCtx, personOf, sideOf, type Ctx, type TxCtx } from '#platform/ctx'
import { openWorld } from '#test/world'

const seenBy = async (tx: TxCtx) => {
  const { rows } = await sql<{
    viewer: string | null
    sides: string[]
  }>`select platform.viewer() as viewer, platform.sides() as sides`.execute(tx.db)
  return rows[0]!
}

describe('the context', () => {
  test('tells the database who is looking and for whom, in each transaction', async () => {
    await using w = await openWorld()
    const ada = await w.person()
    const orgId = await w.organisation('company')
    const acting = await w.join(ada, orgId, 'hirer')
    const { accountId } = ada.actor
    expect(await inTx(ada, seenBy)).toEqual({ viewer: accountId, sides: [accountId] })
    expect(await inRead(acting, seenBy)).toEqual({ viewer: accountId, sides: [accountId, orgId] })
    expect(await inRead(w.visitor, seenBy)).toEqual({ viewer: null, sides: [] })
    expect(await inTx(w.system, seenBy)).toEqual({ viewer: null, sides: [] })
    expect([sideOf(ada.actor), sideOf(acting.actor)]).toEqual([accountId, orgId])
  })

  test('never lets one person’s sight into another’s request over the same connections: 1,000 requests of two people and a visitor', async () => {
    await using w = await openWorld()
    const [ada, ben] = [await w.person(), await w.person({ name: 'Ben Roy' })]
    const [here, there] = [await savedSearchOf(ada), await savedSearchOf(ben)]
    const actors: [Ctx, string[]][] = [
      [ada, [here]],
      [ben, [there]],
      [w.visitor, []],
    ]
    const wrong: unknown[] = []
    await Promise.all(
      Array.from({ length: 1000 }, async (_, turn) => {
        const [ctx, own] = actors[turn % 3]!
        const run = turn % 2 === 0 ? inRead : inTx
        // Every seventh fails half-way: what a rolled back transaction was told must be gone as well.
        const isBroken = turn % 7 === 0
        const seen = await run(ctx, async tx => {
          const rows = await tx.db.selectFrom('jobs.savedSearch').select('id').execute()
          const { viewer } = await seenBy(tx)
          if (isBroken) throw Object.assign(new Error('half-way'), { rows, viewer })
          return { rows, viewer }
        }).catch((error: { rows: { id: string }[]; viewer: string | null }) => error)
        const expected = ctx.actor.kind === 'person' ? ctx.actor.accountId : null
        if (seen.viewer !== expected || JSON.stringify(seen.rows?.map(row => row.id)) !== JSON.stringify(own))
          wrong.push({ turn, seen })
      }),
    )
    expect(wrong).toEqual([])
    // Outside a transaction nobody is looking, whoever used the connection before.
    const outside = await Promise.all(
      Array.from({ length: 24 }, () => w.live.db.selectFrom('jobs.savedSearch').select('id').execute()),
    )
    expect(outside.flat()).toEqual([])
  })

  test('a read refuses to write', async () => {
    await using w = await openWorld()
    const ada = await w.person()
    await expect(
      inRead(ada, tx =>
        sql`insert into platform.outbox (id, task, payload) values (gen_random_uuid(), 'x', '{}')`.execute(tx.db),
      ),
    ).rejects.toThrow(/read-only transaction/)
    // Also when an act is called inside it.
    await expect(inRead(ada, tx => inTx(tx, inner => sql`delete from jobs.saved_search`.execute(inner.db)))).rejects.toThrow(
      /read-only transaction/,
    )
  })

  test('a read sees one moment, whatever others commit meanwhile', async () => {
    await using w = await openWorld()
    const ada = await w.person()
    const counts = await inRead(ada, async tx => {
      const before = await tx.db.selectFrom('jobs.savedSearch').select('id').execute()
      await savedSearchOf(ada)
      return [before.length, (await tx.db.selectFrom('jobs.savedSearch').select('id').execute()).length]
    })
    expect(counts).toEqual([0, 0])
  })

  test('an act inside an act is one transaction: both are kept, or neither', async () => {
    await using w = await openWorld()
    const ada = await w.person()
    const attempt = inTx(ada, async tx => {
      await inTx(tx, inner => saveSearch(inner))
      throw new Error('after all not')
    })
    await expect(attempt).rejects.toThrow('after all not')
    expect(await inRead(ada, tx => tx.db.selectFrom('jobs.savedSearch').select('id').execute())).toEqual([])
  })

  test('a connection cut in the middle of a transaction fails that transaction and nothing else', async () => {
    await using w = await openWorld()
    const ada = await w.person()
    const cut = inTx(ada, async tx => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx.db)
      await w.owner.query('select pg_terminate_backend($1, 5000)', [rows[0]!.pid])
      await sql`select 1`.execute(tx.db)
    })
    await expect(cut).rejects.toThrow(/terminat|closed|not queryable/)
    expect(await inRead(ada, seenBy)).toMatchObject({ viewer: ada.actor.accountId })
  })

  test('a task is refused where there is no worker role', async () => {
    await using w = await openWorld()
    const web = makeCtx({ ...w.live, workerDb: null }, { kind: 'system', task: 'x' })
    await expect(inTx(web, seenBy)).rejects.toThrow(/without the worker role/)
  })

  test('a visitor is asked to sign in', async () => {
    await using w = await openWorld()
    expect(() => personOf(w.visitor)).toThrow('Sign in to do this.')
  })
})

async function savedSearchOf(ctx: Ctx): Promise<string> {
  return inTx(ctx, saveSearch)
}

async function saveSearch(tx: TxCtx): Promise<string> {
  const id = tx.newId()
  await tx.db
    .insertInto('jobs.savedSearch')
    .values({ id, accountId: personOf(tx).accountId, name: 'One', query: 'q=one', createdAt: tx.now() })
    .execute()
  return id
}

test('what is to be kept of a refusal is kept in a transaction of its own, and only then', async () => {
  await using w = await openWorld()
  const kept: string[] = []
  const act = (thrown: Error | null) =>
    inTx(w.visitor, async tx => {
      ifRefused(tx, async (_ctx, { reason }) => kept.push(reason))
      if (thrown) throw thrown
    })
  await act(null)
  await expect(act(new Error('a fault'))).rejects.toThrow('a fault')
  expect(kept).toEqual([])
  await expect(act(conflict('closed', 'It is closed.'))).rejects.toMatchObject({ reason: 'closed' })
  expect(kept).toEqual(['closed'])
})
