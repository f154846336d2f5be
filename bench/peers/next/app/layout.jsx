import Link from 'next/link'
import './look.css'

export const metadata = { title: 'Find work · Symbolon' }

const places = [
  ['/jobs', 'Find work'],
  ['/talent', 'Find talent'],
  ['/how', 'How it works'],
]

export default function Layout({ children }) {
  return (
    <html lang="en" dir="ltr">
      <body>
        <div className="flex min-h-dvh flex-col">
          <a href="#main" className="sr-only">
            Skip to the page
          </a>
          <header className="sticky top-0 z-30 border-b border-line bg-page">
            <div className="mx-auto flex h-13 max-w-6xl items-center gap-6 px-4 sm:px-6">
              <Link href="/" prefetch={false} className="rounded-md" aria-label="Symbolon">
                <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
                  <circle cx="12" cy="12" r="10" fill="none" stroke="currentColor" strokeWidth="2" />
                </svg>
                Symbolon
              </Link>
              <nav aria-label="Main" className="hidden flex-1 items-center gap-1 md:flex">
                {places.map(([to, label]) => (
                  <Link
                    key={to}
                    href={to}
                    prefetch={false}
                    className="flex h-8 items-center rounded-md px-2.5 text-dim hover:text-ink"
                  >
                    {label}
                  </Link>
                ))}
              </nav>
              <div className="ms-auto flex items-center gap-2">
                <Link href="/sign-in" prefetch={false} className="btn btn-quiet">
                  Sign in
                </Link>
                <Link href="/sign-up" prefetch={false} className="btn">
                  Sign up
                </Link>
              </div>
            </div>
          </header>
          <main id="main" tabIndex={-1} className="w-full flex-1 outline-none">
            {children}
          </main>
          <footer className="border-t border-line">
            <p>Runs on Symbolon, open source under Apache-2.0.</p>
          </footer>
        </div>
      </body>
    </html>
  )
}
