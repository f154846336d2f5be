import { redirect } from 'react-router'
import { isUuid, type RoomId } from '#lib/ids'
import { policyNow } from '#modules/policy/reads'
import { roomsList } from '#modules/rooms/reads/lists'
import { roomView } from '#modules/rooms/reads/room'
import { declareException } from '#modules/screening/acts/exceptions'
import { personOf } from '#platform/ctx'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, readForm } from '#web/forms.ts'
import { common } from '#web/messages/common.ts'
import { exceptions as words } from '#web/messages/exceptions.ts'
import { DeclareForm, declarable, type Declarable } from '#web/pages/exceptions/form.tsx'
import { TypedException } from '#web/pages/exceptions/typed.ts'
import { RefusedBox } from '#web/parts/findings.tsx'
import { TextLink } from '#web/parts/text-link.tsx'
import { Avatar } from '#web/ui/avatar.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { DataRow, DataRows, EmptyState } from '#web/ui/list.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader, Section } from '#web/ui/page-header.tsx'
import type { Route } from './+types/new'

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.newTitle) }]

const roomsShown = 50

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const given = new URL(request.url).searchParams
  const [asked, named, item, file] = [given.get('room'), given.get('kind'), given.get('item'), given.get('file')]
  const room = isUuid(asked) ? await roomView(ctx, asked as RoomId) : null
  const { policy } = await policyNow(ctx)
  const rooms = room ? [] : (await roomsList(ctx, { limit: roomsShown })).rows
  return {
    room: room && {
      id: room.id,
      title: room.title,
      otherName: (room.side === 'client' ? room.freelancer : room.client).name,
      people: room.people.map(({ accountId, name }) => ({ accountId, name })),
    },
    rooms: rooms.map(({ id, title, otherName, otherKind }) => ({ id, title, otherName, otherKind })),
    kind: declarable.find(kind => kind === named) ?? null,
    itemId: isUuid(item) ? item : null,
    fileId: isUuid(file) ? file : null,
    days: policy.screening.exceptionDays,
  }
}

export const action = actionOf(async ({ request, context }: Route.ActionArgs) => {
  const ctx = ctxOf(context)
  personOf(ctx)
  const read = await readForm(request, TypedException)
  if (!read.ok) return formAgain(read)
  await declareException(ctx, read.value)
  return redirect(`/exceptions?${read.value.roomId ? `room=${read.value.roomId}&` : ''}done=declared`)
})

export default function NewException({ loaderData }: Route.ComponentProps) {
  const { room, rooms, kind, itemId, fileId, days } = loaderData
  const to = (parts: { room?: string | undefined; kind?: Declarable | undefined }) => {
    const query = Object.entries({ ...parts, item: itemId, file: fileId }).filter(([, value]) => value)
    return `/exceptions/new?${new URLSearchParams(query as [string, string][])}`
  }
  return (
    <div className="max-w-2xl">
      <PageHeader title={words.newTitle} crumbs={[{ to: '/exceptions', label: words.title }]} note={words.newNote} />
      {room && (
        <p className="flex flex-wrap items-baseline gap-x-3 pb-5">
          <bdi className="min-w-0 break-words">{words.withRoom(room.otherName, room.title)}</bdi>
          <TextLink to={to({ kind: kind ?? undefined })}>{words.change}</TextLink>
        </p>
      )}
      {(itemId ?? fileId) && (
        <div className="pb-5">
          <Notice>{itemId ? words.tiedMessage : words.tiedFile}</Notice>
        </div>
      )}
      {!room ? (
        <Rooms rooms={rooms} to={id => to({ room: id, kind: kind ?? undefined })} />
      ) : !kind ? (
        <Kinds to={one => to({ room: room.id, kind: one })} />
      ) : (
        <>
          <RefusedBox surfaces={{}} />
          <p className="flex flex-wrap items-baseline gap-x-3 pb-5">
            <span className="font-medium">{words.choices[kind].name}</span>
            <span className="text-dim">{words.choices[kind].text}</span>
            <TextLink to={to({ room: room.id })}>{words.change}</TextLink>
          </p>
          <DeclareForm key={kind} kind={kind} room={room} itemId={itemId} fileId={fileId} days={days[kind]} />
        </>
      )}
    </div>
  )
}

type Data = Route.ComponentProps['loaderData']

function Rooms({ rooms, to }: { rooms: Data['rooms']; to: (id: string) => string }) {
  if (rooms.length === 0)
    return (
      <EmptyState title={words.noRooms} act={<ButtonLink to="/rules/contact#exceptions">{words.toRules}</ButtonLink>}>
        {words.noRoomsText}
      </EmptyState>
    )
  return (
    <Section title={words.with} note={words.withNote}>
      <DataRows label={words.with}>
        {rooms.map(room => (
          <DataRow
            key={room.id}
            to={to(room.id)}
            lead={<Avatar name={room.otherName} size={32} isOrg={room.otherKind !== 'person'} />}
            title={<bdi>{room.otherName}</bdi>}
            note={<bdi>{room.title}</bdi>}
          />
        ))}
      </DataRows>
    </Section>
  )
}

function Kinds({ to }: { to: (kind: Declarable) => string }) {
  return (
    <Section title={words.what} note={words.whatNote}>
      <DataRows label={words.what}>
        {declarable.map(kind => (
          <DataRow key={kind} to={to(kind)} title={words.choices[kind].name} note={words.choices[kind].text} />
        ))}
      </DataRows>
    </Section>
  )
}
