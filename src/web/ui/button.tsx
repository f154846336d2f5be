import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Link } from 'react-router'
import { kit } from '#web/messages/kit.ts'
import { cx } from '#web/ui/class.ts'
import { useFormBusy } from '#web/ui/form-context.ts'

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger'

interface Shared {
  look?: ButtonLook
  size?: 'small' | 'normal' | 'large'
  icon?: ReactNode
  children: ReactNode
}
type ButtonProps = Shared & ButtonHTMLAttributes<HTMLButtonElement> & { isBusy?: boolean }

function classOf(look: ButtonLook, size: Shared['size'], className?: string): string {
  return cx('btn', look !== 'quiet' && `btn-${look}`, size && size !== 'normal' && `btn-${size}`, className)
}

/** A button says what happens. Inside a form that is being sent it shows that by itself. */
export function Button({ look = 'plain', size, icon, isBusy, children, className, type, ...rest }: ButtonProps) {
  const isSending = useFormBusy() && (type ?? 'submit') === 'submit'
  const isWorking = isBusy ?? isSending
  return (
    <button
      type={type ?? 'submit'}
      {...rest}
      className={cx(classOf(look, size, className), isWorking && 'btn-busy')}
      aria-disabled={isWorking || undefined}
    >
      {!isWorking && icon}
      {children}
      {isWorking && <span className="sr-only">({kit.busy})</span>}
    </button>
  )
}

/** A link that looks like a button: for going somewhere, never for changing something. */
export function ButtonLink({ to, look = 'plain', size, icon, children, className, ...rest }: Shared & LinkRest) {
  return (
    <Link to={to} {...rest} className={classOf(look, size, className)}>
      {icon}
      {children}
    </Link>
  )
}

interface LinkRest {
  to: string
  className?: string
  reloadDocument?: boolean
  rel?: string
  'aria-label'?: string
}
