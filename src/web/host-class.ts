import { classOfHost, markedHosts, type HostClass } from '#engines/screening/hosts'

/** What a link leads to, as people are told (rule D2.4): the engine's classes, with work told apart, and own sites. */
export type LinkClass = Exclude<HostClass, 'work'> | 'portfolio' | 'code' | 'shop' | 'work' | 'own'

const kindsOfWork = {
  portfolio:
    'behance.net dribbble.com artstation.com youtube.com youtu.be vimeo.com deviantart.com flickr.com soundcloud.com unsplash.com 500px.com sketchfab.com figma.com issuu.com',
  code: 'github.com gitlab.com bitbucket.org codepen.io stackblitz.com codesandbox.io jsfiddle.net kaggle.com huggingface.co replit.com',
  shop: 'etsy.com shopify.com amazon.com',
}
const workOf = new Map(
  Object.entries(kindsOfWork).flatMap(([type, hosts]) => hosts.split(' ').map(host => [host, type as keyof typeof kindsOfWork])),
)

/** Well-known sites of each class, named first; each is in its class by the engine's own table. */
export const knownHosts: Partial<Record<LinkClass, string[]>> = {
  contact: ['wa.me', 't.me', 'm.me', 'discord.gg', 'signal.me', 'line.me', 'linktr.ee', 'join.slack.com'],
  meeting: ['zoom.us', 'meet.google.com', 'teams.microsoft.com', 'calendly.com', 'cal.com', 'whereby.com'],
  form: ['forms.gle', 'docs.google.com/forms', 'typeform.com', 'jotform.com', 'jobs.lever.co'],
  payment: ['paypal.me', 'venmo.com', 'cash.app', 'revolut.me', 'buy.stripe.com', 'ko-fi.com'],
  social: ['facebook.com', 'instagram.com', 'x.com', 'linkedin.com', 'tiktok.com', 'vk.com', 'xing.com'],
  portfolio: ['behance.net', 'dribbble.com', 'artstation.com', 'vimeo.com', 'youtube.com', 'soundcloud.com'],
  code: ['github.com', 'gitlab.com', 'codepen.io', 'kaggle.com'],
  shop: ['etsy.com', 'shopify.com', 'amazon.com'],
  work: ['medium.com', 'wikipedia.org', 'notion.so', 'arxiv.org', 'dev.to', 'readthedocs.io'],
}

/** The web address somebody typed, with or without its scheme; null for what is none. */
export function webAddress(typed: string): URL | null {
  const text = typed.trim()
  if (text === '' || text.length > 2_000) return null
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`)
    const isWeb = (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname.includes('.')
    return isWeb && url.username === '' && url.password === '' ? url : null
  } catch {
    return null
  }
}

/** The class of what an address leads to. */
export function linkClass(url: URL): LinkClass {
  const host = url.hostname
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^www\./, '')
  const type = classOfHost(host, url.pathname === '/' ? '' : url.pathname.toLowerCase())
  if (type === null) return 'own'
  if (type !== 'work') return type
  for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
    const known = workOf.get(name)
    if (known) return known
  }
  return 'work'
}

/** Whether a link of this class may be followed before a contract: contact and payment may not (rules D2.1, D3.2). */
export function isReachable(type: LinkClass): boolean {
  return type !== 'contact' && type !== 'meeting' && type !== 'form' && type !== 'payment'
}

/** The published list (rule D2.4): of each class the well-known sites first, then all others of the engine's table. */
export function publishedHosts(): [LinkClass, string[]][] {
  const all = Object.entries(knownHosts).map(([type, hosts]) => [type, new Set(hosts)] as [LinkClass, Set<string>])
  const byClass = new Map(all)
  for (const host of markedHosts) {
    const type = classOfHost(host, '')
    if (type !== null && type !== 'work') byClass.get(type)?.add(host)
  }
  for (const [host, type] of workOf) byClass.get(type)?.add(host)
  return [...all.map(([type, hosts]): [LinkClass, string[]] => [type, [...hosts]]), ['own', []]]
}
