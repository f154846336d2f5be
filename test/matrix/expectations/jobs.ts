import { anyone, hirers, notHirers, notSellers, only, org, refusing, signedIn, studio, type Table } from '../viewers.ts'

const draft = {
  title: 'Catalogue',
  description: 'All our titles on one page each, with an extract and a cover picture.',
  skills: ['Layout'],
  budgetMaxMinor: '90000',
}
const form = {
  title: draft.title,
  description: draft.description,
  skills: 'Layout',
  kind: 'fixed',
  budgetMax: '900',
  currency: 'EUR',
  visibility: 'public',
}
const theDraft = ({ id }: { id: Record<string, string> }) => ({ params: { jobId: id.draftJobId! } })
/** In a company only who hires writes jobs; for oneself everybody may. */
const mayNotHire = refusing('finance', 'member')
/** Where the role is judged before the job is looked for. */
const mayNot = [...notHirers, ...notSellers] as const

export const jobsApi: Table = {
  'GET /jobs': anyone(),
  'POST /jobs': signedIn(() => ({ body: draft }), {}, mayNotHire),
  'GET /jobs/{jobId}': anyone(),
  'PUT /jobs/{jobId}': only(hirers, notHirers, () => ({ body: draft })),
  'DELETE /jobs/{jobId}': only(hirers, mayNot, theDraft),
  'GET /jobs/{jobId}/lint': only(org, [], theDraft),
  'POST /jobs/{jobId}/posting': only(hirers, mayNot, theDraft),
  'POST /jobs/{jobId}/closure': only(hirers, mayNot),
  'POST /jobs/{jobId}/copies': only(hirers, mayNot, ({ id }) => ({ params: { jobId: id.closedJobId! } })),
  'GET /me/jobs': signedIn(),
  'GET /me/jobs/counts': signedIn(),
  'GET /me/saved-searches': signedIn(),
  'POST /me/saved-searches': signedIn(() => ({ body: { name: 'Logos', query: 'words=logo' } })),
  'DELETE /me/saved-searches/{searchId}': only(['freelancer'], []),
}

export const jobsPages: Table = {
  'GET /jobs': anyone(),
  'POST /jobs': signedIn(() => ({ form: { name: 'Logos' }, query: { words: 'logo' } })),
  'POST /jobs delete': only(['freelancer'], [], ({ id }) => ({ form: { intent: 'delete', searchId: id.searchId! } })),
  'GET /jobs/:jobId': anyone(),
  'GET /jobs/:jobId hidden': {
    ...only([...org, ...studio], [], ({ id }) => ({ params: { jobId: id.hiddenJobId! } })),
    who: { ...only([...org, ...studio], []).who, stranger: 'missing' },
  },
  'GET /jobs/:jobId draft': { ...only(org, [], theDraft), who: { ...only(org, []).who, stranger: 'missing' } },
  'POST /jobs/:jobId close': only(hirers, mayNot, () => ({ form: { intent: 'close' } })),
  'POST /jobs/:jobId copy': only(hirers, mayNot, ({ id }) => ({
    params: { jobId: id.closedJobId! },
    form: { intent: 'copy' },
  })),
  'GET /my/jobs/:tab': signedIn(() => ({ params: { tab: 'drafts' } })),
  'GET /jobs/new': signedIn(undefined, {}, mayNotHire),
  'POST /jobs/new': signedIn(() => ({ form: { ...form, intent: 'save' } }), {}, mayNotHire),
  'POST /jobs/new review': signedIn(() => ({ form: { ...form, intent: 'review' } }), {}, mayNotHire),
  'GET /jobs/:jobId/edit': only(org, []),
  'POST /jobs/:jobId/edit publish': only(hirers, notHirers, () => ({ form: { ...form, intent: 'publish' } })),
  'POST /jobs/:jobId/edit review': only(hirers, notHirers, context => ({
    ...theDraft(context),
    form: { ...form, intent: 'review' },
  })),
  'POST /jobs/:jobId/edit remove': only(hirers, notHirers, context => ({ ...theDraft(context), form: { intent: 'remove' } })),
  'GET /jobs/:jobId/review': only(org, [], theDraft),
  'POST /jobs/:jobId/review': only(hirers, notHirers, context => ({ ...theDraft(context), form: {} })),
  'POST /jobs/:jobId/draft': only(hirers, mayNot, context => ({ ...theDraft(context), form })),
}
