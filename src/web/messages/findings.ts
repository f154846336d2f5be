import type { FindingKind } from '#engines/screening/types'

/** What a finding is, in a word or two. */
export const kindWords: Record<FindingKind, string> = {
  phone: 'Phone number',
  email: 'E-mail address',
  address: 'Postal address',
  messenger: 'Messenger contact',
  handle: 'Social name',
  meeting: 'Meeting link',
  link: 'Contact page',
  form: 'Outside form',
  'talk-elsewhere': 'Talking elsewhere',
  payment: 'Payment details',
  'pay-elsewhere': 'Paying elsewhere',
  'forbidden-ask': 'Never allowed',
}

const takeOut = 'Take these words out. They can pass when your contract has started.'
const payHere = 'Take these words out. Payment between you goes through here.'

/** What to change, by what was found. */
export const changeWords: Record<FindingKind, string> = {
  phone: takeOut,
  email: takeOut,
  address: 'Name the town or the country only. The street can pass when your contract has started.',
  messenger: takeOut,
  handle: 'Name the site without the name you use there.',
  meeting: takeOut,
  link: 'Link to the work itself, not to the page where people write to you.',
  form: 'Ask your questions in the job’s own questions or in the room.',
  'talk-elsewhere': 'Leave out where else to talk. The room here is enough until the contract starts.',
  payment: payHere,
  'pay-elsewhere': payHere,
  'forbidden-ask': 'Take this out. It stays out under a contract, too.',
}

interface RuleWords {
  name: string
  reason: string
}

/** The engine's rules by what they look for; what is not named is explained by its family. */
export const ruleGroups: { title: string; note: string; rules: Record<string, RuleWords> }[] = [
  {
    title: 'Numbers',
    note: 'A row of figures counts when its length and grouping fit a numbering plan, or when words about calling stand beside it.',
    rules: {
      'phone.plain': { name: 'A phone number', reason: 'Figures grouped like a phone number of some country.' },
      'phone.spaced': { name: 'Figures set apart', reason: 'Signs or blanks between the figures of a phone number.' },
      'phone.spelled': { name: 'Figures as words', reason: 'A phone number said in words, “double” and “triple” included.' },
      'phone.lookalike': { name: 'Letters for figures', reason: 'O for 0, l for 1: it reads as a phone number.' },
      'phone.list': { name: 'Figures in a list', reason: 'Parts of one phone number, each on its own.' },
      'phone.disguised': { name: 'Figures in disguise', reason: 'A phone number written so that it would not be seen.' },
    },
  },
  {
    title: 'Addresses',
    note: 'Placeholders like name@example.org, CSS, package scopes and code are left alone.',
    rules: {
      'email.plain': { name: 'An e-mail address', reason: 'Has an @ and an ending that exists.' },
      'email.spaced': { name: 'An address set apart', reason: 'Blanks inside an e-mail address.' },
      'email.spelled': { name: '“At” and “dot” as words', reason: 'An e-mail address with its signs said as words.' },
      'address.street': { name: 'A street and number', reason: 'Given as the place to come or to write to.' },
    },
  },
  {
    title: 'Messengers and social names',
    note: 'Naming a product is fine when it is the work: a Telegram bot, an Instagram campaign.',
    rules: {
      'handle.brand': { name: 'A name on a service', reason: 'Says which service, and which name there.' },
      'handle.marked': { name: 'A name with @', reason: 'Reads like a personal name on some service.' },
      'talk.brand': { name: 'Writing on a messenger', reason: 'Asks for or offers a talk on a service that is named.' },
      'talk.name': { name: 'A name beside a request', reason: 'A name to be found under, beside words about writing there.' },
      'talk.hint': { name: 'A service by its picture', reason: '“The blue bird”, “the paper plane”: it means a messenger.' },
      'talk.url': { name: 'A link said in words', reason: 'A link to a messenger or a calendar, spelled out.' },
      'talk.alone': {
        name: 'A messenger by itself',
        reason: 'Little more than the name of a messenger, offered to go on there.',
      },
    },
  },
  {
    title: 'Links',
    note: 'Links to work, code, articles and shops pass. Own sites pass unless the words or the page invite contact.',
    rules: {
      'link.contact': { name: 'A link that opens a chat', reason: 'Leads straight to a person on a messenger.' },
      'link.meeting': { name: 'A meeting or booking link', reason: 'Leads to a call or a calendar.' },
      'link.form': { name: 'An outside form', reason: 'Its purpose is to collect contact or applications.' },
      'link.payment': { name: 'A payment link', reason: 'Leads to a page that takes money past this place.' },
      'link.social': { name: 'A personal social page', reason: 'Leads to one person’s page on a social site.' },
      'link.scheme': { name: 'A link that calls or writes', reason: 'tel:, mailto: and links that open a messenger.' },
      'link.invited': { name: 'A contact page', reason: 'An own site, with an invitation to make contact there.' },
      'link.apply': { name: 'Applying elsewhere', reason: 'Asks to apply on another site.' },
      'meeting.id': { name: 'A meeting’s number', reason: 'The number or code of a call somewhere else.' },
    },
  },
  {
    title: 'Asking to talk elsewhere',
    note: 'Only the asking clause is masked. Saying no to it, or quoting the rule, is never a finding.',
    rules: {
      'ask.channel': { name: 'Asking for a number or address', reason: 'Asks the other side for a means of contact.' },
      'ask.address': { name: 'Asking for an address', reason: 'Asks the other side where to write or to come to.' },
      'ask.reach': { name: 'Asking how to be reached', reason: 'Asks for a way to reach the other side outside.' },
      'ask.alone': { name: 'Asking in a word', reason: 'Little more than the name of a channel, as a question.' },
      'offer.channel': { name: 'Offering another way', reason: 'Proposes to go on by phone, mail or another way.' },
      'offer.call': { name: 'Offering a call', reason: 'Asks to be called, outside the calls of this place.' },
      'offer.mail': { name: 'Offering mail', reason: 'Asks to be written to by e-mail.' },
      'offer.there': { name: 'Offering “there”', reason: 'Asks to be written to at a place named before.' },
      'offer.apply': { name: 'Offering a form', reason: 'Points to a contact form or a careers page.' },
      'offer.site': { name: 'Offering a site', reason: 'Asks to be written to by another site.' },
      'offer.lookup': { name: 'Asking to be looked up', reason: 'Asks the other side to find a means of contact elsewhere.' },
      'offer.evade': { name: 'Around the rule', reason: 'Says how the words can pass unseen.' },
      'away.talk': { name: 'Leaving this place', reason: 'Asks to talk outside of here.' },
      'worded.talk': {
        name: 'The wording',
        reason: 'Reads as asks and offers to talk elsewhere do. The words that weigh most are shown.',
      },
    },
  },
  {
    title: 'Payment',
    note: 'Building a PayPal integration is work; asking to be paid by PayPal is not.',
    rules: {
      'payment.handle': { name: 'A name to pay to', reason: 'A name on a payment service.' },
      'payment.bank account': { name: 'A bank account', reason: 'Reads like an account number.' },
      'payment.wallet': { name: 'A wallet', reason: 'Reads like the address of a wallet.' },
      'pay.away': { name: 'Paying outside', reason: 'Asks to pay or be paid outside this place.' },
      'pay.brand': { name: 'Paying by a service', reason: 'Asks for money over a service that is named.' },
      'pay.direct': { name: 'Paying directly', reason: 'Asks for money from hand to hand.' },
      'pay.fee': { name: 'Saving the fee', reason: 'Offers a lower price for paying past this place.' },
      'pay.skip': { name: 'Skipping the contract', reason: 'Asks to leave the contract or its held money out.' },
      'worded.pay': { name: 'The wording', reason: 'Reads as offers to pay elsewhere do. The words that weigh most are shown.' },
      'pay.alone': { name: 'A way to pay by itself', reason: 'Little more than the name of a payment service, as an offer.' },
    },
  },
  {
    title: 'Never allowed',
    note: 'Blocked at any time, under a contract as well.',
    rules: {
      'forbidden.fee': {
        name: 'A freelancer pays first',
        reason: 'Asks a freelancer for a fee, a deposit, a kit or paid training.',
      },
      'worded.forbidden': { name: 'The wording', reason: 'Reads as such asks do. The words that weigh most are shown.' },
      'forbidden.cheque': { name: 'A cheque to cash', reason: 'Asks to cash a cheque and pass the money on.' },
      'forbidden.giftcard': { name: 'Gift cards', reason: 'Asks for gift cards or their codes.' },
      'forbidden.password': { name: 'Passwords and codes', reason: 'Asks for a password or a one-time code.' },
      'forbidden.rent': { name: 'An account', reason: 'Asks to rent, buy or use somebody’s account.' },
      'pay.forbidden': { name: 'An ask that is never allowed', reason: 'Asks a freelancer for money, or for cards and codes.' },
    },
  },
  {
    title: 'Disguised',
    note: 'Text is read as a person would read it: look-alike letters, invisible signs and several messages together.',
    rules: {
      decoded: { name: 'Encoded', reason: 'Reads as a contact when it is decoded.' },
      'split.phone': { name: 'A number in several messages', reason: 'The messages together make a phone number.' },
      'split.email': { name: 'An address in several messages', reason: 'The messages together make an e-mail address.' },
      'split.handle': { name: 'A name in several messages', reason: 'The messages together name a service and a name there.' },
      'split.link': { name: 'A link in several messages', reason: 'The messages together make a link.' },
      'split.talk': { name: 'A request in several messages', reason: 'The messages together ask to talk elsewhere.' },
      'split.away': { name: 'Leaving, in several messages', reason: 'The messages together ask to talk outside of here.' },
      'split.payment': { name: 'Payment in several messages', reason: 'The messages together name a way to pay.' },
    },
  },
]

const byRule = new Map(ruleGroups.flatMap(group => Object.entries(group.rules)))
/** What stands for a family's rule that has no words of its own. */
const families: Record<string, string> = {
  phone: 'phone.plain',
  email: 'email.plain',
  address: 'address.street',
  handle: 'handle.marked',
  talk: 'talk.brand',
  link: 'link.invited',
  meeting: 'link.meeting',
  ask: 'ask.channel',
  offer: 'offer.channel',
  away: 'away.talk',
  payment: 'payment.handle',
  pay: 'pay.away',
  forbidden: 'pay.forbidden',
  decoded: 'decoded',
  split: 'split.talk',
}

/** The words of a rule of the engine; one without words of its own is explained by its family. */
export function ruleWordsOf(rule: string): RuleWords | null {
  return byRule.get(rule) ?? byRule.get(families[rule.split('.')[0]!] ?? '') ?? null
}

export const findingWords = {
  title: (count: number) =>
    count === 1
      ? 'One place has to change before this can be public'
      : `${count} places have to change before this can be public`,
  lead: 'Everyone can read this text, so means of contact have to wait for a contract. Nothing you typed is lost.',
  noticeTitle: 'Worth a second look',
  noticeLead: 'This may be read as contact. It does not keep the text from being published.',
  change: 'What to change',
  because: 'Rule',
  evidence: 'Rests on',
  score: (percent: number) => `${percent} % sure`,
  more: 'Why this was found',
  policy: 'The rule and its exceptions',
  contest: 'Not a contact detail?',
  contestNote: 'A person looks at the text. When they agree, the same text can be published as it is.',
  note: 'What is it?',
  noteHelp: 'A sentence helps: “It is the part number of the lamp.”',
  ask: 'Ask a person to look',
  asked: 'Asked. You are told when it is decided.',
  askedLink: 'See what you asked',
  markStart: 'found:',
  markEnd: 'end of what was found',
  fields: {
    title: 'Title',
    description: 'Description',
    skills: 'Skills',
    headline: 'Headline',
    about: 'About',
    linkUrl: 'Link',
    name: 'Name',
    reason: 'Reason',
    text: 'Text',
    scope: 'What will be made',
  } as Record<string, string>,
  question: (number: number) => `Question ${number}`,
}

/** A field by its name in the form, for people. */
export function fieldName(field: string): string {
  const question = /^questions\.(\d+)$/.exec(field)
  if (question) return findingWords.question(Number(question[1]) + 1)
  return findingWords.fields[field] ?? findingWords.fields[field.split('.').at(-1)!] ?? field
}
