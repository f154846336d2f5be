import type { Said } from '#engines/screening/types'
import type { Message, RoomView } from '#modules/rooms/schema'

/** As many as the server looks at together, each as far as it does (rule B2.9). */
const windowItems = 16
const windowCharacters = 600

/** Whether a message is of the other side: who writes from one's own side is no stranger. */
export function isOfOther(row: Pick<Message, 'orgId' | 'authorId'>, room: RoomView): boolean {
  const other = room.side === 'client' ? room.freelancerSideId : room.clientSideId
  return (row.orgId ?? row.authorId) === (other as string)
}

/** What was said last in a room, as the page has it. */
export function saidIn(rows: readonly Message[], room: RoomView): Said[] {
  return rows
    .filter(row => row.kind !== 'system' && row.text !== '')
    .slice(-windowItems)
    .map(row => ({
      from: (row.orgId ?? row.authorId) === (room.clientSideId as string) ? 'a' : 'b',
      text: row.text.slice(-windowCharacters),
    }))
}
