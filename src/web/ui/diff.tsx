import type { ReactNode } from 'react'
import { kit } from '#web/messages/kit.ts'
import { cx } from '#web/ui/class.ts'

export interface Change {
  key: string
  term: string
  before: ReactNode | null
  after: ReactNode | null
  isChanged: boolean
}

/** Old and new terms beside each other; only what changed is marked, and it is said in words too. */
export function Diff({ changes, caption, beforeLabel = kit.before, afterLabel = kit.after }: DiffProps) {
  return (
    <table className="w-full table-fixed border-collapse">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b border-line-strong text-13 text-dim">
          <th scope="col" className="h-8 w-1/4 px-2 text-start font-medium">
            {kit.term}
          </th>
          <th scope="col" className="px-2 text-start font-medium">
            {beforeLabel}
          </th>
          <th scope="col" className="px-2 text-start font-medium">
            {afterLabel}
          </th>
        </tr>
      </thead>
      <tbody className="num">
        {changes.map(change => (
          <tr key={change.key} className="border-b border-line align-top">
            <th scope="row" className="px-2 py-2 text-start font-normal text-dim">
              {change.term}
            </th>
            <td className="px-2 py-2">
              {change.isChanged && change.before !== null ? (
                <del className="text-dim decoration-stop-text">{change.before}</del>
              ) : (
                (change.before ?? <span className="text-dim">{kit.none}</span>)
              )}
            </td>
            <td className={cx('px-2 py-2', !change.isChanged && 'text-dim')}>
              {!change.isChanged ? (
                kit.unchanged
              ) : change.after === null ? (
                <span className="text-dim">{kit.none}</span>
              ) : (
                <ins className="rounded-sm bg-accent-soft px-1 font-medium text-accent-text no-underline">{change.after}</ins>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface DiffProps {
  changes: readonly Change[]
  caption: string
  beforeLabel?: string
  afterLabel?: string
}
