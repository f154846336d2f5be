import { expect, test } from 'vitest'
import type { RoomId } from '#lib/ids'
import { storeFile } from '#modules/files/acts'
import { withdraw } from '#modules/consent/acts'
import { recall } from '#modules/models/acts/recall'
import { buildsPage } from '#modules/models/reads'
import { sendMessage } from '#modules/rooms/acts/send-message'
import { start, type PersonCtx } from '#test/signed'
import { openWorld, type World } from '#test/world'
import { docxOf } from '../../../test/file-makers.ts'

async function hired(w: World) {
  const [client, freelancer] = [await w.person({ country: 'US' }), await w.person({ country: 'US' })]
  return start(w, undefined, { client, freelancer })
}

async function send(from: PersonCtx, roomId: RoomId, name: string, bytes: Uint8Array) {
  const { id } = await storeFile(from, { name, bytes, purpose: 'message' })
  return sendMessage(from, { roomId, text: 'Here it is.', fileIds: [id] })
}
const found = async (who: PersonCtx, words: string) => (await recall(who, { words })).rows.map(row => row.itemId)

test('a file is found by what it says and by its name, by both sides and nobody else', async () => {
  await using w = await openWorld()
  const { client, freelancer, roomId } = await hired(w)
  const { id } = await send(freelancer, roomId, 'plover-draft.docx', docxOf([['The lighthouse stands on basalt.']]))
  await w.advance({ ms: 61_000 })
  for (const who of [client, freelancer]) {
    expect(await found(who, 'basalt')).toEqual([id])
    expect(await found(who, 'plover')).toEqual([id])
  }
  expect((await recall(client, { words: 'basalt' })).rows[0]!.excerpt).toContain('lighthouse stands on basalt')
  expect(await found(await w.person({ country: 'US' }), 'basalt')).toEqual([])
})

test('what is read in a file after the model was built comes into it, with the same bytes as if it had been there', async () => {
  await using w = await openWorld()
  const { client, freelancer, roomId } = await hired(w)
  const { id } = await send(freelancer, roomId, 'notes.txt', new TextEncoder().encode('Granite for the quay.'))
  await w.advance({ ms: 61_000 })
  const artefact = async () => (await buildsPage(client)).rows[0]!.artefactSha256
  const before = await artefact()
  const { rows } = await w.owner.query<{ file_id: string }>('select file_id from files.words')
  await w.owner.query(`delete from files.words`)
  await w.owner.query(`insert into models.due select model_id, place_id, true, now() from models.shard where items > 0`)
  await w.advance({ ms: 61_000 })
  expect(await found(client, 'granite')).toEqual([])
  expect(await found(client, 'notes')).toEqual([id])
  expect(await artefact()).not.toBe(before)
  await w.owner.query('insert into files.words values ($1, $2)', [rows[0]!.file_id, 'Granite for the quay.'])
  await w.owner.query(`insert into models.due select model_id, place_id, true, now() from models.shard where items > 0`)
  await w.advance({ ms: 61_000 })
  expect(await found(client, 'granite')).toEqual([id])
  expect(await artefact()).toBe(before)
})

test('with its item a file is taken back', async () => {
  await using w = await openWorld()
  const { client, freelancer, roomId } = await hired(w)
  const { id } = await send(freelancer, roomId, 'notes.txt', new TextEncoder().encode('Granite for the quay.'))
  await w.advance({ ms: 61_000 })
  expect(await found(client, 'granite')).toEqual([id])
  await withdraw(freelancer, { scope: 'item', itemId: id })
  expect(await found(client, 'granite')).toEqual([])
  await w.settle()
  const { rows } = await w.owner.query('select bytes from models.block')
  expect(rows).toEqual([])
})
