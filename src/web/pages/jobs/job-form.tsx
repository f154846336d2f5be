import { Plus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { FileFacts } from '#modules/files/schema'
import type { JobDraft } from '#modules/jobs/schema'
import { jobWords as words } from '#web/messages/jobs.ts'
import { useScript } from '#web/nudge.ts'
import { FileState } from '#web/parts/file-state.tsx'
import type { SaveState } from '#web/pages/proposals/autosave.ts'
import { Button } from '#web/ui/button.tsx'
import { Checkbox, RadioGroup } from '#web/ui/choice.tsx'
import { Field, FieldGroup } from '#web/ui/field.tsx'
import { FileInput } from '#web/ui/file-input.tsx'
import { useFormState } from '#web/ui/form-context.ts'
import { Form, FormActs } from '#web/ui/form.tsx'
import { Input, MoneyInput, Textarea } from '#web/ui/input.tsx'
import { TagsInput } from '#web/ui/tags-input.tsx'

interface JobFormProps {
  draft: JobDraft | null
  files: FileFacts[]
  questionsMax: number
  filesMax: number
  /** Hidden once everyone could read the job. */
  canHide: boolean
  anchor?: (node: HTMLElement | null) => void
  children: ReactNode
}

/** The fields of a job, for a draft and for an open job alike; `children` are the acts. */
export function JobForm({ draft, files, questionsMax, filesMax, canHide, anchor, children }: JobFormProps) {
  const choices = canHide ? (['public', 'invited'] as const) : (['public'] as const)
  return (
    <Form hasFiles className="max-w-2xl gap-6!">
      <Field name="title" label={words.title} help={words.titleHelp} isRequired>
        <Input defaultValue={draft?.title} maxLength={500} />
      </Field>
      <Field name="description" label={words.description} help={words.descriptionHelp} isRequired>
        <Textarea {...(anchor && { ref: anchor })} rows={10} defaultValue={draft?.description} maxLength={40_000} />
      </Field>
      <Field name="skills" label={words.skills} help={words.skillsHelp} isRequired>
        <TagsInput defaultValue={draft?.skills.join(', ') ?? ''} max={50} />
      </Field>
      <RadioGroup
        name="kind"
        legend={words.kind}
        defaultValue={draft?.kind ?? 'fixed'}
        choices={(['fixed', 'hourly'] as const).map(value => ({ value, label: words.kinds[value], help: words.kindHelp[value] }))}
        isRequired
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="budgetMin" label={words.budgetMin} help={words.budgetHelpMin} isOptional>
          <Input
            inputMode="decimal"
            autoComplete="off"
            className="num w-40! text-end"
            defaultValue={draft?.budgetMin}
            maxLength={40}
          />
        </Field>
        <Field name="budgetMax" label={words.budgetMax} help={words.budgetHelp} isRequired>
          <MoneyInput currency={draft?.currency ?? 'EUR'} currencyName="currency" defaultValue={draft?.budgetMax} />
        </Field>
      </div>
      <Questions kept={draft?.questions ?? []} max={questionsMax} />
      <div className="flex flex-col gap-3">
        {files.map(file => (
          <Checkbox key={file.id} name="fileIds" value={file.id} label={<KeptFile file={file} />} defaultChecked />
        ))}
        <Field name="files" label={words.files} help={words.filesHelp(filesMax)} isOptional>
          <FileInput multiple />
        </Field>
      </div>
      <RadioGroup
        name="visibility"
        legend={words.visibility}
        defaultValue={draft?.visibility ?? 'public'}
        choices={choices.map(value => ({
          value,
          label: value === 'public' ? words.everyone : words.invitedOnly,
          help: words.visibilityHelp[value],
        }))}
      />
      {children}
    </Form>
  )
}

function KeptFile({ file }: { file: FileFacts }) {
  return (
    <span className="flex flex-wrap items-baseline gap-x-3">
      <bdi className="break-all">
        {words.keptFile}: {file.name}
      </bdi>
      <FileState check={file.check} />
    </span>
  )
}

/** A few empty lines to begin with; more when script is there, or with each save. */
function Questions({ kept, max }: { kept: string[]; max: number }) {
  const state = useFormState()
  const hasScript = useScript()
  const [more, setMore] = useState(0)
  const typed = Object.keys(state?.values ?? {}).filter(name => /^questions\.\d+$/.test(name)).length
  const count = Math.min(Math.max(kept.length + 1, typed, 2) + more, Math.max(max, kept.length, typed))
  if (max === 0) return null
  return (
    <FieldGroup legend={words.questions} help={words.questionsHelp(max)} error={state?.errors.questions}>
      {Array.from({ length: count }, (_, index) => (
        <Input
          key={index}
          name={`questions.${index}`}
          aria-label={words.question(index + 1)}
          defaultValue={kept[index]}
          maxLength={2_000}
        />
      ))}
      {hasScript && count < max && (
        <div>
          <Button
            type="button"
            size="small"
            look="quiet"
            icon={<Plus className="size-4" aria-hidden="true" />}
            onClick={() => setMore(more + 1)}
          >
            {words.addQuestion}
          </Button>
        </div>
      )}
    </FieldGroup>
  )
}

/** The acts of a draft: review, save, and what became of the last save. */
export function DraftActs({ state, children }: { state: SaveState; children?: ReactNode }) {
  return (
    <FormActs>
      <Button look="primary" name="intent" value="review">
        {words.review}
      </Button>
      <Button name="intent" value="save">
        {words.saveDraft}
      </Button>
      {children}
      <span role="status" className="text-13 text-dim">
        {state === 'saving' && words.saving}
        {state === 'saved' && words.savedAt}
        {state === 'failed' && <span className="text-stop-text">{words.notSaved}</span>}
      </span>
    </FormActs>
  )
}
