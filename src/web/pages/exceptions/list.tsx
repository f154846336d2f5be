import { FileKey2 } from 'lucide-react'
import { redirect } from 'react-router'
import { isUuid, type RoomId } from '#lib/ids'
import { roomView } from '#modules/rooms/reads/room'
import { acknowledgeException, endException } from '#modules/screening/acts/exceptions'
import { exceptionsPage } from '#modules/screening/reads'
import { ExceptionRef } from '#modules/screening/schema'
import { personOf, sideOf } from '#platform/ctx'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, formDataOf, readForm } from '#web/forms.ts'
import { formStateOf } from '#web/form-state.ts'
import { common } from '#web/messages/common.ts'
import { exceptions as words } from '#web/messages/exceptions.ts'
import { useNudges } from '#web/nudge.ts'
import { ExceptionRow } from '#web/pages/exceptions/row.tsx'
import { TextLink } from '#web/parts/text-link.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { DataRows, EmptyState } from '#web/ui/list.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader, Section } from '#web/ui/page-header.tsx'
import { Pager } from '#web/ui/pager.tsx'
import type { Route } from './+types/list'

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.title) }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const given = new URL(request.url).searchParams
  const [asked, done] = [given.get('room'), given.get('done') ?? '']
  const room = isUuid(asked) ? await roomView(ctx, asked as RoomId) : null
  const page = await exceptionsPage(ctx, { cursor: given.get('after') ?? undefined, roomId: room?.id })
  return {
    ...page,
    room: room && { id: room.id, title: room.title },
    topics: [`side:${sideOf(personOf(ctx))}`],
    done: Object.hasOwn(words.done, done) ? words.done[done]! : null,
  }
}

export const action = actionOf(async ({ request, context }: Route.ActionArgs) => {
  const ctx = ctxOf(context)
  personOf(ctx)
  const form = await formDataOf(request)
  const [intent, room] = [form.get('intent'), form.get('room')]
  const read = await readForm(request, ExceptionRef)
  if (!read.ok) return formAgain(read)
  if (intent === 'acknowledge') await acknowledgeException(ctx, read.value)
  else await endException(ctx, read.value)
  const done = intent === 'acknowledge' ? 'acknowledged' : intent === 'refuse' ? 'refused' : 'ended'
  return redirect(`/exceptions?${isUuid(room) ? `room=${room}&` : ''}done=${done}`)
})

export default function Exceptions({ loaderData, actionData }: Route.ComponentProps) {
  const { rows, next, room, topics, done } = loaderData
  useNudges(topics)
  const refused = formStateOf(actionData)?.message
  const forMe = rows.filter(row => !row.isMine && row.state === 'waiting')
  const others = rows.filter(row => !forMe.includes(row))
  const declare = (
    <ButtonLink to={`/exceptions/new${room ? `?room=${room.id}` : ''}`} look="primary">
      {words.declare}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader
        title={words.title}
        note={
          <>
            {room ? words.ofRoom(room.title) : words.note}{' '}
            {room && (
              <>
                <TextLink to="/exceptions">{words.all}</TextLink> ·{' '}
              </>
            )}
            <TextLink to="/rules/contact#exceptions">{words.toRules}</TextLink>
          </>
        }
        {...(room && { crumbs: [{ to: `/messages/${room.id}`, label: room.title }] })}
        {...(rows.length > 0 && { act: declare })}
      />
      {(done ?? refused) && (
        <div className="pb-5">
          <Notice tone={refused ? 'stopped' : 'agreed'}>{refused ?? done}</Notice>
        </div>
      )}
      {rows.length === 0 && (
        <EmptyState title={words.empty} icon={<FileKey2 />} act={declare}>
          {words.emptyText}
        </EmptyState>
      )}
      {forMe.length > 0 && (
        <Section title={words.forYou} note={words.forYouNote}>
          <DataRows label={words.forYou}>
            {forMe.map(row => (
              <ExceptionRow key={row.id} row={row} room={room?.id ?? null} />
            ))}
          </DataRows>
        </Section>
      )}
      {others.length > 0 && (
        <Section title={words.others}>
          <DataRows label={words.others}>
            {others.map(row => (
              <ExceptionRow key={row.id} row={row} room={room?.id ?? null} />
            ))}
          </DataRows>
        </Section>
      )}
      <Pager next={next} />
    </>
  )
}
