import { Paperclip } from 'lucide-react'
import { useState, type InputHTMLAttributes } from 'react'
import { formWords } from '#web/messages/forms.ts'
import { useControl } from '#web/ui/form-context.ts'

/** Files to send with the form; needs `hasFiles` on it. Files can be dropped on it, and what was chosen is listed. */
export function FileInput(props: InputHTMLAttributes<HTMLInputElement>) {
  const { defaultValue: _typed, ...control } = useControl(props)
  const [names, setNames] = useState<string[]>([])
  return (
    <div className="relative flex flex-col gap-1 rounded-md border border-dashed border-control bg-raised px-3 py-3 focus-within:outline-2 focus-within:outline-accent hover:bg-hover">
      <span className="pointer-events-none flex items-center gap-2" aria-hidden="true">
        <Paperclip className="size-4 text-dim" />
        <span>
          <span className="font-medium">{formWords.chooseFile}</span> <span className="text-dim">{formWords.dropFile}</span>
        </span>
      </span>
      {names.map(name => (
        <span key={name} className="pointer-events-none ps-6 text-13 break-all">
          {name}
        </span>
      ))}
      <input
        {...control}
        type="file"
        onChange={event => {
          setNames([...(event.target.files ?? [])].map(file => file.name))
          props.onChange?.(event)
        }}
        className="absolute inset-0 cursor-pointer opacity-0"
      />
    </div>
  )
}
