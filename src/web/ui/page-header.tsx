import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { kit } from '#web/messages/kit.ts'

export interface Crumb {
  to: string
  label: string
}
interface PageHeaderProps {
  title: ReactNode
  crumbs?: readonly Crumb[]
  /** A line of state or facts under the title. */
  note?: ReactNode
  /** The one main act. */
  act?: ReactNode
  /** Seals and states beside the title. */
  mark?: ReactNode
}

export function PageHeader({ title, crumbs, note, act, mark }: PageHeaderProps) {
  return (
    <header className="pb-5">
      {crumbs && crumbs.length > 0 && (
        <nav aria-label={kit.where} className="pb-1.5">
          <ol className="flex flex-wrap items-center gap-1.5 text-13 text-dim">
            {crumbs.map((crumb, index) => (
              <li key={crumb.to} className="flex items-center gap-1.5">
                {index > 0 && <span aria-hidden="true">/</span>}
                <Link to={crumb.to} className="rounded-sm hover:text-ink hover:underline">
                  {crumb.label}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <div className="flex items-center gap-3">
            <h1 className="min-w-0 text-20 break-words">{title}</h1>
            {mark}
          </div>
          {note !== undefined && <div className="mt-1 text-dim">{note}</div>}
        </div>
        {act !== undefined && <div className="flex flex-none items-center gap-2">{act}</div>}
      </div>
    </header>
  )
}

/** A part of a page with its heading. */
export function Section({ title, note, act, children, id }: SectionProps) {
  return (
    <section id={id} className="pb-9">
      <div className="flex items-baseline justify-between gap-4 pb-2.5">
        <div>
          <h2 className="text-14">{title}</h2>
          {note !== undefined && <p className="prose-width text-13 text-dim">{note}</p>}
        </div>
        {act}
      </div>
      {children}
    </section>
  )
}
interface SectionProps {
  title: ReactNode
  note?: ReactNode
  act?: ReactNode
  children: ReactNode
  id?: string
}

export function SkipLink() {
  return (
    <a href="#main" className="btn btn-primary absolute start-3 top-3 z-50 not-focus:pointer-events-none not-focus:opacity-0">
      {kit.skip}
    </a>
  )
}

/** A key as it stands on the keyboard. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <kbd className="inline-flex h-5 items-center rounded-sm border border-line bg-sunken px-1.5 font-sans text-12 text-dim">
      {keys}
    </kbd>
  )
}
