import { anyone, signedIn, type Table } from '../viewers.ts'

const choices = { work_product: 'in', communications: 'out', platform: 'out' }
const form = { version: '2', 'choices.work_product': 'in', 'choices.communications': 'out', 'choices.platform': 'out' }

export const termsApi: Table = {
  'GET /terms': anyone(),
  'GET /terms/diff': anyone(() => ({ query: { from: '1', to: '2' } })),
  'GET /terms/{version}': anyone(() => ({ params: { version: '2' } })),
  'GET /me/terms': signedIn(),
  'POST /me/terms': signedIn(() => ({ body: { version: 2, choices } })),
}

export const termsPages: Table = {
  'GET /terms': anyone(),
  'GET /terms/:version': anyone(() => ({ params: { version: '2' } })),
  'GET /terms/diff/:from/:to': anyone(() => ({ params: { from: '1', to: '2' } })),
  'GET /welcome/terms': signedIn(),
  'POST /welcome/terms': signedIn(() => ({ form })),
  'POST /welcome/terms all': signedIn(() => ({ form: { version: '2', all: 'out' } })),
}
