import { Menu as MenuIcon, ScrollText } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link, NavLink } from 'react-router'
import { shell as words } from '#web/messages/shell.ts'
import { useNudges } from '#web/nudge.ts'
import { ActingAs } from '#web/parts/acting-as.tsx'
import { Bell } from '#web/parts/bell.tsx'
import { LogoMark } from '#web/parts/logo.tsx'
import { OfflineNote } from '#web/parts/offline-note.tsx'
import { PaletteButton } from '#web/parts/palette.tsx'
import { placesOf, type Place } from '#web/parts/places.ts'
import { TermsBanner } from '#web/parts/terms-banner.tsx'
import { ThemeSwitch } from '#web/parts/theme-switch.tsx'
import type { Shell } from '#web/shell.ts'
import { Count } from '#web/ui/badge.tsx'
import { cx } from '#web/ui/class.ts'
import { Pop } from '#web/ui/menu.tsx'
import { SkipLink } from '#web/ui/page-header.tsx'

/** Left rail with words, icons only below 1100 px, a bottom bar on phones. `isFull` gives the page the whole width. */
export function AppFrame({ shell, children, isFull = false }: { shell: Shell; children: ReactNode; isFull?: boolean }) {
  const places = placesOf(shell)
  useNudges(shell.topics)
  return (
    <div className="flex min-h-dvh max-md:flex-col">
      <SkipLink />
      <header className="sticky top-0 z-30 flex h-dvh w-14 flex-none flex-col border-e border-line bg-rail max-md:h-13 max-md:w-full max-md:flex-row max-md:items-center max-md:border-e-0 max-md:border-b max-md:px-2 lg:w-55">
        <div className="flex flex-1 flex-col gap-1 p-2 max-md:flex-row max-md:items-center max-md:p-0 lg:p-2.5">
          <div className="flex items-center gap-1 max-lg:flex-col max-md:flex-1 max-md:flex-row">
            <ActingAs shell={shell} />
            <Bell shell={shell} />
          </div>
          <PaletteButton shell={shell} />
          <nav aria-label={words.main} className="mt-2 flex flex-col gap-0.5 max-md:hidden">
            {places.map(place => (
              <RailLink key={place.to} place={place} />
            ))}
          </nav>
        </div>
        <nav aria-label={words.rules} className="mx-3 flex gap-3 text-12 text-dim max-lg:hidden">
          <Link to="/rules/contact" className="rounded-sm hover:text-ink hover:underline">
            {words.contactRules}
          </Link>
          <Link to="/terms" className="rounded-sm hover:text-ink hover:underline">
            {words.terms}
          </Link>
        </nav>
        <div className="flex items-center justify-between p-3 max-lg:hidden">
          <Link to="/" className="rounded-md" aria-label="Symbolon">
            <LogoMark className="size-5" />
          </Link>
          <ThemeSwitch />
        </div>
      </header>
      <div className="flex min-w-0 flex-1 flex-col max-md:pb-14">
        <OfflineNote />
        <TermsBanner shell={shell} />
        <main
          id="main"
          tabIndex={-1}
          className={cx('w-full flex-1 outline-none', !isFull && 'mx-auto max-w-5xl px-4 py-6 sm:px-8')}
        >
          {children}
        </main>
      </div>
      <BottomBar places={places} />
    </div>
  )
}

function RailLink({ place }: { place: Place }) {
  return (
    <NavLink
      to={place.to}
      prefetch="intent"
      title={place.label}
      className="group flex h-8 items-center gap-2.5 rounded-md px-2 text-dim hover:bg-hover hover:text-ink aria-[current=page]:bg-fill aria-[current=page]:font-medium aria-[current=page]:text-ink max-lg:justify-center"
    >
      <span className="relative flex-none">
        <place.icon className="size-4 group-aria-[current=page]:text-accent-text" aria-hidden="true" />
        {place.unread ? <span className="absolute -end-1 -top-1 size-2 rounded-full bg-accent lg:hidden" /> : null}
      </span>
      <span className="flex-1 truncate max-lg:sr-only">{place.label}</span>
      <span className="max-lg:sr-only">
        <Count value={place.unread ?? 0} label={place.countWords ?? words.unread(place.unread ?? 0)} />
      </span>
    </NavLink>
  )
}

const barItem =
  'flex h-14 w-full flex-col items-center justify-center gap-0.5 text-12 text-dim aria-[current=page]:font-medium aria-[current=page]:text-accent-text'

function BottomBar({ places }: { places: Place[] }) {
  return (
    <nav
      aria-label={words.main}
      className="fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-rail pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {places
        .filter(place => place.isFirst)
        .slice(0, 4)
        .map(place => (
          <NavLink key={place.to} to={place.to} className={barItem}>
            <span className="relative">
              <place.icon className="size-5" aria-hidden="true" />
              {place.unread ? <span className="absolute -end-1 -top-0.5 size-2 rounded-full bg-accent" /> : null}
            </span>
            {place.label}
            {place.unread ? <span className="sr-only">, {place.countWords ?? words.unread(place.unread)}</span> : null}
          </NavLink>
        ))}
      <Pop
        side="end"
        isUp
        className="w-full"
        headClass={barItem}
        bodyClass="me-2"
        head={
          <>
            <MenuIcon className="size-5" aria-hidden="true" />
            {words.menu}
          </>
        }
      >
        {places
          .filter(place => !place.isFirst)
          .map(place => (
            <Link key={place.to} to={place.to} className="pop-row">
              <place.icon className="size-4 text-dim" aria-hidden="true" />
              {place.label}
            </Link>
          ))}
        <Link to="/rules/contact" className="pop-row">
          <ScrollText className="size-4 text-dim" aria-hidden="true" />
          {words.contactRules}
        </Link>
        <Link to="/terms" className="pop-row">
          <ScrollText className="size-4 text-dim" aria-hidden="true" />
          {words.terms}
        </Link>
        <div className="px-2 py-1.5">
          <ThemeSwitch />
        </div>
      </Pop>
    </nav>
  )
}
