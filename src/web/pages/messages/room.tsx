import { ArrowLeft, Info } from 'lucide-react'
import { useMemo, useState, type ComponentProps } from 'react'
import { Link, redirect, useRevalidator, useSearchParams } from 'react-router'
import type { ItemId, RoomId } from '#lib/ids'
import { isUuid } from '#lib/ids'
import { linesOfRooms } from '#modules/consent/reads/contract-line'
import { pairView } from '#modules/pairs/reads'
import { matterOfRoom } from '#modules/proposals/reads/offer'
import { filesOfRoom, mentionsOfMe, messageHistory, messagesPage } from '#modules/rooms/reads/messages'
import { roomView } from '#modules/rooms/reads/room'
import { personOf, sideOf } from '#platform/ctx'
import { ctxOf } from '#web/ctx.ts'
import { actionOf } from '#web/forms.ts'
import { common } from '#web/messages/common.ts'
import { roomWords as words } from '#web/messages/rooms.ts'
import { useNudges } from '#web/nudge.ts'
import { Composer } from '#web/pages/messages/composer.tsx'
import { ContextPane } from '#web/pages/messages/context-pane.tsx'
import { useOutbox } from '#web/pages/messages/outbox.ts'
import { actInRoom } from '#web/pages/messages/room-acts.ts'
import { saidIn } from '#web/pages/messages/said.ts'
import { sceneOf } from '#web/pages/messages/scene.ts'
import { sealOf } from '#web/pages/messages/seal-of.ts'
import { Talk } from '#web/pages/messages/talk.tsx'
import { SealDetails } from '#web/parts/seal-details.tsx'
import { cx } from '#web/ui/class.ts'
import type { Route } from './+types/room'

export const handle = { isFull: true }

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const person = personOf(ctx)
  const roomId = params.roomId as RoomId
  const query = new URL(request.url).searchParams
  const number = (name: string) => (/^\d{1,15}$/.test(query.get(name) ?? '') ? BigInt(query.get(name)!) : null)
  const at = number('at')
  const historyOf = query.get('history')
  const room = await roomView(ctx, roomId)
  const [page, pair, matter, files, mentions, history, lines] = await Promise.all([
    messagesPage(ctx, {
      roomId,
      before: at === null ? number('before') : at + 25n,
      after: at === null ? number('after') : null,
      limit: 50,
    }),
    pairView(ctx, room.pairId),
    matterOfRoom(ctx, roomId, room.side === 'client' ? 'client' : 'freelancer'),
    filesOfRoom(ctx, roomId),
    mentionsOfMe(ctx, roomId),
    isUuid(historyOf) ? messageHistory(ctx, roomId, historyOf as ItemId) : null,
    room.contractId ? linesOfRooms(ctx, [roomId]) : null,
  ])
  const { scene, exceptionCount, fileGates } = await sceneOf(ctx, room, pair)
  const edit = query.get('edit')
  return {
    room,
    page,
    pair,
    matter,
    files,
    mentions,
    at,
    edit,
    historyOf,
    history,
    lines: lines?.get(roomId) ?? null,
    scene,
    exceptionCount,
    fileGates,
    owner: `${person.accountId}:${sideOf(person)}`,
  }
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const room = loaderData?.room
  return [{ title: common.titled(room ? (room.side === 'client' ? room.freelancer.name : room.client.name) : words.messages) }]
}

export const action = actionOf(async ({ request, params, context }: Route.ActionArgs) => {
  const again = await actInRoom(ctxOf(context), params.roomId as RoomId, request)
  return again ?? redirect(`/messages/${params.roomId}`)
})

/** Keyed, so that another room starts afresh: its own draft, outbox and reading. */
export default function RoomPage(props: Route.ComponentProps) {
  return <RoomOf key={props.loaderData.room.id + props.loaderData.owner} {...props} />
}

function RoomOf({ loaderData }: Route.ComponentProps) {
  const { room, page, pair, matter } = loaderData
  const [search] = useSearchParams()
  const { revalidate } = useRevalidator()
  const [handed, setHanded] = useState<ComponentProps<typeof Composer>['handed']>(null)
  const outbox = useOutbox(loaderData.owner, room.id, () => void revalidate(), setHanded)
  const scene = useMemo(() => ({ ...loaderData.scene, before: saidIn(page.rows, room) }), [loaderData.scene, page.rows, room])
  useNudges([`room:${room.id}`])
  const other = room.side === 'client' ? room.freelancer : room.client
  const isAbout = search.get('pane') === 'about'
  const seal = sealOf({ room, pairState: pair.state, matter, lines: loaderData.lines, label: words.sealLabel(other.name) })
  return (
    <div className="flex h-full min-h-0">
      <div className={cx('flex min-w-0 flex-1 flex-col', isAbout && 'max-lg:hidden')}>
        <header className="flex h-13 flex-none items-center gap-3 border-b border-line px-4">
          <Link to="/messages" aria-label={words.back} className="-ms-2 rounded-md p-2 text-dim hover:bg-hover md:hidden">
            <ArrowLeft className="size-5" aria-hidden="true" />
          </Link>
          <SealDetails {...seal} size={24} />
          <div className="min-w-0 flex-1">
            <h1 className="truncate text-14">{other.name}</h1>
            <p className="truncate text-12 text-dim">{room.title}</p>
          </div>
          <Link to="?pane=about" aria-label={words.about} className="-me-2 rounded-md p-2 text-dim hover:bg-hover lg:hidden">
            <Info className="size-5" aria-hidden="true" />
          </Link>
        </header>
        <Talk
          {...loaderData}
          outgoing={outbox.outgoing}
          onRetry={outbox.retry}
          onDiscard={outbox.discard}
          scene={loaderData.scene}
          onReply={text => setHanded({ text })}
        />
        <Composer
          room={room}
          owner={loaderData.owner}
          otherName={other.name}
          scene={scene}
          handed={handed}
          onSend={outbox.send}
          isAtEnd={page.after === null}
        />
      </div>
      <aside
        aria-label={words.about}
        className={cx('min-h-0 w-full overflow-y-auto border-line lg:w-76 lg:flex-none lg:border-s', !isAbout && 'max-lg:hidden')}
      >
        <ContextPane
          room={room}
          pair={pair}
          matter={matter}
          files={loaderData.files}
          seal={seal}
          exceptionCount={loaderData.exceptionCount}
        />
      </aside>
    </div>
  )
}
