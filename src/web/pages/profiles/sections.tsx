import { availabilities, levels, limits } from '#modules/profiles/rules'
import type { Profile } from '#modules/profiles/schema'
import { profiles as words } from '#web/messages/profiles.ts'
import { Face } from '#web/pages/profiles/face.tsx'
import { RefusedBox } from '#web/parts/findings.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field, FieldGroup } from '#web/ui/field.tsx'
import { FileInput } from '#web/ui/file-input.tsx'
import { useFormState } from '#web/ui/form-context.ts'
import { Form, FormActs } from '#web/ui/form.tsx'
import { Input, MoneyInput, Select, Textarea, type Option } from '#web/ui/input.tsx'
import { Section } from '#web/ui/page-header.tsx'
import { TagsInput } from '#web/ui/tags-input.tsx'

export function PictureSection({ profile }: { profile: Profile }) {
  return (
    <Section title={words.picture1} id="picture">
      <div className="flex items-start gap-4">
        <Face
          name={profile.name}
          fileId={profile.avatarFileId}
          isOrg={profile.kind !== 'person'}
          size={profile.avatarFileId ? 96 : 48}
        />
        <div className="flex min-w-0 flex-1 flex-col gap-2">
          <Form intent="picture" hasFiles className="gap-3!">
            <Field name="file" label={words.picture1} help={words.pictureHelp}>
              <FileInput accept="image/*" />
            </Field>
            <FormActs>
              <Button>{words.savePicture}</Button>
            </FormActs>
          </Form>
          {profile.avatarFileId && (
            <Form intent="no-picture">
              <Button look="quiet" className="self-start">
                {words.removePicture}
              </Button>
            </Form>
          )}
        </div>
      </div>
    </Section>
  )
}

export function IntroSection({ profile }: { profile: Profile }) {
  return (
    <Section title={words.intro} id="intro">
      <RefusedBox surfaces={{ headline: 'title', about: 'profile' }} intent="intro" />
      <Form intent="intro">
        <Field name="headline" label={words.headline} help={words.headlineHelp}>
          <Input dir="auto" maxLength={limits.headline} defaultValue={profile.headline} />
        </Field>
        <Field name="about" label={words.about} help={words.aboutHelp}>
          <Textarea dir="auto" rows={8} maxLength={limits.about} defaultValue={profile.about} />
        </Field>
        <FormActs>
          <Button>{words.saveIntro}</Button>
        </FormActs>
      </Form>
    </Section>
  )
}

export function WorkSection({ profile, rate }: { profile: Profile; rate: string }) {
  return (
    <Section title={words.workFacts} id="work">
      <RefusedBox surfaces={{ skills: 'profile' }} intent="work" />
      <Form intent="work">
        <Field name="skills" label={words.skills} help={words.skillsHelp}>
          <TagsInput defaultValue={profile.skills.join(', ')} max={limits.skills} />
        </Field>
        <Field name="rate" label={words.rateLabel} help={words.rateHelp}>
          <MoneyInput defaultValue={rate} currency={profile.currency} currencyName="currency" />
        </Field>
        <Field name="availability" label={words.availability}>
          <Select
            options={availabilities.map(value => ({ value, label: words.availabilities[value] }))}
            defaultValue={profile.availability}
          />
        </Field>
        <FormActs>
          <Button>{words.saveWork}</Button>
        </FormActs>
      </Form>
    </Section>
  )
}

export function LanguagesSection({ profile, languages }: { profile: Profile; languages: Option[] }) {
  return (
    <Section title={words.languages} id="languages">
      <Form intent="languages">
        <LanguageRows profile={profile} languages={languages} />
        <FormActs>
          <Button>{words.saveLanguages}</Button>
        </FormActs>
      </Form>
    </Section>
  )
}

/** What is spoken, and two rows more; a saved code that is not in the list stays choosable. */
function LanguageRows({ profile, languages }: { profile: Profile; languages: Option[] }) {
  const error = useFormState()?.errors.languages
  const rows = [...profile.languages, { code: '', level: 'fluent' as const }, { code: '', level: 'fluent' as const }].slice(
    0,
    limits.languages,
  )
  const unknown = profile.languages
    .filter(one => !languages.some(known => known.value === one.code))
    .map(one => ({ value: one.code, label: one.code }))
  return (
    <FieldGroup legend={words.languages} help={words.languagesHelp} error={error}>
      {rows.map((row, index) => (
        <div key={index} className="flex gap-2">
          <Select
            name={`languages.${index}.code`}
            aria-label={words.languageNumber(index + 1)}
            options={[...languages, ...unknown]}
            placeholder={words.noLanguage}
            defaultValue={row.code}
            className="flex-1"
          />
          <Select
            name={`languages.${index}.level`}
            aria-label={words.level(index + 1)}
            options={levels.map(value => ({ value, label: words.levels[value] }))}
            defaultValue={row.level}
            className="flex-1"
          />
        </div>
      ))}
    </FieldGroup>
  )
}
