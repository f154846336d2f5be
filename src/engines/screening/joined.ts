import { isAsking, read } from '#engines/screening/second'
import type { Draft } from './drafts.ts'
import { fold } from './fold.ts'
import type { Said } from './types.ts'

// What was found over several messages, and belongs to none of them together: names in a list, figures of something else.

/** A part of joined messages: which one it was. */
interface Part {
  message: number
}

/** Whether what was found may lie in several messages at all: an account's figures don't, nor a name of a few figures. */
export function isTogether(messages: readonly Said[], covered: readonly Part[], draft: Draft): boolean {
  const texts = covered.map(({ message }) => messages[message]!.text)
  // 30117, 30118, 30122: one after the other of the same kind.
  const figures = texts.map(text => text.replace(/\D/g, ''))
  const isSeries = figures.every(
    one => one.length > 3 && one.length === figures[0]!.length && one.slice(0, 2) === figures[0]!.slice(0, 2),
  )
  if (draft.kind === 'phone' && isSeries && texts.every(text => /^\W*\d+\W*$/.test(text))) return false
  if (draft.rule === 'payment.bank-account') return texts.some(text => /\d{5}|\d\d\W\d\d\W\d\d/.test(text))
  if (draft.rule !== 'handle.brand') return true
  const name = draft.value?.split(':')[1] ?? ''
  // "000000" for the colour of a button, "-64 dBm" on channel 11.
  return !/^(?:[0-9a-f]{6}|\d{1,4})$/i.test(texts.at(-1)!.replace(/[^0-9a-z]/gi, '')) || /[_.@-]/.test(name)
}

/** Names of channels or of ways to pay, given as a list to somebody who asked about the work. */
export function isListed(messages: readonly Said[], covered: readonly Part[], draft: Draft): boolean {
  // "Outlook", "gmail", "yahoo?": several names, each by itself, are a list.
  const names = covered.map(({ message }) =>
    messages[message]!.text.trim()
      .toLowerCase()
      .replace(/[^a-z]+$/, ''),
  )
  if (draft.rule.startsWith('offer.') && names.filter(name => mailers.has(name)).length > 1) return true
  const [asked, answered] = [messages[covered[0]!.message]!, messages[covered.at(-1)!.message]!]
  // "Payment methods on the page?", "PayPal".
  if (
    /^(?:talk|pay)\./.test(draft.rule) &&
    asked.from !== answered.from &&
    answered.text.trim().split(/\s+/).length <= 3 &&
    onPage.test(asked.text)
  )
    return true
  return (
    /^(?:talk|pay|offer)\./.test(draft.rule) &&
    covered.slice(-2).every(({ message }) => messages[message]!.text.trim().split(/\s+/).length <= 3) &&
    messages
      .slice(Math.max(0, covered.at(-1)!.message - 6), covered.at(-1)!.message)
      .some(
        (said, i, all) =>
          said.from !== messages[covered.at(-1)!.message]!.from && isAsking(said.text) && isAboutWork(all, i + 1, 1),
      )
  )
}

const mailers = new Set(
  'gmail outlook yahoo hotmail icloud proton protonmail thunderbird gmx aol zoho apple mail apple yandex exchange superhuman'.split(
    ' ',
  ),
)

/** A question about what a page or an app shows. */
const onPage =
  /^(?!.*\b(?:i|you|u|me|we|us)\b).*\b(?:on|in|for|at) (?:the|our) (?:page|site|checkout|shop|store|app|form|footer|header|screen|design|template|mocks?|mockup)\b[^.!]*\?\s*$/i

/** Whether what was said just before is about making something. */
export function isAboutWork(messages: readonly Said[], at: number, back = 3): boolean {
  for (let i = Math.max(0, at - back); i < at; i++) {
    const text = read(fold(messages[i]!.text.slice(0, 400)))
    if (text.events.has('SUBJ') && !text.events.has('TALKME')) return true
  }
  return false
}
