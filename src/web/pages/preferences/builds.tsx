import type { Build } from '#modules/models/schema'
import { learnedWords } from '#web/messages/consent-learned.ts'
import { TextLink } from '#web/parts/text-link.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { Badge } from '#web/ui/badge.tsx'
import { DataRow, DataRows } from '#web/ui/list.tsx'

const words = learnedWords.learned

/** Every time a model was made: from how much, why, and by which hashes it stands in the log. */
export function Builds({ builds }: { builds: readonly Build[] }) {
  return (
    <DataRows label={words.buildsTitle}>
      {builds.map(one => (
        <DataRow
          key={one.build}
          title={
            <>
              {words.build(one.build)} {one.isServing && <Badge tone="agreed">{words.serving}</Badge>}
            </>
          }
          note={
            <>
              <TimeText at={one.at} /> · {words.because(words.causes[one.cause])} · {words.change(one.added, one.removed)}
              <span className="block font-mono text-12 break-all">
                {words.manifest} {one.manifestRoot}
              </span>
              <span className="block font-mono text-12 break-all">
                {words.model} {one.artefactSha256}
              </span>
            </>
          }
          facts={<span>{words.items(one.manifestCount)}</span>}
          act={
            <span className="flex flex-wrap justify-end gap-x-3">
              <TextLink to={`/settings/ai/learned?build=${one.build}`}>{words.showItems}</TextLink>
              {one.entryId && (
                <a href={`/settings/receipts/${one.entryId}`} className="link" download>
                  {words.receipt}
                </a>
              )}
            </span>
          }
        />
      ))}
    </DataRows>
  )
}
