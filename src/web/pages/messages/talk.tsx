import { ArrowDown } from 'lucide-react'
import { Fragment, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { dayOf } from '#lib/time'
import type { ItemId } from '#lib/ids'
import type { MessagesPage, Revision } from '#modules/rooms/reads/messages'
import type { Message, RoomView } from '#modules/rooms/schema'
import { roomWords as words } from '#web/messages/rooms.ts'
import { announce } from '#web/nudge.ts'
import { MessageRow } from '#web/pages/messages/message-row.tsx'
import type { Outgoing } from '#web/pages/messages/outbox.ts'
import { OutgoingRow } from '#web/pages/messages/outgoing-row.tsx'
import { isOfOther } from '#web/pages/messages/said.ts'
import type { FileGate } from '#web/pages/messages/scene.ts'
import { systemText } from '#web/pages/messages/system-text.ts'
import { isMasked, plainly } from '#web/parts/screened/delivered.tsx'
import type { Scene } from '#web/parts/screened/screener.ts'
import { timeWords, TimeText } from '#web/parts/time-text.tsx'
import { useZone } from '#web/parts/zone.ts'

interface TalkProps {
  room: RoomView
  page: MessagesPage
  mentions: bigint[]
  at: bigint | null
  edit: string | null
  historyOf: string | null
  history: Revision[] | null
  outgoing: Outgoing[]
  onRetry: (id: string) => void
  onDiscard: (id: string) => void
  scene: Scene
  fileGates: FileGate[]
  onReply: (text: string) => void
}

const groupMs = 5 * 60_000

/** The talk: days, groups, thin lines, what is on its way, and how far it was read. */
export function Talk(props: TalkProps) {
  const { room, page, mentions, at, outgoing } = props
  const zone = useZone()
  const pane = useRef<HTMLDivElement>(null)
  const isAtEnd = page.after === null
  const [sinceSeq] = useState(room.readSeq)
  const [isAway, setIsAway] = useState(false)
  const lastSeen = useRef(page.rows.at(-1)?.seq ?? 0n)
  const stick = useRef(at === null)
  const lastWaiting = useRef(0)
  const last = page.rows.at(-1)
  const waiting = outgoing.filter(one => !page.rows.some(row => row.id === one.id))

  const toEnd = () => {
    const node = pane.current
    if (node) node.scrollTop = node.scrollHeight
  }
  // Stays at the end while the reader is there, and leaves them alone while they look further up.
  useLayoutEffect(() => {
    // Writing brings the reader to the end, wherever they looked.
    if (waiting.length > lastWaiting.current) stick.current = true
    lastWaiting.current = waiting.length
    if (at !== null && !stick.current) document.getElementById(`m${at}`)?.scrollIntoView({ block: 'center' })
    else if (stick.current) toEnd()
  }, [at, last?.seq, waiting.length, page.rows.length])

  // The composer grows and shrinks under the talk.
  useEffect(() => {
    const node = pane.current!
    const sizes = new ResizeObserver(() => {
      if (stick.current) node.scrollTop = node.scrollHeight
    })
    sizes.observe(node)
    return () => sizes.disconnect()
  }, [])

  useEffect(() => {
    const fresh = page.rows.filter(row => row.seq > lastSeen.current && !row.isMine)
    if (isAtEnd && fresh.length > 0) {
      const newest = fresh.at(-1)!
      announce(
        words.newMessage(
          newest.authorName ?? '',
          newest.kind === 'system' ? systemText(newest.refs) : plainly(newest.text).slice(0, 200),
        ),
      )
    }
    lastSeen.current = last?.seq ?? 0n
  }, [page.rows, isAtEnd, last?.seq])

  useReading(room, isAtEnd && !isAway ? room.lastSeq : null)

  const firstNew = page.rows.find(row => row.seq > sinceSeq && !row.isMine)?.seq
  const otherName = room.side === 'client' ? room.freelancer.name : room.client.name
  const lastMine = page.rows.findLast(row => row.isMine)
  const lastMasked = page.rows.findLast(row => isOfOther(row, room) && row.kind !== 'system' && isMasked(row.text))
  const lastRead = page.rows.findLast(row => row.isMine && row.seq <= room.otherReadSeq)
  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={pane}
        tabIndex={0}
        role="region"
        aria-label={words.talk}
        className="h-full overflow-y-auto overscroll-contain px-4 py-3 -outline-offset-2!"
        onScroll={event => {
          const node = event.currentTarget
          const isNear = node.scrollHeight - node.scrollTop - node.clientHeight < 80
          stick.current = isNear
          setIsAway(!isNear)
        }}
      >
        <div className="mx-auto flex min-h-full max-w-3xl flex-col justify-end">
          {page.before !== null ? (
            <Link to={`?before=${page.before}`} className="btn btn-small mx-auto mb-2" preventScrollReset>
              {words.earlier}
            </Link>
          ) : (
            <p className="pb-2 text-center text-12 text-dim">{words.start}</p>
          )}
          <ol className="flex flex-col">
            {page.rows.map((row, index) => {
              const before = page.rows[index - 1]
              const isNewDay = !before || dayOf(before.createdAt, zone) !== dayOf(row.createdAt, zone)
              const isNew = row.seq === firstNew
              return (
                <Fragment key={row.id}>
                  {isNewDay && <DayLine at={row.createdAt} zone={zone} />}
                  {isNew && <NewLine />}
                  {row.kind === 'system' ? (
                    <SystemLine row={row} />
                  ) : (
                    <MessageRow
                      row={row}
                      room={room}
                      isFirst={isNewDay || isNew || !isGrouped(before, row)}
                      isFound={row.seq === at}
                      isNamed={mentions.includes(row.seq)}
                      isEditing={props.edit === row.id}
                      history={props.historyOf === (row.id as ItemId) ? props.history : null}
                      scene={props.scene}
                      fileGates={props.fileGates}
                      isLastMasked={row === lastMasked}
                      onReply={props.onReply}
                    />
                  )}
                  {row === lastRead && lastMine && <ReadMark text={words.readBy(otherName)} />}
                </Fragment>
              )
            })}
            {isAtEnd &&
              waiting.map(one => (
                <OutgoingRow
                  key={one.id}
                  message={one}
                  onRetry={() => props.onRetry(one.id)}
                  onDiscard={() => props.onDiscard(one.id)}
                />
              ))}
          </ol>
          {!isAtEnd && (
            <div className="mx-auto flex gap-2 pt-3">
              <Link to={`?after=${page.after}`} className="btn btn-small btn-plain" preventScrollReset>
                {words.later}
              </Link>
              <Link to="?" className="btn btn-small btn-plain">
                {words.latest}
              </Link>
            </div>
          )}
        </div>
      </div>
      {isAway && isAtEnd && (
        <button
          type="button"
          onClick={toEnd}
          className="btn btn-plain btn-small absolute inset-x-0 bottom-3 mx-auto w-fit rounded-full shadow-float"
        >
          <ArrowDown className="size-4" aria-hidden="true" />
          {words.latest}
        </button>
      )}
    </div>
  )
}

/** Moves the reader ahead once the end of the talk is in sight, in a window that is being looked at. */
function useReading(room: RoomView, seq: bigint | null): void {
  const told = useRef(room.readSeq)
  useEffect(() => {
    const tell = () => {
      if (seq === null || seq <= told.current || document.visibilityState !== 'visible') return
      told.current = seq
      const body = new FormData()
      body.set('seq', String(seq))
      void fetch(`/messages/${room.id}/read`, { method: 'POST', body }).catch(() => (told.current = room.readSeq))
    }
    tell()
    document.addEventListener('visibilitychange', tell)
    return () => document.removeEventListener('visibilitychange', tell)
  }, [room.id, room.readSeq, seq])
}

function isGrouped(before: Message | undefined, row: Message): boolean {
  return (
    before?.kind === 'message' &&
    row.kind === 'message' &&
    before.authorId === row.authorId &&
    row.createdAt.getTime() - before.createdAt.getTime() < groupMs
  )
}

function DayLine({ at, zone }: { at: Date; zone: string }) {
  return (
    <li className="flex items-center gap-3 py-3 text-12 text-dim">
      <span aria-hidden="true" className="h-px flex-1 bg-line" />
      <time dateTime={at.toISOString()} suppressHydrationWarning>
        {timeWords(at, zone, 'day')}
      </time>
      <span aria-hidden="true" className="h-px flex-1 bg-line" />
    </li>
  )
}

function NewLine() {
  return (
    <li className="flex items-center gap-3 py-1.5 text-12 font-medium text-accent-text">
      <span aria-hidden="true" className="h-px flex-1 bg-accent-line" />
      {words.since}
      <span aria-hidden="true" className="h-px flex-1 bg-accent-line" />
    </li>
  )
}

function ReadMark({ text }: { text: string }) {
  return <li className="pt-0.5 text-end text-12 text-dim">{text}</li>
}

function SystemLine({ row }: { row: Message }) {
  const { contractId, offerId } = row.refs as Record<string, string | undefined>
  const to = contractId ? `/contracts/${contractId}` : offerId ? `/offers/${offerId}` : null
  return (
    <li id={`m${row.seq}`} className="flex items-center justify-center gap-2 py-2 text-13 text-dim">
      <span aria-hidden="true" className="h-px w-6 bg-line-strong" />
      {to ? (
        <Link to={to} className="hover:text-ink hover:underline">
          {systemText(row.refs)}
        </Link>
      ) : (
        systemText(row.refs)
      )}
      <TimeText at={row.createdAt} show="time" className="num text-12" />
      <span aria-hidden="true" className="h-px w-6 bg-line-strong" />
    </li>
  )
}
