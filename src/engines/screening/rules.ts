/** What a rule of the engine is about, in words for the person who wrote the text and for the page that lists them. */
export interface EngineRule {
  id: string
  /** One sentence: what was found. */
  reason: string
  /** One sentence: what the writer can do. */
  advice: string
}

/** Changes whenever a rule or a table does, so that a published error rate names what it measured. */
export const engineVersion = '1.0.0'

const untilContract = 'Leave it out, send it masked until your contract starts, or declare an exception.'
const stayHere = 'Say it here: rooms have messages, files and calls, and after the contract starts you may use any tool.'
const payHere = 'Keep the payment on the contract; a bonus, a deposit and a discount can be agreed there, too.'
const never = 'This is not allowed at any time. If somebody asked you for it, report the message.'

const list: readonly (readonly [string, string, string])[] = [
  ['phone.plain', 'This looks like a phone number.', untilContract],
  ['phone.spaced', 'These figures, put together, look like a phone number.', untilContract],
  ['phone.spelled', 'These number words, put together, look like a phone number.', untilContract],
  ['phone.lookalike', 'With letters read as figures, this looks like a phone number.', untilContract],
  ['phone.list', 'The words around these figures say that they are a phone number.', untilContract],
  ['phone.disguised', 'The text says that the figures in it are one number to dial.', untilContract],
  ['phone.letters', 'This is a phone number with letters of the keypad.', untilContract],
  ['email.plain', 'This is an e-mail address.', untilContract],
  ['email.spaced', 'Without the blanks, this is an e-mail address.', untilContract],
  ['email.spelled', 'With its signs said as words, this is an e-mail address.', untilContract],
  ['email.pieces', 'This tells an e-mail address in pieces.', untilContract],
  ['address.box', 'This is a post office box to write to.', untilContract],
  ['address.street', 'This is a postal address to come or to write to.', untilContract],
  ['ask.address', 'This asks for a postal address, or to meet in person.', stayHere],
  ['handle.brand', 'This is a name on a messenger or a social network.', untilContract],
  ['handle.matrix', 'This is a name on Matrix.', untilContract],
  ['handle.code', 'This is the number of an account to chat with.', untilContract],
  ['handle.marked', 'This is a name to write to on another service.', untilContract],
  ['link.contact', 'This link opens a messenger.', untilContract],
  ['link.meeting', 'This link leads to a meeting or a calendar elsewhere.', stayHere],
  [
    'link.form',
    'This link leads to a form outside the marketplace.',
    'Put the questions into the job post; proposals answer them here.',
  ],
  ['link.payment', 'This link leads to a payment outside the marketplace.', payHere],
  ['link.social', 'This link leads to a personal page on a social network.', untilContract],
  ['link.scheme', 'This link calls, writes to or pays somebody.', untilContract],
  [
    'link.invited',
    'This invites to make contact on another site.',
    'Links to your work are welcome; leave out the invitation to write there.',
  ],
  ['link.apply', 'This asks to apply somewhere else.', 'Ask for proposals here, and put your questions into the post.'],
  ['meeting.id', 'This is the number of a meeting elsewhere.', stayHere],
  ['talk.brand', 'This offers or asks to talk over another service.', stayHere],
  ['talk.both', 'This offers or asks to talk over another service.', stayHere],
  ['talk.short', 'This asks about another service to talk over.', stayHere],
  ['talk.alone', 'This names another service to talk over.', stayHere],
  ['talk.masked', 'This names another service to talk over, written in disguise.', stayHere],
  ['talk.hint', 'This hints at another service to talk over.', stayHere],
  ['talk.url', 'This is the address of a messenger, said as words.', untilContract],
  ['ask.channel', 'This asks for a phone number, an e-mail address or another contact.', stayHere],
  ['ask.alone', 'This asks for a contact.', stayHere],
  ['ask.reach', 'This asks how to reach somebody outside the marketplace.', stayHere],
  ['offer.channel', 'This says where a contact can be found.', untilContract],
  ['offer.call', 'This asks for a call or a text message.', stayHere],
  ['offer.mail', 'This asks for an e-mail.', stayHere],
  ['offer.there', 'This asks to make contact elsewhere.', stayHere],
  ['offer.lookup', 'This asks to look somebody up to make contact.', stayHere],
  ['offer.scan', 'This asks to scan a code that leads to a contact.', untilContract],
  ['offer.evade', 'This says that a contact was hidden.', untilContract],
  ['offer.site', 'This says that contact data are on a site.', untilContract],
  ['offer.apply', 'This asks to fill in a form elsewhere.', 'Ask for proposals here, and put your questions into the post.'],
  ['offer.direct', 'This asks to make contact directly.', stayHere],
  ['away.talk', 'This offers or asks to go on outside the marketplace.', stayHere],
  ['pay.away', 'This offers or asks to work or to pay outside the marketplace.', payHere],
  ['pay.fee', 'This offers or asks to go round the fee.', payHere],
  ['pay.direct', 'This offers or asks to pay directly.', payHere],
  ['pay.brand', 'This offers or asks to pay over another service.', payHere],
  ['pay.both', 'This offers or asks to pay over another service.', payHere],
  ['pay.short', 'This asks about another way to pay.', payHere],
  ['pay.masked', 'This names another way to pay, written in disguise.', payHere],
  ['pay.alone', 'This names another way to pay.', payHere],
  ['pay.skip', 'This offers or asks to leave out the milestone or the contract.', payHere],
  ['payment.handle', 'This is a name on a payment service.', payHere],
  ['payment.wallet', 'This is the address of a wallet.', payHere],
  ['payment.bank-account', 'These are the data of a bank account.', payHere],
  ['payment.address', 'This is a payment address.', payHere],
  ['payment.name', 'This is a name on a payment service.', payHere],
  ['worded.talk', 'This is worded like an offer or an ask to talk elsewhere.', stayHere],
  ['worded.pay', 'This is worded like an offer or an ask to pay elsewhere.', payHere],
  ['worded.forbidden', 'This is worded like an ask that is not allowed.', never],
  ['forbidden.fee', 'This asks a freelancer to pay for getting work.', never],
  ['forbidden.cheque', 'This asks to cash a cheque and send money on.', never],
  ['forbidden.giftcard', 'This asks for gift cards or their codes.', never],
  ['forbidden.password', 'This asks for a password or a one-time code.', never],
  ['forbidden.rent', 'This asks to rent, buy or borrow an account.', never],
]

const named = new Map(list.map(([id, reason, advice]) => [id, { id, reason, advice }]))

/** Every rule that has words of its own, in the order in which a page shows them. */
export const engineRules: readonly EngineRule[] = [...named.values()]

/** The words for a finding's rule; rules of codes and of split messages speak of what they found. */
export function ruleOf(id: string): EngineRule {
  const known = named.get(id)
  if (known) return known
  if (id.startsWith('decoded.'))
    return { id, reason: `This reads as a contact when it is decoded (${id.slice(8)}).`, advice: untilContract }
  if (id.startsWith('split.'))
    return { id, reason: 'Together with messages before it, this completes a contact or an offer.', advice: untilContract }
  return { id, reason: 'This looks like a way of contact.', advice: untilContract }
}
