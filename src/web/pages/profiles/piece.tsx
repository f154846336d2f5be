import { redirect } from 'react-router'
import { storeFile } from '#modules/files/acts'
import { addPortfolioItem, editPortfolioItem, removePortfolioItem } from '#modules/profiles/acts/portfolio'
import { myPortfolioItem } from '#modules/profiles/reads/profile'
import { limits, requireEdit } from '#modules/profiles/rules'
import { PortfolioForm, type PortfolioItemId } from '#modules/profiles/schema'
import { invalid, isRefusal } from '#lib/refusal'
import { personOf, type Ctx } from '#platform/ctx'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, formDataOf, readForm } from '#web/forms.ts'
import { common } from '#web/messages/common.ts'
import { files } from '#web/messages/files.ts'
import { profiles as words } from '#web/messages/profiles.ts'
import { FileState } from '#web/parts/file-state.tsx'
import { RefusedBox } from '#web/parts/findings.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Checkbox } from '#web/ui/choice.tsx'
import { Field, FieldGroup } from '#web/ui/field.tsx'
import { FileInput } from '#web/ui/file-input.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { Input, Textarea } from '#web/ui/input.tsx'
import { PageHeader, Section } from '#web/ui/page-header.tsx'
import type { Route } from './+types/piece'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: common.titled(loaderData?.piece ? words.editPiece : words.newPiece) },
]

export async function loader({ params, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  requireEdit(personOf(ctx))
  return { piece: params.pieceId ? await myPortfolioItem(ctx, params.pieceId) : null }
}

export const action = actionOf(async ({ request, params, context }: Route.ActionArgs) => {
  const ctx = ctxOf(context)
  const id = params.pieceId as PortfolioItemId | undefined
  if (id && (await formDataOf(request)).get('intent') === 'remove') {
    await removePortfolioItem(ctx, { id })
    return redirect('/settings/portfolio')
  }
  const read = await readForm(request, PortfolioForm)
  if (!read.ok) return formAgain(read)
  const fileIds = [...read.value.fileIds, ...(await stored(ctx, await formDataOf(request)))]
  await (id ? editPortfolioItem(ctx, { ...read.value, fileIds, id }) : addPortfolioItem(ctx, { ...read.value, fileIds }))
  return redirect('/settings/portfolio')
})

/** Stores what was chosen; a file that is refused is named at the field. */
async function stored(ctx: Ctx, form: FormData) {
  const ids = []
  for (const file of form.getAll('files')) {
    if (!(file instanceof File) || file.size === 0) continue
    try {
      ids.push(
        (await storeFile(ctx, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), purpose: 'portfolio' })).id,
      )
    } catch (thrown) {
      if (isRefusal(thrown) && thrown.fields.file) throw invalid('files', `${file.name}: ${thrown.message}`, thrown.reason)
      throw thrown
    }
  }
  return ids
}

export default function Piece({ loaderData: { piece } }: Route.ComponentProps) {
  return (
    <div className="max-w-xl">
      <PageHeader
        title={piece ? words.editPiece : words.newPiece}
        crumbs={[
          { to: '/settings/profile', label: words.settingsTitle },
          { to: '/settings/portfolio', label: words.portfolioTitle },
        ]}
      />
      <RefusedBox surfaces={{ title: 'title', description: 'profile', linkUrl: 'profile' }} intent="save" />
      <Form intent="save" hasFiles>
        <Field name="title" label={words.pieceTitle} isRequired>
          <Input dir="auto" maxLength={limits.title} defaultValue={piece?.title} />
        </Field>
        <Field name="description" label={words.pieceText} isOptional>
          <Textarea dir="auto" rows={5} maxLength={limits.description} defaultValue={piece?.description} />
        </Field>
        <Field name="linkUrl" label={words.pieceLink} help={words.pieceLinkHelp} isOptional>
          <Input type="url" inputMode="url" maxLength={limits.link} defaultValue={piece?.linkUrl ?? ''} />
        </Field>
        {piece && piece.files.length > 0 && (
          <FieldGroup legend={files.kept}>
            {piece.files.map(file => (
              <Checkbox
                key={file.id}
                name="fileIds[]"
                value={file.id}
                defaultChecked
                label={
                  <span className="flex items-center gap-2 break-all">
                    {file.mediaType.startsWith('image/') && (
                      <img
                        src={`/files/${file.id}?size=160`}
                        alt=""
                        width={48}
                        height={36}
                        className="h-9 w-12 rounded-sm border border-line object-cover"
                      />
                    )}
                    {file.name}
                    <FileState check={file.check} />
                  </span>
                }
              />
            ))}
          </FieldGroup>
        )}
        <Field name="files" label={words.pieceFiles} help={words.pieceFilesHelp}>
          <FileInput multiple accept="image/*,video/mp4,video/webm,video/quicktime,application/pdf" />
        </Field>
        <FormActs>
          <Button look="primary">{words.savePiece}</Button>
          <ButtonLink to="/settings/portfolio" look="quiet">
            {common.cancel}
          </ButtonLink>
        </FormActs>
      </Form>
      {piece && (
        <div className="mt-10">
          <Section title={words.removePiece} note={words.removeAsk}>
            <Form intent="remove">
              <Button look="danger" className="self-start">
                {words.removePiece}
              </Button>
            </Form>
          </Section>
        </div>
      )}
    </div>
  )
}
