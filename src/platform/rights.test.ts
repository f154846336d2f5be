import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTx } from '#platform/ctx'
import { loginRole, migrate, migrationNames, schemasOf } from '#platform/migrate'
import { openEmptyDatabase } from '#test/database'
import { openWorld, type World } from '#test/world'

/** A table that names a person, a side or a room has row-level security, or stands here with its reason. */
const open: Record<string, string> = {
  'accounts.credential': 'the identity library reads it before anyone is signed in',
  'accounts.member': 'the identity of a request is built from it, before anyone is known',
  'accounts.org_invitation': 'found by an e-mail address whose owner may have no account yet',
  'accounts.passkey': 'the identity library reads it before anyone is signed in',
  'accounts.session': 'the identity library reads it before anyone is signed in',
  'accounts.two_factor': 'the identity library reads it before anyone is signed in',
  'accounts.used_code': 'kept where a code was right, before anyone is signed in',
  'platform.event': 'the application may add to it and not read it',
  'platform.idempotency_key': 'read by its owner’s key in one place, before an act begins; no page shows it',
}
/** Tables whose rows everyone may read; the wall is for writing. */
const shown: Record<string, string> = {
  'profiles.listing': 'public search: holds the public fields of published profiles only',
}
/** Tables that the application has no right on at all, so that asking is an error for everybody alike. */
const shut: Record<string, string> = {
  'models.block': 'what was learned: only the learner reads it',
  'proofs.pending': 'what waits for its place in the log: acts only add to it',
}
/** Columns by which a row belongs to somebody. */
const ownerColumns =
  /^(account_id|owner_id|side_id|low_side_id|high_side_id|client_side_id|freelancer_side_id|room_id|pair_id|contract_id|org_id)$/

/** What a row of a table looks like where a made-up value would not do. */
const samples: Record<string, Record<string, unknown>> = {
  'pairs.pair': { low_side_id: '00000000-0000-7000-8000-000000000001', high_side_id: '00000000-0000-7000-8000-000000000002' },
  'pairs.exception': { lets: ['email'] },
  'pairs.relay': { local_part: 'abcdefghijklmnopqrstuvwxyz' },
  'items.allowance': { text_sha256: Buffer.alloc(32) },
  'screening.review': { surface: 'profile', reporter_id: null },
  'consent.label': { room_id: '00000000-0000-7000-8000-000000000001' },
  'models.disclosure': { owner_id: '00000000-0000-7000-8000-000000000001' },
  'items.item': { author_id: '00000000-0000-7000-8000-000000000001' },
  'files.file': { sha256: Buffer.alloc(32) },
  'jobs.job': { state: 'draft' },
  'money.payment_order': { method_token: 'sample', method_label: 'Sample' },
  'proposals.proposal': { state: 'draft', room_id: null },
}

let w: World
const ours = schemasOf(migrationNames())
beforeAll(async () => {
  w = await openWorld()
})
afterAll(() => w[Symbol.asyncDispose]())

const ask = async <Row extends pg.QueryResultRow>(statement: string, values: unknown[] = []) =>
  (await w.owner.query<Row>(statement, values)).rows
const tables = (where: string) =>
  ask<{ name: string }>(
    `select format('%I.%I', relnamespace::regnamespace, relname) as name from pg_class c where relkind = 'r' and relnamespace::regnamespace::text = any ($1) and ${where} order by 1`,
    [ours],
  ).then(rows => rows.map(row => row.name))

describe('the database roles', () => {
  test('none that the application runs as is a superuser, goes around row-level security or owns anything of ours', async () => {
    await using db = await openEmptyDatabase()
    await migrate(db.url, { secret: 'a-secret-for-rights-0123456789-abcd' })
    const names = [
      loginRole(db.url, 'app'),
      loginRole(db.url, 'worker'),
      loginRole(db.url, 'learner'),
      'symbolon_app',
      'symbolon_worker',
      'symbolon_learner',
      'symbolon_staff',
    ]
    const roles = await db.ask(
      `select rolname from pg_roles where rolname = any ($1) and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
      [names],
    )
    expect(roles).toEqual([])
    // The queue's own schema is the worker's: its library migrates it.
    const owned = await db.ask(
      `select o.what from (
         select relowner as owner, oid::regclass::text as what, relnamespace as schema from pg_class
         union all select proowner, oid::regprocedure::text, pronamespace from pg_proc
         union all select nspowner, nspname, oid from pg_namespace) o
       where o.owner::regrole::text = any ($1) and o.schema <> 'graphile_worker'::regnamespace and o.schema <> 'pg_toast'::regnamespace`,
      [names],
    )
    expect(owned).toEqual([])
    const making = await db.ask(
      `select nspname from pg_namespace, unnest($1::text[]) role where nspname <> 'graphile_worker' and has_schema_privilege(role, oid, 'create')`,
      [names.slice(0, 3)],
    )
    expect(making).toEqual([])
    const members = await db.ask(
      `select m.member::regrole::text as who, m.roleid::regrole::text as of from pg_auth_members m where m.member::regrole::text = any ($1) order by 1`,
      [names],
    )
    expect(members).toEqual([
      { who: names[0], of: 'symbolon_app' },
      { who: names[2], of: 'symbolon_learner' },
      { who: names[1], of: 'symbolon_worker' },
    ])
  })

  test('the application can’t look into the queue, nor read what happened between others', async () => {
    const closed = [
      'graphile_worker._private_jobs',
      'platform.event',
      'platform.outbox',
      'migration.applied',
      'sandbox.movement',
      'sandbox.webhook',
    ]
    for (const table of closed)
      await expect(
        inTx(w.visitor, tx =>
          tx.db
            .selectFrom(table as never)
            .selectAll()
            .execute(),
        ),
        table,
      ).rejects.toThrow(/permission denied/)
  })

  test('nobody but the ledger’s own functions writes the ledger', async () => {
    const writing = await ask(
      `select role, t::text, p from unnest(array['symbolon_app', 'symbolon_worker', 'symbolon_staff', 'symbolon_learner']) role,
         unnest(array['money.account', 'money.posting', 'money.entry']::regclass[]) t, unnest(array['insert', 'update', 'delete', 'truncate']) p
       where has_table_privilege(role, t, p)`,
    )
    expect(writing).toEqual([])
  })

  test('a function that runs with its owner’s rights says where it looks names up', async () => {
    const loose = await ask(
      `select p.oid::regprocedure::text as name from pg_proc p where p.prosecdef and p.pronamespace::regnamespace::text = any ($1)
         and not exists (select 1 from unnest(p.proconfig) setting where setting ~ '^search_path=(""|.*pg_temp)$')`,
      [ours],
    )
    expect(loose).toEqual([])
    const forAll = await ask(
      `select p.oid::regprocedure::text as name from pg_proc p where p.prosecdef and p.pronamespace::regnamespace::text = any ($1) and has_function_privilege('public', p.oid, 'execute')`,
      [ours],
    )
    expect(forAll).toEqual([])
  })

  test('a view looks with the rights of who reads it, or only tells counts', async () => {
    const views = await ask<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c where c.relkind = 'v' and c.relnamespace::regnamespace::text = any ($1) and not coalesce('security_invoker=true' = any (c.reloptions), false)`,
      [ours],
    )
    expect(views.map(view => view.name)).toEqual(['money.proof'])
  })
})

describe('row-level security', () => {
  test('holds on every table of somebody’s, but for those that stand here with a reason', async () => {
    const unwalled = await tables('not relrowsecurity')
    const columns = await ask<{ name: string; column: string }>(
      `select format('%I.%I', table_schema, table_name) as name, column_name as column from information_schema.columns where table_schema = any ($1)`,
      [ours],
    )
    const owned = new Set(columns.filter(one => ownerColumns.test(one.column)).map(one => one.name))
    expect(unwalled.filter(name => owned.has(name) && !(name in open))).toEqual([])
    expect(
      Object.keys(open).filter(name => !unwalled.includes(name)),
      'exceptions that are none any more',
    ).toEqual([])
  })

  test('has at least one policy on each such table for the application, and none that is for everyone', async () => {
    const walled = await tables('relrowsecurity')
    const policies = await ask<{ name: string; roles: string[] }>(
      `select polrelid::regclass::text as name, array(select case r when 0 then 'public' else r::regrole::text end from unnest(polroles) r) as roles from pg_policy`,
    )
    expect(
      walled.filter(name => !policies.some(policy => policy.name === name && policy.roles.includes('symbolon_app'))),
    ).toEqual([])
    expect(policies.filter(policy => policy.roles.includes('public') && ours.includes(policy.name.split('.')[0]!))).toEqual([])
  })

  test('a stranger and someone unknown see no row of any such table, and get no error', async () => {
    const walled = (await tables('relrowsecurity')).filter(name => !(name in shown) && !(name in shut))
    const client = await w.owner.connect()
    try {
      // References are not looked at here: each table gets a row of its own that belongs to nobody in this test.
      await client.query('begin')
      await client.query('set local session_replication_role = replica')
      for (const table of walled) await insertSample(client, table)
      await client.query('commit')
    } finally {
      client.release()
    }
    const stranger = await w.person()
    // The one row that a new person has of their own: they have answered the terms.
    await w.owner.query('begin; set local session_replication_role = replica; delete from policy.terms_seen; commit')
    await w.owner.query(
      `insert into policy.terms_seen (account_id, version, locale, region, text_sha256, shown_at)
       select gen_random_uuid(), version, locale, region, sha256, now() from policy.terms_text limit 1`,
    )
    const app = new pg.Client({ connectionString: w.appUrl })
    await app.connect()
    const seen: string[] = []
    try {
      for (const table of walled) {
        expect((await ask(`select 1 from ${table} limit 1`)).length, `${table} has a row to be hidden`).toBe(1)
        if ((await app.query(`select 1 from ${table} limit 1`)).rowCount !== 0) seen.push(`${table} unset`)
        const { rowCount } = await inTx(stranger, async tx => {
          const result = await tx.db
            .selectFrom(table.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()) as never)
            .selectAll()
            .limit(1)
            .execute()
          return { rowCount: result.length }
        })
        if (rowCount !== 0) seen.push(`${table} stranger`)
      }
    } finally {
      await app.end()
    }
    expect(seen).toEqual([])
  })
})

/** One row with made-up values that pass the table's own checks. */
async function insertSample(client: pg.PoolClient, table: string): Promise<void> {
  const { rows: columns } = await client.query<{ name: string; type: string; first: string | null }>(
    `select a.attname as name, format_type(a.atttypid, null) as type,
       (select (regexp_match(pg_get_constraintdef(k.oid), '\\(' || a.attname || ' = ANY \\(ARRAY\\[''([^'']+)'''))[1]
          from pg_constraint k where k.conrelid = a.attrelid and k.contype = 'c' and pg_get_constraintdef(k.oid) ~ ('\\(' || a.attname || ' = ANY ') limit 1) as first
     from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attnotnull and not a.atthasdef`,
    [table],
  )
  const madeUp: Record<string, unknown> = {
    uuid: null,
    text: 'sample',
    character: 'EUR',
    bigint: 1,
    integer: 1,
    smallint: 1,
    boolean: true,
    'timestamp with time zone': new Date(),
    date: '2026-03-02',
    jsonb: '{}',
    json: '{}',
    bytea: Buffer.alloc(32),
    'uuid[]': [],
    'text[]': [],
    numeric: 1,
    'double precision': 1,
    real: 1,
    tsvector: '',
  }
  const row = new Map(
    columns.map(column => [column.name, column.first ?? (column.type === 'uuid' ? crypto.randomUUID() : madeUp[column.type])]),
  )
  for (const [name, value] of Object.entries(samples[table] ?? {})) row.set(name, value)
  const names = [...row.keys()]
  await client
    .query(`insert into ${table} (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`, [
      ...row.values(),
    ])
    .catch((error: Error) => {
      throw new Error(`Say in \`samples\` how a row of ${table} looks: ${error.message}`, { cause: error })
    })
}
