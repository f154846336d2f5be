import { expect, test } from 'vitest'
import { setMailWish } from '#modules/notices/acts'
import { tellEveryone } from '#modules/notices/acts/tell-everyone'
import { noticesPage, unreadNotices } from '#modules/notices/reads/notices'
import { placeOf, sentenceOf } from '#modules/notices/rules/words'
import { publishTerms } from '#modules/policy/acts'
import { presetDraft } from '#modules/policy/rules/built-in'
import { openWorld } from '#test/world'

const terms = {
  ...presetDraft('described'),
  processors: [{ name: 'Quill OCR', purpose: 'Reading scans.', region: 'Portugal', sees: 'Scanned pages.' }],
}

test('new terms are told to everyone 30 days before, in the page and by mail, also to who wants no mail', async () => {
  await using w = await openWorld()
  const [ada, ben] = [await w.person({ email: 'ada@example.org' }), await w.person({ email: 'ben@example.org' })]
  const eve = await w.person({ email: 'eve@example.org', emailVerified: false })
  await setMailWish(ben, 'none')
  await publishTerms(w.system, { terms })
  await w.settle()
  for (const person of [ada, ben, eve]) {
    const { rows } = await noticesPage(person, { audience: 'broadcast' })
    expect(rows.map(sentenceOf)).toEqual(['New terms on learning take effect on 1 April 2026'])
    expect(placeOf(rows[0]!)).toBe('/terms/diff/2/3')
    expect(await unreadNotices(person)).toEqual({ aboutYou: 0, sentToAll: 1 })
  }
  const { rows: mails } = await w.owner.query<{ to_address: string; body: string }>(
    `select to_address, body from platform.mailbox where subject like 'New terms%' order by to_address`,
  )
  // Nobody confirmed Eve's address.
  expect(mails.map(mail => mail.to_address)).toEqual(['ada@example.org', 'ben@example.org'])
  expect(mails[1]!.body).toContain('/terms/diff/2/3')
  expect(mails[1]!.body).toContain('Everybody with an account here gets this mail')
})

test('more people than fit in one turn are all told, and each once, also when a turn runs again', async () => {
  await using w = await openWorld()
  await w.owner.query(
    `insert into accounts.account (id, name, email, created_at, updated_at)
     select gen_random_uuid(), 'Somebody', n || '@example.org', now(), now() from generate_series(1, 1001) n`,
  )
  await publishTerms(w.system, { terms })
  await w.settle()
  const { rows } = await w.owner.query(
    `select e.id as "eventId", e.kind, e.at, e.refs, null as "actorId", null as "orgId" from platform.event e where kind = 'terms.announced'`,
  )
  await tellEveryone(w.system, { happened: rows[0] as never, after: null })
  const { rows: told } = await w.owner.query(
    `select count(*)::int as notices, count(distinct account_id)::int as people, (select count(*)::int from accounts.account) as accounts from notices.notice`,
  )
  expect(told).toEqual([{ notices: 1001, people: 1001, accounts: 1001 }])
})
