import { unreadNotices } from '#modules/notices/reads/notices'
import { unreadCounts } from '#modules/rooms/reads/lists'
import { inRead, type Ctx } from '#platform/ctx'

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
  roles: { client: boolean; freelancer: boolean; staff: boolean }
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
  roles: { client: false, freelancer: false, staff: false },
  topics: [],
}

/** The frame's data for whoever asks. */
export async function shellOf(ctx: Ctx): Promise<Shell> {
  const { actor } = ctx
  if (actor.kind !== 'person') return nobody
  const { unread, notices } = await inRead(ctx, async tx => ({
    unread: await unreadCounts(tx),
    notices: await unreadNotices(tx),
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
    roles: { client: actor.asClient, freelancer: actor.asFreelancer, staff: actor.isStaff },
    topics: [`account:${actor.accountId}`, `side:${actor.actingAs?.orgId ?? actor.accountId}`],
  }
}
