import { sql } from 'kysely'
import { modelHash, modelRoot, shardHash, shardRoot, type ShardMark } from '#modules/models/rules/artefact'
import { blockOf, emptyBlock, encode, learn, offsetOf, put } from '#modules/models/rules/block'
import { marketplace, type ModelId, type PlaceId } from '#modules/models/schema'
import { rebuildWithdrawn } from '#modules/models/acts/rebuild'
import { modelsTasks } from '#modules/models/tasks'
import { dayMs } from '#lib/time'
import type { Ctx } from '#platform/ctx'
import { sha256 } from '#platform/sha256'
import type { TermsPreset } from '#modules/policy/schema'
import type { World } from '#test/world'
import { Replay } from '../src/cli/replay/run.ts'
import { openScratch } from '../src/cli/replay/scratch.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** A model as bytes: every block by its place, and what stands for the whole. */
export interface Bytes {
  blocks: string[]
  artefact: string
  root: string
  items: number
}

/** What is stored and served. */
export async function storedModel(w: World, modelId: ModelId): Promise<Bytes> {
  const blocks = await w.owner.query<{ name: string; bytes: Buffer }>(
    `select place_id || ' ' || number as name, bytes from models.block where model_id = $1 order by place_id, number`,
    [modelId],
  )
  const build = await w.owner.query<{ manifest_root: Buffer; artefact_sha256: Buffer; manifest_count: number }>(
    'select manifest_root, artefact_sha256, manifest_count from models.build where model_id = $1 and is_serving',
    [modelId],
  )
  const serving = build.rows[0]
  return {
    blocks: blocks.rows.map(row => `${row.name} ${hex(row.bytes)}`),
    artefact: serving ? hex(serving.artefact_sha256) : hex(modelHash([])),
    root: serving ? hex(serving.manifest_root) : hex(modelRoot([])),
    items: serving?.manifest_count ?? 0,
  }
}

/** What one who never saw anything else would make of what may be learned now: from the gateway's items alone, in one go. */
export async function freshModel(w: World, modelId: ModelId): Promise<Bytes> {
  const places =
    modelId === marketplace
      ? await w.owner.query<{ id: PlaceId }>('select id from consent.subject where is_person order by id')
      : await w.owner.query<{ id: PlaceId }>(
          'select id from items.room where $1 in (client_account_id, freelancer_account_id) order by id',
          [modelId],
        )
  const blocks: string[] = []
  const marks: ShardMark[] = []
  for (const { id } of places.rows) {
    const { rows } = await sql<{ seq: bigint; itemId: string; text: string }>`
      select seq, item_id, text from models.learnable(${modelId}, ${id}, 0, 1000000000, null, true) order by seq desc`.execute(
      w.live.learnerDb,
    )
    const made = new Map<number, ReturnType<typeof emptyBlock>>()
    for (const { seq, text } of rows) {
      const block = made.get(blockOf(seq)) ?? emptyBlock()
      made.set(blockOf(seq), block)
      put(block, offsetOf(seq), learn(text))
    }
    const parts = [...made].map(([number, block]) => ({ number, bytes: encode(block) })).toSorted((a, b) => a.number - b.number)
    blocks.push(...parts.map(part => `${id} ${part.number} ${hex(part.bytes)}`))
    marks.push({
      placeId: id,
      items: rows.length,
      manifestRoot: shardRoot(rows.map(row => row.itemId)),
      artefactSha256: shardHash(parts.map(part => ({ number: part.number, sha256: sha256(part.bytes) }))),
    })
  }
  const items = marks.reduce((sum, mark) => sum + mark.items, 0)
  return { blocks, artefact: hex(modelHash(marks)), root: hex(modelRoot(marks)), items }
}

/** Lets everything be learned that may be, and rebuilt that must be, without waiting for rests; also what no event told of. */
export async function learnAll(w: World, system: Ctx): Promise<void> {
  const open = await w.owner.query<{ id: string }>('select id from consent.withdrawal where rebuilt_at is null')
  for (const { id } of open.rows) await rebuildWithdrawn(system, { withdrawalId: id })
  await w.owner.query('update models.reading set compared_at = null')
  for (let turn = 0; turn < 50; turn++) {
    await w.owner.query(`update models.model set looked_at = '2020-01-01'`)
    if ((await modelsTasks.sweeps!.find(sweep => sweep.name === 'models.build')!.run(system)) === 0) return
  }
  throw new Error('The models are never done learning.')
}

/** Every model that there is, and every account that could have one. */
export async function modelIds(w: World): Promise<ModelId[]> {
  const { rows } = await w.owner.query<{ id: ModelId }>(
    `select id from models.model union select client_account_id from items.room union select freelancer_account_id from items.room order by 1`,
  )
  return rows.map(row => row.id)
}

/** A history with everybody in from the start, all of it after the terms took effect, and fewer words against: much is learned. */
export function eager(lines: readonly object[]): object[] {
  const later = (at: string) => new Date(Date.parse(at) + 5 * dayMs).toISOString()
  const all = (lines as readonly { type: string; at: string; choice?: string }[]).map(line => ({ ...line, at: later(line.at) }))
  const first = all.findIndex(line => line.type === 'contract')
  const words = ['a1', 'a2', 'a3', 'a4', 'a5'].flatMap(account =>
    ['work_product', 'communications', 'platform'].map(category => ({
      type: 'prefer',
      account,
      category,
      choice: 'in',
      at: all[first]!.at,
    })),
  )
  const isAgainst = (line: { type: string; choice?: string }) =>
    ['withdraw', 'label', 'clause'].includes(line.type) || line.choice === 'out'
  return [...all.slice(0, first), ...words, ...all.slice(first).filter((line, index) => index % 4 === 0 || !isAgainst(line))]
}

/** Plays a history on a world, learning every few lines; answers the system at its time. */
export async function live(w: World, preset: TermsPreset, lines: readonly object[]): Promise<Ctx> {
  const scratch = await openScratch(w.live, w.live.workerDb!, preset)
  const replay = new Replay(scratch)
  // Each history begins anew in time.
  await w.owner.query('update models.reading set read_at = null, compared_at = null')
  for (const [index, line] of lines.entries()) {
    await replay.play(JSON.stringify(line), index + 1)
    if (index % 8 === 7) await learnAll(w, scratch.system)
  }
  await learnAll(w, scratch.system)
  return scratch.system
}
