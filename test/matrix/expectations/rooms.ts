import {
  anyone,
  notHirers,
  notSellers,
  only,
  onlyQuiet,
  org,
  refusing,
  sellers,
  signedIn,
  studio,
  studioTalkers,
  talkers,
  type Table,
} from '../viewers.ts'

const both = [...org, ...studio] as const
const writers = [...talkers, ...studioTalkers] as const
/** In a company every role but finance may write and upload. */
const silent = ['finance', 'studioFinance'] as const
const mayNotTalk = refusing('finance')
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

export const roomsApi: Table = {
  'GET /rooms': signedIn(),
  'GET /rooms/unread': signedIn(),
  'GET /messages': signedIn(() => ({ query: { words: 'titles' } })),
  'GET /rooms/{roomId}': only(both, []),
  'GET /rooms/{roomId}/messages': only(both, []),
  'POST /rooms/{roomId}/messages': only(writers, silent, () => ({ body: { text: 'Good morning.' } })),
  'GET /rooms/{roomId}/messages/{itemId}': only(both, []),
  // Nobody but its author changes a message; who may not write in the room is told so first.
  'PUT /rooms/{roomId}/messages/{itemId}': only(['client'], silent, () => ({
    body: { text: 'Our titles. When can you start?' },
  })),
  'GET /rooms/{roomId}/reading': only(both, []),
  'PUT /rooms/{roomId}/reading': only(both, [], () => ({ body: { seq: '2' } })),
  'GET /rooms/{roomId}/draft': only(both, []),
  'PUT /rooms/{roomId}/draft': only(both, [], () => ({ body: { text: 'And how' } })),
  'GET /rooms/{roomId}/files': only(both, []),

  'POST /files': signedIn(
    () => ({ query: { name: 'dot.png', purpose: 'message' }, body: Buffer.from(png, 'base64') }),
    {},
    mayNotTalk,
  ),
  'GET /files/{fileId}': onlyQuiet(both),
  'GET /files/{fileId}/content': onlyQuiet(both),
}

export const roomsPages: Table = {
  'GET /messages': signedIn(),
  'GET /messages/:roomId': only(both, []),
  'POST /messages/:roomId': only(writers, silent, () => ({ form: { text: 'Good morning.' } })),
  'POST /messages/:roomId edit': only(['client'], silent, ({ id }) => ({
    form: { intent: 'edit', itemId: id.itemId!, text: 'Our titles.' },
  })),
  'POST /messages/:roomId decline-invitation': only(sellers, [...notHirers, ...notSellers], ({ id }) => ({
    form: { intent: 'decline-invitation', invitationId: id.invitationId! },
  })),
  'POST /messages/:roomId/send': only(writers, silent, () => ({ form: { text: 'Good morning.' } })),
  'POST /messages/:roomId/draft': only(both, [], () => ({ form: { text: 'And how' } })),
  'POST /messages/:roomId/read': only(both, [], () => ({ form: { seq: '2' } })),
  'POST /messages/:roomId/mistake': only(both, []),
  'POST /messages/:roomId/ask': only(both, [], () => ({
    form: { surface: 'message', text: 'Call me: +351 912 345 678', note: 'A sample number of a manual.' },
  })),
  'GET /files/:fileId': onlyQuiet(both),
  'GET /files/:fileId public': anyone(({ id }) => ({ params: { fileId: id.publicFileId! } })),
}
