import { describe, expect, test } from 'vitest'
import { checkFile, isSound } from '#engines/merkle/check-file'
import { sha256 } from '#engines/merkle/sha2'
import { appendEntry } from '#modules/proofs/acts/append-entry'
import { ensureLog } from '#modules/proofs/acts/ensure-log'
import { forgetHolder } from '#modules/proofs/acts/forget-holder'
import { batchSize, sequenceAll, sequenceEntries } from '#modules/proofs/acts/sequence-entries'
import { consistencyBetween, latestCheckpoint, logKeys } from '#modules/proofs/reads/log'
import { receiptOf, receiptsPage } from '#modules/proofs/reads/receipts'
import { manifestCommitment, proveAbsent, provePresent } from '#modules/proofs/rules/manifests'
import { inTx, makeCtx } from '#platform/ctx'
import { openWorld } from '#test/world'

const change = (accounts: string[], n = 0) => ({
  kind: 'preference-change' as const,
  body: { category: 'platform', n },
  accounts,
})
const asFile = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

describe('the log', () => {
  test('begins signed and empty, and starting again changes nothing', async () => {
    await using w = await openWorld()
    const first = await latestCheckpoint(w.visitor)
    expect(first).toMatchObject({ size: 0, root: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' })
    await Promise.all([ensureLog(w.system), ensureLog(w.system)])
    expect(await latestCheckpoint(w.visitor)).toEqual(first)
    expect(checkFile(sha256, asFile(first.file), [first.key])).toMatchObject({
      kind: 'checkpoint',
      holds: true,
    })
  })

  test('an entry has a receipt that proves itself, for whom it concerns and nobody else', async () => {
    await using w = await openWorld()
    const [ada, ben, eve] = [await w.person(), await w.person(), await w.person()]
    const accounts = [ada.actor.accountId, ben.actor.accountId]
    const { entryId } = await appendEntry(ada, { ...change(accounts), says: 'You opted out of platform learning.' })
    await expect(receiptOf(ada, { entryId })).rejects.toMatchObject({ reason: 'not-in-the-log-yet' })
    await w.advance({ ms: 2_000 })
    const { key } = await latestCheckpoint(w.visitor)
    for (const person of [ada, ben]) {
      const receipt = await receiptOf(person, { entryId })
      expect(checkFile(sha256, asFile(receipt), [key])).toMatchObject({
        holds: true,
        says: 'You opted out of platform learning.',
      })
      expect((await receiptsPage(person)).rows).toMatchObject([{ entryId, number: 1, kind: 'preference-change' }])
    }
    await expect(receiptOf(eve, { entryId })).rejects.toMatchObject({ kind: 'missing' })
    expect((await receiptsPage(eve)).rows).toEqual([])
    expect((await inTx(eve, tx => tx.db.selectFrom('proofs.opening').selectAll().execute())).length).toBe(0)
    expect((await inTx(eve, tx => tx.db.selectFrom('proofs.entry').selectAll().execute())).length).toBe(0)
  })

  test('a member finds the organisation’s receipts while acting for it', async () => {
    await using w = await openWorld()
    const orgId = await w.organisation('company')
    const ada = await w.person()
    const asOrg = await w.join(ada, orgId, 'admin')
    const { entryId } = await appendEntry(asOrg, change([orgId]))
    await sequenceAll(w.system)
    expect((await receiptsPage(asOrg)).rows.map(row => row.entryId)).toEqual([entryId])
    expect((await receiptsPage(ada)).rows).toEqual([])
    expect((await receiptOf(asOrg, { entryId })).entry.id).toBe(entryId)
  })

  test('an entry of a refused act never was', async () => {
    await using w = await openWorld()
    const ada = await w.person()
    const refused = inTx(ada, async tx => {
      await appendEntry(tx, change([ada.actor.accountId]))
      throw new Error('no')
    })
    await expect(refused).rejects.toThrow('no')
    expect(await sequenceAll(w.system)).toBe(0)
    expect((await latestCheckpoint(w.visitor)).size).toBe(0)
  })

  test('entries of many acts at once and sequencers side by side leave no gap and no copy, and every receipt holds', async () => {
    await using w = await openWorld()
    const ada = await w.person()
    const enter = async (n: number) => (await appendEntry(ada, change([ada.actor.accountId], n))).entryId
    const ids: string[] = []
    for (let round = 0; round < 12; round++) {
      const some = Array.from({ length: 25 }, (_none, n) => enter(round * 25 + n))
      const sequenced = [sequenceEntries(w.system), sequenceEntries(w.system), sequenceEntries(w.system)]
      ids.push(...(await Promise.all(some)))
      await Promise.all(sequenced)
    }
    await sequenceAll(w.system)
    const { rows } = await w.owner.query<{ n: string; entryId: string }>(
      'select position::text as n, entry_id as "entryId" from proofs.place order by position',
    )
    expect(rows.map(row => Number(row.n))).toEqual(ids.map((_id, n) => n))
    expect(new Set(rows.map(row => row.entryId))).toEqual(new Set(ids))
    const { key, size } = await latestCheckpoint(w.visitor)
    expect(size).toBe(300)
    for (const entryId of [...ids.slice(0, 20), ...ids.slice(250)])
      expect(checkFile(sha256, asFile(await receiptOf(ada, { entryId })), [key])).toMatchObject({ holds: true })
    const { rows: kept } = await w.owner.query<{ size: string }>('select size::text as size from proofs.checkpoint order by size')
    for (const { size: from } of kept) {
      const file = await consistencyBetween(w.visitor, { from: Number(from) })
      expect(checkFile(sha256, asFile(file), [key])).toMatchObject({ kind: 'consistency', holds: true })
    }
  })

  test('a sequencer that is cut off at any moment leaves neither a gap nor a second copy', async () => {
    await using w = await openWorld()
    const ada = await w.person()
    const ids: string[] = []
    const cut = `select pg_terminate_backend(pid) from pg_stat_activity
      where usename like 'symbolon_worker%' and datname = current_database() and state <> 'idle'`
    let failed = 0
    for (let round = 0; failed < 4 && round < 200; round++) {
      for (let n = 0; n < 4; n++) ids.push((await appendEntry(ada, change([ada.actor.accountId], n))).entryId)
      const [sequenced] = await Promise.allSettled([
        sequenceEntries(w.system),
        ...Array.from({ length: round % 5 }, () => w.owner.query(cut)),
      ])
      if (sequenced.status === 'rejected') failed++
    }
    // Else nothing was tried.
    expect(failed).toBe(4)
    await sequenceAll(w.system)
    const { rows } = await w.owner.query<{ n: string; id: string }>(
      'select position::text as n, entry_id as id from proofs.place order by position',
    )
    expect(rows.map(row => Number(row.n))).toEqual(ids.map((_id, n) => n))
    expect(new Set(rows.map(row => row.id))).toEqual(new Set(ids))
    const { key } = await latestCheckpoint(w.visitor)
    for (const entryId of ids) expect(isSound(sha256, asFile(await receiptOf(ada, { entryId })), [key])).toBe(true)
    expect(isSound(sha256, asFile(await consistencyBetween(w.visitor, { from: 0 })), [key])).toBe(true)
  })

  test('more than one batch waits, and all of it gets a place in one sweep', async () => {
    await using w = await openWorld()
    const ada = await w.person()
    await inTx(ada, async tx => {
      for (let n = 0; n < batchSize + 3; n++) await appendEntry(tx, change([], n))
    })
    expect(await sequenceAll(w.system)).toBe(batchSize + 3)
    expect((await latestCheckpoint(w.visitor)).size).toBe(batchSize + 3)
  })

  test('nothing in it can be changed or taken out, whoever asks', async () => {
    await using w = await openWorld()
    const ada = await w.person()
    await appendEntry(ada, change([ada.actor.accountId]))
    await sequenceAll(w.system)
    for (const statement of [
      `update proofs.entry set kind = 'terms'`,
      'delete from proofs.entry',
      'truncate proofs.entry cascade',
      'delete from proofs.place',
      `update proofs.checkpoint set note = ''`,
      'update proofs.log set size = 0',
      'delete from proofs.tile',
      `update proofs.tile set hashes = sha256('')`,
    ])
      await expect(w.owner.query(statement)).rejects.toThrow(/append-only/)
    for (const role of [ada, w.visitor])
      await expect(inTx(role, tx => tx.db.deleteFrom('proofs.pending').execute())).rejects.toThrow(/permission denied/)
  })

  test('its list has pages', async () => {
    await using w = await openWorld()
    const ada = await w.person()
    const ids: string[] = []
    for (let n = 0; n < 5; n++) ids.push((await appendEntry(ada, change([ada.actor.accountId], n))).entryId)
    const first = await receiptsPage(ada, { limit: 2 })
    const second = await receiptsPage(ada, { limit: 2, cursor: first.next })
    const third = await receiptsPage(ada, { limit: 2, cursor: second.next })
    expect([first, second, third].flatMap(page => page.rows.map(row => row.entryId))).toEqual(ids.toReversed())
    expect(third.next).toBeNull()
  })

  test('who is erased takes salt and content along, and the log stays whole', async () => {
    await using w = await openWorld()
    const [ada, ben] = [await w.person(), await w.person()]
    const [a, b] = [ada.actor.accountId, ben.actor.accountId]
    const own = await appendEntry(ada, change([a]))
    const shared = await appendEntry(ada, change([a, b]))
    await sequenceAll(w.system)
    const { key } = await latestCheckpoint(w.visitor)
    const keptFile = asFile(await receiptOf(ben, shared))
    expect(await forgetHolder(w.system, { holderId: a })).toBe(1)
    await expect(receiptOf(ada, own)).rejects.toMatchObject({ kind: 'missing' })
    await expect(receiptOf(ada, shared)).rejects.toMatchObject({ kind: 'missing' })
    const { rows } = await w.owner.query("select encode(leaf, 'escape') as leaf from proofs.entry")
    for (const row of rows as { leaf: string }[]) expect(row.leaf).not.toContain(a)
    await appendEntry(ben, change([b]))
    await sequenceAll(w.system)
    expect(checkFile(sha256, asFile(await receiptOf(ben, shared)), [key])).toMatchObject({ holds: true })
    expect(checkFile(sha256, keptFile, [key])).toMatchObject({ holds: true })
    expect(await forgetHolder(w.system, { holderId: b })).toBe(2)
  })

  test('another secret is another key; what the first one signed stays checkable, and the log goes on', async () => {
    await using w = await openWorld()
    const ada = await w.person()
    const { entryId } = await appendEntry(ada, change([ada.actor.accountId]))
    await sequenceAll(w.system)
    const before = await latestCheckpoint(w.visitor)
    const old = asFile(await receiptOf(ada, { entryId }))
    const live = { ...w.live, config: { ...w.live.config, secret: 'another-secret-after-a-restore-0123456789' } }
    const later = makeCtx(live, { kind: 'system', task: 'test' })
    await w.advance({ ms: 1_000 })
    await ensureLog(later)
    const after = await latestCheckpoint(w.visitor)
    expect(after).toMatchObject({ size: 1, root: before.root, origin: before.origin })
    expect(after.key).not.toBe(before.key)
    expect((await logKeys(w.visitor)).keys.map(one => one.key)).toEqual([after.key, before.key])
    await appendEntry(ada, change([]))
    await sequenceAll(later)
    const now = asFile(await receiptOf(ada, { entryId }))
    expect(checkFile(sha256, now, [after.key])).toMatchObject({ holds: true })
    expect(checkFile(sha256, now, [before.key])).toMatchObject({ holds: false })
    expect(checkFile(sha256, old, [before.key])).toMatchObject({ holds: true })
    expect(checkFile(sha256, asFile(await consistencyBetween(w.visitor, { from: 0 })), [before.key, after.key])).toMatchObject({
      holds: true,
    })
  })

  test.each([{ from: 7 }, { from: 0, to: 9 }])('there is no proof between sizes that were never signed: %j', async span => {
    await using w = await openWorld()
    await expect(consistencyBetween(w.visitor, span)).rejects.toMatchObject({ reason: 'no-checkpoint' })
  })
})

describe('what was learned', () => {
  test('a receipt shows that withdrawn items are in no manifest it names, and that others still are', async () => {
    await using w = await openWorld()
    const ada = await w.person()
    const ids = Array.from({ length: 40 }, () => w.system.newId())
    const [gone, ...rest] = ids as string[] as [string, ...string[]]
    const commitment = manifestCommitment(rest)
    expect(commitment).toEqual(manifestCommitment([...rest, ...rest].toReversed()))
    const { entryId } = await appendEntry(w.system, {
      kind: 'withdrawal',
      body: { models: [{ build: 2, ...commitment }] },
      accounts: [ada.actor.accountId],
      claims: [proveAbsent(rest, gone), provePresent(rest, rest[0]!)],
    })
    await sequenceAll(w.system)
    const report = checkFile(sha256, asFile(await receiptOf(ada, { entryId })))
    expect(report.holds).toBe(true)
    expect(report.checks.map(one => one.sentence).filter(sentence => sentence.includes('manifest'))).toHaveLength(2)
    expect(() => proveAbsent(ids, gone)).toThrow(/itself|root/)
    expect(() => provePresent(rest, gone)).toThrow(/another|root/)
  })
})
