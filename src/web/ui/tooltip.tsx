import { useId, type ReactNode } from 'react'

/**
 * A short word on hover and focus, by style sheet alone. The child must be able to take the focus, or be text that says
 * enough without it. Never the only place where something is said.
 */
export function Tooltip({ text, children }: { text: ReactNode; children: (describedBy: string) => ReactNode }) {
  const id = useId()
  return (
    <span className="tip inline-flex">
      {children(id)}
      <span role="tooltip" id={id}>
        {text}
      </span>
    </span>
  )
}
