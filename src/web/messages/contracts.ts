import type { ContractEvent } from '#modules/contracts/events'
import type { NextStep } from '#modules/contracts/rules'
import type { ContractState, MilestoneState, Party } from '#modules/contracts/schema'

type Tone = 'agreed' | 'waits' | 'stopped' | 'info' | 'plain'

/** Words of contracts and milestones. */
export const contractWords = {
  title: 'Contracts',
  active: 'Running',
  ended: 'Ended',
  emptyTitle: 'No contract yet',
  emptyNote: 'An accepted offer becomes a contract. Its milestones, money and deadlines will be here.',
  emptyEndedTitle: 'No contract has ended yet',
  emptyEndedNote: 'Ended contracts stay here, with everything that was delivered and paid.',
  findWork: 'Find work',
  with: (name: string, side: Party) => (side === 'client' ? `${name} works for you` : `You work for ${name}`),
  held: 'held',
  of: 'of',
  until: 'until',
  states: {
    awaiting_funding: 'Waits for funding',
    active: 'Running',
    paused: 'Paused',
    ended: 'Ended',
    closed: 'Closed',
  } satisfies Record<ContractState, string>,
  milestoneStates: {
    planned: 'Planned',
    funding: 'Waiting for the bank',
    funded: 'Funded',
    submitted: 'In review',
    changes_requested: 'Changes asked for',
    released: 'Released',
    refund_requested: 'Refund asked for',
    refunded: 'Refunded',
    cancelled: 'Cancelled',
  } satisfies Record<MilestoneState, string>,
  next: (step: NextStep & { milestoneTitle: string | null }, side: Party): string => {
    const part = step.milestoneTitle ? `“${step.milestoneTitle}”` : ''
    const you = step.by === side
    switch (step.kind) {
      case 'fund-first':
        return you ? `Fund ${part} to start` : `The client funds ${part} to start`
      case 'fund':
        return you ? `Fund ${part} next` : `The client funds ${part} next`
      case 'wait-bank':
        return `The bank answers about ${part}`
      case 'work':
        return you ? `Work on ${part}` : `Work on ${part} is under way`
      case 'rework':
        return you ? `Change ${part}` : `${part} is being changed`
      case 'review':
        return you ? `Review ${part}` : `${part} is in review`
      case 'answer-refund':
        return you ? `Answer the refund request for ${part}` : `A refund of ${part} is asked for`
      case 'resume':
        return 'Paused; either side can resume it'
      case 'nothing-open':
        return 'Every milestone is done'
      case 'over':
        return 'Over'
    }
  },
  nextHead: 'Next',

  milestones: 'Milestones',
  bonus: 'Bonus',
  scope: 'Scope',
  history: 'History',
  fees: 'Fees',
  feesNote: 'Fixed for the life of this contract (rule D5.7).',
  clientPays: (rate: string) => `Client pays on top, ${rate}`,
  freelancerPays: (rate: string) => `Kept from the freelancer, ${rate}`,
  agreed: 'Agreed',
  heldNow: 'Held in escrow',
  released: 'Released',
  refunded: 'Refunded',
  bonuses: 'Bonuses',
  pair: 'The two of you',
  client: 'Client',
  freelancer: 'Freelancer',
  you: 'you',
  signedBy: (name: string) => `Signed by ${name}`,
  started: 'Started',
  firstContact: 'First contact',
  payHere: 'Payments stay here until',
  canPay: 'Payment method',
  canPayYes: 'Verified',
  canPayNo: 'Not verified yet',
  canPayNote: 'Start work on a milestone when it says “Funded”: then its money is held.',
  openRoom: 'Open the room',
  sealLabel: (name: string) => `Contract with ${name}`,
  seal: {
    seenYes: 'Both sides, and nobody else.',
    paidYes: 'Money is held or was released through this contract.',
    paidWaits: 'Money can move once the first milestone is funded.',
  },
  awaiting: {
    client: 'Fund the first milestone to start the contract.',
    freelancer: 'The contract starts when the client funds the first milestone. Don’t start work before.',
  } satisfies Record<Party, string>,
  disputed: 'The contract is disputed. Its money stays where it is until that is decided; the work may go on.',
  paused: 'The contract is paused. Review times stand still; either side can resume it.',
  endAsked: {
    client: 'You asked to end this contract. It ends when the freelancer has answered, or when the days for it are over.',
    freelancer: 'The client wants to end this contract and asks for the held money back. Answer at each milestone below.',
  } satisfies Record<Party, string>,
  dueOn: 'Due',
  rule: (rule: string) => `Rule ${rule}`,
  reviewClock: (days: number) => `Approved by itself after ${days} days without an answer, on`,
  reviewStopped: 'The review time stands still while the contract is paused.',
  refundClock: (days: number) => `Goes back to the client after ${days} days without an answer, on`,
  restClock: (days: number) => `Rests ${days} days; can be paid out from`,
  fundingNote: 'The bank has not answered yet. It can take a moment, with some methods days.',
  problem: {
    client: (reason: string) => `The last payment did not work. ${reason} Try another method.`,
    freelancer: () => 'The client’s last payment did not work. Wait until it says “Funded”.',
  },
  track: 'Where this milestone’s money is',
  steps: {
    funded: 'Funded',
    submitted: 'Submitted',
    changes: 'Changes asked for',
    approved: 'Approved',
    released: 'Released',
    paid: 'Available',
    refund: 'Refund',
    refunded: 'Refunded',
    cancelled: 'Cancelled',
  },

  handover: (number: number) => `Delivery ${number}`,
  handoverBy: (name: string) => `by ${name}`,
  changesAsked: 'Changes asked for',
  outcomes: { changes_requested: 'Changes asked for', approved: 'Approved', auto_approved: 'Approved by itself' },
  submit: 'Submit work',
  submitAgain: 'Submit again',
  note: 'What you hand over',
  noteHelp: 'A few sentences: what it is, where to look, what is left.',
  files: 'Files',
  filesHelp: 'Up to 10 files, 25 MB each.',
  submitHelp: (days: number) => `The client then has ${days} days to approve or ask for changes.`,
  requestChanges: 'Ask for changes',
  changes: 'What should change',
  changesHelp: 'Name what differs from what was agreed. The review time stops until it is submitted again.',
  fund: (amount: string) => `Fund ${amount} milestone`,
  approve: (amount: string) => `Approve and release ${amount}`,
  cancel: 'Cancel milestone',
  askBack: 'Ask for the money back',
  giveBack: 'Give the money back',
  agreeRefund: 'Agree to the refund',
  refuseRefund: 'Don’t agree',
  pause: 'Pause contract',
  resume: 'Resume contract',
  end: 'End contract',
  payBonus: 'Pay a bonus',
  more: 'More',

  fundTitle: (title: string) => `Fund “${title}”`,
  fundNote: 'The money is held here and belongs to neither side until you approve the work.',
  amount: 'Milestone',
  clientFee: (rate: string) => `Fee, ${rate}`,
  freelancerFee: (rate: string) => `Freelancer’s fee, ${rate}`,
  youPay: 'You pay now',
  freelancerGets: (name: string) => `${name} gets`,
  method: 'Pay with',
  methodPick: 'Choose a payment method',
  noMethod: 'Add a payment method first. It is kept for the next time.',
  addMethod: 'Add a payment method',
  fundAct: (amount: string) => `Fund milestone and pay ${amount}`,
  notNow: 'This can’t be done now',
  back: 'Back to the contract',

  decide: {
    approve: {
      title: (title: string) => `Approve “${title}”`,
      points: (amount: string, name: string, restDays: number) => [
        `${amount} leaves escrow for ${name}.`,
        `After ${restDays} days of rest it can be paid out.`,
        'This can’t be taken back.',
      ],
      act: (amount: string) => `Approve and release ${amount}`,
      look: 'primary',
    },
    cancel: {
      title: (title: string) => `Cancel “${title}”`,
      points: (_amount: string, name: string) => ['It is not funded, so no money moves.', `${name} is told.`],
      act: () => 'Cancel milestone',
      look: 'danger',
    },
    'request-refund': {
      title: (title: string) => `Ask for the money of “${title}” back`,
      points: (amount: string, name: string, _rest: number, answerDays: number) => [
        `${name} has ${answerDays} days to agree or not.`,
        `With a yes, or no answer, ${amount} goes back to where it was paid from, fee included.`,
        'With a no the milestone goes on.',
      ],
      act: (amount: string) => `Ask for ${amount} back`,
      look: 'danger',
    },
    'agree-refund': {
      title: (title: string) => `Agree to the refund of “${title}”`,
      points: (amount: string, name: string) => [`${amount} goes back to ${name}, fee included.`, 'This can’t be taken back.'],
      act: (amount: string) => `Give ${amount} back`,
      look: 'danger',
    },
    'refuse-refund': {
      title: (title: string) => `Don’t agree to the refund of “${title}”`,
      points: (_amount: string, name: string) => [
        'The money stays held and the milestone goes on where it was.',
        `The contract goes on, and ${name} is told.`,
      ],
      act: () => 'Refuse the refund',
      look: 'primary',
    },
    'give-back': {
      title: (title: string) => `Give the money of “${title}” back`,
      points: (amount: string, name: string) => [
        `${amount} goes back to ${name}, fee included.`,
        'The milestone ends. This can’t be taken back.',
      ],
      act: (amount: string) => `Give ${amount} back`,
      look: 'danger',
    },
  },
  endTitle: 'End this contract',
  endPoints: {
    none: ['Nothing is held, so it ends now.', 'Planned milestones are cancelled. Everything delivered and paid stays as it is.'],
    client: (amount: string, days: number) => [
      `${amount} is held. The freelancer is asked for it and has ${days} days to agree or not.`,
      'With a yes, or no answer, it goes back to where it was paid from and the contract ends. With a no the contract goes on.',
    ],
    freelancer: (amount: string) => [
      `${amount} is held. It goes back to the client at once, and the contract ends.`,
      'This can’t be taken back.',
    ],
  },
  endAct: {
    none: 'End contract',
    client: 'Ask to end the contract',
    freelancer: (amount: string) => `Give ${amount} back and end`,
  },

  bonusTitle: (name: string) => `Pay ${name} a bonus`,
  bonusNote: 'On top of what was agreed. It is charged and released at once.',
  bonusAmount: 'Amount',
  bonusText: 'A line with it',
  bonusTextHelp: 'Shown in your room.',
  review: 'Review',
  bonusAct: (amount: string) => `Pay ${amount} bonus`,
  bonusChange: 'Change the amount',
  wrongAmount: 'Write an amount, like 120 or 120.50.',

  events: {
    'contract.signed': 'Signed by both sides',
    'contract.started': 'The contract started',
    'contract.paused': 'Paused',
    'contract.resumed': 'Resumed',
    'contract.end-requested': 'The client asked to end it',
    'contract.end-refused': 'The end was not agreed to; the contract goes on',
    'contract.ended': 'Ended',
    'contract.closed': 'Closed',
    'milestone.funding': 'Payment ordered',
    'milestone.funded': 'Funded: the money is held',
    'charge.declined': 'The payment was declined',
    'milestone.submitted': 'Work submitted',
    'milestone.changes-requested': 'Changes asked for',
    'milestone.approved': 'Approved and released',
    'milestone.auto-approved': 'Approved by itself and released',
    'milestone.cancelled': 'Milestone cancelled',
    'milestone.refund-requested': 'Refund asked for',
    'milestone.refund-refused': 'Refund not agreed to',
    'milestone.refunded': 'Refunded',
    'bonus.paid': 'Bonus paid',
  } satisfies Record<ContractEvent, string>,
  byItself: 'by itself',
}

export const contractTones: Record<ContractState, Tone> = {
  awaiting_funding: 'waits',
  active: 'agreed',
  paused: 'waits',
  ended: 'plain',
  closed: 'plain',
}
export const milestoneTones: Record<MilestoneState, Tone> = {
  planned: 'plain',
  funding: 'waits',
  funded: 'agreed',
  submitted: 'waits',
  changes_requested: 'waits',
  released: 'agreed',
  refund_requested: 'waits',
  refunded: 'stopped',
  cancelled: 'plain',
}
