import type { ReactNode } from 'react'
import { terms as words } from '#web/messages/terms.ts'
import { TextLink } from '#web/parts/text-link.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import type { Shell } from '#web/shell.ts'

/** A line above every page: terms that wait for an answer, else terms that are announced (rule B1.7). */
export function TermsBanner({ shell: { upcomingTerms, owesAnswer } }: { shell: Shell }) {
  if (owesAnswer)
    return (
      <Line>
        {words.banner.owed} <TextLink to="/welcome/terms">{words.banner.answer}</TextLink>
      </Line>
    )
  if (!upcomingTerms) return null
  const { version, effectiveAt } = upcomingTerms
  return (
    <Line>
      {words.banner.before} <TimeText at={effectiveAt} show="date" />.{' '}
      <TextLink to={`/terms/diff/${version - 1}/${version}`}>{words.banner.act}</TextLink>
    </Line>
  )
}

function Line({ children }: { children: ReactNode }) {
  return (
    <aside aria-label={words.title} className="border-b border-info-line bg-info-soft px-4 py-1.5 text-13 sm:px-8">
      {children}
    </aside>
  )
}
