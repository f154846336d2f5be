import { redirect } from 'react-router'
import type { PublicText } from '#engines/delivery/public'
import { storeFile } from '#modules/files/acts'
import { seenBeforePublishing } from '#modules/screening/reads'
import { publishProfile, saveProfile, setAvatar, unpublishProfile } from '#modules/profiles/acts/profile'
import { myProfile } from '#modules/profiles/reads/profile'
import { lacks, languageCodes, languageName, whyNotEdit } from '#modules/profiles/rules'
import { IntroForm, LanguagesForm, WorkForm } from '#modules/profiles/schema'
import { decimalText } from '#lib/money'
import { personOf, type Ctx } from '#platform/ctx'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, formDataOf, readForm } from '#web/forms.ts'
import { common } from '#web/messages/common.ts'
import { profiles as words } from '#web/messages/profiles.ts'
import { IntroSection, LanguagesSection, PictureSection, WorkSection } from '#web/pages/profiles/sections.tsx'
import { SettingsTabs } from '#web/pages/settings/settings-tabs.tsx'
import { Findings, type Surfaces } from '#web/parts/findings.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Form } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/notice.tsx'
import type { Route } from './+types/settings'

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.settingsTitle) }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const person = personOf(ctx)
  const profile = await myProfile(ctx)
  const texts = { headline: profile.headline, about: profile.about, skills: profile.skills.join('\n') }
  // A published profile was looked at when it was saved.
  const unseen = profile.isPublished ? [] : publicTexts(texts)
  const lacking = Object.entries(lacks(profile)).filter(([field]) => field !== 'skills' || profile.kind !== 'company')
  return {
    profile,
    rate: profile.rateMinor === null ? '' : decimalText({ minor: profile.rateMinor, currency: profile.currency }),
    languages: languageCodes.map(code => ({ value: code, label: languageName(code) })),
    texts,
    findings: await seenBeforePublishing(ctx, unseen),
    lacking: lacking.map(([, sentence]) => sentence),
    reason: whyNotEdit(person),
    isSaved: new URL(request.url).searchParams.has('saved'),
  }
}

const publicTexts = (texts: { headline: string; about: string; skills: string }): PublicText[] => [
  { field: 'headline', surface: 'title', text: texts.headline },
  { field: 'about', surface: 'profile', text: texts.about },
  { field: 'skills', surface: 'profile', text: texts.skills },
]

const sections: Record<string, (ctx: Ctx, request: Request) => Promise<ReturnType<typeof formAgain> | void>> = {
  intro: async (ctx, request) => {
    const read = await readForm(request, IntroForm)
    if (!read.ok) return formAgain(read)
    await saveProfile(ctx, read.value)
  },
  work: async (ctx, request) => {
    const read = await readForm(request, WorkForm)
    if (!read.ok) return formAgain(read)
    await saveProfile(ctx, read.value)
  },
  languages: async (ctx, request) => {
    const read = await readForm(request, LanguagesForm)
    if (!read.ok) return formAgain(read)
    await saveProfile(ctx, read.value)
  },
  picture: async (ctx, request) => {
    const file = (await formDataOf(request)).get('file')
    if (!(file instanceof File) || file.size === 0) return
    const { id } = await storeFile(ctx, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), purpose: 'avatar' })
    await setAvatar(ctx, { fileId: id })
  },
  'no-picture': ctx => setAvatar(ctx, { fileId: null }),
  publish: ctx => publishProfile(ctx),
  unpublish: ctx => unpublishProfile(ctx),
}

export const action = actionOf(async ({ request, context }: Route.ActionArgs) => {
  const given = (await formDataOf(request)).get('intent')
  const intent = typeof given === 'string' ? given : ''
  const again = Object.hasOwn(sections, intent) ? await sections[intent]!(ctxOf(context), request) : undefined
  return again ?? redirect(`/settings/profile?saved#${encodeURIComponent(intent)}`)
})

export default function ProfileSettings({ loaderData }: Route.ComponentProps) {
  const { profile, reason, isSaved } = loaderData
  return (
    <>
      <SettingsTabs />
      <div className="flex max-w-xl flex-col gap-5 pt-5">
        {isSaved && <Notice tone="agreed">{words.saved}</Notice>}
        {reason ? (
          <Notice
            tone="waits"
            title={words.cantEdit}
            act={<ButtonLink to={`/people/${profile.sideId}`}>{words.preview}</ButtonLink>}
          >
            {reason}
          </Notice>
        ) : (
          <>
            <Publishing {...loaderData} />
            <PictureSection profile={profile} />
            <IntroSection profile={profile} />
            {profile.kind !== 'company' && <WorkSection {...loaderData} />}
            <LanguagesSection {...loaderData} />
          </>
        )}
      </div>
    </>
  )
}

const surfaces: Surfaces = { headline: 'title', about: 'profile', skills: 'profile' }

function Publishing({ profile, lacking, findings, texts }: Route.ComponentProps['loaderData']) {
  const note = profile.isPublished
    ? words.publicNote
    : profile.kind === 'person'
      ? words.draftNote
      : words.draftNoteOrg(profile.name)
  return (
    <>
      <Findings findings={findings} texts={texts} surfaces={surfaces} />
      <Form intent={profile.isPublished ? 'unpublish' : 'publish'} className="gap-3! border-b border-line pb-6">
        <p>{note}</p>
        {!profile.isPublished && lacking.length > 0 && (
          <div className="text-13 text-dim">
            <p>{words.lacking}</p>
            <ul className="list-disc ps-5">
              {lacking.map(sentence => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        )}
        <div className="flex flex-wrap gap-2">
          {profile.isPublished ? <Button>{words.unpublish}</Button> : <Button look="primary">{words.publish}</Button>}
          <ButtonLink to={`/people/${profile.sideId}`} look="quiet">
            {words.preview}
          </ButtonLink>
          <ButtonLink to="/settings/portfolio" look="quiet">
            {words.toPortfolio}
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}
