import { useEffect, useRef, type FormEvent, type ReactNode } from 'react'
import { Form as RouterForm, useFormAction, useNavigation } from 'react-router'
import { formStateOf, type FormState } from '#web/form-state.ts'
import { formWords } from '#web/messages/forms.ts'
import { useKeptAnswer } from '#web/kept-answer.ts'
import { announce } from '#web/nudge.ts'
import { cx } from '#web/ui/class.ts'
import { FormContext } from '#web/ui/form-context.ts'
import { Notice } from '#web/ui/notice.tsx'

interface FormProps {
  children: ReactNode
  method?: 'get' | 'post'
  action?: string
  /** Tells several forms of one page apart; sent as `intent`. */
  intent?: string
  /** The answer to show; without it the page's action data. */
  state?: FormState | null
  hasFiles?: boolean
  className?: string
  /** For filters that replace the address instead of adding to the history. */
  replace?: boolean
  preventScrollReset?: boolean
  'aria-label'?: string
}

/** A form that works without script, shows its own refusals, keeps what was typed and is sent once. */
export function Form({ children, method = 'post', action, intent, state, hasFiles, className, ...rest }: FormProps) {
  const answer = formStateOf(useKeptAnswer())
  const navigation = useNavigation()
  const target = useFormAction(action)
  const form = useRef<HTMLFormElement>(null)
  const isMine = intent === undefined || answer?.values.intent === intent
  const shown = state === undefined ? (isMine ? answer : null) : state
  const isBusy =
    method === 'post' &&
    navigation.formAction === target &&
    (intent === undefined || navigation.formData?.get('intent') === intent)

  useEffect(() => {
    if (!shown) return
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    announce(shown.message ?? formWords.checkForm)
  }, [shown])

  const sendOnce = (event: FormEvent) => {
    if (isBusy) event.preventDefault()
  }
  return (
    <FormContext value={{ state: shown, isBusy }}>
      <RouterForm
        ref={form}
        method={method}
        action={action}
        onSubmit={sendOnce}
        noValidate={method === 'post'}
        encType={hasFiles ? 'multipart/form-data' : undefined}
        className={cx('flex flex-col gap-5', className)}
        {...rest}
      >
        {intent !== undefined && <input type="hidden" name="intent" value={intent} />}
        {shown?.message && <Notice tone="stopped">{shown.message}</Notice>}
        {children}
      </RouterForm>
    </FormContext>
  )
}

/** The acts at a form's end: the main one first. */
export function FormActs({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-2 pt-1">{children}</div>
}
