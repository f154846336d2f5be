import { prefer, proposeClause, withdraw } from '#modules/consent/acts'
import { inRead } from '#platform/ctx'
import type { Scene } from '../scene.ts'
import {
  hirers,
  managers,
  notHirers,
  notManagers,
  notSellers,
  only,
  org,
  sellers,
  signedIn,
  studio,
  studioTalkers,
  talkers,
  type Entry,
  type Table,
} from '../viewers.ts'

type Ids = Pick<Scene, 'id'>
const both = [...org, ...studio] as const
const signers = [...hirers, ...sellers] as const
const noSigners = [...notHirers, ...notSellers] as const
const parties = ['client', 'freelancer'] as const
const staffOnly: Entry = { who: { ...signedIn().who } }
for (const viewer of Object.keys(staffOnly.who) as (keyof typeof staffOnly.who)[])
  staffOnly.who[viewer] = viewer === 'stranger' ? 'sign-in' : viewer === 'staff' ? 'open' : 'forbidden'

/** A clause that the client's side proposed. */
const proposed: Entry['before'] = async (as, { id }) => {
  id.clauseId = (await proposeClause(await as('client'), { contractId: id.contractId as never, value: 'no-ai' })).clauseId
}
/** Both sides are out, so that each may ask the other. */
const bothOut: Entry['before'] = async as => {
  for (const one of parties) await prefer(await as(one), { scope: 'account', category: 'work_product', choice: 'out' })
}
const taken: Entry['before'] = async (as, { id }) => {
  id.withdrawalId = (await withdraw(await as('client'), { scope: 'contract', contractId: id.contractId as never })).withdrawalId
}
/** Something that the freelancer published. */
const published: Entry['before'] = async (as, { id }) => {
  const freelancer = await as('freelancer')
  const { itemId } = await inRead(freelancer, tx =>
    tx.db
      .selectFrom('items.publicItem')
      .select('id as itemId')
      .where('accountId', '=', freelancer.actor.accountId)
      .limit(1)
      .executeTakeFirstOrThrow(),
  )
  id.publishedId = itemId
}
const ofPublished = ({ id }: Ids) => ({ params: { itemId: id.publishedId ?? nobody } })
const nobody = '00000000-0000-7000-8000-000000000000'
const ofItem = ({ id }: Ids) => ({ params: { roomId: id.roomId!, itemId: id.itemId! } })
const ofContract = ({ id }: Ids) => ({ body: { scope: 'contract', contractId: id.contractId } })
const words = { work_product: 'out' }
const said = (choice: string) => () => ({ form: { category: 'work_product', choice } })

export const consentApi: Table = {
  'GET /me/preferences': signedIn(),
  'PUT /me/preferences': signedIn(() => ({ body: words })),
  'GET /me/preferences/history': signedIn(),
  'GET /me/preferences/history org': only(org, [], ({ id }) => ({ query: { orgId: id.orgId! } })),
  'GET /me/consent-records': signedIn(),
  'GET /rooms/{roomId}/items/{itemId}/eligibility': only(both, [], ofItem),
  'GET /me/items/{itemId}/eligibility': only(['freelancer'], [], ofPublished, { before: published }),
  'POST /me/items/{itemId}/labels': only(
    ['freelancer'],
    [],
    scene => ({ ...ofPublished(scene), body: { value: 'privileged' } }),
    { before: published },
  ),
  'GET /contracts/{contractId}/preferences': only(both, []),
  'PUT /contracts/{contractId}/preferences': only(parties, [], () => ({ body: words })),
  'POST /contracts/{contractId}/preference-request': only(
    [...talkers, ...studioTalkers],
    ['finance', 'studioFinance'],
    undefined,
    {
      before: bothOut,
    },
  ),
  'POST /contracts/{contractId}/clauses': only(signers, noSigners, () => ({ body: { value: 'assist-only' } })),
  'POST /contracts/{contractId}/clauses/{clauseId}/answer': only(
    sellers,
    [...org, ...notSellers],
    ({ id }) => ({ params: { clauseId: id.clauseId ?? nobody }, body: { answer: 'sign' } }),
    { before: proposed },
  ),
  'POST /contracts/{contractId}/labels': only(both, [], () => ({ body: { value: 'privileged' } })),
  'GET /organisations/{orgId}/preferences': only(org, []),
  'PUT /organisations/{orgId}/preferences': only(managers, notManagers, () => ({ body: words })),
  'GET /organisations/{orgId}/preferences/contracts': only(managers, notManagers),
  'GET /organisations/{orgId}/preferences/counts': only(managers, notManagers),
  'GET /organisations/{orgId}/preferences/report': only(managers, notManagers),
  'GET /organisations/{orgId}/preferences/report.pdf': only(managers, notManagers),
  'GET /withdrawals': signedIn(),
  'POST /withdrawals/plan': only(both, [], ofContract),
  'POST /withdrawals/plan all': signedIn(() => ({ body: { scope: 'all' } })),
  'POST /withdrawals/plan organisation': only(managers, notManagers, ({ id }) => ({ body: { scope: 'all', orgId: id.orgId } })),
  'POST /withdrawals': only(parties, [], ofContract),
  'POST /withdrawals all': signedIn(() => ({ body: { scope: 'all' } })),
  'POST /withdrawals organisation': only(managers, notManagers, ({ id }) => ({ body: { scope: 'all', orgId: id.orgId } })),
  'GET /staff/agreements': staffOnly,
  'POST /staff/agreements': { ...staffOnly, send: ({ id }) => ({ body: { sideId: id.orgId, kind: 'baa' } }) },
}

const contractAi = '/contracts/:contractId/ai'
export const consentPages: Table = {
  'GET /settings/ai': signedIn(),
  'POST /settings/ai': signedIn(said('out')),
  'GET /settings/ai/history': signedIn(),
  'GET /settings/ai/history org': only(org, [], ({ id }) => ({ query: { org: id.orgId! } })),
  'GET /settings/ai/records': signedIn(),
  'GET /settings/ai/learned': signedIn(),
  'GET /settings/ai/withdraw': signedIn(),
  'GET /settings/ai/withdraw contract': only(both, [], ({ id }) => ({
    query: { scope: 'contract', contractId: id.contractId! },
  })),
  'GET /settings/ai/withdraw organisation': only(managers, notManagers, ({ id }) => ({
    query: { scope: 'all', orgId: id.orgId! },
  })),
  'POST /settings/ai/withdraw': only(parties, [], ({ id }) => ({ form: { scope: 'contract', contractId: id.contractId! } })),
  'GET /settings/ai/withdrawals/:withdrawalId': only(
    both,
    [],
    ({ id }) => ({ params: { withdrawalId: id.withdrawalId ?? nobody } }),
    {
      before: taken,
    },
  ),
  'GET /settings/ai/outside': signedIn(),
  'GET /messages/:roomId/items/:itemId': only(both, [], ofItem),
  'POST /messages/:roomId/items/:itemId': only(both, [], scene => ({ ...ofItem(scene), form: { intent: 'prove' } })),
  [`GET ${contractAi}`]: only(both, []),
  [`POST ${contractAi}`]: only(parties, [], said('out')),
  [`POST ${contractAi} ask`]: only(
    [...talkers, ...studioTalkers],
    ['finance', 'studioFinance'],
    () => ({ form: { intent: 'ask' } }),
    {
      before: bothOut,
    },
  ),
  [`POST ${contractAi} propose`]: only(signers, noSigners, () => ({ form: { intent: 'propose', value: 'no-ai' } })),
  [`POST ${contractAi} answer`]: only(
    sellers,
    [...org, ...notSellers],
    ({ id }) => ({ form: { intent: 'answer', clauseId: id.clauseId ?? nobody, answer: 'decline' } }),
    { before: proposed },
  ),
  [`POST ${contractAi} label`]: only(both, [], () => ({ form: { intent: 'label', value: 'trade-secret' } })),
  'GET /organisations/:orgId/ai': only(org, []),
  'POST /organisations/:orgId/ai': only(managers, notManagers, said('out')),
  'GET /organisations/:orgId/ai/report': only(managers, notManagers),
  'GET /organisations/:orgId/ai/report.pdf': only(managers, notManagers),
  'GET /staff/agreements': only(['staff'], []),
  'POST /staff/agreements': only(['staff'], [], ({ id }) => ({ form: { sideId: id.orgId!, kind: 'dpa' } })),
}
