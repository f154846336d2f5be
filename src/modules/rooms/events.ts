/** What this module records. Refs are ids: `roomId`, `itemId`, `seq`, `clientSideId`, `freelancerSideId`. */
export const roomEvents = [
  'message.sent',
  /** To one person: `accountId`. */
  'message.mentioned',
  'message.edited',
  'room.read',
] as const
