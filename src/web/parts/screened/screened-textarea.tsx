import { useId, useMemo, useRef, useState, type ComponentProps } from 'react'
import type { FieldFinding } from '#engines/delivery/public'
import type { JudgedFinding } from '#engines/screening/types'
import type { FormState } from '#web/form-state.ts'
import { screenedWords as words } from '#web/messages/screened.ts'
import { FindingList } from '#web/parts/screened/finding-list.tsx'
import { Mirror } from '#web/parts/screened/mirror.tsx'
import type { Scene, Seen } from '#web/parts/screened/screener.ts'
import { useScreening } from '#web/parts/screened/use-screening.ts'
import { cx } from '#web/ui/class.ts'
import { useControl, useFormState } from '#web/ui/form-context.ts'

interface ScreenedProps extends Omit<ComponentProps<'textarea'>, 'ref'> {
  scene: Scene
  otherName: string
}

/** A field whose text goes to the other side: what would be kept back is underlined while it is written. Put it into a `Field`. */
export function ScreenedTextarea({ scene, otherName, className, ...props }: ScreenedProps) {
  const control = useControl(props)
  const state = useFormState()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(typeof control.defaultValue === 'string' ? control.defaultValue : '')
  const given = useMemo(() => refusedIn(state, control.name ?? '', text), [state, control.name, text])
  const { seen, preview, load } = useScreening(text, scene, given)
  const listId = useId()
  const isAny = seen.findings.length > 0
  const look = cx('control', className)
  return (
    <>
      <div className="relative">
        <textarea
          rows={4}
          {...control}
          ref={field}
          onFocus={load}
          onChange={event => {
            load()
            setText(event.target.value)
          }}
          aria-describedby={cx(control['aria-describedby'], isAny && listId) || undefined}
          className={look}
        />
        {isAny && <Mirror of={field} text={text} seen={seen} className={look} />}
      </div>
      {isAny && (
        <div className="rounded-md border border-line bg-raised">
          <FindingList
            id={listId}
            seen={seen}
            otherName={otherName}
            preview={preview}
            isRefused={scene.isRefused}
            onEdit={finding => select(field.current, finding)}
          >
            {!scene.isRefused && seen.outcome !== 'block' && <p className="text-12 text-dim">{words.laterWays(otherName)}</p>}
            {seen.outcome === 'block' && !scene.isRefused && <p className="text-12 text-dim">{words.draftKept}</p>}
          </FindingList>
        </div>
      )}
    </>
  )
}

/** Puts the caret on a finding's words. */
export function select(field: HTMLTextAreaElement | null, finding: JudgedFinding): void {
  field?.focus()
  field?.setSelectionRange(finding.start, finding.end)
}

/** What the server found in a field that it refused, as something seen. */
export function refusedIn(
  state: Pick<FormState, 'reason' | 'details' | 'values'> | null,
  name: string,
  text: string,
): Seen | null {
  if (state?.reason !== 'screened' || !Array.isArray(state.details?.findings)) return null
  const findings = (state.details.findings as FieldFinding[]).filter(one => one.field === name)
  return findings.length > 0 && state.values[name] === text ? { text, findings, outcome: 'block', states: null } : null
}
