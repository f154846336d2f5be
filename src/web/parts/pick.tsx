import { Check } from 'lucide-react'
import { useFormBusy } from '#web/ui/form-context.ts'

interface PickProps {
  /** The question, for who can't see what stands beside it. */
  label: string
  name?: string
  choices: readonly { value: string; label: string }[]
  /** What is chosen now; null = nothing. */
  current: string | null
}

/** Answers that are each one press of equal weight; inside a form, with or without script. */
export function Pick({ label, name = 'choice', choices, current }: PickProps) {
  const isBusy = useFormBusy()
  return (
    <div role="group" aria-label={label} className="pick">
      {choices.map(choice => (
        <button
          key={choice.value}
          type="submit"
          name={name}
          value={choice.value}
          aria-pressed={choice.value === current}
          aria-disabled={isBusy || undefined}
          className="pick-one"
        >
          <Check aria-hidden="true" />
          {choice.label}
        </button>
      ))}
    </div>
  )
}
