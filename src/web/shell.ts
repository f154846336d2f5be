import { may } from '#modules/accounts/rules'
import { unreadNotices } from '#modules/notices/reads/notices'
import { upcomingTerms } from '#modules/policy/reads'
import { unreadCounts } from '#modules/rooms/reads/lists'
import { openReviews } from '#modules/screening/reads'
import { inRead, type Ctx, type Person } from '#platform/ctx'

export interface ShellSide {
  orgId: string
  orgName: string
  role: string
}

/** What every frame needs to know of the reader. */
export interface Shell {
  person: { name: string } | null
  actingAs: ShellSide | null
  /** The organisations the person may act for. */
  sides: ShellSide[]
  unreadMessages: number
  /** Notices about the reader, and those sent to everyone, are never mixed. */
  unreadAboutYou: number
  unreadSentToAll: number
  /** What waits for staff; 0 for everybody else. */
  openReviews: number
  /** What the side acted for is here for. */
  roles: { client: boolean; freelancer: boolean; staff: boolean }
  /** Whether offers wait for the reader's word: in a company, for whom its money is. */
  isApprover: boolean
  /** Terms that are announced: which, what they follow, from when. */
  upcomingTerms: { version: number; effectiveAt: Date } | null
  /** Whether nothing else opens until the terms in force are answered. */
  owesAnswer: boolean
  /** What the frame listens to, so that its counts stay true. */
  topics: string[]
}

const nobody: Shell = {
  person: null,
  actingAs: null,
  sides: [],
  unreadMessages: 0,
  unreadAboutYou: 0,
  unreadSentToAll: 0,
  openReviews: 0,
  roles: { client: false, freelancer: false, staff: false },
  isApprover: false,
  upcomingTerms: null,
  owesAnswer: false,
  topics: [],
}

/** The frame's data for whoever asks. */
export async function shellOf(ctx: Ctx): Promise<Shell> {
  const { actor } = ctx
  if (actor.kind !== 'person') return nobody
  const { unread, notices, reviews, upcoming } = await inRead(ctx, async tx => ({
    unread: await unreadCounts(tx),
    notices: await unreadNotices(tx),
    reviews: actor.isStaff ? await openReviews(tx) : 0,
    upcoming: (await upcomingTerms(tx))[0],
  }))
  const sides = actor.memberships.map(({ orgId, orgName, role }) => ({ orgId, orgName, role }))
  return {
    ...nobody,
    person: { name: actor.name },
    actingAs: sides.find(side => side.orgId === actor.actingAs?.orgId) ?? null,
    sides,
    unreadMessages: unread.messages,
    unreadAboutYou: notices.aboutYou,
    unreadSentToAll: notices.sentToAll,
    openReviews: reviews,
    roles: { ...rolesOf(actor), staff: actor.isStaff },
    isApprover: actor.actingAs?.orgKind === 'company' && may(actor, 'approve-spending'),
    upcomingTerms: upcoming ? { version: upcoming.version, effectiveAt: upcoming.effectiveAt! } : null,
    owesAnswer: Boolean(actor.termsToAnswer),
    topics: [
      `account:${actor.accountId}`,
      `side:${actor.actingAs?.orgId ?? actor.accountId}`,
      ...(actor.isStaff ? ['staff:reviews'] : []),
    ],
  }
}

/** A company hires; an agency works, and hires too if its person does. */
function rolesOf({ actingAs, asClient, asFreelancer }: Person): { client: boolean; freelancer: boolean } {
  if (actingAs?.orgKind === 'company') return { client: true, freelancer: false }
  if (actingAs?.orgKind === 'agency') return { client: asClient, freelancer: true }
  return { client: asClient, freelancer: asFreelancer }
}

/** Whether somebody is here to hire, for whom they act now, and may. */
export function hires(actor: Ctx['actor']): boolean {
  return actor.kind === 'person' && rolesOf(actor).client && may(actor, 'hire')
}
