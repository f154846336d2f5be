import type { CategoryLine } from '#modules/consent/rules/line'
import { consentWords as words } from '#web/messages/consent.ts'
import { ToneMark } from '#web/ui/badge.tsx'

/** A contract's two lines: in or out, and why (rule B1.25). */
export function LearnLines({ lines }: { lines: readonly CategoryLine[] }) {
  return (
    <dl className="divide-y divide-line border-y border-line">
      {lines.map(line => (
        <div key={line.category} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2.5">
          <dt className="min-w-30 font-medium">{words.parts[line.category]}</dt>
          <dd className="flex min-w-0 flex-1 basis-60 items-baseline gap-2">
            <span className={line.isIn ? 'text-accent-text' : 'text-dim'}>
              <ToneMark tone={line.isIn ? 'agreed' : 'stopped'} />
            </span>
            <span className="min-w-0">
              {line.text} <span className="text-13 whitespace-nowrap text-dim">{words.rule(line.rule)}</span>
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
