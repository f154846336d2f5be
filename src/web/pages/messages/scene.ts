import type { RoomId } from '#lib/ids'
import { pairView, type PairView } from '#modules/pairs/reads'
import { policyNow } from '#modules/policy/reads'
import { roomView } from '#modules/rooms/reads/room'
import type { RoomView } from '#modules/rooms/schema'
import { exceptionsPage, type ExceptionView } from '#modules/screening/reads'
import { personOf, type Ctx } from '#platform/ctx'
import { freshScene } from '#web/parts/screened/fresh-scene.ts'
import type { Scene } from '#web/parts/screened/screener.ts'

/** What the other side declared for a file and the viewer may open by acknowledging. */
export type FileGate = Pick<ExceptionView, 'id' | 'kind' | 'reason'> & { fileId: string }

/** What a field in a room is looked at on, as the server knows it; how many exceptions the two have declared, and those for files that wait for the viewer. */
export async function sceneOf(
  ctx: Ctx,
  room: Pick<RoomView, 'id' | 'side'>,
  pair: Pick<PairView, 'state'>,
): Promise<{ scene: Scene; exceptionCount: number; fileGates: FileGate[] }> {
  const [{ policy }, { rows }] = await Promise.all([policyNow(ctx), exceptionsPage(ctx, { roomId: room.id, limit: 100 })])
  const me = personOf(ctx).accountId
  const inForce = rows.filter(
    one => one.state === 'in-force' && one.lets.length > 0 && (one.people.length === 0 || one.people.includes(me)),
  )
  const fresh = freshScene(room.side, { pairState: pair.state, noticeOnly: policy.screening.noticeOnlyRules })
  return {
    scene: { ...fresh, exceptions: inForce.map(({ kind, lets }) => ({ kind, lets })) },
    fileGates: rows.flatMap(({ id, kind, reason, fileId, state, isMine }) =>
      fileId && state === 'waiting' && !isMine ? [{ id, kind, reason, fileId }] : [],
    ),
    exceptionCount: rows.filter(one => one.state === 'in-force' || one.state === 'waiting').length,
  }
}

/** The same for a page that is about a room and does not show it. */
export async function sceneIn(ctx: Ctx, roomId: RoomId): Promise<Scene> {
  const room = await roomView(ctx, roomId)
  return (await sceneOf(ctx, room, await pairView(ctx, room.pairId))).scene
}
