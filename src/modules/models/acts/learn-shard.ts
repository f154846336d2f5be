import { sql } from 'kysely'
import type { ContractId } from '#lib/ids'
import type { PlaceDue } from '#modules/models/acts/build-model'
import { shardHash, shardRoot } from '#modules/models/rules/artefact'
import { blockOf, blockSpan, decode, drop, emptyBlock, encode, learn, offsetOf, put } from '#modules/models/rules/block'
import type { ModelId, PlaceId } from '#modules/models/schema'
import type { TxCtx } from '#platform/ctx'
import { sha256 } from '#platform/sha256'

/** What became of one shard. */
export interface Change {
  placeId: PlaceId
  contractId: ContractId | null
  added: number
  removed: number
  /** Looked at and not given by the gateway. */
  refused: number
  items: number
  manifestRoot: Uint8Array
}
interface Shard {
  uptoSeq: bigint
  items: number
  words: bigint
  manifestRoot: Uint8Array
}
/** An item as the gateway gives it. */
interface Given {
  seq: bigint
  itemId: string
  text: string
  textSha256: Uint8Array
}

/** Numbers that are read with their texts at a time. */
const stretch = BigInt(blockSpan * 16)

/** Brings one shard of a model up to date; `build` is the number that the build gets if anything changes. */
export async function learnShard(tx: TxCtx, modelId: ModelId, { placeId, how }: PlaceDue, build: number): Promise<Change> {
  const { rows: heads } = await sql<{ upto: bigint; learnEpoch: number; belongs: boolean; contractId: ContractId | null }>`
    select * from models.head_of(${modelId}, ${placeId})`.execute(tx.db)
  const { upto, learnEpoch, belongs, contractId } = heads[0] ?? { upto: 0n, learnEpoch: 0, belongs: false, contractId: null }
  const known = await shardOf(tx, modelId, placeId)
  const shard = known ?? { uptoSeq: 0n, items: 0, words: 0n, manifestRoot: shardRoot([]) }
  if (!known) await keepShard(tx, modelId, placeId, { ...shard, learnEpoch: 0, belongs, artefactSha256: shardHash([]), build: 0 })
  const work = new ShardWork(tx, modelId, placeId, build)
  if (how === 'withdrawn') await work.remove(await withdrawnIn(tx, modelId, placeId))
  else if (how === 'whole' && known) await work.compare(shard.uptoSeq)
  const from = shard.uptoSeq
  if (how !== 'withdrawn') await work.addNew(from, upto)
  const { added, removed, words } = work
  // Numbers never go back: a withdrawal alone does not move on over what is new.
  const looked = how === 'withdrawn' ? from : upto > from ? upto : from
  const refused = Number(looked - from) - work.fresh
  if (added + removed === 0) {
    if (how !== 'withdrawn')
      await sql`update models.shard set upto_seq = ${looked}, learn_epoch = ${learnEpoch}, belongs = ${belongs}
        where model_id = ${modelId} and place_id = ${placeId} and (upto_seq, learn_epoch, belongs) is distinct from (${looked}, ${learnEpoch}, ${belongs})`.execute(
        tx.db,
      )
    return { placeId, contractId, added, removed, refused, items: shard.items, manifestRoot: shard.manifestRoot }
  }
  const { rows: blocks } = await sql<{ number: number; sha256: Uint8Array }>`
    select number, sha256 from models.block where model_id = ${modelId} and place_id = ${placeId}`.execute(tx.db)
  const { rows: live } = await sql<{ itemId: string }>`
    select item_id from models.entry where model_id = ${modelId} and place_id = ${placeId} and removed_build is null`.execute(
    tx.db,
  )
  const manifestRoot = shardRoot(live.map(one => one.itemId))
  const items = live.length
  const kept = { uptoSeq: looked, items, words: shard.words + BigInt(words), manifestRoot, learnEpoch, belongs, build }
  await keepShard(tx, modelId, placeId, { ...kept, artefactSha256: shardHash(blocks) })
  return { placeId, contractId, added, removed, refused, items, manifestRoot }
}

async function shardOf(tx: TxCtx, modelId: ModelId, placeId: PlaceId): Promise<Shard | undefined> {
  const { rows } = await sql<Shard>`select upto_seq, items, words, manifest_root from models.shard
    where model_id = ${modelId} and place_id = ${placeId}`.execute(tx.db)
  return rows[0]
}

async function keepShard(
  tx: TxCtx,
  modelId: ModelId,
  placeId: PlaceId,
  shard: Shard & { learnEpoch: number; belongs: boolean; artefactSha256: Uint8Array; build: number },
): Promise<void> {
  const { uptoSeq, learnEpoch, belongs, items, words, manifestRoot, artefactSha256, build } = shard
  await sql`insert into models.shard (model_id, place_id, upto_seq, learn_epoch, belongs, items, words, manifest_root, artefact_sha256, build)
    values (${modelId}, ${placeId}, ${uptoSeq}, ${learnEpoch}, ${belongs}, ${items}, ${words}, ${manifestRoot}, ${artefactSha256}, ${build})
    on conflict (model_id, place_id) do update set upto_seq = excluded.upto_seq, learn_epoch = excluded.learn_epoch, belongs = excluded.belongs, items = excluded.items,
      words = excluded.words, manifest_root = excluded.manifest_root, artefact_sha256 = excluded.artefact_sha256, build = excluded.build`.execute(
    tx.db,
  )
}

async function withdrawnIn(tx: TxCtx, modelId: ModelId, placeId: PlaceId): Promise<bigint[]> {
  const { rows } = await sql<{ seq: bigint }>`select seq from models.withdrawn_in(${modelId}, ${placeId})`.execute(tx.db)
  return rows.map(row => row.seq)
}

/** What is done to one shard, counted. */
class ShardWork {
  added = 0
  removed = 0
  /** Of those added, the ones that came after what was looked at before. */
  fresh = 0
  /** How many words more, or fewer. */
  words = 0
  readonly #tx: TxCtx
  readonly #modelId: ModelId
  readonly #placeId: PlaceId
  readonly #build: number
  constructor(tx: TxCtx, modelId: ModelId, placeId: PlaceId, build: number) {
    this.#tx = tx
    this.#modelId = modelId
    this.#placeId = placeId
    this.#build = build
  }

  /** Everything up to a number again: what may not be learned any more goes, what may again comes back, what was edited is read anew. */
  async compare(upto: bigint): Promise<void> {
    const { rows: old } = await sql<Omit<Given, 'text'>>`select seq, item_id, text_sha256 from models.entry
      where model_id = ${this.#modelId} and place_id = ${this.#placeId} and removed_build is null and seq <= ${upto}`.execute(
      this.#tx.db,
    )
    const allowed = await this.#given(0n, upto, { withText: false })
    const key = (one: Omit<Given, 'text'>) => `${one.seq} ${Buffer.from(one.textSha256).toString('hex')}`
    const [has, may] = [new Set(old.map(key)), new Set(allowed.map(key))]
    await this.remove(old.filter(one => !may.has(key(one))).map(one => one.seq))
    const missing = allowed.filter(one => !has.has(key(one))).map(one => one.seq)
    for (let at = 0; at < missing.length; at += 4_096) {
      const picked = missing.slice(at, at + 4_096)
      await this.#add(await this.#given(picked[0]! - 1n, picked.at(-1)!, { withText: true, picked }))
    }
  }

  /** What came after a number, up to another. */
  async addNew(after: bigint, upto: bigint): Promise<void> {
    for (let from = after; from < upto;) {
      // A block is not begun in one turn and written again in the next.
      const end = ((from + 1n + stretch) / stretch) * stretch - 1n
      const to = end < upto ? end : upto
      const given = await this.#given(from, to, { withText: true })
      this.fresh += given.length
      await this.#add(given)
      from = to
    }
  }

  async remove(seqs: readonly bigint[]): Promise<void> {
    if (seqs.length === 0) return
    await this.#inBlocks(seqs, (block, ofBlock) => {
      this.words -= drop(block, new Set(ofBlock.map(offsetOf)))
    })
    await sql`update models.entry set removed_build = ${this.#build}, text_sha256 = null
      where model_id = ${this.#modelId} and place_id = ${this.#placeId} and removed_build is null and seq = any (${seqs}::bigint[])`.execute(
      this.#tx.db,
    )
    this.removed += seqs.length
  }

  async #add(given: readonly Given[]): Promise<void> {
    if (given.length === 0) return
    const texts = new Map(given.map(one => [one.seq, one.text]))
    await this.#inBlocks([...texts.keys()], (block, ofBlock) => {
      for (const seq of ofBlock) {
        const learned = learn(texts.get(seq)!)
        this.words += learned.length
        put(block, offsetOf(seq), learned)
      }
    })
    await sql`insert into models.entry (model_id, place_id, seq, item_id, added_build, text_sha256)
      select ${this.#modelId}, ${this.#placeId}, seq, item_id, ${this.#build}, hash
      from unnest(${given.map(one => one.seq)}::bigint[], ${given.map(one => one.itemId)}::uuid[], ${given.map(one => one.textSha256)}::bytea[]) as g (seq, item_id, hash)`.execute(
      this.#tx.db,
    )
    this.added += given.length
  }

  #given(after: bigint, upto: bigint, options: { withText: boolean; picked?: bigint[] }): Promise<Given[]> {
    const { withText, picked = null } = options
    return sql<Given>`select * from models.learnable(${this.#modelId}, ${this.#placeId}, ${after}, ${upto}, ${picked}::bigint[], ${withText})`
      .execute(this.#tx.db)
      .then(({ rows }) => rows)
  }

  /** Reads the blocks of some items, changes them and writes them back; one that holds nothing any more is deleted. */
  async #inBlocks(
    seqs: readonly bigint[],
    change: (block: ReturnType<typeof emptyBlock>, seqs: bigint[]) => void,
  ): Promise<void> {
    const numbers = Map.groupBy(seqs, blockOf)
    const { rows } = await sql<{ number: number; bytes: Uint8Array }>`select number, bytes from models.block
      where model_id = ${this.#modelId} and place_id = ${this.#placeId} and number = any (${[...numbers.keys()]}::int[])`.execute(
      this.#tx.db,
    )
    const stored = new Map(rows.map(row => [row.number, row.bytes]))
    const written: { number: number; items: number; bytes: Uint8Array }[] = []
    const emptied: number[] = []
    for (const [number, ofBlock] of numbers) {
      const bytes = stored.get(number)
      const block = bytes ? decode(bytes) : emptyBlock()
      change(block, ofBlock)
      if (block.lengths.size === 0) emptied.push(number)
      else written.push({ number, items: block.lengths.size, bytes: encode(block) })
    }
    if (emptied.length > 0)
      await sql`delete from models.block where model_id = ${this.#modelId} and place_id = ${this.#placeId} and number = any (${emptied}::int[])`.execute(
        this.#tx.db,
      )
    if (written.length > 0)
      await sql`insert into models.block (model_id, place_id, number, items, bytes, sha256)
        select ${this.#modelId}, ${this.#placeId}, number, items, bytes, hash
        from unnest(${written.map(one => one.number)}::int[], ${written.map(one => one.items)}::int[], ${written.map(one => one.bytes)}::bytea[],
          ${written.map(one => sha256(one.bytes))}::bytea[]) as b (number, items, bytes, hash)
        on conflict (model_id, place_id, number) do update set items = excluded.items, bytes = excluded.bytes, sha256 = excluded.sha256`.execute(
        this.#tx.db,
      )
  }
}
