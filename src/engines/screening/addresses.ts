import type { Draft } from './drafts.ts'
import type { Text } from './events.ts'
import { isDoubtfulTld, isFileEnding, isOfHost, isReserved, isTld, plainEnding, providers } from './endings.ts'
import { spokenAddresses } from './spoken.ts'

/** Endings that are common words of English, too. */
const wordEndings = new Set('is it in to so do no as at be by me my am us we he or if of on an go up'.split(' '))
/** Also in Cyrillic; and . _ % + as in a mailbox. */
const isOfAnyHost = (code: number) => isOfHost(code) || (code > 0x3ff && code < 0x500)
const isOfMailbox = (code: number) => isOfAnyHost(code) || code === 46 || code === 95 || code === 37 || code === 43

/** E-mail addresses: plain, with blanks, and with their signs said as words. */
export function emails(text: Text): Draft[] {
  const drafts: Draft[] = []
  plainAddresses(text, drafts)
  spokenAddresses(text, drafts)
  return drafts
}

function plainAddresses(text: Text, drafts: Draft[]) {
  const { text: folded } = text
  for (let at = folded.indexOf('@'); at >= 0; at = folded.indexOf('@', at + 1)) {
    let start = at
    while (start > 0 && at - start < 24 && folded[start - 1] === ' ') start--
    const isLooseLeft = start < at
    while (start > 0 && at - start < 80 && isOfMailbox(folded.charCodeAt(start - 1))) start--
    while (start < at && /[._%+-]/.test(folded[start]!)) start++
    const local = folded.slice(start, at).trim()
    const host = hostAfter(folded, at + 1)
    if (!host || local === '') continue
    const name = host.labels.join('.')
    if (isReserved(name) || isCodeAddress(folded, start, at, host.end, local, name)) continue
    const tld = host.labels.at(-1)!
    // a@b.com, to try something out.
    if (local.length === 1 && host.labels[0]!.length === 1) continue
    // Two letters of a retina picture: footer@2x.png.
    if (isFileEnding(tld) && /^\d+x$/.test(host.labels.at(-2)!)) continue
    let score = 0.97
    if (isLooseLeft || host.isLoose)
      score = wordEndings.has(tld) && host.labels.length < 3 && !providers.has(host.labels[0]!) ? 0.6 : 0.9
    if (isFileEnding(tld) && !isTld(tld)) continue
    const evidence = ['an address with @ and a real ending']
    drafts.push({
      kind: 'email',
      rule: isLooseLeft || host.isLoose ? 'email.spaced' : 'email.plain',
      start,
      end: host.end,
      score,
      value: `${local}@${name}`,
      evidence,
    })
  }
}

/** The host after an @, also with a blank at a dot, and with a leet ending. */
function hostAfter(folded: string, from: number): { labels: string[]; end: number; isLoose: boolean } | null {
  let i = from
  let isLoose = false
  while (i < folded.length && ' \n_-@*~|"'.includes(folded[i]!) && i < from + 3) {
    i++
    isLoose = true
  }
  const labels: string[] = []
  let end = i
  while (labels.length < 6) {
    const start = i
    while (i < folded.length && isOfAnyHost(folded.charCodeAt(i))) i++
    if (i === start || i - start > 63) break
    const label = folded.slice(start, i)
    labels.push(label.endsWith('-') ? label.replace(/-+$/, '') : label)
    end = i
    let next = i
    while ((folded[next] === ' ' || folded[next] === '\n') && next < i + 2) next++
    if (isOfMailbox(folded.charCodeAt(next)) && folded[next] !== '.') break
    const dot =
      folded[next] === '.'
        ? '.'
        : folded.slice(next, next + 6).match(/^(?:\.|, ?(?=(?:com|org|net)\b)|,(?=[a-z]{2,3}\b)|\(\.\)|\[\.\]|\{\.\})/)?.[0]
    if (!dot) break
    next += dot.length
    const afterDot = next
    while (folded[next] === ' ' && next < afterDot + 2) next++
    const isSpread = next > afterDot || folded[i] === ' '
    if (isSpread) {
      // A blank at a dot belongs to the address only when an ending follows: "@ gmail. com", not "@ben. We go on".
      const word = /^[a-z]{2,}/.exec(folded.slice(next, next + 20))?.[0] ?? ''
      if (!isTld(word) || (isDoubtfulTld(word) && !providers.has(labels.at(-1)!)) || word.length > 6) break
      isLoose = true
    }
    i = next
  }
  while (labels.length > 1 && !isTld(plainEnding(labels.at(-1)!))) {
    if (isFileEnding(labels.at(-1)!) && !isTld(labels.at(-2)!)) return null
    end -= labels.pop()!.length + 1
  }
  if (labels.length < 2) return null
  labels[labels.length - 1] = plainEnding(labels.at(-1)!)
  return { labels, end, isLoose }
}

/** git@host, user:password@host, package@1.2.3, image digests, cron and shell prompts: not somebody's mailbox. */
function isCodeAddress(folded: string, start: number, at: number, end: number, local: string, host: string): boolean {
  if (
    local === 'git' ||
    local === 'root' ||
    local === 'ubuntu' ||
    local === 'ec2-user' ||
    local === 'deploy' ||
    local === 'postgres'
  )
    return true
  if (/^(?:no-?reply|do-?not-?reply|mailer-daemon|noreply)$/.test(local) && !/gmail|yahoo|hotmail|outlook/.test(host)) return true
  if (
    /\b(?:ssh|scp|sftp|rsync|mosh|ftp|psql|mongodb|smbclient|telnet|rlogin|svn)\b[^\n]{0,40}$/.test(
      folded.slice(Math.max(0, start - 50), start),
    )
  )
    return true
  // SMTP_FROM=orders@host
  if (/\b(?:smtp|mail|email)_(?:from|to|user|sender|reply_to)=["']?$/.test(folded.slice(Math.max(0, start - 24), start)))
    return true
  const before = folded.slice(Math.max(0, start - 12), start)
  if (
    /[:/][^\s]*$/.test(before) &&
    /:\/\//.test(folded.slice(Math.max(0, start - 80), start)) &&
    !/\s/.test(folded.slice(folded.lastIndexOf('://', start), start))
  )
    return true
  if (/^[:/]\d/.test(folded.slice(end, end + 2)) && /:\/\//.test(folded.slice(Math.max(0, at - 80), at))) return true
  return false
}
