import { checkFile } from '#engines/merkle/check-file'
import { toBase64 } from '#engines/merkle/bytes'
import { manifestOf, placeIn } from '#engines/merkle/manifest'
import { append, emptyRange, rangeRoot } from '#engines/merkle/range'
import { sha256 as ownSha256 } from '#engines/merkle/sha2'
import { edgeTiles, grownTiles, nodesIn, tileKey, tilesFor, type Tile } from '#engines/merkle/tiles'
import { inclusionRanges, leafHash, nodesFor, proofOf } from '#engines/merkle/tree'
import { whyNotIncluded } from '#engines/merkle/verify'
import { appendEntry } from '#modules/proofs/acts/append-entry'
import { sequenceAll } from '#modules/proofs/acts/sequence-entries'
import { receiptOf } from '#modules/proofs/reads/receipts'
import { inTx } from '#platform/ctx'
import { sha256 } from '#platform/sha256'
import { goal, median, ratio, table, timed, whole, withWorld } from './measure.ts'

const leafCount = 1_000_000
const leafBytes = 300
const rounds = 5
const batch = 2_000
const samples = 300
const entries = 20_000

/** Leaves of 300 bytes, each another one, written into one buffer so that making them costs both sides the same. */
function eachLeaf(count: number, work: (leaf: Uint8Array) => void): void {
  const leaf = Buffer.alloc(leafBytes, 7)
  for (let n = 0; n < count; n++) {
    leaf.writeUInt32BE(n)
    work(leaf)
  }
}

export const bench = {
  title: `the log: ${whole(leafCount)} leaves of ${leafBytes} bytes beside bare SHA-256 of the same leaves, and its proofs`,
  async run(): Promise<void> {
    await appending()
    proving()
    await withWorld(inDatabase)
  },
}

const most = (some: number[]) => Math.max(...some)

async function appending(): Promise<void> {
  const [bare, log]: number[][] = [[], []]
  // In turns, on a fifth of the leaves each, so that what else the machine does hits both alike.
  const some = leafCount / rounds
  for (let round = 0; round < rounds; round++) {
    bare!.push(await timed(async () => eachLeaf(some, leaf => sha256(leaf))))
    const range = emptyRange()
    log!.push(await timed(async () => eachLeaf(some, leaf => append(sha256, range, leafHash(sha256, leaf)))))
  }
  const [bareRate, logRate] = [bare!, log!].map(ms => (some / median(ms)) * 1000) as [number, number]
  table([
    ['', 'leaves/s', 'beside bare'],
    ['bare SHA-256 of each leaf', whole(bareRate), '1'],
    ['appended to the log (leaf and inner hashes)', whole(logRate), ratio(logRate / bareRate)],
  ])
  goal('appending is at least a third of bare SHA-256', logRate >= bareRate / 3)
}

function proving(): void {
  const tiles = new Map<string, Tile>()
  const range = emptyRange()
  let waiting: Uint8Array[] = []
  let size = 0
  const grow = () => {
    const edge = edgeTiles(size).map(ref => tiles.get(tileKey(ref))!)
    for (const tile of grownTiles(sha256, size, edge, waiting)) tiles.set(tileKey(tile), tile)
    size += waiting.length
    waiting = []
  }
  eachLeaf(leafCount, leaf => {
    const hash = leafHash(sha256, leaf)
    append(sha256, range, hash)
    if (waiting.push(hash) === batch) grow()
  })
  const root = rangeRoot(sha256, range)
  const [proveUs, checkUs, ownUs, bytes, textBytes, tileCounts]: number[][] = [[], [], [], [], [], []]
  let wrong = 0
  for (let n = 0; n < samples; n++) {
    const index = (n * 3_331) % leafCount
    const leaf = Buffer.alloc(leafBytes, 7)
    leaf.writeUInt32BE(index)
    const ranges = inclusionRanges(index, leafCount)
    const refs = tilesFor(nodesFor(ranges))
    const read = refs.map(ref => tiles.get(tileKey(ref))!)
    const [hashes, took] = clocked(() => proofOf(sha256, ranges, nodesIn(sha256, read)))
    const inclusion = { leaf, index, size: leafCount, root, hashes }
    const [answer, checked] = clocked(() => whyNotIncluded(sha256, inclusion))
    const [ownAnswer, own] = clocked(() => whyNotIncluded(ownSha256, inclusion))
    if (answer !== null || ownAnswer !== null) wrong++
    proveUs!.push(took)
    checkUs!.push(checked)
    ownUs!.push(own)
    tileCounts!.push(read.length)
    bytes!.push(hashes.reduce((sum, hash) => sum + hash.length, 0))
    textBytes!.push(JSON.stringify(hashes.map(toBase64)).length)
  }
  table([
    [`proofs at ${whole(leafCount)} leaves`, 'median', 'most'],
    ['bytes of hashes', whole(median(bytes!)), whole(most(bytes!))],
    ['bytes in a receipt (JSON)', whole(median(textBytes!)), whole(most(textBytes!))],
    ['rows read', whole(median(tileCounts!)), whole(most(tileCounts!))],
    ['made, µs', median(proveUs!).toFixed(0), most(proveUs!).toFixed(0)],
    ['checked, native SHA-256, µs', median(checkUs!).toFixed(0), most(checkUs!).toFixed(0)],
    ['checked, the verifier’s own, µs', median(ownUs!).toFixed(0), most(ownUs!).toFixed(0)],
  ])
  goal('every proof holds', wrong === 0)
  goal('a proof at 1 M leaves has at most 1 kB, also as text', most(textBytes!) <= 1_000)
  manifests()
}

function manifests(): void {
  const rows = [['manifest', 'root, ms', 'absence proof, bytes']]
  for (const count of [1_000, 10_000, 100_000]) {
    const ids = Array.from({ length: count }, (_none, n) => `0192f0c0-0000-7000-8000-${n.toString(16).padStart(12, '0')}`)
    const [, us] = clocked(() => manifestOf(sha256, ids))
    const { hashes, other } = placeIn(sha256, ids, 'somewhere else')
    rows.push([`${whole(count)} items`, (us / 1000).toFixed(0), whole(hashes.length * 32 + (other ? 32 : 0))])
  }
  table(rows)
}

function clocked<T>(work: () => T): [T, number] {
  const since = process.hrtime.bigint()
  const result = work()
  return [result, Number(process.hrtime.bigint() - since) / 1000]
}

async function inDatabase(w: Parameters<Parameters<typeof withWorld>[0]>[0]): Promise<void> {
  const ada = await w.person()
  const ids: string[] = []
  const entered = await timed(async () => {
    for (let at = 0; at < entries; at += 1_000)
      await inTx(ada, async tx => {
        for (let n = at; n < at + 1_000; n++)
          ids.push((await appendEntry(tx, { kind: 'preference-change', body: { n }, accounts: [ada.actor.accountId] })).entryId)
      })
  })
  const sequenced = await timed(() => sequenceAll(w.system))
  const proved: number[] = []
  let isSound = true
  for (let n = 0; n < 100; n++) {
    proved.push(await timed(async () => void (await receiptOf(ada, { entryId: ids[(n * 197) % entries]! }))))
    const receipt = await receiptOf(ada, { entryId: ids[(n * 197) % entries]! })
    if (n % 20 === 0) isSound &&= checkFile(sha256, JSON.stringify(receipt)).holds
  }
  table([
    ['in PostgreSQL, fsync on', ''],
    ['entered by acts, one after the other, µs each', whole((entered / entries) * 1000)],
    ['positions given, leaves/s', whole((entries / sequenced) * 1000)],
    [`a receipt out of ${whole(entries)} entries, median ms`, median(proved).toFixed(1)],
  ])
  goal('receipts out of the database hold', isSound)
}
