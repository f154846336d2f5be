import { appendEntry } from '#modules/proofs/acts/append-entry'
import { sequenceAll } from '#modules/proofs/acts/sequence-entries'
import { makeCtx } from '#platform/ctx'
import type { Scene } from '../scene.ts'
import { anyone, only, signedIn, type Entry, type Table } from '../viewers.ts'

/** The client changed a choice; it concerns nobody else. */
const entered: Entry['before'] = async (as, { id }) => {
  const client = await as('client')
  const entry = { kind: 'preference-change' as const, body: { category: 'platform' }, accounts: [client.actor.accountId] }
  id.entryId = (await appendEntry(client, entry)).entryId
  await sequenceAll(makeCtx(client.live, { kind: 'system', task: 'proofs.sequence' }))
}
const ofEntry = ({ id }: Pick<Scene, 'id'>) => ({ params: { entryId: id.entryId! } })
const since = () => ({ query: { from: '0' } })

export const proofsApi: Table = {
  'GET /proofs/checkpoint': anyone(),
  'GET /proofs/key': anyone(),
  'GET /proofs/consistency': anyone(since),
  'GET /proofs/entries': signedIn(),
  'GET /proofs/entries/{entryId}': only(['client'], [], ofEntry, { before: entered }),
}

export const proofsPages: Table = {
  'GET /proofs': anyone(),
  'GET /proofs/checkpoint': anyone(),
  'GET /proofs/consistency': anyone(since),
  'GET /settings/receipts': signedIn(),
  'GET /settings/receipts/:entryId': only(['client'], [], ofEntry, { before: entered }),
}
