import { syntheticCases } from '#modules/screening/reads'
import { ctxOf } from '#web/ctx.ts'
import { common } from '#web/messages/common.ts'
import { kindWords } from '#web/messages/findings.ts'
import { reviews, staffReviews as words } from '#web/messages/reviews.ts'
import { mustBeStaff } from '#web/pages/staff/staff-only.ts'
import { StaffTabs } from '#web/pages/staff/tabs.tsx'
import { StateWord } from '#web/ui/badge.tsx'
import { DataRow, DataRows, EmptyState } from '#web/ui/list.tsx'
import type { Route } from './+types/cases'

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.cases) }]

interface Case {
  id: string
  text?: string
  messages?: { from: 'a' | 'b'; text: string }[]
  surface: string
  verdict: string
  kinds: (keyof typeof kindWords)[]
  family: string
  lang: string
}

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  mustBeStaff(ctx)
  const cases = (await syntheticCases(ctx)) as unknown as Case[]
  return { cases: cases.toReversed() }
}

export default function StaffCases({ loaderData: { cases } }: Route.ComponentProps) {
  return (
    <>
      <StaffTabs />
      {cases.length === 0 ? (
        <EmptyState title={words.noCases}>{words.noCasesText}</EmptyState>
      ) : (
        <>
          <p className="pb-4 text-dim">{words.casesNote}</p>
          <DataRows label={words.cases}>
            {cases.map(one => (
              <DataRow
                key={one.id}
                title={
                  <span dir="auto" className="font-normal break-words whitespace-pre-line">
                    {one.text ?? one.messages?.map(said => `${said.from}: ${said.text}`).join('\n')}
                  </span>
                }
                note={[reviews.surfaces[one.surface], one.family, one.lang, ...one.kinds.map(kind => kindWords[kind])]
                  .filter(Boolean)
                  .join(' · ')}
                facts={<StateWord tone={one.verdict === 'block' ? 'stopped' : 'agreed'}>{words.verdicts[one.verdict]}</StateWord>}
              />
            ))}
          </DataRows>
        </>
      )}
    </>
  )
}
