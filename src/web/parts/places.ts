import {
  Banknote,
  Briefcase,
  FileSignature,
  House,
  MessageSquare,
  ScanEye,
  Search,
  Send,
  Settings,
  ShieldCheck,
  type LucideIcon,
} from 'lucide-react'
import { shell as words } from '#web/messages/shell.ts'
import type { Shell } from '#web/shell.ts'

export interface Place {
  to: string
  label: string
  icon: LucideIcon
  /** Shown in the bottom bar of phones; the others are behind "Menu". */
  isFirst?: boolean
  unread?: number
  /** What the count says, when it is not of unread things. */
  countWords?: string
}

/** Where a signed-in person can go, in the rail's order. */
export function placesOf({ roles, isApprover, unreadMessages, openReviews }: Shell): Place[] {
  const isBoth = roles.client === roles.freelancer
  return [
    { to: '/home', label: words.home, icon: House, isFirst: true },
    { to: '/messages', label: words.messages, icon: MessageSquare, isFirst: true, unread: unreadMessages },
    ...(roles.client || isBoth ? [{ to: '/my/jobs', label: words.jobs, icon: Briefcase, isFirst: roles.client }] : []),
    ...(roles.freelancer || isBoth ? [{ to: '/jobs', label: words.findWork, icon: Search, isFirst: !roles.client }] : []),
    // A client finds proposals with each job.
    ...(roles.freelancer || isBoth ? [{ to: '/proposals', label: words.proposals, icon: Send }] : []),
    ...(isApprover ? [{ to: '/approvals', label: words.approvals, icon: ShieldCheck }] : []),
    { to: '/contracts', label: words.contracts, icon: FileSignature, isFirst: true },
    { to: '/money', label: words.money, icon: Banknote },
    ...(roles.staff
      ? [
          {
            to: '/staff/reviews',
            label: words.reviews,
            icon: ScanEye,
            unread: openReviews,
            countWords: words.waiting(openReviews),
          },
        ]
      : []),
    { to: '/settings', label: words.settings, icon: Settings },
  ]
}

export interface PaletteEntry {
  to: string
  label: string
  kind: 'place' | 'act'
}

/** Everything the palette can go to or start. */
export function paletteOf(shell: Shell): PaletteEntry[] {
  const places = placesOf(shell).map(({ to, label }) => ({ to, label, kind: 'place' as const }))
  const acts = shell.roles.client ? [{ to: '/jobs/new', label: words.postJob, kind: 'act' as const }] : []
  return [
    ...acts,
    ...places,
    { to: '/talent', label: words.findTalent, kind: 'place' },
    { to: '/notices', label: words.notices, kind: 'place' },
    { to: '/exceptions', label: words.exceptions, kind: 'place' },
    { to: '/reviews', label: words.myReviews, kind: 'place' },
    { to: '/rules/contact', label: words.contactRules, kind: 'place' },
    { to: '/settings/ai', label: words.aiPreferences, kind: 'place' },
    { to: '/proofs', label: words.proofs, kind: 'place' },
    { to: '/how', label: words.how, kind: 'place' },
  ]
}
