// How often the screening is right on the versioned test set:
//   node scripts/screening-rates.ts            the open cases
//   node scripts/screening-rates.ts --misses   … and each of them that went wrong
//   node scripts/screening-rates.ts --locked   the locked part, in totals only, so that nobody tunes on it
//   node scripts/screening-rates.ts --json     writes all of it where the product reads it
//   node scripts/screening-rates.ts <file>     the cases of a file of the same shape
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Rates, Share, Tally, Verdict } from '#test/screening/rates'
import { honestTexts, readCases, readPart, type HonestText } from '#test/screening/set'
import { freshPhrasebook } from './screening-phrasebook.ts'

// A changed word list is compiled before the engine comes.
await freshPhrasebook()
const { errorRates, honestCases, ratesOf, rulePrecision, tally, tallyBy, verdictsOn } = await import('#test/screening/rates')

const published = path.join(import.meta.dirname, '../src/engines/screening/error-rates.generated.json')

const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'boolean' }, locked: { type: 'boolean' }, json: { type: 'boolean' } },
})

// Whoever reads may have seen enough (head).
process.stdout.on('error', () => process.exit())

if (asked.json) {
  writeFileSync(published, `${JSON.stringify(errorRates(), null, 2)}\n`)
  say(`Written: ${path.relative(process.cwd(), published)}`)
} else if (asked.locked) {
  const verdicts = verdictsOn(readPart('locked'))
  groups('family', [['all', tally(verdicts)], ...tallyBy(verdicts, one => one.family)])
} else {
  const verdicts = verdictsOn(positionals.length > 0 ? positionals.flatMap(readCases) : readPart('cases'))
  groups('family', [['all', tally(verdicts)], ...tallyBy(verdicts, one => one.family)])
  groups(
    'language',
    tallyBy(verdicts, one => one.lang ?? '–'),
  )
  const honest = positionals.length > 0 ? [] : honestVerdicts()
  rules([...verdicts, ...honest.flat()])
  if (asked.misses) misses([...verdicts, ...honest.flat()])
}

function honestVerdicts(): Verdict[][] {
  const rows = [['honest text', 'texts', 'flagged', 'limit']]
  const all = Object.entries(honestTexts).map(([name, { limit }]) => {
    const verdicts = verdictsOn(honestCases(name as HonestText))
    const flagged = verdicts.filter(({ by }) => by.length > 0).length
    rows.push([name, String(verdicts.length), `${flagged} (${percent(flagged / verdicts.length)})`, percent(limit)])
    return verdicts
  })
  table(rows)
  return all
}

function groups(head: string, counted: [string, Tally][]): void {
  table([
    [head, 'block', 'recall', '95 %', 'allow', 'false positives', '95 %', 'precision', '95 %', 'F1'],
    ...counted.map(([name, counts]) => [name, ...cells(counts, ratesOf(counts))]),
  ])
}

function cells({ block, allow }: Tally, { recall, falsePositives, precision, f1 }: Rates): string[] {
  return [
    String(block),
    ...rated(recall),
    String(allow),
    ...rated(falsePositives),
    ...rated(precision),
    block > 0 ? f1.toFixed(3) : '–',
  ]
}

function rated({ of, rate, low, high }: Share): [string, string] {
  return of === 0 ? ['–', '–'] : [percent(rate), `${percent(low)}–${percent(high)}`]
}

function rules(verdicts: Verdict[]): void {
  table([
    ['rule', 'stopped', 'wrongly', 'precision', 'at least', 'state'],
    ...rulePrecision(verdicts).map(({ rule, precision, state }) => [
      rule,
      String(precision.of),
      String(precision.of - precision.hits),
      percent(precision.rate),
      percent(precision.low),
      state,
    ]),
  ])
}

function misses(verdicts: Verdict[]): void {
  for (const { one, by } of verdicts) {
    if ((one.verdict === 'block') === by.length > 0) continue
    const text = one.messages ? one.messages.map(({ from, text }) => `${from}: ${text}`).join(' ¦ ') : one.text!
    const why = by.map(({ rule, start, end, message }) => `${rule} ${message ?? ''}[${start},${end})`).join(' ')
    say(`${one.verdict === 'block' ? 'MISSED ' : 'FLAGGED'} ${one.id} ${one.lang ?? ''} ${JSON.stringify(text)} ${why}`)
  }
}

function percent(figure: number): string {
  return `${(figure * 100).toFixed(1)}%`
}

function table(rows: string[][]): void {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => row[column]!.length)))
  for (const row of rows) {
    say(row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  '))
  }
  say('')
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
