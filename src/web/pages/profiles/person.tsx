import { publicProfile } from '#modules/profiles/reads/profile'
import { countryName } from '#lib/countries'
import { languageName, rateText } from '#modules/profiles/rules'
import type { Profile } from '#modules/profiles/schema'
import { ctxOf } from '#web/ctx.ts'
import { common } from '#web/messages/common.ts'
import { leavingLink, type LeavingLink } from '#web/leaving.ts'
import { profiles as words } from '#web/messages/profiles.ts'
import { Face } from '#web/pages/profiles/face.tsx'
import { Work } from '#web/pages/profiles/work.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { hires } from '#web/shell.ts'
import { StateWord } from '#web/ui/badge.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { EmptyState, Facts } from '#web/ui/list.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Section } from '#web/ui/page-header.tsx'
import type { Route } from './+types/person'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: common.titled(loaderData?.profile.name ?? words.unpublishedTitle) },
  ...(loaderData?.profile.isPublished
    ? [{ name: 'description', content: loaderData.profile.headline }]
    : [{ name: 'robots', content: 'noindex' }]),
]

export async function loader({ params, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const profile = await publicProfile(ctx, params.sideId)
  const canInvite = hires(ctx.actor) && !profile.isMine && profile.kind !== 'company' && profile.isPublished
  const links = Object.fromEntries(
    profile.portfolio.flatMap(({ id, linkUrl }) => {
      const link = linkUrl && leavingLink(ctx, linkUrl)
      return link ? [[id, link]] : []
    }),
  )
  return { profile, canInvite, links }
}

export default function Person({ loaderData: { profile, canInvite, links } }: Route.ComponentProps) {
  const isOrg = profile.kind !== 'person'
  const isShown = profile.isPublished || profile.isMine
  return (
    <>
      {profile.isMine && !profile.isPublished && (
        <div className="pb-5">
          <Notice tone="waits">{words.onlyYou}</Notice>
        </div>
      )}
      <header className="flex flex-wrap items-start gap-x-5 gap-y-4 pb-7">
        <Face name={profile.name} fileId={profile.avatarFileId} isOrg={isOrg} size={profile.avatarFileId ? 96 : 48} />
        <div className="min-w-0 flex-1 basis-72">
          <h1 className="text-28 break-words">
            <bdi>{profile.name}</bdi>
          </h1>
          {profile.headline !== '' && (
            <p dir="auto" className="pt-0.5 text-16 break-words">
              {profile.headline}
            </p>
          )}
          {isShown && (
            <p className="pt-1.5 text-13">
              <StateWord tone={profile.availability === 'unavailable' ? 'plain' : 'agreed'}>
                {words.availabilities[profile.availability]}
              </StateWord>
            </p>
          )}
        </div>
        <div className="flex gap-2">
          {profile.isMine && <ButtonLink to="/settings/profile">{words.edit}</ButtonLink>}
          {canInvite && (
            <ButtonLink to={`/invite/${profile.sideId}`} look="primary">
              {words.invite}
            </ButtonLink>
          )}
        </div>
      </header>
      <div className="grid gap-x-12 gap-y-4 lg:grid-cols-[minmax(0,1fr)_16rem]">
        <aside className="lg:order-2">
          <Side profile={profile} />
        </aside>
        <div className="min-w-0">
          {isShown ? (
            <Main profile={profile} links={links} />
          ) : (
            <EmptyState title={words.unpublishedTitle}>{words.unpublished(profile.name)}</EmptyState>
          )}
        </div>
      </div>
    </>
  )
}

function Main({ profile, links }: { profile: Profile; links: Readonly<Record<string, LeavingLink>> }) {
  const hasLinks = Object.keys(links).length > 0
  return (
    <>
      {profile.about !== '' && (
        <Section title={words.about}>
          <p dir="auto" className="prose-width text-14 leading-6 break-words whitespace-pre-line">
            {profile.about}
          </p>
        </Section>
      )}
      {profile.kind !== 'company' && (
        <Section
          title={words.work}
          note={
            profile.portfolio.length > 0
              ? `${words.workNote(profile.portfolio.length)}.${hasLinks ? ` ${words.linkNote}` : ''}`
              : undefined
          }
        >
          {profile.portfolio.length === 0 ? (
            <p className="text-dim">{words.noWork}</p>
          ) : (
            <Work pieces={profile.portfolio} links={links} />
          )}
        </Section>
      )}
    </>
  )
}

/** What people decide by. */
function Side({ profile }: { profile: Profile }) {
  const rate = rateText(profile)
  const facts = [
    ...(profile.kind === 'company'
      ? []
      : [{ term: words.rate, value: rate ? <span className="font-medium">{rate}</span> : words.noRate }]),
    ...(profile.country ? [{ term: words.country, value: countryName(profile.country) }] : []),
    ...(profile.languages.length > 0
      ? [
          {
            term: words.languages,
            value: (
              <ul>
                {profile.languages.map(({ code, level }) => (
                  <li key={code}>
                    {languageName(code)} <span className="text-dim">{words.levels[level]}</span>
                  </li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
    { term: words.memberSince, value: <TimeText at={profile.memberSince} show="date" /> },
  ]
  return (
    <>
      <Facts facts={profile.isPublished || profile.isMine ? facts : facts.filter(fact => fact.term !== words.rate)} />
      {profile.skills.length > 0 && (
        <div className="pt-5 pb-6">
          <h2 className="pb-2 text-14">{words.skills}</h2>
          <ul className="flex flex-wrap gap-1.5">
            {profile.skills.map(skill => (
              <li key={skill} dir="auto" className="rounded-sm bg-fill px-1.5 py-0.5 text-13">
                {skill}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
