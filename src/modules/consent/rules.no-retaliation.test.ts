import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { prefer } from '#modules/consent/acts'
import { categories } from '#modules/consent/schema'
import { start } from '#test/signed'
import { openWorld, type World } from '#test/world'

/** Who may know of preferences at all: what stamps by them, what shows them, what learns. Everything else decides without them. */
const mayKnow = [
  /^modules\/(consent|models|assistant|companies|records)\//,
  // Items are stamped as they are written; a contract's start gives its principals their say.
  /^modules\/items\/acts/,
  /^modules\/contracts\/acts\/start-contract\.ts$/,
  // The sentences of notices; they reach whom they concern and order nothing.
  /^modules\/notices\/rules\//,
  /^platform\/tables\.ts$/,
]
const speaksOfIt =
  /#modules\/(?:consent|models)\b|\bconsent\.(?:subject|word|change|seat|epoch|clause|label|withdrawal|request)|\bmodels\.[a-z]+\b|learn_?mask|party_?mask/i
/** Pages where people are found, ranked, priced and paid. */
const pages = /^web\/pages\/(jobs|profiles|proposals|offers|money|home|reviews)\//

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map(file => file.split(path.sep).join('/'))
  .filter(file => /\.tsx?$/.test(file) && !file.includes('.test.'))

describe('no retaliation (rule B1.22)', () => {
  test('rank, fees, badges, support and protection read no preference: no import, no table, no column of it', () => {
    const decides = files.filter(
      file => (/^(modules|engines|platform)\//.test(file) && !mayKnow.some(one => one.test(file))) || pages.test(file),
    )
    expect(decides.some(file => file.startsWith('engines/ranking/'))).toBe(true)
    expect(decides.some(file => file.startsWith('modules/jobs/reads'))).toBe(true)
    expect(decides.filter(file => speaksOfIt.test(readFileSync(path.join('src', file), 'utf8')))).toEqual([])
  })

  test('saying no changes not one row of what people are found, paid or protected by', async () => {
    await using w = await openWorld()
    const { freelancer } = await start(w)
    const before = await rowsOf(w)
    for (const category of categories) await prefer(freelancer, { scope: 'account', category, choice: 'in' })
    for (const category of categories) await prefer(freelancer, { scope: 'account', category, choice: 'out' })
    await w.settle()
    expect(await rowsOf(w)).toEqual(before)
  })
})

/** A hash of every table in the schemas that decide about people. */
async function rowsOf(w: World): Promise<Record<string, string>> {
  const { rows } = await w.owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('accounts', 'profiles', 'jobs', 'proposals', 'pairs', 'money', 'contracts', 'screening', 'policy') order by 1`,
  )
  const hashes: Record<string, string> = {}
  for (const { name } of rows) {
    const found = await w.owner.query<{ hash: string }>(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash from ${name} t`,
    )
    hashes[name] = found.rows[0]!.hash
  }
  return hashes
}
