/** What this module records. Refs are ids: `proposalId`, `offerId`, `invitationId`, `jobId`, `roomId`, `clientSideId`, `freelancerSideId`. */
export const proposalEvents = [
  'proposal.submitted',
  'proposal.viewed',
  'proposal.shortlisted',
  'proposal.unshortlisted',
  'proposal.talking',
  'proposal.declined',
  'proposal.withdrawn',
  'proposal.expired',
  'invitation.sent',
  'invitation.accepted',
  'invitation.declined',
  /** To the client's organisation only: somebody who may approve spending has to look. */
  'offer.awaiting-approval',
  'offer.made',
  'offer.approved',
  'offer.rejected',
  'offer.countered',
  /** `isSent` is 0 when the freelancer never saw it. */
  'offer.declined',
  'offer.withdrawn',
  'offer.expired',
  'offer.accepted',
] as const
