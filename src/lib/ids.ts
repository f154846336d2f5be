/** Branded UUIDs: an id of one thing is not accepted where another's is asked for. */
export type Id<Of extends string> = string & { readonly of: Of }
export type AccountId = Id<'account'>
export type OrgId = Id<'organisation'>
/** A side: the organisation acted for, else the account. */
export type SideId = Id<'side'>
export type SessionId = Id<'session'>
export type PairId = Id<'pair'>
export type RoomId = Id<'room'>
export type ItemId = Id<'item'>
export type FileId = Id<'file'>
export type JobId = Id<'job'>
export type ProposalId = Id<'proposal'>
export type OfferId = Id<'offer'>
export type InvitationId = Id<'invitation'>
export type ContractId = Id<'contract'>
export type MilestoneId = Id<'milestone'>
export type EventId = Id<'event'>

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/** Whether the text has the form of a UUID. */
export function isUuid(text: unknown): text is string {
  return typeof text === 'string' && uuid.test(text)
}

/** A UUIDv7 (RFC 9562 §5.7) from an instant in milliseconds and 10 random bytes. */
export function uuidv7(atMs: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(Math.max(0, Math.floor(atMs))) << 16n)
  bytes.set(random.subarray(0, 10), 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
