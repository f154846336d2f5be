import type { SideId } from '#lib/ids'
import type { Category, ItemKind } from '#modules/items/schema'

/**
 * The category of a room's item (rules D1.1–D1.3, B1.3a). Talk before a contract has none: it is never
 * learned from. Proposals and invitations are the marketplace's own texts.
 */
export function categoryOf(kind: ItemKind, hasStartedContract: boolean): Category | null {
  if (kind === 'proposal' || kind === 'answer' || kind === 'invitation') return 'platform'
  if (kind === 'system' || !hasStartedContract) return null
  return kind === 'message' || kind === 'decline' ? 'communications' : 'work_product'
}

/** Which side of a room one of the viewer's sides is; null when neither. */
export function sideInRoom(
  room: { clientSideId: string; freelancerSideId: string },
  sides: readonly string[],
): 'client' | 'freelancer' | null {
  if (sides.includes(room.clientSideId)) return 'client'
  return sides.includes(room.freelancerSideId) ? 'freelancer' : null
}

/** The other side's id. */
export function otherSide(room: { clientSideId: string; freelancerSideId: string }, side: 'client' | 'freelancer'): SideId {
  return (side === 'client' ? room.freelancerSideId : room.clientSideId) as SideId
}
