import { counterOffer } from '#modules/proposals/acts/counter-offer'
import { terms } from '../scene.ts'
import { hirers, notHirers, notSellers, only, org, refusing, sellers, signedIn, studio, type Table } from '../viewers.ts'

type Ids = { id: Record<string, string> }
const bare = ({ id }: Ids) => ({ jobId: id.bareJobId! })
const cover = 'I have made twelve newsletters like this one, and would start with the one your readers opened most.'
/** In a company only who may offer its services proposes; for oneself everybody may. To one's own job: told why not. */
const mayNotPropose = refusing('finance', 'member')
const waiting = ({ id }: Ids) => ({ params: { offerId: id.waitingOfferId! } })
const answer = { version: 1, terms: terms(130_000), note: 'With search' }
const both = [...org, ...studio] as const
const bothMayDecide = [...hirers, ...sellers] as const
const neitherMay = [...notHirers, ...notSellers] as const
const offerForm = {
  currency: 'EUR',
  note: '',
  title: 'Web shop',
  scope: 'A shop with search, basket and checkout.',
  'milestones.0.title': 'All of it',
  'milestones.0.amount': '1,200',
}

export const proposalsApi: Table = {
  'GET /jobs/{jobId}/my-proposal': signedIn(scene => ({ params: bare(scene) })),
  'PUT /jobs/{jobId}/my-proposal': signedIn(scene => ({ params: bare(scene), body: { cover: 'I would' } }), {}, mayNotPropose),
  'DELETE /jobs/{jobId}/my-proposal': signedIn(scene => ({ params: bare(scene) }), {}, mayNotPropose),
  'POST /jobs/{jobId}/proposals': signedIn(
    scene => ({ params: bare(scene), body: { cover, bidMinor: '120000' } }),
    {},
    mayNotPropose,
  ),
  'GET /jobs/{jobId}/proposals': only(org, []),
  'GET /jobs/{jobId}/proposals/counts': only(org, []),
  'GET /proposals': signedIn(),
  'GET /me/proposal-drafts': signedIn(),
  'GET /proposals/{proposalId}': only(both, []),
  'POST /proposals/{proposalId}/viewing': only(hirers, notHirers),
  'POST /proposals/{proposalId}/shortlisting': only(hirers, notHirers),
  'DELETE /proposals/{proposalId}/shortlisting': only(hirers, notHirers),
  'POST /proposals/{proposalId}/withdrawal': only(sellers, notSellers),
  'POST /proposals/{proposalId}/decline': only(hirers, notHirers, () => ({ body: { text: 'We found somebody nearer.' } })),
  'GET /invitations': signedIn(),
  'POST /jobs/{jobId}/invitations': only(hirers, neitherMay, ({ id }) => ({
    body: { sideId: id.invitedAccountId!, text: 'Would you look at this one?' },
  })),
  'POST /invitations/{invitationId}/decline': only(sellers, neitherMay, () => ({ body: { text: '' } })),

  'POST /offers': only(hirers, neitherMay, ({ id }) => ({ body: { roomId: id.roomId, currency: 'EUR', terms: terms(120_000) } })),
  'GET /offers': signedIn(() => ({ query: { as: 'client' } })),
  'GET /approvals': signedIn(),
  'GET /offers/{offerId}': only(both, []),
  'POST /offers/{offerId}/versions': only(bothMayDecide, neitherMay, () => ({ body: answer })),
  'POST /offers/{offerId}/decline': only(bothMayDecide, neitherMay, () => ({ body: { text: 'Too little.' } })),
  'POST /offers/{offerId}/withdrawal': only(bothMayDecide, neitherMay),
  'POST /offers/{offerId}/acceptance': only(bothMayDecide, neitherMay, () => ({ body: { version: 1 } })),
  // An offer above the company's limit: never by who wrote it, and nothing the other side may know of.
  'POST /offers/{offerId}/approval': only(['owner', 'admin', 'finance'], ['client', 'hirer', 'member'], waiting),
  'POST /offers/{offerId}/rejection': only(['client', 'owner', 'admin', 'finance'], ['hirer', 'member'], waiting),
}

export const proposalsPages: Table = {
  'GET /jobs/:jobId/propose': signedIn(scene => ({ params: bare(scene) })),
  'POST /jobs/:jobId/propose': signedIn(
    scene => ({ params: bare(scene), form: { cover, bid: '1,200', intent: 'send' } }),
    {},
    mayNotPropose,
  ),
  'POST /jobs/:jobId/propose save': signedIn(
    scene => ({ params: bare(scene), form: { cover, intent: 'save' } }),
    {},
    mayNotPropose,
  ),
  'POST /jobs/:jobId/propose drop': signedIn(scene => ({ params: bare(scene), form: { intent: 'drop' } }), {}, mayNotPropose),
  'POST /jobs/:jobId/propose/draft': signedIn(scene => ({ params: bare(scene), form: { cover } }), {}, mayNotPropose),
  'GET /jobs/:jobId/proposals': only(org, []),
  'POST /jobs/:jobId/proposals shortlist': only(hirers, notHirers, ({ id }) => ({
    form: { intent: 'shortlist', proposalId: id.proposalId! },
  })),
  'POST /jobs/:jobId/proposals unshortlist': only(hirers, notHirers, ({ id }) => ({
    form: { intent: 'unshortlist', proposalId: id.proposalId! },
  })),
  'GET /proposals': signedIn(),
  'GET /proposals/:proposalId': only(both, []),
  'POST /proposals/:proposalId shortlist': only(hirers, notHirers, () => ({ form: { intent: 'shortlist' } })),
  'POST /proposals/:proposalId unshortlist': only(hirers, notHirers, () => ({ form: { intent: 'unshortlist' } })),
  'POST /proposals/:proposalId withdraw': only(sellers, notSellers, () => ({ form: { intent: 'withdraw' } })),
  'POST /proposals/:proposalId decline': only(hirers, notHirers, () => ({
    form: { intent: 'decline', text: 'We found somebody nearer.' },
  })),
  // Whom to invite is public; which of one's jobs to is asked of the act.
  'GET /invite/:sideId': signedIn(),
  'POST /invite/:sideId': only(hirers, neitherMay, ({ id }) => ({
    params: { sideId: id.invitedAccountId! },
    form: { jobId: id.jobId!, text: 'Would you look at this one?' },
  })),

  'GET /rooms/:roomId/offer/new': only(org, []),
  'POST /rooms/:roomId/offer/new send': only(hirers, notHirers, () => ({ form: { ...offerForm, intent: 'send' } })),
  // Only another row of the form, nothing kept.
  'POST /rooms/:roomId/offer/new add': only(org, [], () => ({ form: { ...offerForm, intent: 'add' } }), {
    never: 'Answers the form with one more row.',
  }),
  'GET /offers/:offerId': only(both, []),
  'GET /offers/:offerId waiting': only(org, [], waiting),
  'POST /offers/:offerId accept': only(bothMayDecide, neitherMay, () => ({
    form: { intent: 'accept', version: '1', policyVersion: '1' },
  })),
  'POST /offers/:offerId approve': only(['owner', 'admin', 'finance'], ['client', 'hirer', 'member'], scene => ({
    ...waiting(scene),
    form: { intent: 'approve' },
  })),
  'POST /offers/:offerId reject': only(['client', 'owner', 'admin', 'finance'], ['hirer', 'member'], scene => ({
    ...waiting(scene),
    form: { intent: 'reject' },
  })),
  'POST /offers/:offerId withdraw': only(bothMayDecide, neitherMay, () => ({ form: { intent: 'withdraw' } })),
  'POST /offers/:offerId decline': only(bothMayDecide, neitherMay, () => ({ form: { intent: 'decline', text: 'Too little.' } })),
  'GET /offers/:offerId/counter': only(both, []),
  'POST /offers/:offerId/counter': only(
    bothMayDecide,
    neitherMay,
    () => ({ form: { ...offerForm, intent: 'send', version: '2' } }),
    {
      before: async (as, { id }) => counterOffer(await as('freelancer'), { offerId: id.offerId as never, ...answer }),
    },
  ),
  'POST /offers/:offerId/counter add': only(both, [], () => ({ form: { ...offerForm, intent: 'add' } }), {
    never: 'Answers the form with one more row.',
  }),
  'GET /approvals': signedIn(),
}
