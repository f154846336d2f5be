import { Menu as MenuIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Form, Link, NavLink } from 'react-router'
import { shell as words } from '#web/messages/shell.ts'
import { Logo } from '#web/parts/logo.tsx'
import { OfflineNote } from '#web/parts/offline-note.tsx'
import { ThemeSwitch } from '#web/parts/theme-switch.tsx'
import type { Shell } from '#web/shell.ts'
import { ButtonLink } from '#web/ui/button.tsx'
import { Pop } from '#web/ui/menu.tsx'
import { SkipLink } from '#web/ui/page-header.tsx'

const links = [
  { to: '/jobs', label: words.findWork },
  { to: '/talent', label: words.findTalent },
  { to: '/how', label: words.how },
]

/** A thin bar above a page for everyone. */
export function PublicFrame({ shell, children }: { shell: Shell; children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="sticky top-0 z-30 border-b border-line bg-page">
        <div className="mx-auto flex h-13 max-w-6xl items-center gap-6 px-4 sm:px-6">
          <Link to="/" className="rounded-md" aria-label="Symbolon">
            <Logo />
          </Link>
          <nav aria-label={words.main} className="hidden flex-1 items-center gap-1 md:flex">
            {links.map(link => (
              <NavLink
                key={link.to}
                to={link.to}
                prefetch="intent"
                className="flex h-8 items-center rounded-md px-2.5 text-dim hover:text-ink aria-[current=page]:font-medium aria-[current=page]:text-ink"
              >
                {link.label}
              </NavLink>
            ))}
          </nav>
          <div className="ms-auto flex items-center gap-2">
            {shell.owesAnswer ? (
              <Form method="post" action="/sign-out">
                <button className="btn">{words.signOut}</button>
              </Form>
            ) : shell.person ? (
              <ButtonLink to="/home" look="primary">
                {words.openHome}
              </ButtonLink>
            ) : (
              <>
                <ButtonLink to="/sign-in" look="quiet">
                  {words.signIn}
                </ButtonLink>
                <ButtonLink to="/sign-up">{words.signUp}</ButtonLink>
              </>
            )}
            <Pop
              side="end"
              className="md:hidden"
              label={words.menu}
              headClass="btn px-2!"
              head={<MenuIcon className="size-5" aria-hidden="true" />}
            >
              {links.map(link => (
                <Link key={link.to} to={link.to} className="pop-row">
                  {link.label}
                </Link>
              ))}
            </Pop>
          </div>
        </div>
      </header>
      <OfflineNote />
      <main id="main" tabIndex={-1} className="w-full flex-1 outline-none">
        {children}
      </main>
      <footer className="border-t border-line">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-6 gap-y-3 px-4 py-5 text-13 text-dim sm:px-6">
          <p>{words.footer}</p>
          <nav aria-label={words.rules} className="flex gap-4">
            <Link to="/how" className="rounded-sm hover:text-ink hover:underline">
              {words.how}
            </Link>
            <Link to="/rules/contact" className="rounded-sm hover:text-ink hover:underline">
              {words.contactRules}
            </Link>
            <Link to="/terms" className="rounded-sm hover:text-ink hover:underline">
              {words.terms}
            </Link>
            <Link to="/proofs" className="rounded-sm hover:text-ink hover:underline">
              {words.proofs}
            </Link>
          </nav>
          <ThemeSwitch />
        </div>
      </footer>
    </div>
  )
}

/** The reading column of a public page. */
export function Column({ children, isWide = false }: { children: ReactNode; isWide?: boolean }) {
  return <div className={`mx-auto w-full px-4 py-8 sm:px-6 ${isWide ? 'max-w-6xl' : 'max-w-3xl'}`}>{children}</div>
}
