import { X } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { wordsOf } from '#lib/text'
import { formWords } from '#web/messages/forms.ts'
import { announce, useScript } from '#web/nudge.ts'
import { useControl } from '#web/ui/form-context.ts'

interface TagsInputProps {
  /** Comma-separated, as it is sent. */
  defaultValue?: string | undefined
  /** Known words to complete from. */
  known?: readonly string[]
  max?: number
}

/** Skills and the like: comma-separated text without script, chips with completion when script runs. Sends the text. */
export function TagsInput({ defaultValue = '', known = [], max = 20 }: TagsInputProps) {
  const { defaultValue: typed, required, ...control } = useControl({ defaultValue })
  const first = Array.isArray(typed) ? typed.join(', ') : typed
  const hasScript = useScript()
  const [tags, setTags] = useState(() => wordsOf(first, max))
  const [text, setText] = useState('')
  const [plain, setPlain] = useState(first)
  // What was typed before the script came.
  const [hadScript, setHadScript] = useState(false)
  const [wasTyping, setWasTyping] = useState(false)
  if (hasScript !== hadScript) {
    setHadScript(hasScript)
    const pieces = plain.split(',')
    const isTyping = document.activeElement?.id === control.id
    setText(isTyping ? pieces.pop()!.trimStart() : '')
    setTags(wordsOf(pieces.join(','), max))
    setWasTyping(isTyping)
  }
  if (!hasScript)
    return (
      <input
        {...control}
        type="text"
        required={required}
        value={plain}
        onChange={event => setPlain(event.target.value)}
        className="control"
      />
    )

  const add = (more: string) => {
    setTags(wordsOf([...tags, more].join(','), max))
    setText('')
  }
  const remove = (tag: string) => {
    setTags(tags.filter(other => other !== tag))
    announce(formWords.removeTag(tag))
  }
  const type = (event: KeyboardEvent<HTMLInputElement>) => {
    if ((event.key === 'Enter' || event.key === ',') && text.trim() !== '') {
      event.preventDefault()
      add(text)
    }
    if (event.key === 'Backspace' && text === '' && tags.length > 0) remove(tags.at(-1)!)
  }
  const { name, id, ...aria } = control
  return (
    <div className="control flex flex-wrap items-center gap-1.5 focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-accent">
      {tags.map(tag => (
        <span key={tag} className="inline-flex h-6 items-center gap-1 rounded-md bg-fill ps-2 text-13">
          {tag}
          <button
            type="button"
            onClick={() => remove(tag)}
            aria-label={formWords.removeTag(tag)}
            className="inline-flex size-6 items-center justify-center rounded-md text-dim hover:text-ink"
          >
            <X className="size-3.5" aria-hidden="true" />
          </button>
        </span>
      ))}
      <input
        {...aria}
        id={id}
        type="text"
        // The field that had the focus before the script came.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={wasTyping}
        value={text}
        list={known.length > 0 ? `${id}-known` : undefined}
        onChange={event => (event.target.value.includes(',') ? add(event.target.value) : setText(event.target.value))}
        onKeyDown={type}
        onBlur={() => text.trim() !== '' && add(text)}
        className="min-w-24 flex-1 bg-transparent outline-none!"
      />
      {known.length > 0 && (
        <datalist id={`${id}-known`}>
          {known
            .filter(word => !tags.includes(word))
            .map(word => (
              <option key={word} value={word} />
            ))}
        </datalist>
      )}
      <input type="hidden" name={name} value={[...tags, text.trim()].filter(Boolean).join(', ')} />
    </div>
  )
}
