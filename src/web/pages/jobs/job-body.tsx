import { Paperclip } from 'lucide-react'
import type { FileFacts } from '#modules/files/schema'
import { sizeText } from '#modules/files/rules'
import { jobWords as words } from '#web/messages/jobs.ts'
import { FileState } from '#web/parts/file-state.tsx'
import { Section } from '#web/ui/page-header.tsx'

interface Body {
  description: string
  skills: string[]
  questions: string[]
  files: FileFacts[]
}

/** What a job says, as its page and the review before posting show it. */
export function JobBody({ job }: { job: Body }) {
  return (
    <>
      {job.description !== '' && (
        <Section title={words.about}>
          <p className="prose-width break-words whitespace-pre-line">{job.description}</p>
        </Section>
      )}
      {job.skills.length > 0 && (
        <Section title={words.skills}>
          <ul className="flex flex-wrap gap-1.5">
            {job.skills.map(skill => (
              <li key={skill} className="rounded-md bg-fill px-2 py-0.5 text-13 break-words">
                {skill}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {job.questions.length > 0 && (
        <Section title={words.questions}>
          <ol className="prose-width flex list-decimal flex-col gap-1.5 ps-5">
            {job.questions.map((question, index) => (
              <li key={index} className="break-words">
                {question}
              </li>
            ))}
          </ol>
        </Section>
      )}
      {job.files.length > 0 && (
        <Section title={words.files}>
          <ul className="flex flex-col gap-1">
            {job.files.map(file => (
              <li key={file.id} className="flex flex-wrap items-center gap-2">
                <Paperclip className="size-4 flex-none text-dim" aria-hidden="true" />
                <a href={`/files/${file.id}`} className="link min-w-0 break-all">
                  {file.name}
                </a>
                <span className="num text-13 whitespace-nowrap text-dim">{sizeText(file.byteCount)}</span>
                <FileState check={file.check} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
