import { describe, expect, test } from 'vitest'
import type { RoomId, SideId } from '#lib/ids'
import { openRoom } from '#modules/items/acts'
import { markNoticesRead, setMailWish } from '#modules/notices/acts'
import { noticesPage, unreadNotices } from '#modules/notices/reads/notices'
import { plans } from '#modules/notices/rules/plans'
import { placeOf, sentenceOf } from '#modules/notices/rules/words'
import { sendMessage } from '#modules/rooms/acts/send-message'
import { inTx, type Ctx, type Person } from '#platform/ctx'
import { openWorld, type World } from '#test/world'

type Someone = Ctx & { actor: Person }

async function room(client: Someone, freelancer: Someone): Promise<RoomId> {
  const { roomId } = await inTx(client, tx =>
    openRoom(tx, {
      clientSideId: client.actor.accountId as string as SideId,
      freelancerSideId: freelancer.actor.accountId as string as SideId,
      clientAccountId: client.actor.accountId,
      freelancerAccountId: freelancer.actor.accountId,
      matter: 'proposal',
      jobId: null,
      title: 'A logo for a bakery',
    }),
  )
  return roomId
}

async function mails(world: World): Promise<{ toAddress: string; subject: string; body: string }[]> {
  const { rows } = await world.owner.query('select to_address as "toAddress", subject, body from platform.mailbox order by id')
  return rows
}

describe('notices', () => {
  test('a message is told to the other side, once per room until it is read', async () => {
    await using world = await openWorld()
    const [client, freelancer] = [await world.person({ name: 'Marta Client' }), await world.person({ name: 'Jon Maker' })]
    const roomId = await room(client, freelancer)
    for (const text of ['Hello', 'Are you there?', 'Hm']) await sendMessage(client, { roomId, text, fileIds: [] })
    await world.settle()
    const { rows } = await noticesPage(freelancer)
    expect(rows.map(sentenceOf)).toEqual(['Marta Client wrote to you in “A logo for a bakery”'])
    expect(placeOf(rows[0]!)).toBe(`/messages/${roomId}`)
    expect((await noticesPage(client)).rows).toEqual([])
    await markNoticesRead(freelancer, { roomId })
    expect(await unreadNotices(freelancer)).toEqual({ aboutYou: 0, sentToAll: 0 })
    await sendMessage(client, { roomId, text: 'One more', fileIds: [] })
    await world.settle()
    expect(await unreadNotices(freelancer)).toEqual({ aboutYou: 1, sentToAll: 0 })
  })

  test('an unread message is mailed after a quarter of an hour, a read one never, and the mail holds no message text', async () => {
    await using world = await openWorld()
    const [client, freelancer] = [await world.person({ name: 'Marta Client' }), await world.person({ email: 'jon@example.org' })]
    const roomId = await room(client, freelancer)
    await sendMessage(client, { roomId, text: 'the secret word is plover', fileIds: [] })
    await world.settle()
    expect(await mails(world)).toEqual([])
    await world.advance({ ms: 16 * 60_000 })
    const sent = await mails(world)
    expect(sent.map(mail => [mail.toAddress, mail.subject])).toEqual([
      ['jon@example.org', 'Marta Client wrote to you in “A logo for a bakery”'],
    ])
    expect(sent[0]!.body).not.toContain('plover')
    await world.advance({ days: 1 })
    expect(await mails(world)).toHaveLength(1)
    await markNoticesRead(freelancer, {})
    await sendMessage(client, { roomId, text: 'another', fileIds: [] })
    await world.settle()
    await markNoticesRead(freelancer, {})
    await world.advance({ ms: 16 * 60_000 })
    expect(await mails(world)).toHaveLength(1)
  })

  test('who wants no mail gets none', async () => {
    await using world = await openWorld()
    const [client, freelancer] = [await world.person(), await world.person()]
    await setMailWish(freelancer, 'none')
    await sendMessage(client, { roomId: await room(client, freelancer), text: 'Hello', fileIds: [] })
    await world.settle()
    await world.advance({ days: 1 })
    expect(await mails(world)).toEqual([])
  })

  test('nobody reads or marks the notices of another', async () => {
    await using world = await openWorld()
    const [client, freelancer, stranger] = [await world.person(), await world.person(), await world.person()]
    await sendMessage(client, { roomId: await room(client, freelancer), text: 'Hello', fileIds: [] })
    await world.settle()
    const { rows } = await noticesPage(freelancer)
    expect((await noticesPage(stranger)).rows).toEqual([])
    expect(await markNoticesRead(stranger, { ids: rows.map(row => row.id) })).toBe(0)
    expect(await unreadNotices(freelancer)).toEqual({ aboutYou: 1, sentToAll: 0 })
  })

  test('every event that is told has a sentence and a place', () => {
    for (const kind of Object.keys(plans)) {
      const said = {
        kind,
        who: 'Marta',
        about: 'A logo',
        refs: { roomId: 'r', contractId: 'c', offerId: 'o', proposalId: 'p', jobId: 'j' },
      }
      expect(sentenceOf(said), kind).not.toBe('Something changed')
      expect(placeOf(said), kind).toMatch(/^\//)
    }
  })
})
