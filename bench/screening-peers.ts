// What others would use to find contact details, each called as its documentation says and given its best chance.
import { createRequire } from 'node:module'
import path from 'node:path'
import { find } from '#engines/screening/find'
import { judge } from '#engines/screening/judge'
import type { Surface } from '#engines/screening/types'

/** Says whether it would stop a text. */
export interface Peer {
  name: string
  stops(text: string, surface: Surface): boolean | Promise<boolean>
}

const require = createRequire(path.resolve('bench/peers/package.json'))

interface Link {
  schema: string
  url: string
}
interface LinkifyIt {
  match(text: string): Link[] | null
}
type FindNumbers = (text: string, options: { defaultCountry: string }) => unknown[]
interface Redactor {
  redact(text: string): string
}
interface OpenRedaction {
  detect(text: string): Promise<{ detections: unknown[] }>
}

/** Our engine with the verdict that the marketplace draws from it. */
export const ours: Peer = {
  name: 'this engine',
  stops(text, surface) {
    const found = find(text, { surface })
    if (found.findings.length === 0) return false
    const { outcome } = judge(found, { stage: 'before', surface, states: found.states })
    return outcome === 'mask' || outcome === 'hold' || outcome === 'block'
  },
}

/** Hosts whose links are a way of contact or of paying; the pair finds links, but does not know which of them matter. */
const contactHost =
  /^(?:https?:\/\/)?(?:[\w-]+\.)*(?:wa\.me|whatsapp\.com|t\.me|telegram\.me|discord\.(?:gg|com)|discordapp\.com|m\.me|facebook\.com|instagram\.com|twitter\.com|x\.com|linkedin\.com|snapchat\.com|skype\.com|zoom\.us|meet\.google\.com|teams\.(?:microsoft|live)\.com|calendly\.com|cal\.com|whereby\.com|jit\.si|webex\.com|forms\.gle|typeform\.com|linktr\.ee|paypal\.me|slack\.com)(?:\/|$)/i

/** Where people write the nine languages of the test set: numbers of these countries are found by the engine as they stand. */
export const countries = ['US', 'GB', 'ES', 'MX', 'PT', 'BR', 'FR', 'DE', 'IN', 'RU', 'EG', 'SA', 'CN']

/**
 * linkify-it for addresses and links, libphonenumber-js for numbers: the usual pair. With its smallest metadata, and no
 * numbers looked for where a link already tells. It has to be told which country's numbers to look for: with one alone it
 * is quickest, with those of `countries` it looks for what the engine finds.
 */
export function pair(of: readonly string[]): Peer {
  const linkify = new (require('linkify-it') as new () => LinkifyIt)()
  const { findPhoneNumbersInText } = require('libphonenumber-js') as { findPhoneNumbersInText: FindNumbers }
  return {
    name: of.length === 1 ? 'linkify-it + libphonenumber-js' : `the pair, for ${of.length} countries`,
    stops: text =>
      (linkify.match(text)?.some(link => link.schema === 'mailto:' || contactHost.test(link.url)) ?? false) ||
      of.some(defaultCountry => findPhoneNumbersInText(text, { defaultCountry }).length > 0),
  }
}

/** Only its patterns for what counts here: with all 579 it would flag most honest texts and be slower. */
export async function openRedaction(): Promise<Peer> {
  const { OpenRedaction, allPatterns } = (await import(require.resolve('@openredaction/core'))) as {
    OpenRedaction: new (options: { patterns: string[] }) => OpenRedaction
    allPatterns: { type: string }[]
  }
  const counts =
    /^(?:EMAIL|PHONE_(?!LINE)\w+|ADDRESS_\w+|IBAN|(?:BITCOIN|ETHEREUM|LITECOIN|MONERO|RIPPLE|SOLANA)_ADDRESS|BANK_ACCOUNT_UK|\w+_(?:USERNAME|USER_ID|PROFILE)|SOCIAL_MEDIA_HANDLE)$/
  const patterns = allPatterns.map(pattern => pattern.type).filter(type => counts.test(type))
  const redaction = new OpenRedaction({ patterns })
  return { name: 'openredaction', stops: async text => (await redaction.detect(text)).detections.length > 0 }
}

/** Its rules for addresses and numbers; those for names, digits, postcodes and the like would flag most texts. */
export function redactPii(): Peer {
  const { SyncRedactor } = require('redact-pii') as { SyncRedactor: new (options: object) => Redactor }
  const off = [
    'names',
    'creditCardNumber',
    'zipcode',
    'ipAddress',
    'usSocialSecurityNumber',
    'username',
    'password',
    'credentials',
    'digits',
    'url',
  ]
  const redactor = new SyncRedactor({ builtInRedactors: Object.fromEntries(off.map(name => [name, { enabled: false }])) })
  return { name: 'redact-pii', stops: text => redactor.redact(text) !== text }
}

/** The least that can be done: one look at each character's class, for an @ or for seven digits. */
export function bareScan(): Peer {
  const classes = new Uint8Array(65_536)
  for (let digit = 48; digit < 58; digit++) classes[digit] = 1
  classes[64] = 2
  return {
    name: 'bare scan of characters',
    stops(text) {
      let digits = 0
      let ats = 0
      for (let at = 0; at < text.length; at++) {
        const kind = classes[text.charCodeAt(at)]!
        if (kind === 1) digits++
        else if (kind === 2) ats++
      }
      return ats > 0 || digits >= 7
    },
  }
}
