import { useMemo } from 'react'
import { useActionData } from 'react-router'
import type { ContractView, MilestoneView } from '#modules/contracts/reads/contract'
import { formStateOf } from '#web/form-state.ts'
import { contractWords as words } from '#web/messages/contracts.ts'
import { freshScene } from '#web/parts/screened/fresh-scene.ts'
import { ScreenedTextarea } from '#web/parts/screened/screened-textarea.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { FileInput } from '#web/ui/file-input.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'

/** A form that came back stays open. */
function useCameBack(intent: string): boolean {
  return formStateOf(useActionData())?.values.intent === intent
}

/** A text to the other side of a contract: any contact is free there, payment outside is not. */
export function ContractText({ contract, rows, most = 20_000 }: { contract: ContractView; rows: number; most?: number }) {
  const { side, pair, other } = contract
  const scene = useMemo(() => freshScene(side, { pairState: pair.state }), [side, pair.state])
  return <ScreenedTextarea scene={scene} otherName={other.name} rows={rows} maxLength={most} />
}

export function HandoverForm({ contract, milestone }: { contract: ContractView; milestone: MilestoneView }) {
  const intent = `submit:${milestone.id}`
  const isAgain = milestone.handovers.length > 0
  const isOpen = useCameBack(intent)
  return (
    <details open={isOpen || undefined} className="open:basis-full">
      <summary className={milestone.state === 'submitted' ? 'btn btn-plain' : 'btn btn-primary'}>
        {isAgain ? words.submitAgain : words.submit}
      </summary>
      <Form intent={intent} hasFiles preventScrollReset className="max-w-xl pt-4">
        <Field name="note" label={words.note} help={words.noteHelp} isRequired>
          <ContractText contract={contract} rows={4} />
        </Field>
        <Field name="files" label={words.files} help={words.filesHelp} isOptional>
          <FileInput multiple />
        </Field>
        <FormActs>
          <Button look="primary">{isAgain ? words.submitAgain : words.submit}</Button>
          <span className="text-13 text-dim">{words.submitHelp(contract.clocks.reviewDays)}</span>
        </FormActs>
      </Form>
    </details>
  )
}

export function ChangesForm({ contract, milestone }: { contract: ContractView; milestone: MilestoneView }) {
  const intent = `changes:${milestone.id}`
  const isOpen = useCameBack(intent)
  return (
    <details open={isOpen || undefined} className="open:basis-full">
      <summary className="btn btn-plain">{words.requestChanges}</summary>
      <Form intent={intent} preventScrollReset className="max-w-xl pt-4">
        <Field name="note" label={words.changes} help={words.changesHelp} isRequired>
          <ContractText contract={contract} rows={4} />
        </Field>
        <FormActs>
          <Button look="primary">{words.requestChanges}</Button>
        </FormActs>
      </Form>
    </details>
  )
}
