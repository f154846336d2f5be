import { sql } from 'kysely'
import { wordsIn } from '#engines/ranking/words'
import { missing, Refusal } from '#lib/refusal'
import { dayOf } from '#lib/time'
import { lookUp, seqAt } from '#modules/models/rules/block'
import { excerptOf, scores, type Found } from '#modules/models/rules/score'
import type { RecallInput, Recalled } from '#modules/models/schema'
import { asLearner, inRead, inTx, personOf, type Ctx, type TxCtx } from '#platform/ctx'

/** Items found that are looked at more closely at most, those with most of the words first. */
const candidates = 2_000

interface Candidate extends Found {
  placeId: string
  seq: bigint
}
type Serving = Omit<Recalled, 'score' | 'excerpt' | 'roomId'> & { placeId: string; seq: bigint; text: string }

/**
 * Asks one's own model for one's own prior work by words: items by how well they fit (BM25), each as it reads at this moment.
 * With `contractId`, for use in that contract: outside the pair that an item came from only what the asker wrote (rule
 * B1.17a). What was withdrawn, labelled or lost with an organisation is not there from its own commit on. Refuses (missing,
 * invalid) a contract that is not theirs.
 */
export async function recall(
  ctx: Ctx,
  input: Pick<RecallInput, 'words' | 'contractId'> & { limit?: number },
): Promise<{ rows: Recalled[] }> {
  const { accountId } = personOf(ctx)
  const { words, contractId = null, limit = 10 } = input
  if (contractId) await mustBeParty(ctx, contractId)
  const asked = new Set(wordsIn(words).slice(0, 32))
  return inTx(asLearner(ctx), async tx => {
    const { found, items, length } = await find(tx, accountId, asked)
    const { rows } =
      found.length === 0
        ? { rows: [] }
        : await sql<Serving>`select * from models.servable(${accountId}, ${found.map(one => one.placeId)}::uuid[],
          ${found.map(one => one.seq)}::bigint[], ${contractId})`.execute(tx.db)
    const served = new Map(rows.map(row => [`${row.placeId} ${row.seq}`, row]))
    // Only what is served counts for how rare a word is: nothing else shows, not even in a score.
    const shown = found.filter(one => served.has(`${one.placeId} ${one.seq}`))
    const score = scores(shown, items, length / Math.max(items, 1))
    const ranked = shown
      .map((one, index) => ({ ...served.get(`${one.placeId} ${one.seq}`)!, score: Number(score[index]!.toFixed(6)) }))
      .toSorted((a, b) => b.score - a.score || b.createdAt.getTime() - a.createdAt.getTime() || (a.itemId < b.itemId ? -1 : 1))
      .slice(0, limit)
    await count(tx, shown.length, found.length - shown.length)
    return {
      rows: ranked.map(({ text, placeId, seq: _seq, ...row }) => ({
        ...row,
        roomId: placeId as Recalled['roomId'],
        excerpt: excerptOf(text, asked),
      })),
    }
  })
}

async function mustBeParty(ctx: Ctx, contractId: string): Promise<void> {
  const { accountId } = personOf(ctx)
  const room = await inRead(ctx, tx =>
    tx.db
      .selectFrom('items.room')
      .select(['clientAccountId', 'freelancerAccountId'])
      .where('contractId', '=', contractId)
      .executeTakeFirst(),
  )
  if (!room) throw missing('contract')
  if (room.clientAccountId !== accountId && room.freelancerAccountId !== accountId)
    throw new Refusal('invalid', 'not-a-party', 'Your model serves in your own contracts only.', 'contractId')
}

/** Reads the asker's own shards: where the words stand, and how much there is in all. */
async function find(
  tx: TxCtx,
  accountId: string,
  asked: ReadonlySet<string>,
): Promise<{ found: Candidate[]; items: number; length: number }> {
  const { rows: blocks } = await sql<{ placeId: string; number: number; bytes: Uint8Array }>`
    select place_id, number, bytes from models.block where model_id = ${accountId} order by place_id, number`.execute(tx.db)
  const found: Candidate[] = []
  let [items, length] = [0, 0]
  for (const { placeId, number, bytes } of blocks) {
    const block = lookUp(bytes, asked)
    items += block.lengths.size
    for (const words of block.lengths.values()) length += words
    const times = new Map<number, Map<string, number>>()
    for (const [word, places] of block.words)
      for (const [offset, count] of places) times.set(offset, (times.get(offset) ?? new Map<string, number>()).set(word, count))
    for (const [offset, ofItem] of times)
      found.push({ placeId, seq: seqAt(number, offset), length: block.lengths.get(offset)!, times: ofItem })
  }
  if (found.length <= candidates) return { found, items, length }
  return {
    found: found.toSorted((a, b) => b.times.size - a.times.size || Number(b.seq - a.seq)).slice(0, candidates),
    items,
    length,
  }
}

async function count(tx: TxCtx, given: number, refused: number): Promise<void> {
  const day = dayOf(tx.now())
  if (given > 0) await sql`select models.count_asked(${day}::date, 'recall', 'given', ${given})`.execute(tx.db)
  if (refused > 0) await sql`select models.count_asked(${day}::date, 'recall', 'refused', ${refused})`.execute(tx.db)
}
