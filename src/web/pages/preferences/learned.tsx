import { recall } from '#modules/models/acts'
import { buildsPage, learnedItemsPage, modelOf } from '#modules/models/reads'
import { RecallInput, type LearnedItem } from '#modules/models/schema'
import { personOf } from '#platform/ctx'
import { ctxOf } from '#web/ctx.ts'
import { common } from '#web/messages/common.ts'
import { consentWords } from '#web/messages/consent.ts'
import { learnedWords } from '#web/messages/consent-learned.ts'
import { useNudges } from '#web/nudge.ts'
import { AiTabs } from '#web/pages/preferences/ai-tabs.tsx'
import { Builds } from '#web/pages/preferences/builds.tsx'
import { AskModel } from '#web/pages/preferences/recalled.tsx'
import { TextLink } from '#web/parts/text-link.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { DataRow, DataRows, Facts } from '#web/ui/list.tsx'
import { EmptyState } from '#web/ui/notice.tsx'
import { Section } from '#web/ui/page-header.tsx'
import { Pager } from '#web/ui/pager.tsx'
import type { Route } from './+types/learned'

const words = learnedWords.learned

export const meta: Route.MetaFunction = () => [{ title: common.titled(consentWords.title) }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const query = new URL(request.url).searchParams
  const number = query.get('build')
  const build = number !== null && /^\d{1,9}$/.test(number) ? Number(number) : null
  const [model, items, builds] = await Promise.all([
    modelOf(ctx),
    learnedItemsPage(ctx, { cursor: query.get('after'), ...(build !== null && { build }) }),
    buildsPage(ctx, { cursor: query.get('builds'), limit: 10 }),
  ])
  const read = RecallInput.safeParse({ words: query.get('words') ?? '' })
  const asked = read.success ? { words: read.data.words, ...(await recall(ctx, read.data)) } : null
  return { asked, model, items, builds, build, topic: `account:${personOf(ctx).accountId}` }
}

export default function Learned({ loaderData: { asked, model, items, builds, build, topic } }: Route.ComponentProps) {
  useNudges([topic])
  const { serving } = model
  return (
    <>
      <AiTabs />
      <div className="max-w-4xl">
        <p className="prose-width pb-5 text-dim">{words.lead}</p>
        {!serving ? (
          <EmptyState title={words.none}>{words.noneNote}</EmptyState>
        ) : (
          <>
            <div className="pb-8">
              <Facts
                facts={[
                  { term: words.facts.items, value: model.items.toLocaleString('en') },
                  { term: words.facts.contracts, value: model.contracts.toLocaleString('en') },
                  { term: words.facts.words, value: model.words.toLocaleString('en') },
                  {
                    term: words.facts.build,
                    value: (
                      <>
                        {serving.build} · <TimeText at={serving.at} />
                      </>
                    ),
                  },
                  ...(model.isDue ? [{ term: words.facts.due, value: words.due }] : []),
                ]}
              />
            </div>
            <AskModel asked={asked} />
            <Section
              title={build === null ? words.itemsTitle : `${words.itemsOf} ${build}`}
              note={words.itemsNote}
              act={build !== null && <TextLink to="/settings/ai/learned">{words.allBuilds}</TextLink>}
            >
              <DataRows label={words.itemsTitle}>
                {items.rows.map(item => (
                  <ItemRow key={item.itemId} item={item} />
                ))}
              </DataRows>
              <Pager next={items.next} />
            </Section>
            <Section title={words.buildsTitle} note={words.buildsNote}>
              <Builds builds={builds.rows} />
              <Pager next={builds.next} param="builds" />
            </Section>
          </>
        )}
      </div>
    </>
  )
}

function ItemRow({ item }: { item: LearnedItem }) {
  const what = `${words.kinds[item.kind] ?? words.item} ${words.number(item.seq)}`
  const where = new URLSearchParams({
    scope: 'item',
    itemId: item.itemId,
    ...(item.contractId && { contractId: item.contractId }),
  })
  return (
    <DataRow
      title={
        <TextLink to={`/messages/${item.roomId}/items/${item.itemId}`}>
          {what}
          {item.title && ` · ${item.title}`}
        </TextLink>
      }
      note={
        <>
          {consentWords.parts[item.category]} · {item.isOwn ? words.own : words.other} · <TimeText at={item.createdAt} />
        </>
      }
      facts={<span className="text-dim">{words.inBuild(item.build)}</span>}
      act={
        <ButtonLink size="small" to={`/settings/ai/withdraw?${where}`} aria-label={words.takeBackOf(`${what} ${item.title}`)}>
          {words.takeBack}
        </ButtonLink>
      }
    />
  )
}
