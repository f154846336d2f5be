/** What this module tells; refs: `contractId`, `roomId`, `clientSideId`, `freelancerSideId`, and `jobId`, `milestoneId` where there is one. */
export type ContractEvent =
  | 'contract.signed'
  | 'contract.started'
  | 'contract.paused'
  | 'contract.resumed'
  /** The client asked to end it while money is held. */
  | 'contract.end-requested'
  /** The freelancer did not agree to a refund: the contract goes on. */
  | 'contract.end-refused'
  | 'contract.ended'
  | 'contract.closed'
  | 'milestone.funding'
  | 'milestone.funded'
  | 'charge.declined'
  | 'milestone.submitted'
  | 'milestone.changes-requested'
  | 'milestone.approved'
  | 'milestone.auto-approved'
  | 'milestone.cancelled'
  | 'milestone.refund-requested'
  | 'milestone.refund-refused'
  | 'milestone.refunded'
  | 'bonus.paid'
