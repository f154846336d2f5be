import { declareException } from '#modules/screening/acts/exceptions'
import { contestFinding, decideReview } from '#modules/screening/acts/reviews'
import { ContestInput, DeclareInput } from '#modules/screening/schema'
import type { Scene } from '../scene.ts'
import { anyone, only, org, signedIn, studio, studioTalkers, talkers, type Entry, type Table } from '../viewers.ts'

const both = [...org, ...studio] as const
const writers = [...talkers, ...studioTalkers] as const
const staffOnly = { who: { ...signedIn().who } }
for (const viewer of Object.keys(staffOnly.who) as (keyof typeof staffOnly.who)[])
  staffOnly.who[viewer] = viewer === 'stranger' ? 'sign-in' : viewer === 'staff' ? 'open' : 'forbidden'
const missingToStaff = { who: { ...staffOnly.who, staff: 'missing' as const }, never: 'the scene has no review' }
const nobody = '00000000-0000-7000-8000-000000000000'
const reason = 'An agreement to keep the titles secret.'

export const screeningApi: Table = {
  'POST /screening/check': signedIn(() => ({ body: { text: 'Good morning.' } })),
  'POST /screening/check room': only(both, [], ({ id }) => ({ body: { text: 'Good morning.', roomId: id.roomId } })),
  'GET /exceptions': signedIn(),
  'POST /exceptions': only(writers, ['finance', 'studioFinance'], ({ id }) => ({
    body: { roomId: id.roomId, kind: 'legal', reason, lets: ['email'] },
  })),
  'POST /exceptions/{exceptionId}/acknowledgement': {
    ...only([], [], () => ({ params: { exceptionId: nobody } })),
    never: 'the scene has no exception',
  },
  'DELETE /exceptions/{exceptionId}': {
    ...only([], [], () => ({ params: { exceptionId: nobody } })),
    never: 'the scene has no exception',
  },
  // Only its author; nothing of the scene's message is kept back.
  'POST /rooms/{roomId}/messages/{itemId}/exception': {
    ...only(['client'], []),
    never: 'nothing of the scene’s message is kept back',
  },
  // The client's side wrote the scene's message: theirs is the refusal, the other side may report it.
  'POST /rooms/{roomId}/messages/{itemId}/report': only(both, [], () => ({ body: { note: 'A number.' } })),
  'GET /screening/reviews': signedIn(),
  'POST /screening/reviews': signedIn(() => ({
    body: { surface: 'profile', text: 'Call me: +351 912 345 678', note: 'A sample number of a manual.' },
  })),
  'POST /screening/mistakes': signedIn(() => ({ body: {} })),
  'GET /staff/reviews': { ...staffOnly },
  'GET /staff/reviews/{reviewId}': { ...missingToStaff, send: () => ({ params: { reviewId: nobody } }) },
  'POST /staff/reviews/{reviewId}/decision': {
    ...missingToStaff,
    send: () => ({ params: { reviewId: nobody }, body: { decision: 'keep', reason: 'It is a number.' } }),
  },
  'POST /staff/reviews/{reviewId}/cases': {
    ...missingToStaff,
    send: () => ({ params: { reviewId: nobody }, body: { text: 'Part 4711 of 12.', verdict: 'allow' } }),
  },
}

/** Somebody contested a finding; for staff to look at. */
const contested: Entry['before'] = async (as, { id }) => {
  id.reviewId = (
    await contestFinding(await as('client'), ContestInput.parse({ surface: 'profile', text: 'Call me: +351 912 345 678' }))
  ).reviewId
}
const decided: Entry['before'] = async (as, scene) => {
  await contested(as, scene)
  await decideReview(await as('staff'), { reviewId: scene.id.reviewId as never, decision: 'keep', reason: 'It is a number.' })
}
const declared: Entry['before'] = async (as, { id }) => {
  const input = { roomId: id.roomId, kind: 'legal', reason, lets: ['email'] }
  id.exceptionId = (await declareException(await as('client'), DeclareInput.parse(input))).exceptionId
}
const ofException =
  (intent: string) =>
  ({ id }: Pick<Scene, 'id'>) => ({ form: { intent, exceptionId: id.exceptionId ?? nobody } })
const forStaff = (form?: Record<string, string>, before: Entry['before'] = contested) =>
  only(['staff'], [], ({ id }) => ({ params: { reviewId: id.reviewId ?? nobody }, ...(form && { form }) }), { before })

export const screeningPages: Table = {
  'GET /rules/contact': anyone(),
  'GET /rules/contact/error-rates': anyone(),
  'GET /leaving': anyone(),
  'GET /exceptions': signedIn(),
  'GET /exceptions room': only(both, [], ({ id }) => ({ query: { room: id.roomId! } })),
  'POST /exceptions acknowledge': only(studio, org, ofException('acknowledge'), { before: declared }),
  'POST /exceptions refuse': only(both, [], ofException('refuse'), { before: declared }),
  'POST /exceptions end': only(both, [], ofException('end'), { before: declared }),
  'GET /exceptions/new': signedIn(),
  'POST /exceptions/new': only(writers, ['finance', 'studioFinance'], ({ id }) => ({
    form: { roomId: id.roomId!, kind: 'legal', paper: 'nda', reason, 'lets[]': 'email' },
  })),
  'GET /reviews': signedIn(),
  'POST /reviews': signedIn(() => ({ form: { surface: 'profile', text: 'Call me: +351 912 345 678' } })),
  'GET /staff/reviews': only(['staff'], []),
  'GET /staff/reviews/decided': only(['staff'], []),
  'GET /staff/reviews/:reviewId': forStaff(),
  'POST /staff/reviews/:reviewId': forStaff({ decision: 'open', reason: 'It is a part number.' }),
  'POST /staff/reviews/:reviewId case': forStaff({ intent: 'case', text: 'Part 4711 of 12.', verdict: 'allow' }, decided),
  'GET /staff/cases': only(['staff'], []),
}
