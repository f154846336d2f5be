// Trains the model of wordings (src/engines/screening/model.ts) on the open cases, the examples and half of the honest texts:
//   node scripts/screening-model.ts
// The same cases give the same bytes.
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { gapZero, longestGap } from '#engines/screening/model-features'
import { honestTexts, readHonest, readPart, type Case, type HonestText } from '#test/screening/set'

/** One part of a text: its features, whether it is to be stopped, and what for. */
export interface Example {
  features: Int32Array
  isStopped: boolean
  /** 0 talk, 1 money, 2 what is never allowed. */
  kind: number
  /** How much it counts. */
  weight: number
}

/** Weights that are kept, a character each, and how far each is from the one before. */
export interface Spaced {
  gaps: string
  weights: string
}

/** What becomes of the examples: a character for each weight that is kept and for how far it is from the one before. */
export interface Table {
  cases: string
  scale: number
  bias: number
  kindScale: number
  kindBias: [number, number]
  kinds: [Spaced, Spaced]
  gaps: string
  weights: string
}

const buckets = 1 << 19
const kindBuckets = 1 << 14
/** So many weights are kept, each as one of so many steps up or down. */
const [kept, keptOfKinds, steps] = [13_200, 200, 5]
const passes = 10
/** Money and what is never allowed are rarer than talk. */
const rareWeight = 6
/**
 * What was written to be as hard as possible counts less; what people really write counts more, and what is stopped for a
 * number or an address in it less: its other words are anybody's.
 */
const [exampleWeight, honestWeight, identifierWeight] = [0.7, 2, 0.3]

/** What names the cases that a table was made of: the first 12 hex digits of the SHA-256 of what was read. */
export function versionOf(cases: readonly Case[]): string {
  return createHash('sha256').update(JSON.stringify(cases)).digest('hex').slice(0, 12)
}

/** The open cases, the examples and every other honest text, the rest of which is there to measure on; short messages are too few to part. */
export function casesToLearn(): (Case & { weight: number })[] {
  const honest = Object.keys(honestTexts).flatMap(name =>
    readHonest(name as HonestText)
      .filter((_, index) => index % 2 === 0 || name === 'short messages')
      .map((text): Case => ({ id: '', text, surface: 'message', family: name, verdict: 'allow', labels: [] })),
  )
  const weighed = (cases: readonly Case[], weight: number) => cases.map(one => ({ ...one, weight }))
  return [...weighed(readPart('cases'), 1), ...weighed(readPart('examples'), exampleWeight), ...weighed(honest, honestWeight)]
}

/** The examples of cases: of long texts to be stopped nobody knows which part is it, so conversations count as a whole. */
export async function examplesOf(cases: ReturnType<typeof casesToLearn>): Promise<Example[]> {
  const { partsOf } = await import('#engines/screening/model')
  const { readingOf } = await import('#engines/screening/texts')
  return cases.flatMap(one => {
    const isStopped = one.verdict === 'block'
    if (one.surface === 'filename') return []
    const kind = kindOf(one)
    const weight = isStopped && holdsIdentifier(one) ? one.weight * identifierWeight : one.weight
    const whole = one.messages ? [{ text: joinedOf(one.messages) }] : []
    return (isStopped && one.messages ? whole : [...(one.messages ?? [{ text: one.text! }]), ...whole]).flatMap(({ text }) => {
      const parts = partsOf(readingOf(text))
      return isStopped && parts.length > 1 ? [] : parts.map((features): Example => ({ features, isStopped, kind, weight }))
    })
  })
}

const identifiers = new Set(['email', 'phone', 'url', 'meeting'])
const holdsIdentifier = ({ labels }: Case) => labels.some(({ kind, value }) => value !== undefined && identifiers.has(kind))

/** Messages in a row as one text, as `window.ts` joins them. */
const joinedOf = (messages: readonly { text: string }[]) => messages.map(({ text }) => text.replace(/[\s.?!]+$/, '')).join(', ')

/** Some of what is never allowed is labelled as a payment. */
function kindOf({ family, labels }: Case): number {
  if (family === 'forbidden-ask' || labels.some(({ kind }) => kind === 'forbidden-ask')) return 2
  return labels.some(({ kind }) => kind === 'payment' || kind === 'pay-elsewhere') ? 1 : 0
}

/** Learns from examples; all that is drawn by lot is drawn from a fixed seed. */
export function learn(examples: readonly Example[], cases: string): Table {
  const main = fit(
    examples.map(({ features, isStopped, weight }) => row(features, isStopped, weight, buckets)),
    buckets,
    kept,
  )
  const stopped = examples.filter(example => example.isStopped)
  const [pay, forbidden] = [1, 2].map(kind =>
    fit(
      stopped.map(example => row(example.features, example.kind === kind, example.kind === kind ? rareWeight : 1, kindBuckets)),
      kindBuckets,
      keptOfKinds,
    ),
  ) as [Fitted, Fitted]
  const kindStep = Math.max(stepOf(pay.weights), stepOf(forbidden.weights))
  return {
    cases,
    scale: rounded(stepOf(main.weights)),
    bias: rounded(main.bias),
    kindScale: rounded(kindStep),
    kindBias: [rounded(pay.bias), rounded(forbidden.bias)],
    kinds: [spaced(written(pay.weights, kindStep)), spaced(written(forbidden.weights, kindStep))],
    ...spaced(written(main.weights, stepOf(main.weights))),
  }
}

interface Row {
  features: Int32Array
  /** What the sum of the weights is divided by. */
  norm: number
  isHit: boolean
  weight: number
}

function row(features: Int32Array, isHit: boolean, weight: number, size: number): Row {
  return { features: features.map(bucket => bucket & (size - 1)), norm: 1 / Math.sqrt(features.length + 10), isHit, weight }
}

interface Fitted {
  weights: Float64Array
  bias: number
}

/** Fits twice: with all features that stand in two examples at least, and with those that weigh most. */
function fit(rows: readonly Row[], size: number, most: number): Fitted {
  const counts = new Int32Array(size)
  for (const { features } of rows) for (const bucket of features) counts[bucket]!++
  const all = Uint8Array.from(counts, count => (count > 1 ? 1 : 0))
  const { weights } = descend(rows, size, all)
  const worth = weights.map((weight, i) => Math.abs(weight) * Math.sqrt(counts[i]!))
  const chosen = new Uint8Array(size)
  for (const i of [...worth.keys()].toSorted((a, b) => worth[b]! - worth[a]! || a - b).slice(0, most)) chosen[i] = 1
  return descend(rows, size, chosen)
}

/** Logistic regression by AdaGrad with a pull to zero, averaged over the second half of the passes. */
function descend(rows: readonly Row[], size: number, chosen: Uint8Array): Fitted {
  const [rate, pull] = [0.3, 4e-4]
  const weights = new Float64Array(size)
  const slopes = new Float64Array(size).fill(1e-6)
  const sums = new Float64Array(size)
  let bias = 0
  let biasSlopes = 1e-6
  let biasSum = 0
  const draw = lots()
  const order = [...rows.keys()]
  for (let pass = 0; pass < passes; pass++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(draw() * (i + 1))
      ;[order[i], order[j]] = [order[j]!, order[i]!]
    }
    for (const at of order) {
      const { features, norm, isHit, weight } = rows[at]!
      let sum = bias
      for (const bucket of features) sum += weights[bucket]! * norm
      const error = weight * (1 / (1 + Math.exp(-sum)) - (isHit ? 1 : 0))
      for (const bucket of features) {
        if (chosen[bucket] === 0) continue
        const slope = error * norm + pull * weights[bucket]!
        slopes[bucket]! += slope * slope
        weights[bucket]! -= (rate * slope) / Math.sqrt(slopes[bucket]!)
      }
      biasSlopes += error * error
      bias -= (rate * error) / Math.sqrt(biasSlopes)
    }
    if (pass < passes / 2) continue
    biasSum += bias
    for (let i = 0; i < size; i++) sums[i]! += weights[i]!
  }
  return { weights: sums.map(sum => sum / (passes / 2)), bias: biasSum / (passes / 2) }
}

function lots(): () => number {
  let seed = 1
  return () => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) / 4_294_967_296
}

/** One step of the weights: the largest few are cut. */
function stepOf(weights: Float64Array): number {
  return weights.map(Math.abs).toSorted().at(-61)! / steps
}

function written(weights: Float64Array, step: number): string {
  return Array.from(weights, weight =>
    String.fromCharCode(48 + Math.max(-steps, Math.min(steps, Math.round(weight / step)))),
  ).join('')
}

/** Few of many are kept: the same weights without those that are none, and the steps from each to the next. */
function spaced(weights: string): Spaced {
  let [gaps, kept] = ['', '']
  let gap = 0
  for (const weight of weights) {
    gap++
    if (weight === '0' && gap < longestGap) continue
    gaps += String.fromCharCode(gapZero + gap)
    kept += weight
    gap = 0
  }
  return { gaps, weights: kept }
}

const rounded = (figure: number) => Math.round(figure * 1e6) / 1e6

/** The source of the table. */
export function sourceOf(table: Table): string {
  const { kindBias, kinds } = table
  const lines = [
    '// Written by scripts/screening-model.ts from the open cases of the test set, the examples and half of the honest texts.',
    'export const model = {',
    `  cases: '${table.cases}',`,
    `  scale: ${table.scale},`,
    `  bias: ${table.bias},`,
    `  kindScale: ${table.kindScale},`,
    `  kindBias: [${kindBias.join(', ')}],`,
    `  kinds: [\n${kinds.map(({ gaps, weights }) => `    {\n      gaps: ${quoted(gaps)},\n      weights: ${quoted(weights)},\n    },`).join('\n')}\n  ],`,
    `  gaps:\n    ${quoted(table.gaps)},`,
    `  weights:\n    ${quoted(table.weights)},`,
    '} as const',
  ]
  return `${lines.join('\n')}\n`
}

const quoted = (text: string) => JSON.stringify(text)

if (process.argv[1] === import.meta.filename) {
  const file = path.join(import.meta.dirname, '../src/engines/screening/tables/model.generated.ts')
  const cases = casesToLearn()
  const table = learn(await examplesOf(cases), versionOf(cases))
  writeFileSync(file, sourceOf(table))
  process.stdout.write(`Written: ${path.relative(process.cwd(), file)}\n`)
}
