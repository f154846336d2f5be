import { expect, test } from 'vitest'
import { diffTerms, feesOf, needsApproval, nextState, whyNotNow, whyNotOffer } from '#modules/proposals/rules'
import { OfferForm, type OfferTerms } from '#modules/proposals/schema'

const milestone = (title: string, amountMinor: string, more: Partial<OfferTerms['milestones'][number]> = {}) => ({
  title,
  amountMinor,
  description: '',
  dueOn: null,
  ...more,
})
const terms = (...milestones: OfferTerms['milestones']): OfferTerms => ({
  title: 'Web shop',
  scope: 'A shop for books with search.',
  milestones,
})

test('a proposal moves only along its table, and what is not possible says why', () => {
  expect(nextState('submitted', 'view')).toBe('viewed')
  expect(nextState('talking', 'shortlist')).toBe('talking')
  expect(nextState('talking', 'view')).toBeNull()
  expect(nextState('hired', 'withdraw')).toBeNull()
  expect(whyNotNow('offered', 'decline')).toContain('Withdraw it first')
  expect(whyNotNow('expired', 'shortlist')).toContain('job closed')
})

test('only the other side answers terms, and only their writer takes them back', () => {
  const now = new Date('2026-03-02')
  const offer = { state: 'sent' as const, version: 1, bySide: 'client' as const, expiresAt: new Date('2026-03-09') }
  expect(whyNotOffer(offer, 'accept', 'freelancer', now)).toBeNull()
  expect(whyNotOffer(offer, 'accept', 'client', now)?.reason).toBe('not-your-turn')
  expect(whyNotOffer(offer, 'withdraw', 'client', now)).toBeNull()
  expect(whyNotOffer(offer, 'withdraw', 'freelancer', now)?.reason).toBe('not-yours')
  expect(whyNotOffer(offer, 'accept', 'freelancer', new Date('2026-03-09'))?.reason).toBe('offer-expired')
  expect(whyNotOffer({ ...offer, state: 'awaiting_approval' }, 'withdraw', 'client', now)).toBeNull()
  expect(whyNotOffer({ ...offer, state: 'awaiting_approval' }, 'accept', 'freelancer', now)?.reason).toBe('awaiting-approval')
})

test('fees are counted per milestone and never round up', () => {
  const fees = feesOf(terms(milestone('One', '999'), milestone('Two', '999')), { clientBps: 500, freelancerBps: 1000 })
  expect(fees).toEqual({
    totalMinor: 1998n,
    clientFeeMinor: 98n,
    clientPaysMinor: 2096n,
    freelancerFeeMinor: 198n,
    freelancerGetsMinor: 1800n,
  })
})

test('a sum above the limit, or in a currency that can’t be compared, needs a second person', () => {
  expect(needsApproval(null, 10n ** 9n, 'EUR')).toBe(false)
  expect(needsApproval({ aboveMinor: 100n, currency: 'EUR' }, 100n, 'EUR')).toBe(false)
  expect(needsApproval({ aboveMinor: 100n, currency: 'EUR' }, 101n, 'EUR')).toBe(true)
  expect(needsApproval({ aboveMinor: 100n, currency: 'EUR' }, 1n, 'USD')).toBe(true)
})

test('a diff names what was added, removed and changed, and pairs milestones by their names', () => {
  const before = terms(milestone('Design', '50000'), milestone('Build', '70000'))
  const after = terms(milestone('Plan', '10000'), milestone('Design', '60000', { dueOn: '2026-04-01' }))
  const told = diffTerms(before, after)
    .filter(change => change.kind !== 'same')
    .map(change => [change.field, change.kind, change.before, change.after])
  expect(told).toEqual([
    ['milestone', 'added', null, 'Plan'],
    ['amount', 'added', null, '10000'],
    ['amount', 'changed', '50000', '60000'],
    ['dueOn', 'added', null, '2026-04-01'],
    ['milestone', 'removed', 'Build', null],
    ['amount', 'removed', '70000', null],
    ['total', 'changed', '120000', '70000'],
  ])
  expect(diffTerms(terms(milestone('Design', '1')), terms(milestone('Drawing', '1')))[2]).toMatchObject({
    kind: 'changed',
    before: 'Design',
    after: 'Drawing',
  })
  expect(diffTerms(before, before).every(change => change.kind === 'same')).toBe(true)
  expect(diffTerms(before, terms(milestone('Design', '50000'))).filter(change => change.kind === 'removed')).toHaveLength(2)
})

test('an offer typed in the page becomes terms; each wrong field is told by its own name', () => {
  const typed = {
    currency: 'EUR',
    title: 'Web shop',
    scope: 'A shop for books with search.',
    milestones: [{ title: 'Design', amount: '1,200.50', dueOn: '2026-04-01' }, {}, { title: 'Build', amount: '700' }],
  }
  const read = OfferForm.parse(typed)
  expect(read.terms.milestones.map(one => one.amountMinor)).toEqual(['120050', '70000'])
  const wrong = OfferForm.safeParse({ ...typed, title: 'x', milestones: [{}, { title: 'Design', amount: 'lots' }] })
  expect(wrong.error!.issues.map(issue => issue.path.join('.')).toSorted()).toEqual(['milestones.1.amount', 'title'])
})
