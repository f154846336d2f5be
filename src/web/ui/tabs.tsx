import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import { cx } from '#web/ui/class.ts'

export interface Tab {
  to: string
  label: ReactNode
  count?: number
  /** Only when the address alone tells, without what follows it. */
  isExact?: boolean
}

/** Tabs are links: each has its own address, works without script and can be shared. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  return (
    <nav aria-label={label} className="-mx-1 flex gap-1 overflow-x-auto border-b border-line px-1">
      {tabs.map(tab => (
        <NavLink
          key={tab.to}
          to={tab.to}
          end={tab.isExact}
          preventScrollReset
          className={({ isActive }) =>
            cx(
              '-mb-px flex h-9 items-center gap-1.5 border-b-2 px-2 whitespace-nowrap transition-colors -outline-offset-2!',
              isActive ? 'border-accent font-medium text-ink' : 'border-transparent text-dim hover:text-ink',
            )
          }
        >
          {tab.label}
          {tab.count !== undefined && <span className="num text-12 text-dim">{tab.count}</span>}
        </NavLink>
      ))}
    </nav>
  )
}
