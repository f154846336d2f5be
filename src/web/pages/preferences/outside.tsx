import { disclosuresPage, processors } from '#modules/models/reads'
import type { ProcessorView } from '#modules/models/schema'
import { ctxOf } from '#web/ctx.ts'
import { common } from '#web/messages/common.ts'
import { consentWords } from '#web/messages/consent.ts'
import { learnedWords } from '#web/messages/consent-learned.ts'
import { AiTabs } from '#web/pages/preferences/ai-tabs.tsx'
import { TextLink } from '#web/parts/text-link.tsx'
import { TimeText, timeWords } from '#web/parts/time-text.tsx'
import { Badge } from '#web/ui/badge.tsx'
import { DataRow, DataRows } from '#web/ui/list.tsx'
import { Section } from '#web/ui/page-header.tsx'
import { Pager } from '#web/ui/pager.tsx'
import { Table, type Column } from '#web/ui/table.tsx'
import type { Route } from './+types/outside'

const words = learnedWords.outside

export const meta: Route.MetaFunction = () => [{ title: common.titled(consentWords.title) }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const cursor = new URL(request.url).searchParams.get('after')
  const [listed, disclosures] = await Promise.all([processors(ctx), disclosuresPage(ctx, { cursor })])
  return { listed, disclosures }
}

const dayWords = (day: string) => timeWords(new Date(`${day}T00:00:00Z`), 'UTC', 'date')

const columns: Column<ProcessorView>[] = [
  {
    head: words.name,
    isName: true,
    cell: one => (
      <>
        {one.name}
        {one.endedAt && (
          <span className="block text-12 font-normal text-dim">
            {words.ended} <TimeText at={one.endedAt} show="date" />
          </span>
        )}
      </>
    ),
  },
  { head: words.region, cell: one => one.region },
  { head: words.purposes, cell: one => one.purposes.join(', ') },
  { head: words.sees, cell: one => one.sees },
  // A day without a zone: the same for every reader.
  { head: words.contractOn, cell: one => <span className="num whitespace-nowrap">{dayWords(one.contractOn)}</span> },
  { head: words.listed, cell: one => <TimeText at={one.listedAt} show="date" /> },
]

export default function Outside({ loaderData: { listed, disclosures } }: Route.ComponentProps) {
  return (
    <>
      <AiTabs />
      <div className="max-w-4xl">
        <p className="prose-width pb-5 text-dim">{words.lead}</p>
        <Section title={words.processorsTitle}>
          {listed.length === 0 ? (
            <p>{words.noProcessors}</p>
          ) : (
            <Table caption={words.processorsTitle} columns={columns} rows={listed} keyOf={one => one.id} isStacked />
          )}
        </Section>
        <Section title={words.disclosuresTitle} note={words.disclosuresNote}>
          {disclosures.rows.length === 0 ? (
            <p>{words.noDisclosures}</p>
          ) : (
            <DataRows label={words.disclosuresTitle}>
              {disclosures.rows.map(one => (
                <DataRow
                  key={one.id}
                  title={one.roomId ? <TextLink to={`/messages/${one.roomId}`}>{one.title}</TextLink> : words.published}
                  note={
                    <>
                      {words.to(one.processor, one.region)} · {one.purpose} · <TimeText at={one.at} />
                    </>
                  }
                  facts={
                    <>
                      <span>{words.bytes(one.bytes)}</span>
                      <Badge>{one.isRedacted ? words.redacted : words.whole}</Badge>
                    </>
                  }
                />
              ))}
            </DataRows>
          )}
          <Pager next={disclosures.next} />
        </Section>
      </div>
    </>
  )
}
