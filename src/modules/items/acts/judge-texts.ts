import { deliver } from '#engines/delivery/deliver'
import { isRefused, joinedFindings, publicRefusal, type FieldFinding, type PublicText } from '#engines/delivery/public'
import type { ItemId, RoomId } from '#lib/ids'
import { must } from '#lib/must'
import { groundOf, judgeItem, keepRefused } from '#modules/items/acts/screen-item'
import { missing } from '#lib/refusal'
import { personOf, sideOf, type TxCtx } from '#platform/ctx'

/**
 * Refuses (screened) texts of a room that may not be masked because both sides sign them: terms, milestones. Every field
 * gets its sentence. Once a contract has started only payment is looked for.
 */
export async function requireWhole(tx: TxCtx, roomId: RoomId, texts: readonly PublicText[]): Promise<void> {
  const ground = await groundOf(tx, roomId, tx.newId<'item'>(), { hasWindow: false })
  if (!ground) throw missing('room')
  const direction = sideOf(personOf(tx)) === (ground.clientSideId as string) ? 'client-to-freelancer' : 'freelancer-to-client'
  const wrong: FieldFinding[] = texts.flatMap(({ field, text, surface }) =>
    deliver({
      text,
      situation: {
        stage: ground.stage,
        surface,
        direction,
        exceptions: ground.exceptions,
        noticeOnly: ground.screening.noticeOnlyRules,
      },
    })
      .findings.filter(isRefused)
      .map(one => ({ ...one, field, words: text.slice(one.start, one.end) })),
  )
  if (ground.stage === 'before') {
    const lets = ground.exceptions.flatMap(one => one.lets)
    const joined = joinedFindings(texts, ground.screening.noticeOnlyRules).filter(one => !lets.includes(one.kind))
    wrong.push(...joined.filter(piece => !wrong.some(one => one.field === piece.field)))
  }
  if (wrong.length === 0) return
  keepRefused(tx, { roomId, surface: 'message', policyVersion: ground.policyVersion, findings: wrong })
  throw publicRefusal(wrong)
}

/** What of a text the other side would get in this room now, for a copy beside its item. Refuses what `writeItem` refuses. */
export async function deliveredIn(tx: TxCtx, roomId: RoomId, text: string): Promise<string> {
  if (text === '') return text
  const ground = must(await groundOf(tx, roomId, tx.newId<'item'>() as ItemId), 'the room was locked or read before')
  return judgeItem(tx, ground, { roomId, kind: 'offer', text }).delivered
}
