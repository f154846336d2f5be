import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openWorld } from '#test/world'
import { columns } from './columns.ts'

const texts = `
  select c.table_schema || '.' || c.table_name || '.' || c.column_name as name
  from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
  where c.table_schema not in ('pg_catalog', 'information_schema', 'graphile_worker', 'migration') and t.table_type = 'BASE TABLE'
    and (c.data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'tsvector') or c.udt_name in ('_text', '_varchar'))
  order by 1`

test('every column with text is declared: who reads it, and which act screens it', async () => {
  await using w = await openWorld()
  const { rows } = await w.owner.query<{ name: string }>(texts)
  const declared = Object.keys(columns).toSorted()
  expect(rows.map(row => row.name).toSorted()).toEqual(declared)
})

test('what others read names its act, and those acts exist', () => {
  const sources = readdirSync('src/modules', { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && !file.includes('.test.'))
    .map(file => readFileSync(`src/modules/${file}`, 'utf8'))
    .join('\n')
  const plain = ['the operator', 'names and titles only', 'files.read']
  for (const [name, { reads, through }] of Object.entries(columns)) {
    if (reads !== 'everyone' && reads !== 'other side') continue
    expect(through, name).toBeTruthy()
    for (const act of through!.split(', '))
      if (!plain.includes(act)) expect(sources, `${name}: ${act}`).toMatch(new RegExp(`export (async )?function ${act}\\b`))
  }
})
