import { Paperclip, SendHorizontal, X } from 'lucide-react'
import { useRef, useState, type ChangeEvent, type FormEvent, type KeyboardEvent } from 'react'
import { useActionData } from 'react-router'
import type { RoomView } from '#modules/rooms/schema'
import { formStateOf } from '#web/form-state.ts'
import { roomWords as words } from '#web/messages/rooms.ts'
import { useScript } from '#web/nudge.ts'
import { useDraft } from '#web/pages/messages/use-draft.ts'
import { Button } from '#web/ui/button.tsx'
import { Form } from '#web/ui/form.tsx'

interface ComposerProps {
  room: RoomView
  owner: string
  otherName: string
  onSend: (text: string, files: File[]) => void
  /** Away from the end a sent message brings the reader back by loading the page anew. */
  isAtEnd: boolean
}

/** Where one writes: grows, keeps its draft on the server, sends at once; a plain form without script. */
export function Composer(props: ComposerProps) {
  if (props.room.whyNotWrite)
    return <p className="flex-none border-t border-line px-5 py-4 text-13 text-dim">{props.room.whyNotWrite}</p>
  return <Writing {...props} />
}

function Writing({ room, owner, otherName, onSend, isAtEnd }: ComposerProps) {
  const answer = formStateOf(useActionData())
  const typed = answer?.values.intent === 'send' && typeof answer.values.text === 'string' ? answer.values.text : null
  const error = typed === null ? undefined : (answer!.errors.text ?? answer!.message ?? undefined)
  const hasScript = useScript()
  const draft = useDraft(room.id, owner, typed ?? room.draft)
  const box = useRef<HTMLTextAreaElement>(null)
  const picker = useRef<HTMLInputElement>(null)
  const [files, setFiles] = useState<File[]>([])
  const [naming, setNaming] = useState<string | null>(null)
  const isEmpty = draft.text.trim() === '' && files.length === 0
  const people = naming === null ? [] : room.people.filter(one => one.name.toLocaleLowerCase().startsWith(naming)).slice(0, 5)

  const choose = (chosen: File[]) => {
    setFiles(chosen)
    const held = new DataTransfer()
    for (const file of chosen) held.items.add(file)
    if (picker.current) picker.current.files = held.files
  }
  const type = (text: string) => {
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
  const send = (event: FormEvent) => {
    // From further up the plain form is right: its answer is the room's end.
    if (!hasScript || !isAtEnd) return
    event.preventDefault()
    event.stopPropagation()
    if (isEmpty) return
    onSend(draft.text.trim(), files)
    draft.clear()
    choose([])
    setNaming(null)
    box.current?.focus()
  }
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape' && naming !== null) setNaming(null)
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (people.length > 0 && naming !== '') name(people[0]!.name)
    else event.currentTarget.form?.requestSubmit()
  }
  const textProps = hasScript
    ? { value: draft.text, onChange: (event: ChangeEvent<HTMLTextAreaElement>) => type(event.target.value), onKeyDown: press }
    : { defaultValue: draft.text }
  return (
    <div className="flex-none border-t border-line px-4 py-3" onSubmitCapture={send}>
      <Form hasFiles intent="send" state={null} className="mx-auto max-w-3xl gap-1.5!" aria-label={words.composer(otherName)}>
        <div className="relative rounded-lg border border-control bg-raised focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-accent">
          {people.length > 0 && (
            <ul
              aria-label={words.mention}
              className="absolute start-2 bottom-full mb-1 min-w-52 rounded-lg border border-line bg-raised p-1 shadow-float"
            >
              {people.map(person => (
                <li key={person.accountId}>
                  <button
                    type="button"
                    className="pop-row"
                    onMouseDown={event => event.preventDefault()}
                    onClick={() => name(person.name)}
                  >
                    {person.name}
                  </button>
                </li>
              ))}
            </ul>
          )}
          <textarea
            key={hasScript ? 'live' : 'plain'}
            ref={box}
            name="text"
            rows={1}
            aria-label={words.composer(otherName)}
            aria-describedby={error ? 'composer-error' : undefined}
            aria-invalid={error ? true : undefined}
            placeholder={words.placeholder(otherName)}
            {...textProps}
            onPaste={event => {
              const pasted = [...event.clipboardData.files]
              if (pasted.length > 0) choose([...files, ...pasted])
            }}
            className="block field-sizing-content max-h-64 min-h-10 w-full resize-none bg-transparent px-3 pt-2.5 pb-1 outline-none! placeholder:text-faint pointer-coarse:text-16"
          />
          <FileChips files={files} onChange={choose} />
          <div className="flex flex-wrap items-center justify-end gap-2 ps-1.5 pe-1.5 pb-1.5">
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
            {hasScript && <span className="text-12 text-dim max-lg:hidden">{words.hint}</span>}
            <Button
              look="primary"
              size="small"
              disabled={hasScript && isEmpty}
              icon={<SendHorizontal className="size-4" aria-hidden="true" />}
            >
              {words.send}
            </Button>
          </div>
        </div>
        {error && (
          <p id="composer-error" role="alert" className="pt-1 text-13 text-stop-text">
            {error}
          </p>
        )}
      </Form>
    </div>
  )
}

function FileChips({ files, onChange }: { files: File[]; onChange: (files: File[]) => void }) {
  if (files.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-1.5 px-3 pb-1">
      {files.map((file, index) => (
        <li key={index} className="inline-flex h-6 max-w-60 items-center gap-1 rounded-md bg-fill ps-2 text-13">
          <span className="truncate">{file.name}</span>
          <button
            type="button"
            aria-label={words.removeFile(file.name)}
            onClick={() => onChange(files.filter(one => one !== file))}
            className="inline-flex size-6 flex-none items-center justify-center text-dim hover:text-ink"
          >
            <X className="size-3.5" aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  )
}
