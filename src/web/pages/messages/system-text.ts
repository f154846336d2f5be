import { roomWords } from '#web/messages/rooms.ts'

/** A thin line's words, from what it refers to. */
export function systemText(refs: Record<string, unknown>): string {
  return roomWords.system[typeof refs.what === 'string' ? refs.what : ''] ?? roomWords.systemElse
}
