import type { ExceptionView } from '#modules/pairs/reads'
import { contactKinds } from '#modules/pairs/rules'
import { exceptions as words, exceptionTones } from '#web/messages/exceptions.ts'
import { kindWords } from '#web/messages/findings.ts'
import { TextLink } from '#web/parts/text-link.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { StateWord } from '#web/ui/badge.tsx'
import { Button } from '#web/ui/button.tsx'
import { Form } from '#web/ui/form.tsx'
import { DataRow } from '#web/ui/list.tsx'

/** One exception: what it rests on, between whom, what it lets through, until when, and what can be done about it. */
export function ExceptionRow({ row, room }: { row: ExceptionView; room: string | null }) {
  return (
    <DataRow
      title={
        <span className="flex flex-wrap items-baseline gap-x-3">
          {words.kinds[row.kind]}
          <span className="text-13 font-normal">
            <StateWord tone={exceptionTones[row.state]}>{words.states[row.state]}</StateWord>
          </span>
        </span>
      }
      note={
        <>
          <bdi>{row.isMine ? words.mine(row.otherName) : words.theirs(row.otherName)}</bdi>
          <span dir="auto" className="block break-words text-14 text-ink">
            {row.reason}
          </span>
          <span className="block">
            {words.lets}: {letsText(row)}
            {row.people.length > 0 && `, ${words.peopleCount(row.people.length)}`}
          </span>
          <span className="block">
            {words.declared} <TimeText at={row.declaredAt} show="date" />
            {row.acknowledgedAt && (
              <>
                , {words.acknowledged} <TimeText at={row.acknowledgedAt} show="date" />
              </>
            )}
            ,{' '}
            {row.endedAt ? (
              <>
                {words.endedAt} <TimeText at={row.endedAt} show="date" />
              </>
            ) : (
              <>
                {words.until} <TimeText at={row.expiresAt} show="date" />
              </>
            )}
            {row.roomId && (
              <>
                {' · '}
                <TextLink to={`/messages/${row.roomId}`}>{words.room}</TextLink>
              </>
            )}
          </span>
          <Acts row={row} room={room} />
        </>
      }
    />
  )
}

function letsText({ lets, itemId, fileId }: ExceptionView): string {
  if (itemId) return words.oneMessage
  if (fileId) return words.oneFile
  if (contactKinds.every(kind => lets.includes(kind))) return words.everything
  return lets.map(kind => kindWords[kind].toLowerCase()).join(', ')
}

function Acts({ row, room }: { row: ExceptionView; room: string | null }) {
  if (row.state !== 'waiting' && row.state !== 'in-force') return null
  const isAsked = !row.isMine && row.state === 'waiting'
  return (
    <Form state={null} className="gap-0!" preventScrollReset>
      <input type="hidden" name="exceptionId" value={row.id} />
      {room && <input type="hidden" name="room" value={room} />}
      <span className="flex flex-wrap gap-2 pt-2">
        {isAsked && (
          <Button size="small" look="primary" name="intent" value="acknowledge">
            {words.acknowledge}
          </Button>
        )}
        <Button size="small" look={isAsked ? 'plain' : 'quiet'} name="intent" value={isAsked ? 'refuse' : 'end'}>
          {isAsked ? words.refuse : row.state === 'waiting' ? words.takeBack : words.end}
        </Button>
      </span>
    </Form>
  )
}
