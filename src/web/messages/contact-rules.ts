import type { LinkClass } from '#web/host-class.ts'

/** The public page about contact before a contract, and its error rates. */
export const contactRules = {
  title: 'Contact before a contract',
  description: 'What may not pass before a contract starts, why, when it opens, the exceptions, and how to object.',
  lead: 'Until a contract starts between two sides, talk stays here and means of contact wait. This page says what waits, what does not, and what you can do about it.',
  onPage: 'On this page',
  rule: (rule: string) => `Rule ${rule}`,

  whatTitle: 'What waits, and what never does',
  what: {
    caption: 'What may pass at which time',
    thing: 'What it is',
    before: 'Before a contract',
    after: 'From its start on',
    waits: 'Waits',
    passes: 'Passes',
    stays: 'Stays here',
    never: 'Never',
  },
  rows: [
    { thing: 'Phone numbers, e-mail and postal addresses', before: 'waits', after: 'passes', rule: 'D2.1' },
    { thing: 'Messenger and social names', before: 'waits', after: 'passes', rule: 'D2.1' },
    { thing: 'Meeting and scheduling links', before: 'waits', after: 'passes', rule: 'D2.1' },
    { thing: 'Outside application forms and contact pages', before: 'waits', after: 'passes', rule: 'D2.1' },
    { thing: 'Asking for one of these, or to talk elsewhere', before: 'waits', after: 'passes', rule: 'D2.1' },
    { thing: 'Asking to pay or be paid elsewhere', before: 'never', after: 'stays', rule: 'D3.2' },
    { thing: 'Asks that are always blocked', before: 'never', after: 'never', rule: 'B3.5' },
    { thing: 'Links to work, code, articles and shops', before: 'passes', after: 'passes', rule: 'D2.4' },
    { thing: 'Names of people and companies', before: 'passes', after: 'passes', rule: 'D2.4' },
    { thing: 'Prices, dates, versions, code, product names', before: 'passes', after: 'passes', rule: 'B2.10' },
  ] as { thing: string; before: 'waits' | 'passes' | 'never'; after: 'passes' | 'stays' | 'never'; rule: string }[],
  placesNote:
    'It holds wherever somebody else can read: profile, portfolio, job post, proposal, invitation, message, file (its name, text, pictures and codes), room and file titles.',

  whyTitle: 'Why',
  why: [
    'Money that is held here protects both sides; a deal that begins elsewhere has nothing behind it.',
    'Most fraud begins with “write to me there”. Whoever stays here can be helped.',
    'The fee pays for this place. In return, everything needed to get to a contract is built in: messages, files, offers and signatures.',
  ],

  whenTitle: 'When it opens',
  when: 'When both have signed and the first milestone is funded, everything that waited between you opens by itself. It stays open after the contract has ended. Payment stays here.',

  outcomesTitle: 'What happens to what you write',
  outcomes: [
    {
      name: 'While you write',
      text: 'The exact words are underlined, with the rule and the ways on. Nothing is decided yet.',
      rule: 'B2.5',
    },
    {
      name: 'In a message',
      text: 'It is sent. The words show as “contact detail” to the other side and open when the contract starts.',
      rule: 'B2.6',
    },
    {
      name: 'In a public text',
      text: 'A job, a profile or a title can be published once the words are changed. Nothing you typed is lost.',
      rule: 'B2.6',
    },
    {
      name: 'In a file',
      text: 'A file is looked through before the other side sees it. One with a finding, or one that can’t be read, waits whole; you are told why.',
      rule: 'B2.6',
    },
    { name: 'Asking for outside payment', text: 'It is not sent. Your text stays a draft.', rule: 'D3.2' },
  ],

  exceptionsTitle: 'Exceptions',
  exceptionsLead:
    'An exception is declared by one side and acknowledged by the other. It names what it lets through, and it ends by itself. Payment is never part of it.',
  declare: 'Declare an exception',
  yourExceptions: 'Your exceptions',
  upTo: (days: number) => `${days} days at most`,
  lets: 'Lets through',
  exceptions: {
    legal: {
      name: 'Papers',
      text: 'A confidentiality agreement, a business licence, proof of the right to work, a background check.',
      lets: 'What you choose of phone, e-mail and postal address. Talk stays here.',
    },
    'system-access': {
      name: 'Access to a system',
      text: 'An address that is needed to let somebody into a system, so that they can see what the work is.',
      lets: 'What you choose, usually an e-mail address. Talk stays here.',
    },
    organisation: {
      name: 'Exempt organisation',
      text: 'An organisation that the operator has exempted, in private rooms that began with its invitation.',
      lets: 'Every means of contact, in that room.',
    },
    'prior-relationship': {
      name: 'You knew each other before',
      text: 'You worked together before you met here. You declare it, the other side confirms it.',
      lets: 'Every means of contact. The period of section “Payment” does not hold for you two.',
    },
  },
  statesNote:
    'A message that plainly says why (“for the NDA, my registered address is …”) can be confirmed with one tap instead of a form.',

  paymentTitle: 'Payment',
  payment: (months: number) => [
    `Payments between two sides that met here go through here for ${months} months from their first exchange of messages. Both see the start and the end date in their room.`,
    'Asking to pay or be paid outside is the violation. Whoever is asked and says no is not concerned.',
  ],
  waysOutTitle: 'Ways out',
  waysOut: [
    'Wait for the end of the period; then you are free, by itself.',
    'Pay the conversion fee that the operator set; then you are free at once.',
    'Declare a relationship from before, and have it confirmed by the other side.',
  ],

  blockedTitle: 'Always blocked',
  blockedLead: 'At any time, under a contract as well:',
  blocked: [
    'asking a freelancer to pay a client: a fee, a deposit, equipment, training',
    'cheques to cash, and gift cards',
    'passwords and one-time codes',
    'renting or selling an account',
  ],

  concernedTitle: 'Who is concerned',
  concerned: [
    'Only who gives or asks for contact, or for payment elsewhere.',
    'Receiving it, refusing it, quoting this rule, or quoting the other side in a report: never.',
    '“Sorry, I only talk here” is understood, in every language this place screens.',
  ],
  harbourTitle: 'Safe harbour',
  harbour:
    'What was seen and let through, or masked, is never held against you later, at any door. What could not be seen because it was disguised is judged by a person, not by the program.',

  objectTitle: 'How to object',
  object: [
    'Choose “Not a contact detail” at the words. A message is sent masked at once, and a person looks at it.',
    'When they agree, it opens. When they don’t, you and the other side read why. The decision changes nothing else.',
    'A text that is held is looked at within hours; if nobody came to it, it is delivered masked.',
  ],
  yourReviews: 'What you asked to be looked at',

  hostsTitle: 'Links by what they lead to',
  hostsLead: 'A link is judged by the site it leads to. The sites that are known, by class; any other can be looked up.',
  hostClass: 'Class, and before a contract',
  hostSites: 'Sites',
  moreHosts: (count: number) => `and ${count} more`,
  classes: {
    contact: { name: 'Contact', what: 'Waits' },
    meeting: { name: 'Meetings', what: 'Waits' },
    form: { name: 'Forms', what: 'Waits' },
    payment: { name: 'Payment', what: 'Stays here' },
    social: { name: 'Social profile', what: 'A person’s page waits; posts and companies pass' },
    portfolio: { name: 'Portfolio', what: 'Passes, with a notice' },
    code: { name: 'Code', what: 'Passes, with a notice' },
    shop: { name: 'Shop', what: 'Passes, with a notice' },
    work: { name: 'Articles and documents', what: 'Passes, with a notice' },
    own: { name: 'Own site', what: 'Passes, unless the link or the words invite contact' },
  } satisfies Record<LinkClass, { name: string; what: string }>,
  anyOther: 'every other site',
  lookUp: 'Look up a link',
  lookUpHelp: 'For example behance.net or https://t.me/name. It is not visited.',
  lookUpGo: 'Look up',
  lookUpBad: 'This is not a web address.',
  lookUpIs: (host: string, name: string) => `${host}: ${name}.`,

  rulesTitle: 'What is looked for',
  rulesLead: 'Every rule of the program with its reason. A rule that is not proven precise enough may only give a notice.',
  noticeOnly: 'notice only',
  ratesTitle: 'How often it is wrong',
  ratesLead: 'Measured on a versioned test set, with bounds, by family, language and rule.',
  ratesLink: 'See the error rates',
}

export const errorRates = {
  title: 'Error rates',
  description: 'How often the screening of contact details is right and wrong, measured on a versioned test set.',
  lead: 'How often the program finds what it should, and how often it stops what it should not. Counted on labelled texts; a third of them was written first, locked, and not looked at while the rules were made.',
  none: 'Not measured yet',
  noneText: 'The figures of this version have not been made. They are counted on the test set before a release.',
  recall: 'Found',
  recallLong: 'Of what should be stopped, how much is',
  falsePositives: 'Wrongly stopped',
  falseLong: 'Of honest text, how much is stopped',
  precision: 'Right when it stops',
  precisionLong: 'Of what is stopped, how much should be',
  f1: 'F1',
  bounds: (low: string, high: string) => `${low} to ${high}`,
  of: (hits: number, of: number) => `${hits.toLocaleString('en')} of ${of.toLocaleString('en')}`,
  versions: 'What was measured',
  engine: 'Engine',
  set: 'Test set',
  cases: 'Cases',
  lockedCases: 'Of them locked',
  partsTitle: 'The locked third, apart',
  partsNote: 'If the open cases did better than the locked ones, the rules would be fitted to them.',
  part: 'Part',
  parts: { all: 'All cases', open: 'Open to tuning', locked: 'Locked' },
  familiesTitle: 'By family',
  familiesNote: 'How the contact is given, or what honest text is about.',
  family: 'Family',
  languagesTitle: 'By language',
  language: 'Language',
  honestTitle: 'Honest text from outside',
  honestNote: 'Real text without contacts, by where it comes from, and the share of it that may be stopped at most.',
  origin: 'Origin',
  limit: 'At most',
  rulesTitle: 'By rule',
  rulesNote: (cases: number, low: string) =>
    `A rule whose precision is not proven to be ${low} or more on ${cases} cases may give a notice, never mask or block.`,
  rule: 'Rule',
  state: 'Standing',
  states: { proven: 'Proven', failed: 'Notice only', few: 'Too few cases' } as Record<string, string>,
  boundsNote: 'Bounds are Wilson’s at 95 %. The bar runs from 0 to 100 %; the pale part is the range between the bounds.',
  falseNote: (most: string) => `Bars of “wrongly stopped” run from 0 to ${most}.`,
  back: 'Contact before a contract',
  notCounted: '–',
}
