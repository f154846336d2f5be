import type { ExceptionKind, FindingKind } from '#engines/screening/types'
import { kindWords } from '#web/messages/findings.ts'

const lower = (kind: FindingKind) => kindWords[kind].charAt(0).toLowerCase() + kindWords[kind].slice(1)
const list = (kinds: readonly FindingKind[]) => [...new Set(kinds.map(lower))].join(', ')

/** Words about what is kept back between two sides: while writing, while reading, and about files. */
export const screenedWords = {
  /** In place of what the other side does not get yet. */
  chip: 'contact detail',
  chipHint: 'Opens by itself when your contract starts',
  chipSpoken: (chip: string) => `${chip}, opens when your contract starts`,
  held: 'waiting for review',
  heldHint: 'A person looks at this first, for 4 hours at most',
  plainChip: '[contact detail]',
  plainHeld: '[waiting for review]',

  panel: (count: number) => (count === 1 ? 'Found in your text' : `${count} things found in your text`),
  /** For a screen reader, once the typing rests. */
  spoken: (kinds: readonly FindingKind[], isBlocked: boolean) =>
    `${kinds.length === 1 ? '1 contact detail found' : `${kinds.length} contact details found`}: ${list(kinds)}.${isBlocked ? ' It can’t be sent like this.' : ''}`,
  spokenNone: 'Nothing found any more.',
  heading: (kinds: readonly FindingKind[]) =>
    new Set(kinds).size === 1 && kinds.length === 1 ? `${kindWords[kinds[0]!]}.` : `${kinds.length} things found.`,
  becomes: {
    mask: (other: string) => `${other} sees a chip until your contract starts`,
    hold: 'Sent after a person looked at it, within 4 hours',
    doubtful: 'Could be read as contact. It is sent as you wrote it',
    stated: (other: string) => `${other} can open it once you confirm what it is for`,
    pay: 'Payment between you goes through here, so this can’t be sent',
    forbidden: 'Nobody may ask for this, at any time, so this can’t be sent',
    signed: 'Both sides sign what both can read, so this waits for the contract',
    published: 'Can’t be sent with these words',
  },
  rule: (number: string) => `Rule ${number}`,
  edit: 'Edit',
  editSpoken: (kind: FindingKind, words: string) => `Edit ${lower(kind)} “${words}”`,
  others: (count: number) => `and ${count} more`,
  preview: (other: string) => `What ${other} will see`,
  allowedContact: 'Exceptions: legal papers, access to a system, an exempt organisation, knowing each other from before.',
  allowedPay: 'Exceptions: the conversion fee, knowing each other from before, or the end of 24 months.',
  allowedNothing: 'There is no exception to this.',
  policy: 'The rule and its exceptions',
  draftKept: 'Your text stays here as a draft.',

  except: 'Declare an exception',
  contest: 'Not a contact detail',
  contestBlocked: 'Not what it looks like',
  contestBlockedTitle: 'Not what it looks like?',
  mistake: 'I did this by mistake elsewhere',
  mistakeNoted: 'Noted. What you tell us yourself is never held against you (rule B2.7).',
  mistakeFailed: 'Not noted yet. Try again in a moment.',
  confirmTitle: {
    legal: 'Your text says this is for a legal paper.',
    'system-access': 'Your text says this is for access to a system.',
  },
  confirmNote: (other: string) => `${other} opens it by acknowledging that. All talk stays here.`,
  confirmSend: 'Send and confirm',
  exceptTitle: 'What is it needed for?',
  exceptKinds: [
    { value: 'legal', label: 'A legal paper', help: 'NDA, business licence, right to work, background check' },
    { value: 'system-access', label: 'Access to a system', help: 'An e-mail that lets somebody in, to scope the work' },
  ] as const,
  exceptReason: 'In a sentence',
  exceptReasonHelp: (other: string) => `${other} reads this beside the chip and opens it by acknowledging.`,
  exceptSend: 'Send with this exception',
  exceptDeclare: 'Declare it',
  exceptElse: 'An exempt organisation, or knowing each other from before:',
  exceptPage: 'exceptions',
  exceptMissing: 'Say in a sentence what it is for.',
  contestTitle: 'Not a contact detail?',
  contestNote: (other: string) =>
    `${other} gets the chip now. A person looks at your words with the talk around them, and opens them if you are right.`,
  contestBlockedNote: 'Nothing is sent. A person looks at these words and tells you.',
  contestWhat: 'What is it?',
  contestWhatHelp: 'For the person who looks: “It is the part number of the lamp.”',
  contestSend: 'Send masked and ask',
  contestAsk: 'Ask a person to look',
  contestAsked: 'Asked. You are told when it is decided.',
  keepWriting: 'Keep writing',
  laterWays: (other: string) => `Once it is sent, the room with ${other} offers more: declare an exception, or ask for a review.`,

  send: 'Send',
  sendMasked: (kinds: readonly FindingKind[]) =>
    new Set(kinds).size === 1 ? `Send, ${lower(kinds[0]!)} masked` : 'Send, contact masked',
  sendMaskedShort: 'Send masked',
  cantSend: 'Can’t be sent',
  cantSendSpoken: (kinds: readonly FindingKind[]) => `This can’t be sent: ${list(kinds)}. Your text is kept as a draft.`,

  seenMasked: (other: string) => `${other} sees a chip for the marked words`,
  seenHeld: 'Waits for a review',
  seenHeldUntil: 'at the latest masked at',
  seenReview: 'A person is asked to look',
  seenKept: 'Stays masked after a review',
  seenWaits: (other: string) => `${other} can open it by acknowledging your exception`,
  seenStates: (other: string) => `Confirm what it is for, and ${other} can open it`,
  seenRefused: (other: string) => `${other} did not acknowledge your exception`,
  seenMarkSpoken: (other: string) => `${other} sees a chip here`,
  why: 'Why, and what you can do',
  whyOpens: 'It opens by itself when your contract starts.',
  reads: (other: string) => `${other} reads`,
  confirm: 'Confirm',
  editMessage: 'Edit the message',

  notYou: 'This is not about you: who writes a contact is concerned, never who gets it.',
  replies: [
    'I’d rather keep talking here.',
    'Let’s agree on a contract first, contacts open then.',
    'A call is possible here, without a number.',
  ],
  repliesLabel: 'Ready replies',
  gate: {
    legal: (other: string) => `${other} says this is for a legal paper`,
    'system-access': (other: string) => `${other} says this is for access to a system`,
    organisation: (other: string) => `${other} writes for an exempt organisation`,
    tier: (other: string) => `${other} has a badge that allows this`,
    'prior-relationship': (other: string) => `${other} says that you know each other from before`,
  } satisfies Record<ExceptionKind, (other: string) => string>,
  gateNote: 'Opening it acknowledges that. Talk stays here.',
  open: 'Open',
  openFile: 'Open the file',
  refuse: 'Don’t open',
  /** What stands as the reason when the message itself says it. */
  gateStated: 'As the message says.',

  fileReadingOwn: (other: string) => `Being checked. ${other} can’t open it yet`,
  fileReading: 'Being checked',
  fileReadingName: 'A file',
  fileWaitsOwn: (other: string) => `Waits until your contract starts. ${other} can’t open it`,
  fileWaits: 'Opens when your contract starts',
  fileWaitsShort: 'Waits',
  fileUnread: 'It could not be read, so it waits. That is no finding against you.',
  fileFound: (where: string, kind: string) => `${kind} ${where}`,
  fileWhere: {
    name: 'in the file’s name',
    text: 'in its text',
    picture: 'in a picture',
    qr: 'in a QR code or barcode',
    metadata: 'in its hidden details',
    link: 'behind a link',
    unread: '',
  } as Record<string, string>,
  filePage: (page: number) => `page ${page}`,

  pair: {
    before: 'Contact details are masked until a contract starts.',
    under: 'A contract has started: you may use any tool. Payment stays here.',
    after: 'You have worked together: you may use any tool. Payment stays here until the date below.',
  },
  pairRule: 'The rule',
  pairExceptions: (count: number) => (count === 0 ? 'Exceptions' : count === 1 ? '1 exception' : `${count} exceptions`),
  sealSaid: {
    before: 'Contact details are masked until a contract starts.',
    under: 'A contract has started, so any tool may be used.',
  },
}
