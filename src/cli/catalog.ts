import type pg from 'pg'

/** One table of ours: every column that is stored and not computed. */
export interface Table {
  name: string
  columns: string[]
}

/** The settings by which both sides write and read rows as text, whatever the server's own are. */
export const plainForm = `set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set extra_float_digits = 1; set timezone = 'UTC'; set client_encoding = 'UTF8'`

/** The tables in these schemas, by name. Partitioned tables are covered by their partitions. */
export async function tablesIn(client: pg.ClientBase, schemas: string[]): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select format('%I.%I', n.nspname, c.relname) as name,
       coalesce((select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''), '{}') as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname = any ($1) order by 1`,
    [schemas],
  )
  return rows
}

/** What stands in the way of loading rows table by table, and the statements that take it away and put it back. */
export async function guardsOf(client: pg.ClientBase, schemas: string[]): Promise<{ off: string[]; on: string[] }> {
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(
    `select format('%I.%I', n.nspname, c.relname) as table, quote_ident(k.conname) as name, pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and k.conparentid = 0 and n.nspname = any ($1) order by 1, 2`,
    [schemas],
  )
  const { rows: triggers } = await client.query<{ table: string; name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as table, quote_ident(t.tgname) as name
     from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where not t.tgisinternal and t.tgenabled = 'O' and t.tgparentid = 0 and n.nspname = any ($1) order by 1, 2`,
    [schemas],
  )
  return {
    off: [
      ...triggers.map(one => `alter table ${one.table} disable trigger ${one.name}`),
      ...keys.map(one => `alter table ${one.table} drop constraint ${one.name}`),
    ],
    on: [
      // Checked over all rows at once when it is put back: a backup that does not hold together is refused.
      ...keys.map(one => `alter table ${one.table} add constraint ${one.name} ${one.definition}`),
      ...triggers.map(one => `alter table ${one.table} enable trigger ${one.name}`),
    ],
  }
}

/** The ledger's proof; null when there is no ledger. */
export async function proofOf(client: pg.ClientBase): Promise<{ what: string; wrong: number }[] | null> {
  const { rows: here } = await client.query<{ isThere: boolean }>(`select to_regclass('money.proof') is not null as "isThere"`)
  if (!here[0]!.isThere) return null
  const { rows } = await client.query<{ what: string; wrong: number }>(
    'select what, wrong::int as wrong from money.proof order by what',
  )
  return rows
}

/** Runs `work` as the role that the queue's tables belong to, in the open transaction: nobody else may look in. */
export async function asQueue<T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> {
  const { rows } = await client.query<{ role: string }>(
    `select nspowner::regrole::text as role from pg_namespace where nspname = 'graphile_worker'`,
  )
  await client.query(`set local role ${rows[0]!.role}`)
  const result = await work()
  await client.query('set local role none')
  return result
}
