import type { ReactNode } from 'react'
import { Link } from 'react-router'

/** A list of dense rows with thin lines between. */
export function DataRows({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul aria-label={label} className="divide-y divide-line border-y border-line">
      {children}
    </ul>
  )
}

interface DataRowProps {
  /** Where the row leads; the title is the link and the whole row can be clicked. */
  to?: string
  lead?: ReactNode
  title: ReactNode
  /** One quiet line under the title. */
  note?: ReactNode
  /** The facts people decide by, at the end: words, money, times. */
  facts?: ReactNode
  /** The one act of the row. */
  act?: ReactNode
}

export function DataRow({ to, lead, title, note, facts, act }: DataRowProps) {
  return (
    <li className={to ? 'row row-open' : 'row'}>
      {lead && <span className="flex-none">{lead}</span>}
      <div className="row-body">
        <div className="min-w-0 flex-1">
          {to ? (
            <Link to={to} className="row-link">
              {title}
            </Link>
          ) : (
            <span className="font-medium">{title}</span>
          )}
          {note !== undefined && <div className="text-13 text-dim">{note}</div>}
        </div>
        {facts !== undefined && <div className="row-facts">{facts}</div>}
      </div>
      {act && <div className="relative flex-none">{act}</div>}
    </li>
  )
}

/** A box, only where something can be acted on. */
export function Card({ title, children, acts, id }: { title?: ReactNode; children: ReactNode; acts?: ReactNode; id?: string }) {
  return (
    <section id={id} className="rounded-lg border border-line bg-raised">
      {title !== undefined && <h2 className="px-4 pt-3.5 text-14">{title}</h2>}
      <div className="px-4 py-3.5">{children}</div>
      {acts !== undefined && <div className="flex flex-wrap items-center gap-2 border-t border-line px-4 py-3">{acts}</div>}
    </section>
  )
}

export interface Fact {
  term: ReactNode
  value: ReactNode
}

/** Terms and their values beside each other. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid grid-cols-[minmax(6rem,auto)_1fr] gap-x-5 gap-y-1.5">
      {facts.map((fact, index) => (
        <div key={index} className="contents">
          <dt className="text-dim">{fact.term}</dt>
          <dd className="num min-w-0">{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Says what will be here and offers the first step. */
export function EmptyState({
  title,
  children,
  act,
  icon,
}: {
  title: string
  children?: ReactNode
  act?: ReactNode
  icon?: ReactNode
}) {
  return (
    <div className="flex flex-col items-start gap-3 border-t border-line py-10 sm:items-center sm:text-center">
      {icon && <span className="text-dim [&_svg]:size-5">{icon}</span>}
      <div>
        <h2 className="text-16">{title}</h2>
        {children !== undefined && <div className="mt-1 max-w-[52ch] text-dim">{children}</div>}
      </div>
      {act}
    </div>
  )
}
