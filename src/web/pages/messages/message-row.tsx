import { MoreHorizontal } from 'lucide-react'
import { Link, useSearchParams } from 'react-router'
import type { Revision } from '#modules/rooms/reads/messages'
import type { Message, RoomView } from '#modules/rooms/schema'
import { roomWords as words } from '#web/messages/rooms.ts'
import { FileCards } from '#web/pages/messages/file-cards.tsx'
import { FileFoot } from '#web/pages/messages/file-foot.tsx'
import { isOfOther } from '#web/pages/messages/said.ts'
import type { FileGate } from '#web/pages/messages/scene.ts'
import { Gate, OtherFoot, OwnFoot } from '#web/pages/messages/seen-foot.tsx'
import { ReportForm } from '#web/pages/messages/seen-forms.tsx'
import { SeenText } from '#web/pages/messages/seen-text.tsx'
import { screenedWords } from '#web/messages/screened.ts'
import { Delivered } from '#web/parts/screened/delivered.tsx'
import { ScreenedTextarea } from '#web/parts/screened/screened-textarea.tsx'
import type { Scene } from '#web/parts/screened/screener.ts'
import { TimeText } from '#web/parts/time-text.tsx'
import { Avatar } from '#web/ui/avatar.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { cx } from '#web/ui/class.ts'
import { Field } from '#web/ui/field.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { Pop } from '#web/ui/menu.tsx'

interface MessageRowProps {
  row: Message
  room: RoomView
  /** Shows its author and time; those grouped under it don't. */
  isFirst: boolean
  isFound: boolean
  isNamed: boolean
  isEditing: boolean
  history: Revision[] | null
  scene: Scene
  fileGates: FileGate[]
  /** The newest masked one of the other side says what to do about it. */
  isLastMasked: boolean
  onReply: (text: string) => void
}

export function MessageRow(props: MessageRowProps) {
  const { row, room, isFirst, isFound, isNamed, isEditing, history } = props
  const otherName = room.side === 'client' ? room.freelancer.name : room.client.name
  const name = row.isMine ? words.you : (row.authorName ?? '')
  const [search] = useSearchParams()
  const canEdit = row.isMine && row.kind === 'message' && room.whyNotWrite === null
  const isOther = !row.isMine && isOfOther(row, room)
  const canReport = isOther && row.text !== '' && props.scene.stage === 'before' && !row.screening?.report
  const isReporting = canReport && search.get('report') === row.id
  return (
    <li
      id={`m${row.seq}`}
      className={cx(
        'group relative flex gap-3 rounded-md px-2 py-0.5',
        isFirst && 'mt-2',
        isFound && 'bg-wait-soft',
        isNamed && !isFound && 'bg-accent-soft',
      )}
    >
      <span className="w-8 flex-none">{isFirst && <Avatar name={row.authorName ?? '?'} size={32} />}</span>
      <div className="min-w-0 flex-1">
        {isFirst && (
          <p className="flex flex-wrap items-baseline gap-x-2">
            <span className="font-semibold">{name}</span>
            {row.orgName && <span className="text-13 text-dim">{row.orgName}</span>}
            <TimeText at={row.createdAt} show="time" className="num text-12 text-dim" />
            {isNamed && <span className="text-12 font-medium text-accent-text">{words.mentioned}</span>}
          </p>
        )}
        {isEditing && canEdit ? (
          <EditForm row={row} roomId={room.id} scene={props.scene} otherName={otherName} />
        ) : row.kind === 'message' || row.kind === 'file' ? (
          <Text row={row} otherName={otherName} />
        ) : (
          <Special row={row} otherName={otherName} />
        )}
        {row.files.length > 0 && (
          <div className="py-1">
            <FileCards files={row.files} />
            {props.fileGates
              .filter(gate => row.files.some(file => file.id === (gate.fileId as string)))
              .map(gate => (
                <Gate key={gate.id} exception={gate} roomId={room.id} name={otherName} label={screenedWords.openFile} />
              ))}
            <FileFoot files={row.files} roomId={room.id} otherName={otherName} canAct={row.isMine && room.whyNotWrite === null} />
          </div>
        )}
        {!isEditing && row.isMine && <OwnFoot {...{ row, room, otherName }} />}
        {isOther && <OtherFoot {...{ row, room, otherName }} isLast={props.isLastMasked} onReply={props.onReply} />}
        {isReporting && <ReportForm roomId={room.id} itemId={row.id} otherName={otherName} />}
        {history && <History revisions={history} roomId={room.id} />}
      </div>
      {((canEdit && !isEditing) || (canReport && !isReporting) || room.contractId) && (
        <Pop
          side="end"
          className="flex-none self-start opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100"
          headClass="rounded-md p-1 text-dim hover:bg-hover hover:text-ink"
          label={words.actsOf(name)}
          head={<MoreHorizontal className="size-4" aria-hidden="true" />}
        >
          {((canEdit && !isEditing) || (canReport && !isReporting)) && (
            <Link to={`?${canEdit ? 'edit' : 'report'}=${row.id}#m${row.seq}`} preventScrollReset className="pop-row">
              {canEdit ? words.edit : screenedWords.report}
            </Link>
          )}
          {room.contractId && (
            <Link to={`/messages/${room.id}/items/${row.id}`} className="pop-row">
              {words.learning}
            </Link>
          )}
        </Pop>
      )}
    </li>
  )
}

function Text({ row, otherName }: { row: Message; otherName: string }) {
  if (row.text === '') return null
  return (
    <p className="prose-width break-words whitespace-pre-line">
      <SeenText row={row} otherName={otherName} />
      {row.editedAt && (
        <>
          {' '}
          <Link
            to={`?history=${row.id}#m${row.seq}`}
            preventScrollReset
            title={words.showHistory}
            className="text-12 text-dim hover:underline"
          >
            ({words.edited})
          </Link>
        </>
      )}
    </p>
  )
}

/** What is more than talk stands in a box of its own, with the way to it. */
function Special({ row, otherName }: { row: Message; otherName: string }) {
  const { proposalId, offerId, contractId, question } = row.refs as Record<string, string | undefined>
  const place = offerId
    ? { to: `/offers/${offerId}`, label: words.openOffer }
    : contractId
      ? { to: `/contracts/${contractId}`, label: words.openContract }
      : proposalId && row.kind === 'proposal'
        ? { to: `/proposals/${proposalId}`, label: words.openProposal }
        : null
  return (
    <div className="my-1 max-w-2xl rounded-lg border border-line bg-raised px-3.5 py-2.5">
      <div className="flex items-baseline justify-between gap-4">
        <span className="text-13 font-medium text-dim">{question ?? words.kinds[row.kind]}</span>
        {place && (
          <Link to={place.to} className="link flex-none text-13">
            {place.label}
          </Link>
        )}
      </div>
      {row.text && (
        <p className="prose-width mt-1 break-words whitespace-pre-line">
          <SeenText row={row} otherName={otherName} />
        </p>
      )}
    </div>
  )
}

interface EditProps {
  row: Message
  roomId: string
  scene: Scene
  otherName: string
}

function EditForm({ row, roomId, scene, otherName }: EditProps) {
  return (
    <Form intent="edit" action={`/messages/${roomId}`} className="gap-2! py-1">
      <input type="hidden" name="itemId" value={row.id} />
      <Field name="text" label={<span className="sr-only">{words.editTitle}</span>}>
        <ScreenedTextarea scene={scene} otherName={otherName} rows={3} className="min-h-16!" defaultValue={row.text} />
      </Field>
      <FormActs>
        <Button look="primary" size="small">
          {words.saveEdit}
        </Button>
        <ButtonLink to={`/messages/${roomId}`} look="quiet" size="small">
          {words.cancel}
        </ButtonLink>
      </FormActs>
    </Form>
  )
}

function History({ revisions, roomId }: { revisions: Revision[]; roomId: string }) {
  return (
    <div className="my-1 border-s-2 border-line-strong ps-3 text-13">
      <p className="flex items-baseline justify-between gap-4 text-dim">
        {words.history}
        <Link to={`/messages/${roomId}`} preventScrollReset className="link">
          {words.cancel}
        </Link>
      </p>
      <ol className="flex flex-col gap-1.5 pt-1">
        {revisions.map(revision => (
          <li key={revision.number}>
            <span className="break-words whitespace-pre-line">
              <Delivered text={revision.text} />
            </span>{' '}
            <span className="text-12 text-dim">
              {words.until} <TimeText at={revision.replacedAt} />
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
