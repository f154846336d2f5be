import type { Ctx, Person } from '#platform/ctx'
import type { Scene } from './scene.ts'

/**
 * Who asks. The client is a company: `client` owns it and wrote everything for it, `owner` … `member` are its other
 * members, each by their role, and act for it. In the same way the freelancer is an agency: `freelancer` owns it and
 * works for it, `studioAdmin` … `studioMember` are its other members. Everybody else acts for themselves.
 */
export const viewers = [
  'stranger',
  'otherClient',
  'otherFreelancer',
  'client',
  'freelancer',
  'owner',
  'admin',
  'hirer',
  'finance',
  'member',
  'studioAdmin',
  'studioHirer',
  'studioFinance',
  'studioMember',
  'staff',
] as const
export type Viewer = (typeof viewers)[number]

/** `open` = done or shown, also when the state of things says no (409) or an input is wrong (422) once the right was judged. */
export type Outcome = 'open' | 'sign-in' | 'forbidden' | 'missing'
export type Who = Record<Viewer, Outcome>

export interface Sample {
  params?: Record<string, string>
  query?: Record<string, string>
  /** JSON of a call to the API. */
  body?: unknown
  /** Fields of a page's form. */
  form?: Record<string, string>
}
export interface Entry {
  who: Who
  /** What is sent; without it the ids of the scene fill the address, and nothing is sent. */
  send?: (scene: Scene) => Sample
  /** What must have happened first. */
  before?: (as: (viewer: Exclude<Viewer, 'stranger'>) => Promise<Ctx & { actor: Person }>, scene: Scene) => Promise<unknown>
  /** Why no sample of a test can succeed here; else at least one viewer must. */
  never?: string
}
export type Table = Record<string, Entry>

type More = Pick<Entry, 'send' | 'before' | 'never'>
type Send = Entry['send']

const everybody = (outcome: Outcome) => Object.fromEntries(viewers.map(viewer => [viewer, outcome])) as Who

/** Open to all, signed in or not. */
export function anyone(send?: Send, more: More = {}): Entry {
  return { who: everybody('open'), ...(send && { send }), ...more }
}

/** Open to who is signed in, less those named. */
export function signedIn(send?: Send, more: More = {}, refused: Partial<Who> = {}): Entry {
  return { who: { ...everybody('open'), stranger: 'sign-in', ...refused }, ...(send && { send }), ...more }
}

/** Open to those named; some of the others are told why not, for the rest it is not there. */
export function only(open: readonly Viewer[], forbidden: readonly Viewer[], send?: Send, more: More = {}): Entry {
  const refused = Object.fromEntries(forbidden.map(viewer => [viewer, 'forbidden']))
  const shown = Object.fromEntries(open.map(viewer => [viewer, 'open']))
  return { who: { ...everybody('missing'), stranger: 'sign-in', ...refused, ...shown }, ...(send && { send }), ...more }
}

/** The same for what even a stranger is only told to be missing. */
export function onlyQuiet(open: readonly Viewer[], send?: Send): Entry {
  const entry = only(open, [], send)
  return { ...entry, who: { ...entry.who, stranger: 'missing' } }
}

/** Members of the client's company by what their role may do there; written down here, not asked from the code. */
export const org = ['client', 'owner', 'admin', 'hirer', 'finance', 'member'] as const
export const hirers = ['client', 'owner', 'admin', 'hirer'] as const
export const funders = ['client', 'owner', 'admin', 'hirer', 'finance'] as const
export const talkers = ['client', 'owner', 'admin', 'hirer', 'member'] as const
export const moneyManagers = ['client', 'owner', 'admin', 'finance'] as const
export const managers = ['client', 'owner', 'admin'] as const
/** The rest of the company. */
export const notHirers = ['finance', 'member'] as const
export const notManagers = ['hirer', 'finance', 'member'] as const

/** The same for the freelancer's agency. */
export const studio = ['freelancer', 'studioAdmin', 'studioHirer', 'studioFinance', 'studioMember'] as const
export const sellers = ['freelancer', 'studioAdmin', 'studioHirer'] as const
export const studioTalkers = ['freelancer', 'studioAdmin', 'studioHirer', 'studioMember'] as const
export const studioManagers = ['freelancer', 'studioAdmin'] as const
export const notSellers = ['studioFinance', 'studioMember'] as const

/** What a role without a right is told wherever its side is asked about nothing of the other's. */
export const refusing = (...roles: ('admin' | 'hirer' | 'finance' | 'member')[]): Partial<Who> =>
  Object.fromEntries(
    roles.flatMap(role => [
      [role, 'forbidden'],
      [`studio${role[0]!.toUpperCase()}${role.slice(1)}`, 'forbidden'],
    ]),
  )
