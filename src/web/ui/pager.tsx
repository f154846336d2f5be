import { Link, useLocation } from 'react-router'
import { kit } from '#web/messages/kit.ts'

/**
 * Next and back to the first page of a keyset-paged list; the cursor stands in the address beside the filters.
 * `next` is the list's next cursor. Going back step by step is the browser's own back.
 */
export function Pager({ next, param = 'after' }: { next: string | null; param?: string }) {
  const { search } = useLocation()
  const isFirst = !new URLSearchParams(search).has(param)
  if (isFirst && next === null) return null
  const to = (cursor: string | null) => {
    const query = new URLSearchParams(search)
    if (cursor === null) query.delete(param)
    else query.set(param, cursor)
    return `?${query}`
  }
  return (
    <nav aria-label={kit.pages} className="flex items-center gap-2 py-4">
      {!isFirst && (
        <Link to={to(null)} className="btn btn-plain btn-small">
          {kit.first}
        </Link>
      )}
      {next !== null ? (
        <Link to={to(next)} rel="next" className="btn btn-plain btn-small">
          {kit.older}
        </Link>
      ) : (
        <span className="text-13 text-dim">{kit.noMore}</span>
      )}
    </nav>
  )
}
