import { anyone, only, org, signedIn, studio, type Table } from '../viewers.ts'

export const modelsApi: Table = {
  'GET /me/model': signedIn(),
  'GET /me/model/builds': signedIn(),
  'GET /me/model/items': signedIn(),
  'POST /me/model/recall': signedIn(() => ({ body: { words: 'a web shop' } })),
  'POST /me/model/proofs': only([...org, ...studio], [], ({ id }) => ({ body: { itemId: id.itemId } })),
  'GET /processors': anyone(),
  'GET /disclosures': signedIn(),
}
