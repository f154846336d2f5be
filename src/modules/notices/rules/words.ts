import type { Notice } from '#modules/notices/schema'

type Said = Pick<Notice, 'kind' | 'who' | 'about' | 'refs'>

/** What each event says, with who did it and what it is about; `null` names fall back to plain words. */
const words: Record<string, (who: string, about: string, refs: Notice['refs']) => string> = {
  'message.sent': (who, about) => `${who} wrote to you in “${about}”`,
  'proposal.submitted': (who, about) => `${who} sent a proposal for “${about}”`,
  'proposal.shortlisted': (who, about) => `${who} put your proposal for “${about}” on the shortlist`,
  'proposal.declined': (who, about) => `${who} declined your proposal for “${about}”`,
  'proposal.withdrawn': (who, about) => `${who} withdrew the proposal for “${about}”`,
  'proposal.expired': (_, about) => `Your proposal for “${about}” has expired`,
  'invitation.sent': (who, about) => `${who} invites you to propose for “${about}”`,
  'invitation.declined': (who, about) => `${who} declined your invitation to “${about}”`,
  'offer.awaiting-approval': (who, about) => `${who} asks you to approve an offer for “${about}”`,
  'message.mentioned': (who, about) => `${who} named you in “${about}”`,
  'offer.approved': (who, about) => `${who} made you an offer for “${about}”`,
  'offer.rejected': (who, about) => `${who} did not approve the offer for “${about}”`,
  'offer.made': (who, about) => `${who} made you an offer for “${about}”`,
  'offer.countered': (who, about) => `${who} changed the terms of the offer for “${about}”`,
  'offer.declined': (who, about) => `${who} declined the offer for “${about}”`,
  'offer.withdrawn': (who, about) => `${who} withdrew the offer for “${about}”`,
  'offer.expired': (_, about) => `The offer for “${about}” has expired`,
  'contract.signed': (who, about) => `${who} accepted: the contract “${about}” is signed`,
  'contract.started': (_, about) => `The contract “${about}” has started`,
  'contract.paused': (who, about) => `${who} paused the contract “${about}”`,
  'contract.resumed': (who, about) => `${who} resumed the contract “${about}”`,
  'contract.end-requested': (who, about) => `${who} asks to end the contract “${about}” and for the money held back`,
  'contract.end-refused': (who, about) => `${who} did not agree to end “${about}”: it goes on`,
  'contract.ended': (who, about) => `${who} ended the contract “${about}”`,
  'milestone.funded': (_, about) => `A milestone of “${about}” is funded: the money is held`,
  'milestone.submitted': (who, about) => `${who} submitted work for “${about}”`,
  'milestone.changes-requested': (who, about) => `${who} asks for changes in “${about}”`,
  'milestone.approved': (who, about) => `${who} approved your work for “${about}”`,
  'milestone.auto-approved': (_, about) => `A milestone of “${about}” was approved by itself after the review time`,
  'milestone.refund-requested': (who, about) => `${who} asks for the money held for “${about}” back`,
  'milestone.refund-refused': (who, about) => `${who} did not agree to the refund in “${about}”`,
  'milestone.refunded': (_, about) => `Money held for “${about}” was refunded`,
  'bonus.paid': (who, about) => `${who} paid you a bonus for “${about}”`,
  'refund.kept': () => 'Your card could not be refunded: the money is in your balance',
  'charge.declined': (_, about) => `The payment for “${about}” was declined`,
  'payout.sent': () => 'Your payout was paid',
  'payout.declined': () => 'Your payout was declined; the money is back in your balance',
  'payout.bounced': () => 'Your payout came back from the bank; the money is in your balance again',
  'job.expiring': (_, about) => `Your job “${about}” closes in 5 days`,
  'job.expired': (_, about) => `Your job “${about}” has closed after its time`,
  'exception.declared': (who, about) => `${who} declared an exception for “${about}” and asks you to look at it`,
  'exception.acknowledged': (who, about) => `${who} acknowledged your exception for “${about}”`,
  'exception.ended': (_, about) => `An exception for “${about}” has ended`,
  'review.report-decided': (_, about) => `A person looked at what you reported in “${about}”`,
  'review.decided': (_, about) => `A person looked at what was kept back in “${about}” and decided`,
  'file.waits': (_, about) => `A file for “${about}” waits: look why`,
  'consent.asked': (who, about) => `${who} asks whether you would let “${about}” be learned from. It is up to you`,
  'consent.clause-proposed': (who, about) => `${who} proposes an AI clause for “${about}”`,
  'consent.clause-signed': (who, about) => `${who} signed the AI clause for “${about}”: it is in force`,
  'consent.clause-closed': (who, about) => `${who} did not take the AI clause for “${about}” further`,
  'consent.labelled': (_, about) => `A label was set in “${about}”: what carries it is never learned from`,
  'organisation.member-invited': (who, about) => `${who} invites you to join ${about}`,
  'terms.announced': (_who, _about, refs) =>
    `New terms on learning take effect ${refs.effectiveAt ? `on ${dayWords(refs.effectiveAt)}` : 'soon'}`,
}

/** An instant's day as a mail and a page both say it, in UTC. */
function dayWords(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(instant),
  )
}

/** The sentence of a notice. */
export function sentenceOf(said: Said): string {
  return (words[said.kind] ?? (() => 'Something changed'))(said.who ?? 'Someone', said.about ?? 'your work', said.refs)
}

/** Where a notice leads to, as a path of this instance. */
export function placeOf(said: Said): string {
  const { kind, refs } = said
  if (kind.startsWith('consent.') && refs.contractId) return `/contracts/${refs.contractId}/ai`
  if (kind.startsWith('payout.') || kind === 'refund.kept') return '/money'
  if (kind === 'organisation.member-invited') return '/settings/organisations'
  if (kind === 'terms.announced') return `/terms/diff/${Number(refs.version) - 1}/${refs.version}`
  if (kind === 'offer.awaiting-approval') return '/approvals'
  if (kind.startsWith('exception.') && !refs.roomId) return '/exceptions'
  if (kind.startsWith('offer.') && refs.offerId) return `/offers/${refs.offerId}`
  if (/^(contract|milestone|charge|bonus)\./.test(kind) && refs.contractId) return `/contracts/${refs.contractId}`
  if (kind.startsWith('proposal.') && refs.proposalId) return `/proposals/${refs.proposalId}`
  if (refs.roomId) return `/messages/${refs.roomId}`
  return refs.jobId ? `/jobs/${refs.jobId}` : '/notices'
}

/** The mail of a notice: what, where, and how to get fewer. */
export function mailOf(said: Said, name: string, baseUrl: string): { subject: string; text: string } {
  const sentence = sentenceOf(said)
  return {
    subject: sentence,
    text: `Hello ${name},\n\n${sentence}.\n\n${baseUrl}${placeOf(said)}\n\n${whyMailed(said, baseUrl)}\n`,
  }
}

function whyMailed({ kind }: Said, baseUrl: string): string {
  if (kind === 'terms.announced') return 'Everybody with an account here gets this mail before terms change.'
  return `You get this because it concerns you. Choose what is mailed: ${baseUrl}/settings/notices`
}
