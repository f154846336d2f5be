import { z } from 'zod'
import { consistencyBetween, latestCheckpoint, logKeys } from '#modules/proofs/reads/log'
import { receiptOf, receiptsPage } from '#modules/proofs/reads/receipts'
import { EntryRef, entryKinds, ReceiptList, SizeSpan } from '#modules/proofs/schema'
import { endpoint, type Api } from '../endpoint.ts'

const tag = 'proofs'
const CheckpointFile = z.object({ format: z.literal('symbolon-checkpoint/1'), checkpoint: z.string(), key: z.string() })
const Checkpoint = z.object({
  origin: z.string(),
  size: z.number(),
  root: z.string(),
  at: z.string(),
  key: z.string(),
  file: CheckpointFile,
})
const Row = z.object({
  entryId: z.string(),
  kind: z.enum(entryKinds),
  at: z.string(),
  says: z.string(),
  number: z.number().nullable(),
})
const Claim = z.object({
  claim: z.enum(['present', 'absent']),
  item: z.string(),
  manifestRoot: z.string(),
  hashes: z.array(z.string()),
  other: z.string().nullable(),
})
const Receipt = z.object({
  format: z.literal('symbolon-receipt/1'),
  says: z.string(),
  entry: z.object({ id: z.string(), at: z.string(), kind: z.string(), commitment: z.string() }),
  body: z.unknown(),
  claims: z.array(Claim),
  salt: z.string(),
  inclusion: z.object({ index: z.number(), hashes: z.array(z.string()) }),
  checkpoint: z.string(),
  key: z.string(),
})

export function proofsApi(api: Api): void {
  endpoint(api, {
    method: 'get',
    path: '/proofs/checkpoint',
    tag,
    access: 'anyone',
    summary: 'What the log stands by now: its signed checkpoint (C2SP tlog-checkpoint). Keep `file`; `symbolon verify` checks it',
    answer: Checkpoint,
    run: ctx => latestCheckpoint(ctx),
  })
  endpoint(api, {
    method: 'get',
    path: '/proofs/key',
    tag,
    access: 'anyone',
    summary: 'The log’s public keys, the one in use first, each as one line: name+id+key (Ed25519)',
    answer: z.object({
      origin: z.string(),
      begunAt: z.string(),
      keys: z.array(z.object({ key: z.string(), since: z.string() })),
    }),
    run: ctx => logKeys(ctx),
  })
  endpoint(api, {
    method: 'get',
    path: '/proofs/consistency',
    tag,
    access: 'anyone',
    summary:
      'The proof that the log only grew between two of its checkpoints, by their sizes; `to` is the last one when left out',
    query: SizeSpan,
    answer: z.object({
      format: z.literal('symbolon-consistency/1'),
      from: z.string(),
      to: z.string(),
      hashes: z.array(z.string()),
      keys: z.array(z.string()),
    }),
    run: (ctx, { query }) => consistencyBetween(ctx, query),
  })
  endpoint(api, {
    method: 'get',
    path: '/proofs/entries',
    tag,
    access: 'person',
    summary: 'What was entered in the log about you, or the organisation you act for, newest first',
    query: ReceiptList,
    answer: z.object({ rows: z.array(Row), next: z.string().nullable() }),
    run: (ctx, { query }) => receiptsPage(ctx, query),
  })
  endpoint(api, {
    method: 'get',
    path: '/proofs/entries/{entryId}',
    tag,
    access: 'person',
    summary:
      'The receipt of an entry that concerns you: a file that proves itself, for `symbolon verify` or the page /verify.html',
    params: EntryRef,
    answer: Receipt,
    run: (ctx, { params }) => receiptOf(ctx, params),
  })
}
