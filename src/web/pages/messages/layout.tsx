import { Search } from 'lucide-react'
import { Link, NavLink, Outlet, useParams } from 'react-router'
import { roomsList, searchMessages, type Found } from '#modules/rooms/reads/lists'
import type { RoomRow } from '#modules/rooms/schema'
import { personOf, sideOf } from '#platform/ctx'
import { ctxOf } from '#web/ctx.ts'
import { common } from '#web/messages/common.ts'
import { roomWords as words } from '#web/messages/rooms.ts'
import { useNudges } from '#web/nudge.ts'
import { systemText } from '#web/pages/messages/system-text.ts'
import { plainly } from '#web/parts/screened/delivered.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { Avatar } from '#web/ui/avatar.tsx'
import { Count } from '#web/ui/badge.tsx'
import { cx } from '#web/ui/class.ts'
import type { Route } from './+types/layout'

/** The frame gives this page its whole width. */
export const handle = { isFull: true }
export const meta: Route.MetaFunction = () => [{ title: common.titled(words.messages) }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const query = new URL(request.url).searchParams
  const asked = (query.get('q') ?? '').trim().slice(0, 200)
  const [page, found] = await Promise.all([
    roomsList(ctx, { after: query.get('rooms'), limit: 50 }),
    asked.length >= 2 ? searchMessages(ctx, { words: asked }) : null,
  ])
  return { ...page, asked, found, topic: `side:${sideOf(personOf(ctx))}` }
}

export default function Messages({ loaderData }: Route.ComponentProps) {
  const { rows, next, asked, found, topic } = loaderData
  const { roomId } = useParams()
  useNudges([topic])
  return (
    <div className="flex h-[calc(100dvh-6.75rem)] min-h-0 md:h-dvh">
      <section
        aria-label={words.rooms}
        className={cx(
          'flex min-h-0 w-full flex-none flex-col border-line md:w-72 md:border-e',
          roomId !== undefined && 'max-md:hidden',
        )}
      >
        <div className="flex flex-col gap-2.5 px-3 pt-4 pb-3">
          {/* With a room open, its own name is the page's heading. */}
          {roomId === undefined ? (
            <h1 className="px-1 text-16">{words.messages}</h1>
          ) : (
            <h2 className="px-1 text-16">{words.messages}</h2>
          )}
          <form method="get" role="search" className="relative">
            <Search className="pointer-events-none absolute inset-y-0 start-2.5 my-auto size-4 text-dim" aria-hidden="true" />
            <input
              type="search"
              name="q"
              defaultValue={asked}
              placeholder={words.search}
              aria-label={words.search}
              maxLength={200}
              className="control ps-8!"
            />
          </form>
        </div>
        <div className="min-h-0 flex-1 overflow-y-auto pb-4">
          {found ? <FoundList found={found} asked={asked} /> : <RoomList rows={rows} next={next} />}
        </div>
      </section>
      <div className={cx('min-w-0 flex-1', roomId === undefined && 'max-md:hidden')}>
        <Outlet />
      </div>
    </div>
  )
}

function RoomList({ rows, next }: { rows: RoomRow[]; next: string | null }) {
  if (rows.length === 0) {
    return (
      <div className="px-4 py-6 text-dim">
        <h2 className="text-14 text-ink">{words.emptyTitle}</h2>
        <p className="mt-1 text-13">{words.emptyNote}</p>
      </div>
    )
  }
  return (
    <>
      <ul className="flex flex-col px-1.5">
        {rows.map(row => (
          <li key={row.id}>
            <NavLink
              to={`/messages/${row.id}`}
              className="flex gap-2.5 rounded-md px-2 py-2 hover:bg-hover aria-[current=page]:bg-fill"
              preventScrollReset
            >
              <Avatar name={row.otherName} size={32} isOrg={row.otherKind !== 'person'} />
              <span className="min-w-0 flex-1">
                <span className="flex items-baseline gap-2">
                  <span className={cx('min-w-0 flex-1 truncate', row.unread > 0 ? 'font-semibold' : 'font-medium')}>
                    {row.otherName}
                  </span>
                  <TimeText at={row.lastItemAt} show="date" className="num flex-none text-12 text-dim" />
                </span>
                <span className="block truncate text-12 text-dim">{row.title}</span>
                <span className="flex items-center gap-2">
                  <span className={cx('min-w-0 flex-1 truncate text-13', row.unread > 0 ? 'text-ink' : 'text-dim')}>
                    {lastWords(row)}
                  </span>
                  <Count value={row.unread} label={words.unread(row.unread)} />
                </span>
              </span>
            </NavLink>
          </li>
        ))}
      </ul>
      {next && (
        <Link to={`?rooms=${next}`} className="btn btn-small mx-3 mt-2">
          {words.more}
        </Link>
      )}
    </>
  )
}

function lastWords({ last }: RoomRow): string {
  if (!last) return ''
  if (last.kind === 'system') return systemText(last.refs)
  const lead = last.isMine ? words.youSaid : ''
  const label = words.kinds[last.kind]
  return lead + (plainly(last.text) || label || words.attached(Array.isArray(last.refs.fileIds) ? last.refs.fileIds.length : 1))
}

function FoundList({ found, asked }: { found: Found[]; asked: string }) {
  return (
    <div>
      <div className="flex items-baseline justify-between gap-2 px-4 pb-2 text-13 text-dim">
        <p role="status">{found.length > 0 ? words.found(found.length, asked) : words.foundNone(asked)}</p>
        <Link to="?" className="link flex-none">
          {words.searchClear}
        </Link>
      </div>
      {found.length === 0 && <p className="px-4 text-13 text-dim">{words.foundNoneNote}</p>}
      <ul className="flex flex-col px-1.5">
        {found.map(one => (
          <li key={one.itemId}>
            <Link
              to={`/messages/${one.roomId}?at=${one.seq}&q=${encodeURIComponent(asked)}#m${one.seq}`}
              className="block rounded-md px-2 py-2 hover:bg-hover"
            >
              <span className="flex items-baseline gap-2">
                <span className="min-w-0 flex-1 truncate font-medium">{one.otherName}</span>
                <TimeText at={one.createdAt} show="date" className="num flex-none text-12 text-dim" />
              </span>
              <span className="block truncate text-12 text-dim">{one.roomTitle}</span>
              <span className="line-clamp-2 text-13">
                {one.authorName && <span className="text-dim">{one.authorName}: </span>}
                <Marked text={plainly(one.excerpt)} asked={asked} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The words that were looked for, marked where they stand. */
function Marked({ text, asked }: { text: string; asked: string }) {
  const wanted = asked
    .toLocaleLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  return text.split(/([\p{L}\p{N}]+)/u).map((piece, index) =>
    wanted.includes(piece.toLocaleLowerCase()) ? (
      <mark key={index} className="rounded-sm bg-wait-soft text-ink">
        {piece}
      </mark>
    ) : (
      piece
    ),
  )
}
