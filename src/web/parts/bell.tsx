import { Bell as BellIcon } from 'lucide-react'
import { Link } from 'react-router'
import { shell as words } from '#web/messages/shell.ts'
import type { Shell } from '#web/shell.ts'
import { Count } from '#web/ui/badge.tsx'
import { Pop } from '#web/ui/menu.tsx'

/** What concerns the reader rings; what went to everyone only shows. The two are never mixed. */
export function Bell({ shell: { unreadAboutYou, unreadSentToAll } }: { shell: Shell }) {
  return (
    <Pop
      side="start"
      className="bell flex-none"
      label={words.bell(unreadAboutYou, unreadSentToAll)}
      headClass="relative flex size-8 items-center max-md:size-9 justify-center rounded-md text-dim hover:bg-hover hover:text-ink"
      bodyClass="w-64 max-md:start-auto! max-md:end-0!"
      head={
        <>
          <BellIcon className="size-4" aria-hidden="true" />
          {unreadAboutYou > 0 && (
            <span className="num absolute end-0.5 top-0.5 min-w-4 rounded-full bg-accent px-1 text-center text-[0.625rem] leading-4 font-semibold text-on-accent">
              {unreadAboutYou > 99 ? '99+' : unreadAboutYou}
            </span>
          )}
          {unreadAboutYou === 0 && unreadSentToAll > 0 && (
            <span className="absolute end-2 top-2 size-2 rounded-full border-2 border-rail bg-control" />
          )}
        </>
      }
    >
      <Row to="/notices?for=you" label={words.aboutYou} count={unreadAboutYou} none={words.noneAboutYou} />
      <Row to="/notices?for=all" label={words.sentToAll} count={unreadSentToAll} none={words.noneSentToAll} />
    </Pop>
  )
}

function Row({ to, label, count, none }: { to: string; label: string; count: number; none: string }) {
  return (
    <Link to={to} className="pop-row">
      <span className="flex-1">
        {label}
        <span className="block text-12 text-dim">{count > 0 ? words.unread(count) : none}</span>
      </span>
      <Count value={count} label={words.unread(count)} />
    </Link>
  )
}
