import { anyone, notHirers, notSellers, only, refusing, sellers, signedIn, viewers, type Table, type Who } from '../viewers.ts'

const about = 'We publish poetry and essays in three languages, and look for people who read.'
/** The public face of a company is changed by who may offer its services. */
const mayNotEdit = refusing('finance', 'member')
const notEditors = [...notHirers, ...notSellers] as const
const nowhere = Object.fromEntries(viewers.map(viewer => [viewer, 'missing'])) as Who
const piece = { title: 'A shop', description: 'For essays.' }

export const homeApi: Table = {
  'GET /people': anyone(),
  'GET /people/{sideId}': anyone(),
  'GET /me/profile': signedIn(),
  'PATCH /me/profile': signedIn(() => ({ body: { headline: 'Books and people', about } }), {}, mayNotEdit),
  'POST /me/profile/publication': signedIn(undefined, {}, mayNotEdit),
  'DELETE /me/profile/publication': signedIn(undefined, {}, mayNotEdit),
  'PUT /me/profile/avatar': signedIn(() => ({ body: { fileId: null } }), {}, mayNotEdit),
  'POST /me/portfolio': signedIn(() => ({ body: piece }), {}, mayNotEdit),
  'PUT /me/portfolio/{pieceId}': only(sellers, notEditors, () => ({ body: piece })),
  'POST /me/portfolio/{pieceId}/move': only(sellers, notEditors, () => ({ body: { to: 'up' } })),
  'DELETE /me/portfolio/{pieceId}': only(sellers, notEditors),

  'GET /notices': signedIn(),
  'GET /notices/unread': signedIn(),
  'POST /notices/reading': signedIn(() => ({ body: {} })),
  'GET /me/mail-wish': signedIn(),
  'PUT /me/mail-wish': signedIn(() => ({ body: { mail: 'none' } })),
}

export const homePages: Table = {
  'GET /': anyone(),
  'GET /how': anyone(),
  'GET /talent': anyone(),
  'GET /people/:sideId': anyone(),
  'GET /*': { who: nowhere, never: 'There is nothing.' },
  'POST /*': { who: nowhere, never: 'There is nothing.' },
  'GET /theme': anyone(),
  'POST /theme': anyone(() => ({ form: { theme: 'dark' } })),
  'GET /home': signedIn(),
  'GET /notices': signedIn(),
  'POST /notices': signedIn(() => ({ form: {} })),
  'GET /settings/notices': signedIn(),
  'POST /settings/notices': signedIn(() => ({ form: { mail: 'none' } })),
  'GET /settings/profile': signedIn(),
  'POST /settings/profile intro': signedIn(
    () => ({ form: { intent: 'intro', headline: 'Books and people', about } }),
    {},
    mayNotEdit,
  ),
  'POST /settings/profile work': signedIn(
    () => ({ form: { intent: 'work', skills: 'Editing', availability: 'open' } }),
    {},
    mayNotEdit,
  ),
  'POST /settings/profile languages': signedIn(
    () => ({ form: { intent: 'languages', 'languages.0.code': 'pt', 'languages.0.level': 'native' } }),
    {},
    mayNotEdit,
  ),
  'POST /settings/profile no-picture': signedIn(() => ({ form: { intent: 'no-picture' } }), {}, mayNotEdit),
  'POST /settings/profile publish': signedIn(() => ({ form: { intent: 'publish' } }), {}, mayNotEdit),
  'POST /settings/profile unpublish': signedIn(() => ({ form: { intent: 'unpublish' } }), {}, mayNotEdit),
  'GET /settings/portfolio': signedIn(),
  'POST /settings/portfolio': only(sellers, notEditors, ({ id }) => ({ form: { id: id.pieceId!, to: 'up' } })),
  'GET /settings/portfolio/new': signedIn(undefined, {}, mayNotEdit),
  'POST /settings/portfolio/new': signedIn(() => ({ form: { ...piece, intent: 'save' } }), {}, mayNotEdit),
  'GET /settings/portfolio/:pieceId': only(sellers, notEditors),
  'POST /settings/portfolio/:pieceId': only(sellers, notEditors, () => ({ form: { ...piece, intent: 'save' } })),
  'POST /settings/portfolio/:pieceId remove': only(sellers, notEditors, () => ({ form: { intent: 'remove' } })),
}
