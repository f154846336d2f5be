import type { JobState } from '#modules/jobs/schema'
import { jobWords as words } from '#web/messages/jobs.ts'
import { TimeText } from '#web/parts/time-text.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Form } from '#web/ui/form.tsx'
import { Facts } from '#web/ui/list.tsx'

interface JobSideProps {
  job: { id: string; state: JobState; visibility: string; expiresAt: Date | null; endedAt: Date | null }
  client: { name: string; country: string | null }
  isPerson: boolean
  /** For the client's own people. */
  mine: { acts: Record<'save' | 'edit' | 'close' | 'copy', string | null>; proposals: number } | null
  /** For everyone else who is signed in. */
  proposing: { whyNot: string | null; sentId: string | null; hasDraft: boolean; roomId: string | null } | null
}

/** Beside a job: what the reader can do with it, and who asks for it. */
export function JobSide(props: JobSideProps) {
  const { job, client } = props
  return (
    <aside className="flex flex-col gap-5 max-lg:order-first">
      {props.mine ? <ClientActs {...props} mine={props.mine} /> : <FreelancerActs {...props} />}
      <Facts
        facts={[
          { term: words.client, value: client.name },
          ...(client.country ? [{ term: words.country, value: client.country }] : []),
          ...(job.state === 'open' && job.expiresAt
            ? [{ term: words.takesUntil, value: <TimeText at={job.expiresAt} show="date" /> }]
            : []),
          ...(job.endedAt ? [{ term: words.ended, value: <TimeText at={job.endedAt} show="date" /> }] : []),
          ...(props.mine || job.visibility === 'invited'
            ? [{ term: words.visibleTo, value: job.visibility === 'public' ? words.everyone : words.invitedOnly }]
            : []),
        ]}
      />
    </aside>
  )
}

function ClientActs({ job, mine }: JobSideProps & { mine: NonNullable<JobSideProps['mine']> }) {
  const { acts } = mine
  const reason = job.state === 'draft' ? acts.save : job.state === 'open' ? acts.close : acts.copy
  return (
    <div className="flex flex-wrap gap-2 lg:flex-col lg:items-stretch">
      {job.state === 'draft' && acts.save === null && (
        <ButtonLink to={`/jobs/${job.id}/edit`} look="primary">
          {words.goOn}
        </ButtonLink>
      )}
      {job.state !== 'draft' && (
        <ButtonLink to={`/jobs/${job.id}/proposals`} look={job.state === 'open' ? 'primary' : 'plain'}>
          {words.proposals} <span className="num">{mine.proposals}</span>
        </ButtonLink>
      )}
      {acts.edit === null && <ButtonLink to={`/jobs/${job.id}/edit`}>{words.edit}</ButtonLink>}
      {acts.close === null && <ButtonLink to={`/jobs/${job.id}?ask=close`}>{words.close}</ButtonLink>}
      {acts.copy === null && (
        <Form intent="copy" className="gap-0!">
          <Button>{words.copy}</Button>
        </Form>
      )}
      {reason && <p className="text-13 text-dim">{reason}</p>}
    </div>
  )
}

function FreelancerActs({ job, isPerson, proposing }: JobSideProps) {
  if (!isPerson) {
    if (job.state !== 'open') return <p className="text-dim">{words.notOpen[job.state]}</p>
    return (
      <ButtonLink to={`/sign-in?next=${encodeURIComponent(`/jobs/${job.id}/propose`)}`} look="primary">
        {words.signInToPropose}
      </ButtonLink>
    )
  }
  if (!proposing) return null
  if (proposing.sentId) {
    return (
      <ButtonLink to={`/proposals/${proposing.sentId}`} look="primary">
        {words.yourProposal}
      </ButtonLink>
    )
  }
  return (
    <div className="flex flex-col gap-2">
      {proposing.roomId && <p>{words.invitedYou}</p>}
      {proposing.whyNot ? (
        <p className="text-dim">{words.notOpen[job.state] ?? proposing.whyNot}</p>
      ) : (
        <ButtonLink to={`/jobs/${job.id}/propose`} look="primary">
          {proposing.hasDraft ? words.continueDraft : words.propose}
        </ButtonLink>
      )}
      {proposing.roomId && <ButtonLink to={`/messages/${proposing.roomId}`}>{words.openRoom}</ButtonLink>}
    </div>
  )
}
