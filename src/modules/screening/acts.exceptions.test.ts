import { describe, expect, test } from 'vitest'
import type { RoomId } from '#lib/ids'
import { addPolicy } from '#modules/policy/acts'
import { editMessage } from '#modules/rooms/acts/edit-message'
import { sendMessage } from '#modules/rooms/acts/send-message'
import { messageFor } from '#modules/rooms/reads/messages'
import { acknowledgeException, confirmException, declareException, endException } from '#modules/screening/acts/exceptions'
import { exceptionsPage } from '#modules/screening/reads'
import { DeclareInput } from '#modules/screening/schema'
import { meet, type PersonCtx } from '#test/signed'
import { openWorld } from '#test/world'

const mail = 'ops@harbourmail.pt'
const stated = `Please sign the NDA: Harbour Books Ltd, 12 Quay Street, contact for notices ${mail}`
const plain = `You can also write to ${mail} about the shop.`
const say = (who: PersonCtx, roomId: RoomId, text: string, more: { confirmsException?: boolean } = {}) =>
  sendMessage(who, { roomId, text, fileIds: [], ...more })
const read = async (who: PersonCtx, roomId: RoomId, id: Parameters<typeof messageFor>[2]) => messageFor(who, roomId, id)
const declare = (who: PersonCtx, input: object) => declareException(who, DeclareInput.parse(input))
const reason = 'Both of us sign an agreement before we talk about titles.'

describe('an exception that the text states', () => {
  test('is sealed until its writer confirms it and the other side acknowledges it', async () => {
    await using w = await openWorld()
    const { client, freelancer, roomId } = await meet(w)
    const { id } = await say(client, roomId, stated)
    expect((await read(client, roomId, id)).screening).toMatchObject({
      delivery: 'masked',
      own: { outcome: 'mask', states: 'legal' },
    })
    const { exceptionId } = await confirmException(client, { roomId, itemId: id })
    await expect(confirmException(client, { roomId, itemId: id })).rejects.toMatchObject({ reason: 'exception-waits' })
    const sealed = await read(freelancer, roomId, id)
    expect(sealed.text).not.toContain('harbourmail')
    expect(sealed.screening!.exception).toMatchObject({ id: exceptionId, kind: 'legal', state: 'waiting', isMine: false })
    await expect(acknowledgeException(client, { exceptionId })).rejects.toMatchObject({ reason: 'own-exception' })
    expect(await acknowledgeException(freelancer, { exceptionId })).toMatchObject({ roomId, itemId: id })
    expect((await read(freelancer, roomId, id)).text).toBe(stated)
    expect((await read(client, roomId, id)).screening!.own).toMatchObject({ openedBy: 'exception' })
    // It was of that one text.
    const next = await say(client, roomId, plain)
    expect((await read(freelancer, roomId, next.id)).text).not.toContain('harbourmail')
  })

  test('is confirmed with the message in one tap', async () => {
    await using w = await openWorld()
    const { client, freelancer, roomId } = await meet(w)
    const { id } = await say(client, roomId, stated, { confirmsException: true })
    const { exception } = (await read(freelancer, roomId, id)).screening!
    expect(exception).toMatchObject({ kind: 'legal', state: 'waiting' })
    await acknowledgeException(freelancer, { exceptionId: exception!.id })
    expect((await read(freelancer, roomId, id)).text).toBe(stated)
    // An edit is another text.
    await editMessage(client, { roomId, itemId: id, text: `${stated}!` })
    expect((await read(freelancer, roomId, id)).text).not.toContain('harbourmail')
  })

  test('opens to nobody who is no side of the pair', async () => {
    await using w = await openWorld()
    const { client, roomId } = await meet(w)
    const { id } = await say(client, roomId, stated, { confirmsException: true })
    const { exception } = (await read(client, roomId, id)).screening!
    const stranger = await w.person()
    await expect(acknowledgeException(stranger, { exceptionId: exception!.id })).rejects.toMatchObject({ kind: 'missing' })
    expect((await exceptionsPage(stranger)).rows).toEqual([])
  })
})

describe('a declared exception', () => {
  test('lets its kinds through from the acknowledgement to its end, and no others', async () => {
    await using w = await openWorld()
    const { client, freelancer, roomId } = await meet(w)
    const { exceptionId } = await declare(client, { roomId, kind: 'legal', reason, lets: ['email'], days: 10 })
    const textOf = async (text: string) => (await read(freelancer, roomId, (await say(client, roomId, text)).id)).text
    expect(await textOf(plain)).not.toContain('harbourmail')
    expect((await exceptionsPage(freelancer, { roomId })).rows).toMatchObject([
      { id: exceptionId, state: 'waiting', isMine: false },
    ])
    await acknowledgeException(freelancer, { exceptionId })
    expect(await textOf(plain)).toBe(plain)
    expect(await textOf('And the phone is +351 912 345 678.')).not.toContain('912')
    await w.advance({ days: 10 })
    expect(await textOf(plain)).not.toContain('harbourmail')
    expect((await exceptionsPage(client, { roomId })).rows).toMatchObject([{ state: 'expired' }])
  })

  test('is refused or ended by either side, and does not come back', async () => {
    await using w = await openWorld()
    const { client, freelancer, roomId } = await meet(w)
    const first = await declare(client, { roomId, kind: 'legal', reason, lets: ['email'] })
    await endException(freelancer, first)
    await expect(acknowledgeException(freelancer, first)).rejects.toMatchObject({ reason: 'exception-over' })
    const second = await declare(freelancer, { roomId, kind: 'prior-relationship', reason: 'We made two books together.' })
    await acknowledgeException(client, second)
    expect((await read(client, roomId, (await say(freelancer, roomId, plain)).id)).text).toBe(plain)
    await endException(client, second)
    expect((await read(client, roomId, (await say(freelancer, roomId, plain)).id)).text).not.toContain('harbourmail')
    expect((await exceptionsPage(client)).rows.map(one => one.state)).toEqual(['ended', 'refused'])
  })

  test('opens the one message it is tied to', async () => {
    await using w = await openWorld()
    const { client, freelancer, roomId } = await meet(w)
    const { id } = await say(client, roomId, plain)
    const exception = await declare(client, { roomId, itemId: id, kind: 'system-access', reason: 'You need it to be let in.' })
    await expect(declare(freelancer, { roomId, itemId: id, kind: 'legal', reason })).rejects.toMatchObject({ kind: 'missing' })
    await acknowledgeException(freelancer, exception)
    expect((await read(freelancer, roomId, id)).text).toBe(plain)
    await expect(declare(client, { roomId, itemId: id, kind: 'legal', reason })).rejects.toMatchObject({
      reason: 'nothing-kept-back',
    })
  })

  test('of its kinds holds for the people it names only', async () => {
    await using w = await openWorld()
    const { client, freelancer, roomId } = await meet(w)
    const people = [freelancer.actor.accountId]
    await acknowledgeException(freelancer, await declare(client, { roomId, kind: 'legal', reason, lets: ['email'], people }))
    expect((await read(freelancer, roomId, (await say(client, roomId, plain)).id)).text).not.toContain('harbourmail')
    expect((await read(client, roomId, (await say(freelancer, roomId, plain)).id)).text).toBe(plain)
  })

  test('needs a reason without contact in it, and something to let through', async () => {
    await using w = await openWorld()
    const { client, roomId } = await meet(w)
    await expect(declare(client, { roomId, kind: 'legal', reason: `Write to ${mail}`, lets: ['email'] })).rejects.toMatchObject({
      reason: 'screened',
      fields: { reason: expect.any(String) },
    })
    await expect(declare(client, { roomId, kind: 'legal', reason, lets: ['talk-elsewhere'] })).rejects.toMatchObject({
      reason: 'lets-nothing',
    })
    await expect(declare(client, { roomId, kind: 'tier', reason })).rejects.toMatchObject({ reason: 'exception-not-offered' })
    await expect(declare(client, { roomId, kind: 'organisation', reason })).rejects.toMatchObject({
      reason: 'exception-not-offered',
    })
  })

  test('of an exempt organisation holds in rooms that began with an invitation', async () => {
    await using w = await openWorld()
    const orgId = await w.organisation('company')
    const client = await w.join(await w.person({ name: 'Hanna Hirer' }), orgId, 'owner')
    const { freelancer, roomId } = await meet(w, { client })
    await addPolicy(w.system, { policy: { screening: { exemptOrganisations: [orgId] } }, effectiveAt: w.live.clock.now() })
    await acknowledgeException(freelancer, await declare(client, { roomId, kind: 'organisation', reason: 'We are exempt.' }))
    expect((await read(freelancer, roomId, (await say(client, roomId, plain)).id)).text).toBe(plain)
  })
})
