/** Who is told of an event. `others` = everyone concerned but the one who did it. */
export type Audience = 'client' | 'freelancer' | 'others' | 'account' | 'approvers' | 'invitee' | 'everyone'

export interface Plan {
  to: Audience
  /**
   * `now`: mailed at once; `unless-read`: mailed when it is still unread a quarter of an hour later; `never`; `always`: at once,
   * also to who wants no mail, because everybody must be told.
   */
  mail: 'now' | 'unless-read' | 'never' | 'always'
}

/** How long an unread notice waits before it is mailed. */
export const mailAfterMs = 15 * 60_000

/** Which events make a notice. An event that is not here tells nobody by itself. */
export const plans: Record<string, Plan> = {
  'message.sent': { to: 'others', mail: 'unless-read' },
  'message.mentioned': { to: 'account', mail: 'unless-read' },
  'proposal.submitted': { to: 'client', mail: 'unless-read' },
  'proposal.shortlisted': { to: 'freelancer', mail: 'unless-read' },
  'proposal.declined': { to: 'freelancer', mail: 'now' },
  'proposal.withdrawn': { to: 'client', mail: 'unless-read' },
  'proposal.expired': { to: 'freelancer', mail: 'unless-read' },
  'invitation.sent': { to: 'freelancer', mail: 'now' },
  'invitation.declined': { to: 'client', mail: 'unless-read' },
  'offer.awaiting-approval': { to: 'approvers', mail: 'now' },
  'offer.made': { to: 'others', mail: 'now' },
  'offer.approved': { to: 'others', mail: 'now' },
  'offer.rejected': { to: 'client', mail: 'now' },
  'offer.countered': { to: 'others', mail: 'now' },
  'offer.declined': { to: 'others', mail: 'now' },
  'offer.withdrawn': { to: 'others', mail: 'now' },
  'offer.expired': { to: 'others', mail: 'now' },
  'contract.signed': { to: 'others', mail: 'now' },
  'contract.started': { to: 'others', mail: 'now' },
  'contract.paused': { to: 'others', mail: 'now' },
  'contract.resumed': { to: 'others', mail: 'now' },
  'contract.end-requested': { to: 'freelancer', mail: 'now' },
  'contract.end-refused': { to: 'client', mail: 'now' },
  'contract.ended': { to: 'others', mail: 'now' },
  'milestone.funded': { to: 'others', mail: 'now' },
  'milestone.submitted': { to: 'client', mail: 'now' },
  'milestone.changes-requested': { to: 'freelancer', mail: 'now' },
  'milestone.approved': { to: 'freelancer', mail: 'now' },
  'milestone.auto-approved': { to: 'others', mail: 'now' },
  'milestone.refund-requested': { to: 'freelancer', mail: 'now' },
  'milestone.refund-refused': { to: 'client', mail: 'now' },
  'milestone.refunded': { to: 'others', mail: 'now' },
  'bonus.paid': { to: 'freelancer', mail: 'now' },
  'charge.declined': { to: 'client', mail: 'now' },
  'refund.kept': { to: 'account', mail: 'now' },
  'payout.sent': { to: 'account', mail: 'now' },
  'payout.declined': { to: 'account', mail: 'now' },
  'payout.bounced': { to: 'account', mail: 'now' },
  'job.expiring': { to: 'account', mail: 'now' },
  'job.expired': { to: 'account', mail: 'unless-read' },
  'exception.declared': { to: 'account', mail: 'unless-read' },
  'exception.ended': { to: 'account', mail: 'unless-read' },
  'exception.acknowledged': { to: 'account', mail: 'unless-read' },
  'review.decided': { to: 'account', mail: 'now' },
  'review.report-decided': { to: 'account', mail: 'unless-read' },
  'file.waits': { to: 'account', mail: 'unless-read' },
  'consent.asked': { to: 'account', mail: 'unless-read' },
  'consent.clause-proposed': { to: 'others', mail: 'now' },
  'consent.clause-signed': { to: 'others', mail: 'now' },
  'consent.clause-closed': { to: 'others', mail: 'unless-read' },
  'consent.labelled': { to: 'others', mail: 'unless-read' },
  'organisation.member-invited': { to: 'invitee', mail: 'never' },
  'terms.announced': { to: 'everyone', mail: 'always' },
}

/** What a person wants mailed: `important` leaves out what can wait until they look. */
export function isMailed(plan: Plan, wish: 'all' | 'important' | 'none'): boolean {
  if (plan.mail === 'always') return true
  if (plan.mail === 'never' || wish === 'none') return false
  return wish === 'all' || plan.mail === 'now'
}
