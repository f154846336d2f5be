/** What this module tells; `refs` always name `sideId`, and where there is one `orderId`, `contractId`, `milestoneId`. */
export const moneyEvents = {
  /** The provider answered a charge; contracts books what follows. */
  chargeAnswered: 'charge.answered',
  refundSent: 'refund.sent',
  /** The card couldn't be refunded; the money is in the client's wallet. */
  refundKept: 'refund.kept',
  available: 'money.available',
  payoutAsked: 'payout.asked',
  payoutPaid: 'payout.paid',
  payoutDeclined: 'payout.declined',
  payoutBounced: 'payout.bounced',
  methodAdded: 'method.added',
  methodRemoved: 'method.removed',
} as const
