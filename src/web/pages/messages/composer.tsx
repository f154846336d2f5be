import { Paperclip, SendHorizontal } from 'lucide-react'
import { useEffect, useEffectEvent, useMemo, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import { useActionData } from 'react-router'
import type { RoomView } from '#modules/rooms/schema'
import { formStateOf } from '#web/form-state.ts'
import { roomWords as words } from '#web/messages/rooms.ts'
import { screenedWords } from '#web/messages/screened.ts'
import { announce, useScript } from '#web/nudge.ts'
import { FileChips, NameList } from '#web/pages/messages/composer-parts.tsx'
import { ComposerWays, type More, type Way } from '#web/pages/messages/composer-ways.tsx'
import type { SentBack } from '#web/pages/messages/outbox.ts'
import { useDraft } from '#web/pages/messages/use-draft.ts'
import { FindingList } from '#web/parts/screened/finding-list.tsx'
import { Mirror } from '#web/parts/screened/mirror.tsx'
import { refusedIn, select } from '#web/parts/screened/screened-textarea.tsx'
import type { Scene, Seen } from '#web/parts/screened/screener.ts'
import { useScreening } from '#web/parts/screened/use-screening.ts'
import { Button } from '#web/ui/button.tsx'
import { cx } from '#web/ui/class.ts'
import { Form } from '#web/ui/form.tsx'

interface ComposerProps {
  room: RoomView
  owner: string
  otherName: string
  scene: Scene
  onSend: (text: string, files: File[], more?: More) => void
  /** A text to go on with: refused by the server, or a ready reply. */
  handed: (Partial<SentBack> & { text: string }) | null
  /** Away from the end a sent message brings the reader back by loading the page anew. */
  isAtEnd: boolean
}

/** Where one writes: grows, keeps its draft on the server, sends at once; a plain form without script. */
export function Composer(props: ComposerProps) {
  if (props.room.whyNotWrite)
    return <p className="flex-none border-t border-line px-5 py-4 text-13 text-dim">{props.room.whyNotWrite}</p>
  return <Writing {...props} />
}

const textLook = 'block min-h-10 w-full px-3 pt-2.5 pb-1 pointer-coarse:text-16'

function Writing({ room, owner, otherName, scene, onSend, handed, isAtEnd }: ComposerProps) {
  const answer = formStateOf(useActionData())
  const isAgain = answer?.values.intent === 'send' && typeof answer.values.text === 'string'
  const typed = isAgain ? (answer.values.text as string) : null
  const hasScript = useScript()
  const draft = useDraft(room.id, owner, typed ?? room.draft)
  const box = useRef<HTMLTextAreaElement>(null)
  const picker = useRef<HTMLInputElement>(null)
  const [files, setFiles] = useState<File[]>([])
  const [naming, setNaming] = useState<string | null>(null)
  const [way, setWay] = useState<Way>(null)
  const [back, setBack] = useState<{ why: string; seen: Seen } | null>(null)
  const given = useMemo(
    () => back?.seen ?? (isAgain ? refusedIn(answer, 'text', answer.values.text as string) : null),
    [back, isAgain, answer],
  )
  const { seen, preview, load } = useScreening(draft.text, scene, given)
  const isAny = seen.findings.length > 0
  const stopped = seen.findings.filter(one => one.outcome !== 'notice').map(one => one.kind)
  const isBlocked = seen.outcome === 'block' && seen.text === draft.text
  const isEmpty = draft.text.trim() === '' && files.length === 0
  const people = naming === null ? [] : room.people.filter(one => one.name.toLocaleLowerCase().startsWith(naming)).slice(0, 5)
  const why =
    back && back.seen.text === draft.text ? back.why : typed === draft.text ? (answer!.errors.text ?? answer!.message) : null

  const choose = (chosen: File[]) => {
    setFiles(chosen)
    const held = new DataTransfer()
    for (const file of chosen) held.items.add(file)
    if (picker.current) picker.current.files = held.files
  }
  const take = useEffectEvent((next: NonNullable<ComposerProps['handed']>) => {
    const text = draft.text.trim() === '' || draft.text === next.text ? next.text : `${next.text}\n\n${draft.text}`
    draft.type(text)
    if (next.files && next.files.length > 0) choose([...next.files, ...files])
    if (next.findings) setBack({ why: next.why ?? '', seen: { text, findings: next.findings, outcome: 'block', states: null } })
    box.current?.focus()
  })
  useEffect(() => {
    if (handed) take(handed)
  }, [handed])
  const type = (text: string) => {
    // The focus may have come before the script.
    load()
    draft.type(text)
    const before = text.slice(0, box.current?.selectionStart ?? text.length)
    setNaming(/(?:^|\s)@([\p{L}\p{N} ]{0,30})$/u.exec(before)?.[1]?.toLocaleLowerCase() ?? null)
  }
  const name = (person: string) => {
    const caret = box.current?.selectionStart ?? draft.text.length
    const start = draft.text.lastIndexOf('@', caret - 1)
    draft.type(`${draft.text.slice(0, start)}@${person} ${draft.text.slice(caret)}`)
    setNaming(null)
    box.current?.focus()
  }
  const go = (more?: More) => {
    if (isEmpty) return
    if (isBlocked) return announce(screenedWords.cantSendSpoken(stopped))
    onSend(draft.text.trim(), files, more)
    draft.clear()
    choose([])
    setNaming(null)
    setWay(null)
    setBack(null)
    box.current?.focus()
  }
  const ask = async (note: string): Promise<string> => {
    const body = new FormData()
    for (const [key, value] of Object.entries({ surface: 'message', text: draft.text, note })) body.set(key, value)
    const asked = await fetch(`/messages/${room.id}/ask`, { method: 'POST', body }).catch(() => null)
    const told = (await asked?.json().catch(() => null)) as { message?: string } | null | undefined
    return asked?.ok ? screenedWords.contestAsked : (told?.message ?? screenedWords.mistakeFailed)
  }
  const send = (event: FormEvent) => {
    // From further up the plain form is right: its answer is the room's end.
    if (!hasScript || (!isAtEnd && !isBlocked)) return
    event.preventDefault()
    event.stopPropagation()
    go()
  }
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape' && naming !== null) setNaming(null)
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (people.length > 0 && naming !== '') name(people[0]!.name)
    else event.currentTarget.form?.requestSubmit()
  }
  return (
    <div className="flex-none border-t border-line px-4 py-3 max-md:px-2.5 max-md:py-2" onSubmitCapture={send}>
      <Form hasFiles intent="send" state={null} className="mx-auto max-w-3xl gap-1.5!" aria-label={words.composer(otherName)}>
        {why && (
          <p id="composer-error" role="alert" className="px-1 text-13 text-stop-text">
            {why}
          </p>
        )}
        <div className="relative rounded-lg border border-control bg-raised focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-accent">
          <NameList people={people} onName={name} />
          <div className="relative">
            <textarea
              ref={box}
              name="text"
              rows={1}
              aria-label={words.composer(otherName)}
              aria-describedby={cx(why && 'composer-error', isAny && 'composer-findings') || undefined}
              aria-invalid={why ? true : undefined}
              placeholder={words.placeholder(otherName)}
              value={draft.text}
              onChange={event => type(event.target.value)}
              onKeyDown={press}
              onFocus={load}
              onPaste={event => {
                const pasted = [...event.clipboardData.files]
                if (pasted.length > 0) choose([...files, ...pasted])
              }}
              className={cx(
                textLook,
                'field-sizing-content max-h-64 resize-none bg-transparent outline-none! placeholder:text-faint',
              )}
            />
            {isAny && hasScript && <Mirror of={box} text={draft.text} seen={seen} className={textLook} />}
          </div>
          <FileChips files={files} onChange={choose} />
          {isAny && (
            <div className="mt-1 border-t border-line">
              <FindingList
                id="composer-findings"
                seen={seen}
                otherName={otherName}
                preview={preview}
                isBusy={way !== null}
                onEdit={hasScript ? finding => select(box.current, finding) : undefined}
              >
                {hasScript && (
                  <ComposerWays {...{ roomId: room.id, otherName, seen, way }} onWay={setWay} onSend={go} onAsk={ask} />
                )}
              </FindingList>
            </div>
          )}
          <div
            className={cx('flex flex-wrap items-center justify-end gap-2 px-1.5 pb-1.5', isAny && 'border-t border-line pt-1.5')}
          >
            <label className="relative inline-flex h-8 cursor-pointer items-center gap-1.5 rounded-md px-1.5 text-13 text-dim focus-within:outline-2 focus-within:outline-accent hover:bg-hover hover:text-ink">
              <Paperclip className="size-4" aria-hidden="true" />
              <span className={hasScript ? 'sr-only' : undefined}>{words.attach}</span>
              <input
                ref={picker}
                type="file"
                name="files"
                multiple
                onChange={event => setFiles([...(event.target.files ?? [])])}
                className={hasScript ? 'absolute inset-0 w-full cursor-pointer opacity-0' : 'max-w-44'}
              />
            </label>
            <span className="flex-1 truncate text-12 text-dim" role="status">
              {draft.state === 'kept' && words.draftKept}
              {draft.state === 'here' && words.draftNotKept}
            </span>
            {hasScript && !isAny && <span className="text-12 text-dim max-lg:hidden">{words.hint}</span>}
            <SendButton kinds={stopped} isBlocked={isBlocked} isEmpty={hasScript && isEmpty} isBeside={way !== null} />
          </div>
        </div>
      </Form>
    </div>
  )
}

/** Tells what pressing it does. */
function SendButton({
  kinds,
  isBlocked,
  isEmpty,
  isBeside,
}: {
  kinds: Seen['findings'][number]['kind'][]
  isBlocked: boolean
  isEmpty: boolean
  /** Another way of sending is open above. */
  isBeside: boolean
}) {
  const icon = <SendHorizontal className="size-4" aria-hidden="true" />
  if (isBlocked)
    return (
      <button type="submit" aria-disabled="true" title={screenedWords.draftKept} className="btn btn-small">
        {screenedWords.cantSend}
      </button>
    )
  return (
    <Button look={isBeside ? 'plain' : 'primary'} size="small" disabled={isEmpty} icon={icon}>
      {kinds.length === 0 ? (
        words.send
      ) : (
        <>
          <span className="max-sm:hidden">{screenedWords.sendMasked(kinds)}</span>
          <span className="sm:hidden">{screenedWords.sendMaskedShort}</span>
        </>
      )}
    </Button>
  )
}
