import type { Draft } from './drafts.ts'
import { eventsNear, hasClass, type Text } from './events.ts'
import { isDoubtfulTld, isFileEnding, isOfHost, isReserved, isTld } from './endings.ts'
import { classOfHost, isOwned, type HostClass } from './hosts.ts'
import type { FindingKind } from './types.ts'

/** A link in a text, of whatever kind. */
export interface Link {
  start: number
  end: number
  host: string
  path: string
  hasScheme: boolean
  scheme: string
}

const schemes =
  /(?:^|[^a-z])(tg|whatsapp|viber|skype|callto|tel|sms|mailto|facetime|signal|sgnl|line|weixin|wechat|upi|bitcoin|ethereum|monero|zoommtg|msteams|xmpp|sip|facetime-audio):(?=[^\s:])/g

/** Every host with its path in the folded text, written with or without a scheme. */
export function linksIn(folded: string): Link[] {
  const links: Link[] = []
  for (let dot = folded.indexOf('.'); dot >= 0; dot = folded.indexOf('.', dot + 1)) {
    if (!isOfHost(folded.charCodeAt(dot + 1))) continue
    let start = dot
    while (start > 0 && dot - start < 64 && isOfHost(folded.charCodeAt(start - 1))) start--
    if (start === dot) continue
    const labels = [folded.slice(start, dot)]
    let end = dot
    while (folded[end] === '.' && labels.length < 8) {
      let stop = end + 1
      while (stop < folded.length && stop - end < 64 && isOfHost(folded.charCodeAt(stop))) stop++
      if (stop === end + 1) break
      labels.push(folded.slice(end + 1, stop))
      end = stop
    }
    // In a name of a file the path is hung on with another sign: t.me-bluefern.png.
    const hung = labels.findIndex((label, i) => i > 0 && label.indexOf('-') > 1)
    if (hung > 0 && !isTld(labels.at(-1)!)) {
      const cut = labels[hung]!.indexOf('-')
      const short = [...labels.slice(0, hung), labels[hung]!.slice(0, cut)]
      // Words may be hung on before it: find-me-t.me-bluefern.png.
      if (classOfHost(short.join('.'), '/') === null) short[0] = short[0]!.slice(short[0]!.lastIndexOf('-') + 1)
      const type = classOfHost(short.join('.'), '/')
      if (type === 'contact' || type === 'meeting' || type === 'payment') {
        links.push({
          start,
          end,
          host: short.join('.'),
          path: `/${labels[hung]!.slice(cut + 1)}`,
          hasScheme: false,
          scheme: 'http',
        })
        dot = Math.max(dot, end - 1)
        continue
      }
    }
    const last = labels.at(-1)!
    const hasScheme = /(?:https?|ftp):\/\/(?:[^\s/@]*@)?$/.test(folded.slice(Math.max(0, start - 60), start))
    if (labels.length < 2 || !isTld(last) || folded[start - 1] === '@' || folded[end] === '@') {
      dot = Math.max(dot, end - 1)
      continue
    }
    if (
      !hasScheme &&
      labels[0] !== 'www' &&
      (folded[start - 1] === '/' ||
        folded[start - 1] === '.' ||
        (folded[start - 1] === '_' && classOfHost(labels.join('.'), '/') !== 'contact'))
    ) {
      dot = Math.max(dot, end - 1)
      continue
    }
    let stop = end
    if (folded[stop] === ':') {
      let port = stop + 1
      while (/\d/.test(folded[port] ?? '')) port++
      if (port > stop + 1) stop = port
    }
    const pathStart = stop
    if (folded[stop] === '_' || folded[stop] === '/' || folded[stop] === '?' || folded[stop] === '#') {
      while (stop < folded.length && stop - pathStart < 400 && !/[\s"'<>)\]}|]/.test(folded[stop]!)) stop++
      while (/[.,;:!?]/.test(folded[stop - 1]!)) stop--
    }
    const host = labels[0] === 'www' ? labels.slice(1).join('.') : labels.join('.')
    links.push({
      start: hasScheme
        ? folded.lastIndexOf('://', start) - (folded[folded.lastIndexOf('://', start) - 1] === 's' ? 5 : 4)
        : start,
      end: stop,
      host,
      path: folded.slice(pathStart, stop),
      hasScheme,
      scheme: 'http',
    })
    dot = Math.max(dot, stop - 1)
  }
  return links
}

/** 07700900123.zip, call-07700900123.mov */
export const isNumberOfFile = ({ host, path, hasScheme }: Link): boolean =>
  !hasScheme && path === '' && /(?:^|[-_])\d{7,15}\.[a-z]{2,5}$/.test(host) && isFileEnding(host.slice(host.lastIndexOf('.') + 1))

const kinds: Partial<Record<HostClass, FindingKind>> = {
  contact: 'messenger',
  meeting: 'meeting',
  form: 'form',
  payment: 'payment',
  social: 'handle',
}
/** Paths of a social site that lead to content, a company or a product and not to a person to write to. */
const publicPath =
  /^\/(?:p|reel|reels|posts?|status|watch|video|videos|groups|events|ads|business|jobs|job|pulse|feed|company|school|learning|hashtag|explore|tv|stories|marketplace|docs|developers?|legal|help|about|policies|i|search|share|shorts|tag|wall|photo|media|pages|pin|r|login|oauth|v\d|settings|web|blog|newsroom|brand|products?|features|pricing|download|apps?|j\.php|intl|privacy|terms|tos|sharer|dialog|plugins|tr)(?:[/?#.]|$)|\/(?:status|posts|photos|videos|video|reel)\//

/** Where a button to pass something on leads: to nobody. */
const sharing = /^(?:t\.me|telegram\.me)\/share\b|^(?:wa\.me|api\.whatsapp\.com)\/(?:send\/?)?\?text=/

/** Links that are a channel themselves, and links beside an invitation to write there. */
export function links(text: Text, found: readonly Link[]): Draft[] {
  const drafts: Draft[] = []
  if (text.text.includes(':')) for (const match of text.text.matchAll(schemes)) schemeLink(text, match, drafts)
  for (const link of found) {
    const type = classOfHost(link.host, link.path)
    if (isReserved(link.host) || sharing.test(`${link.host}${link.path}`)) continue
    const first = wordAt(text, link.start)
    const last = wordAt(text, link.end)
    const isSubject = isWork(text, first, link)
    if (type === null || type === 'work') {
      ownSite(text, link, first, last, drafts)
      continue
    }
    const value = `${link.host}${link.path}`
    let score = link.path.length > 1 || type === 'meeting' ? 0.95 : 0.7
    let rule = `link.${type}`
    if (type === 'social') {
      if (link.path.length <= 1 || publicPath.test(link.path)) continue
      score = 0.72
      if (isInvited(text, first, last)) score = 0.92
      else if (isSubject || isWorkBeside(text, first, last)) score = 0.4
      rule = 'link.social'
    } else if (type === 'contact' || type === 'meeting' || type === 'payment' || type === 'form') {
      if (link.path.length <= 1 && isOwned(link.host)) score = 0.85
      else if (link.path.length <= 1 && !isInvited(text, first, last))
        score = hasClass(text, last, last + 2, 'SLASHW') ? 0.85 : link.hasScheme && !isSubject ? 0.6 : 0.35
      if (
        /^\/(?:docs?|developers?|api|blog|help|support|pricing|legal|download|faq|hc|features|products?|en|sdk|about|marketplace|integrations?|templates?|apps?|docs\/.*|\.well-known)(?:[/?#]|$)/.test(
          link.path,
        )
      )
        score = 0.3
      // What a template fills in is nobody's: t.me/${channel}.
      if (/^\/(?:\$\{|\{\{|\{\w+$|%s|<)/.test(link.path)) score = 0.3
      if (isMarkup(text, link.start, first, last)) score = Math.min(score, 0.6)
      if (isSubject && !isInvited(text, first, last)) score -= type === 'form' ? 0.5 : 0.25
    }
    if (!link.hasScheme && isDoubtfulTld(link.host.slice(link.host.lastIndexOf('.') + 1)) && link.path.length <= 1) score -= 0.1
    if (score >= 0.5)
      drafts.push({
        kind: kinds[type]!,
        rule,
        start: link.start,
        end: link.end,
        score,
        value,
        evidence: [`a link to ${link.host}`],
      })
  }
  return drafts
}

function schemeLink(text: Text, match: RegExpMatchArray, drafts: Draft[]) {
  const start = match.index! + match[0].length - match[1]!.length - 1
  let end = match.index! + match[0].length
  while (end < text.text.length && !/[\s"'<>)\]}]/.test(text.text[end]!)) end++
  const scheme = match[1]!
  const target = text.text.slice(match.index! + match[0].length, end)
  const digits = target.replace(/\D/g, '').length
  // A button to pass something on has nobody's address yet.
  if (scheme === 'mailto' && target.startsWith('?')) return
  // The card of a test: TEL:555-0100 with example.org beside it.
  if (scheme === 'tel' && /555-?01\d\d$/.test(target) && /fixture|example\.(?:org|com)|test person/.test(text.text)) return
  const isPlain =
    target.startsWith('//') ||
    target.startsWith('?') ||
    /^[+\d(][\d\s()+-]{6,}/.test(target) ||
    target.includes('@') ||
    scheme === 'bitcoin' ||
    scheme === 'ethereum'
  if (!isPlain || (digits < 6 && !/[a-z]{3}/.test(target)) || /example|\{|\$|0000000/.test(target)) return
  if (scheme === 'line' || scheme === 'signal' || scheme === 'tel' || scheme === 'sip')
    if (digits < 7 && !target.startsWith('//')) return
  const kind: FindingKind =
    scheme === 'mailto'
      ? 'email'
      : scheme === 'tel' || scheme === 'sms' || scheme === 'callto'
        ? 'phone'
        : ['upi', 'bitcoin', 'ethereum', 'monero'].includes(scheme)
          ? 'payment'
          : ['zoommtg', 'msteams'].includes(scheme)
            ? 'meeting'
            : 'messenger'
  drafts.push({
    kind,
    rule: 'link.scheme',
    start,
    end,
    score: isMarkup(text, start, wordAt(text, start), wordAt(text, end)) ? 0.6 : 0.9,
    value: `${scheme}:${target}`,
    evidence: [`a ${scheme}: link`],
  })
}

/** The word that a place in the folded text belongs to. */
export function wordAt(text: Text, position: number): number {
  let low = 0
  let high = text.words.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (text.words[middle]!.end <= position) low = middle + 1
    else high = middle
  }
  return Math.max(0, low)
}

function isInvited(text: Text, first: number, last: number): boolean {
  return (
    hasClass(text, first - 8, last + 8, 'TALKME', 'CALLME', 'REACHHOW', 'REACHAT', 'MAILME', 'OUTAPP', 'MOVE', 'SITEASK') ||
    hasClass(text, first - 4, first - 1, 'TALK', 'CHAN')
  )
}

/** Whether words before or behind a link say that it is what the work is about; the words of the link itself don't. */
function isWorkBeside(text: Text, first: number, last: number): boolean {
  const isWorkWord = (i: number) =>
    hasClass(text, i, i, 'SUBJ', 'SUBJV', 'WORKQ') && !/^(?:in|out|like)$/.test(text.words[i]!.text)
  const { end } = text.words[last]!
  for (let i = Math.max(0, first - 8); i <= last + 8 && i < text.words.length; i++)
    if ((i < first || (i > last && text.words[i]!.start > end)) && isWorkWord(i)) return true
  return false
}

/** An attribute of markup that the words around it are about: `<a href="tel:…">` must survive the sanitizer. */
function isMarkup(text: Text, start: number, first: number, last: number): boolean {
  if (!/(?:href|src|action|content|url)=["']?$/.test(text.text.slice(Math.max(0, start - 12), start))) return false
  if (isInvited(text, first, last) || ['PHONEACT', 'THERE', 'PUSH'].some(name => text.events.has(name))) return false
  const outside = text.text.replace(/<[^>]*>/g, ' ')
  if (/\b(?:my|me|mi|meu|minha|mon|moi|mein|meine|мой|мне)\b/.test(outside)) return false
  return codeTalk.test(outside) || calledSample.test(outside)
}

/** Markup that is said to show nobody's address; "demo" is not enough, as the text of a link it invites to press it. */
const calledSample = /\b(?:samples?|examples?|placeholder|dummy|fixture|beispiel|ejemplo|exemple|exemplo)\b/

/** What is said of markup by those who work on it. */
const codeTalk =
  /\b(?:sanitiz\w+|csp|widget|tag|tags|attribute|onclick|anchor|encoded|escaped|renders?|render[st]|prints|breaks?|selector|parser|linter|html|markup|css|regex|404|warning|validator|lighthouse|component|snippet|rendert|echappe|rompe|quebra)\b/

function isWork(text: Text, first: number, link: Link): boolean {
  // The words of the link itself say nothing, nor does "no form, no interview".
  let end = first
  while (text.words[end + 1] && text.words[end + 1]!.start < link.end) end++
  return (
    hasClass(text, first - 6, first - 1, 'SUBJV', 'SAMPLE', 'WORKQ') ||
    hasClass(text, end + 1, end + 6, 'SUBJV', 'SAMPLE', 'WORKQ') ||
    (hasClass(text, end + 1, end + 3, 'SUBJ') && !hasClass(text, end + 1, end + 1, 'NEG'))
  )
}

/** Own sites pass, unless the words beside them, or their path, ask to make contact there. */
function ownSite(text: Text, link: Link, first: number, last: number, drafts: Draft[]) {
  const ending = link.host.slice(link.host.lastIndexOf('.') + 1)
  if (!link.hasScheme && link.path === '' && isFileEnding(ending)) return
  const isContactPath =
    /\/(?:contact|contacto|contato|kontakt|contactez|contact-us|impressum|book|booking|schedule|hire-me|hire|kontakty|kontakti|get-in-touch|reach-us|apply|careers\/apply|bewerben|bewerbung|postuler|candidature|candidatura|candidatar|aplicar|postular|join-us|anfrage|reservar|termin|rendez-vous|zayavka|anketa)(?:[/?#.]|$)/.test(
      link.path,
    )
  const near = (name: string, distance: number) => eventsNear(text, name, first - distance, last + distance).length > 0
  const isAsked =
    near('TALKME', 6) || near('MAILME', 6) || near('CALLME', 6) || near('OUTAPP', 6) || near('REACHHOW', 8) || near('SITEASK', 12)
  // "Instead of here" turns nothing down.
  const isDenied = eventsNear(text, 'NEG', first - 4, last + 4).some(
    event => !text.words[event.first]!.text.startsWith('instead'),
  )
  if (isDenied || (near('REFUSE', 8) && !near('AWAY', 8))) return
  const isSubject = hasClass(text, first - 6, last + 6, 'SUBJV', 'SUBJ', 'SAMPLE', 'WORKQ')
  if ((isContactPath && !isSubject) || isAsked) {
    drafts.push({
      kind: near('OUTAPP', 6) ? 'form' : 'link',
      rule: near('OUTAPP', 6) ? 'link.apply' : 'link.invited',
      start: link.start,
      end: link.end,
      score: isContactPath && isAsked ? 0.9 : 0.74,
      value: `${link.host}${link.path}`,
      evidence: ['an invitation to make contact on another site'],
    })
  }
}
