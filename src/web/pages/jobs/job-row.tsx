import { Link } from 'react-router'
import type { JobHit } from '#modules/jobs/schema'
import { jobWords as words } from '#web/messages/jobs.ts'
import { BudgetText } from '#web/pages/jobs/budget.tsx'
import { TimeText } from '#web/parts/time-text.tsx'

/** One job in a list with what people decide by: budget, kind, country, when, skills. */
export function JobRow({ job }: { job: JobHit & { country: string | null } }) {
  return (
    <li className="relative px-2 py-3 hover:bg-hover">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5">
        <Link to={`/jobs/${job.id}`} className="min-w-0 font-medium break-words after:absolute after:inset-0">
          {job.title}
        </Link>
        <span className="font-medium">
          <BudgetText job={job} />
        </span>
      </div>
      <p className="line-clamp-2 prose-width pt-0.5 text-13 break-words text-dim">{job.excerpt}</p>
      <p className="flex flex-wrap gap-x-3 gap-y-1 pt-1.5 text-13 text-dim">
        <span>{words.kinds[job.kind]}</span>
        {job.country && <span>{job.country}</span>}
        <span>
          {words.postedOn} <TimeText at={job.postedAt} show="date" />
        </span>
        <span className="min-w-0 break-words text-ink">{job.skills.join(' · ')}</span>
      </p>
    </li>
  )
}
