import { pauseContract } from '#modules/contracts/acts/pause-contract'
import { requestRefund } from '#modules/contracts/acts/refund-milestone'
import {
  anyone,
  funders,
  hirers,
  moneyManagers,
  notHirers,
  notSellers,
  only,
  org,
  refusing,
  sellers,
  signedIn,
  studio,
  type Entry,
  type Table,
} from '../viewers.ts'

type Ids = { id: Record<string, string> }
const both = [...org, ...studio] as const
const bothMayDecide = [...hirers, ...sellers] as const
const neitherMay = [...notHirers, ...notSellers] as const
/** What only the client's side does, and there who hires. */
const forClient = [...notHirers, ...studio] as const
/** What only the freelancer's side does, and there who offers its services. */
const forFreelancer = [...org, ...notSellers] as const
const milestone =
  (which: string) =>
  ({ id }: Ids) => ({ params: { milestoneId: id[which]! } })
const paused: Entry['before'] = async (as, { id }) => pauseContract(await as('client'), { contractId: id.contractId as never })
const refundAsked: Entry['before'] = async (as, { id }) =>
  requestRefund(await as('client'), { contractId: id.contractId as never, milestoneId: id.fundedId as never })
const at = '/contracts/{contractId}/milestones/{milestoneId}'
const decide = '/contracts/:contractId/milestones/:milestoneId/:what'
const decided =
  (what: string, which: string) =>
  ({ id }: Ids) => ({ params: { milestoneId: id[which]!, what }, form: {} })
const note = 'The basket forgets its books.'
/** In a company the roles that see its money; for oneself everybody does. */
const noMoney = refusing('member')
const notManaging = refusing('hirer', 'member')

export const contractsApi: Table = {
  'GET /contracts': signedIn(),
  'GET /contracts/{contractId}': only(both, []),
  'POST /contracts/{contractId}/pause': only(bothMayDecide, neitherMay),
  'DELETE /contracts/{contractId}/pause': only(bothMayDecide, neitherMay, undefined, { before: paused }),
  'POST /contracts/{contractId}/end': only(bothMayDecide, neitherMay),
  'POST /contracts/{contractId}/bonuses': only(funders, ['member', ...studio], ({ id }) => ({
    body: { amountMinor: '5000', methodId: id.methodId },
  })),
  [`POST ${at}/funding`]: only(funders, ['member', ...studio], ({ id }) => ({
    params: { milestoneId: id.plannedId! },
    body: { methodId: id.methodId },
  })),
  [`POST ${at}/submissions`]: only(sellers, forFreelancer, scene => ({
    ...milestone('fundedId')(scene),
    body: { note: 'Here it is.' },
  })),
  [`POST ${at}/change-requests`]: only(hirers, forClient, scene => ({ ...milestone('submittedId')(scene), body: { note } })),
  [`POST ${at}/approval`]: only(hirers, forClient, milestone('submittedId')),
  [`POST ${at}/cancellation`]: only(hirers, forClient, milestone('plannedId')),
  [`POST ${at}/refund-request`]: only(hirers, forClient, milestone('fundedId')),
  [`POST ${at}/refund-request/answer`]: only(
    sellers,
    forFreelancer,
    scene => ({ ...milestone('fundedId')(scene), body: { answer: 'agree' } }),
    { before: refundAsked },
  ),
  [`POST ${at}/refund`]: only(sellers, forFreelancer, milestone('fundedId')),

  'GET /money': signedIn(undefined, {}, noMoney),
  'GET /money/statement': signedIn(undefined, {}, noMoney),
  'GET /money/months': signedIn(undefined, {}, noMoney),
  'GET /money/methods': signedIn(undefined, {}, noMoney),
  'GET /money/payouts': signedIn(undefined, {}, noMoney),
  'POST /money/methods': signedIn(() => ({ body: { direction: 'pay', token: 'sandbox-late' } }), {}, notManaging),
  'DELETE /money/methods/{methodId}': only(moneyManagers, ['hirer', 'member', 'studioHirer', 'studioMember']),
  'POST /money/payouts': signedIn(
    ({ id }) => ({ body: { amountMinor: '1000', currency: 'EUR', methodId: id.payMethodId } }),
    {},
    notManaging,
  ),
  'GET /sides/{sideId}/payment-method': anyone(),
  'GET /money/proof': only(['staff'], ['otherClient', 'otherFreelancer', ...org, ...studio]),
}

export const contractsPages: Table = {
  'GET /contracts': signedIn(),
  'GET /contracts/:contractId': only(both, []),
  'POST /contracts/:contractId pause': only(bothMayDecide, neitherMay, () => ({ form: { intent: 'pause' } })),
  'POST /contracts/:contractId resume': only(bothMayDecide, neitherMay, () => ({ form: { intent: 'resume' } }), {
    before: paused,
  }),
  'POST /contracts/:contractId submit': only(sellers, forFreelancer, ({ id }) => ({
    form: { intent: `submit:${id.fundedId}`, note: 'Here it is.' },
  })),
  'POST /contracts/:contractId changes': only(hirers, forClient, ({ id }) => ({
    form: { intent: `changes:${id.submittedId}`, note },
  })),
  'GET /contracts/:contractId/end': only(both, []),
  'POST /contracts/:contractId/end': only(bothMayDecide, neitherMay, () => ({ form: {} })),
  'GET /contracts/:contractId/bonus': only(both, []),
  'POST /contracts/:contractId/bonus': only(funders, ['member', ...studio], ({ id }) => ({
    form: { amountMinor: '5000', methodId: id.methodId! },
  })),
  'GET /contracts/:contractId/milestones/:milestoneId/fund': only(both, [], milestone('plannedId')),
  'POST /contracts/:contractId/milestones/:milestoneId/fund': only(funders, ['member', ...studio], ({ id }) => ({
    params: { milestoneId: id.plannedId! },
    form: { methodId: id.methodId! },
  })),
  [`GET ${decide}`]: only(both, [], ({ id }) => ({ params: { milestoneId: id.submittedId!, what: 'approve' } })),
  [`POST ${decide} approve`]: only(hirers, forClient, decided('approve', 'submittedId')),
  [`POST ${decide} cancel`]: only(hirers, forClient, decided('cancel', 'plannedId')),
  [`POST ${decide} request-refund`]: only(hirers, forClient, decided('request-refund', 'fundedId')),
  [`POST ${decide} give-back`]: only(sellers, forFreelancer, decided('give-back', 'fundedId')),
  [`POST ${decide} agree-refund`]: only(sellers, forFreelancer, decided('agree-refund', 'fundedId'), { before: refundAsked }),
  [`POST ${decide} refuse-refund`]: only(sellers, forFreelancer, decided('refuse-refund', 'fundedId'), { before: refundAsked }),

  'GET /money': signedIn(undefined, {}, noMoney),
  'GET /money/statement': signedIn(undefined, {}, noMoney),
  'GET /money/methods': signedIn(undefined, {}, noMoney),
  'POST /money/methods': signedIn(() => ({ form: { direction: 'pay', token: 'sandbox-late' } }), {}, notManaging),
  'POST /money/methods remove': only(moneyManagers, ['hirer', 'member', 'studioHirer', 'studioMember'], ({ id }) => ({
    form: { intent: 'remove', methodId: id.methodId! },
  })),
  'GET /money/payout': signedIn(undefined, {}, noMoney),
  'POST /money/payout': signedIn(
    ({ id }) => ({ form: { amountMinor: '1000', currency: 'EUR', methodId: id.payMethodId! } }),
    {},
    notManaging,
  ),
}
