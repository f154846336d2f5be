import { sql } from 'kysely'
import type { AccountId, ItemId, RoomId } from '#lib/ids'
import { missing, Refusal } from '#lib/refusal'
import type { ProcessorId } from '#modules/models/schema'
import type { TxCtx } from '#platform/ctx'

export type Disclosure = {
  processorId: ProcessorId
  purpose: string
  itemId: ItemId
  /** Of what leaves of it. */
  bytes: number
  /** Contact details and names were taken out before; false only where somebody switched that off (rule D1.20). */
  isRedacted: boolean
} & ({ roomId: RoomId } | { ownerId: AccountId })

const why: Record<string, string> = {
  'no-processor': 'No processor is registered here, so nothing leaves this instance.',
  'unknown-processor': 'This processor is not registered, or it ended.',
  'other-purpose': 'This processor is registered for other purposes only.',
  'not-in-terms': 'The terms in force do not name this processor, so nothing goes to it yet.',
  labelled: 'What carries a label never leaves to a processor.',
  clause: 'This contract’s clause allows no AI, so nothing of it goes to a processor.',
  never: 'Items of this kind never leave to a processor.',
}

/**
 * Writes down that an item leaves to a processor, in the caller's transaction: only after its commit may anything be sent.
 * Refuses (forbidden, with the reason) without a registered processor for this purpose that the terms in force name, and for
 * labelled items (rules D1.20, B1.7, B1.11); (missing) an item that is not open to who asks.
 */
export async function disclose(tx: TxCtx, input: Disclosure): Promise<{ disclosureId: string }> {
  const disclosureId = tx.newId<'disclosure'>()
  const [roomId, ownerId] = 'roomId' in input ? [input.roomId, null] : [null, input.ownerId]
  const { processorId, purpose, itemId, bytes, isRedacted } = input
  const { rows } = await sql<{ refusal: string | null }>`
    select models.disclose(${disclosureId}, ${processorId}, ${purpose}, ${roomId}, ${ownerId}, ${itemId}, ${bytes}, ${isRedacted}, ${tx.now()}) as refusal`.execute(
    tx.db,
  )
  const refusal = rows[0]!.refusal
  if (refusal === 'missing') throw missing('item')
  if (refusal) throw new Refusal('forbidden', refusal, why[refusal]!)
  return { disclosureId }
}
