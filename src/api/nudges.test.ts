import { afterEach, describe, expect, test } from 'vitest'
import { inTx, sideOf, type Ctx, type Person } from '#platform/ctx'
import { openRoom } from '#modules/items/acts'
import type { RoomId } from '#lib/ids'
import { openWorld, type World } from '#test/world'
import { nudgeHub, type NudgeHub } from './nudges.ts'

const opened: { hub: NudgeHub }[] = []
afterEach(async () => {
  for (const { hub } of opened.splice(0)) await hub.stop()
})

async function hubOf(w: World): Promise<NudgeHub> {
  const hub = await nudgeHub(w.live, w.workerUrl)
  opened.push({ hub })
  return hub
}

/** Opens an ear; `until` reads on to the given topic and answers all topics heard before it. */
async function earOf(hub: NudgeHub, ctx: Ctx, topics: string[]) {
  const url = new URL('http://localhost/nudges')
  for (const topic of topics) url.searchParams.append('topic', topic)
  const abort = new AbortController()
  const response = await hub.subscribe(ctx, new Request(url, { signal: abort.signal }))
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  return {
    response,
    close: () => abort.abort(),
    until: async (last: string): Promise<string[]> => {
      while (!text.includes(`data: ${last}\n`)) {
        const { value, done } = await reader.read()
        if (done) break
        text += value
      }
      return [...text.matchAll(/^data: (.*)$/gm)].map(match => match[1]!)
    },
    ended: async (): Promise<boolean> => {
      for (;;) if ((await reader.read()).done) return true
    },
  }
}

const nudge = (w: World, ...topics: string[]) => w.owner.query(`select pg_notify('nudge', $1)`, [topics.join(' ')])

async function roomOf(client: Ctx & { actor: Person }, freelancer: Ctx & { actor: Person }): Promise<RoomId> {
  const [one, other] = [client.actor.accountId, freelancer.actor.accountId]
  const { roomId } = await inTx(client, tx =>
    openRoom(tx, {
      clientSideId: sideOf(client.actor),
      freelancerSideId: sideOf(freelancer.actor),
      clientAccountId: one,
      freelancerAccountId: other,
      matter: 'invitation',
      jobId: null,
      title: 'Talk',
    }),
  )
  return roomId
}

describe('nudges', () => {
  test('when its line to the database broke, every open page is told to read again', async () => {
    await using w = await openWorld()
    const ana = await w.person()
    const ear = await earOf(await hubOf(w), ana, [`account:${ana.actor.accountId}`])
    await w.owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %'`)
    expect(await ear.until(`account:${ana.actor.accountId}`)).toEqual([`account:${ana.actor.accountId}`])
    ear.close()
  })

  test('a topic reaches those who may hear it, and nobody else', async () => {
    await using w = await openWorld()
    const [ada, ben, eve] = [await w.person(), await w.person(), await w.person()]
    const room = `room:${await roomOf(ada, ben)}`
    const hub = await hubOf(w)
    const own = (ctx: typeof ada) => `account:${ctx.actor.accountId}`
    const asked = [room, own(ada), own(ben), own(eve), `side:${ada.actor.accountId}`]
    const ears = await Promise.all([ada, ben, eve].map(ctx => earOf(hub, ctx, asked)))
    await nudge(w, room, `side:${ada.actor.accountId}`, own(ada), own(ben), own(eve))
    expect(await ears[0]!.until(own(ada))).toEqual([room, `side:${ada.actor.accountId}`, own(ada)])
    expect(await ears[1]!.until(own(ben))).toEqual([room, own(ben)])
    expect(await ears[2]!.until(own(eve))).toEqual([own(eve)])
  })

  test('a member hears the organisation’s topics, in the rooms of its side as well', async () => {
    await using w = await openWorld()
    const [ada, ben] = [await w.person(), await w.person()]
    const orgId = await w.organisation('company')
    const acting = await w.join(ada, orgId, 'member')
    const { roomId } = await inTx(acting, tx =>
      openRoom(tx, {
        clientSideId: sideOf(acting.actor),
        freelancerSideId: sideOf(ben.actor),
        clientAccountId: ada.actor.accountId,
        freelancerAccountId: ben.actor.accountId,
        matter: 'invitation',
        jobId: null,
        title: 'Talk',
      }),
    )
    const hub = await hubOf(w)
    const [inside, outside] = [
      await earOf(hub, acting, [`side:${orgId}`, `room:${roomId}`]),
      await earOf(hub, ada, [`side:${orgId}`, `room:${roomId}`, `account:${ada.actor.accountId}`]),
    ]
    await nudge(w, `room:${roomId}`, `side:${orgId}`, `account:${ada.actor.accountId}`)
    expect(await inside.until(`side:${orgId}`)).toEqual([`room:${roomId}`, `side:${orgId}`])
    expect(await outside.until(`account:${ada.actor.accountId}`)).toEqual([`account:${ada.actor.accountId}`])
  })

  test('the queue of staff is heard by staff only', async () => {
    await using w = await openWorld()
    const [stefan, ada] = [await w.person({ isStaff: true }), await w.person()]
    const hub = await hubOf(w)
    const [staff, other] = [
      await earOf(hub, stefan, ['staff:reviews']),
      await earOf(hub, ada, ['staff:reviews', `account:${ada.actor.accountId}`]),
    ]
    await nudge(w, 'staff:reviews', `account:${ada.actor.accountId}`)
    expect(await staff.until('staff:reviews')).toEqual(['staff:reviews'])
    expect(await other.until(`account:${ada.actor.accountId}`)).toEqual([`account:${ada.actor.accountId}`])
  })

  test('what is no topic is not heard, and does not break the ear', async () => {
    await using w = await openWorld()
    const ada = await w.person()
    const own = `account:${ada.actor.accountId}`
    const ear = await earOf(await hubOf(w), ada, ['room:', "room:'; drop table x", 'contract:1', '*', '', own])
    await nudge(w, '*', 'room:', own)
    expect(await ear.until(own)).toEqual([own])
    expect(ear.response.headers.get('content-type')).toBe('text/event-stream')
  })

  test('a visitor is asked to sign in', async () => {
    await using w = await openWorld()
    await expect(earOf(await hubOf(w), w.visitor, [])).rejects.toMatchObject({ kind: 'sign-in' })
  })

  test('a person has at most twenty open, also when they open at once; a closed one makes room', async () => {
    await using w = await openWorld()
    const ada = await w.person()
    const hub = await hubOf(w)
    const tries = await Promise.allSettled(Array.from({ length: 25 }, () => earOf(hub, ada, [`account:${ada.actor.accountId}`])))
    const open = tries.filter(one => one.status === 'fulfilled').map(one => one.value)
    expect(open).toHaveLength(20)
    open[0]!.close()
    await expect(earOf(hub, ada, [])).resolves.toBeDefined()
    await expect(earOf(hub, ada, [])).rejects.toMatchObject({ kind: 'limit' })
  })

  test('when the server stops, open ears end', async () => {
    await using w = await openWorld()
    const ada = await w.person()
    const hub = await nudgeHub(w.live, w.workerUrl)
    const ear = await earOf(hub, ada, [`account:${ada.actor.accountId}`])
    await hub.stop()
    expect(await ear.ended()).toBe(true)
  })

  test('after the database cut the line, topics are heard again', async () => {
    await using w = await openWorld()
    const ada = await w.person()
    const own = `account:${ada.actor.accountId}`
    const ear = await earOf(await hubOf(w), ada, [own])
    const listeners = `select pid from pg_stat_activity where datname = current_database() and query like 'listen%'`
    const { rows } = await w.owner.query<{ pid: number }>(listeners)
    for (const row of rows) await w.owner.query('select pg_terminate_backend($1, 5000)', [row.pid])
    let isHeard = false
    const heard = ear.until(own).then(topics => ((isHeard = true), topics))
    // Nobody can tell from outside when the line is back, so it is nudged until it is heard.
    while (!isHeard) await Promise.all([nudge(w, own), w.owner.query('select 1')])
    expect(await heard).toContain(own)
    expect((await w.owner.query(listeners)).rowCount).toBe(1)
  })
})
