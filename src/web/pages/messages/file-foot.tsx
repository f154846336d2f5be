import { ChevronDown } from 'lucide-react'
import { Link } from 'react-router'
import type { FileFacts, FileReason } from '#modules/files/schema'
import { kindWords } from '#web/messages/findings.ts'
import { screenedWords as words } from '#web/messages/screened.ts'
import { ContestForm, ExceptForm } from '#web/pages/messages/seen-forms.tsx'
import { StateWord } from '#web/ui/badge.tsx'

interface FileFootProps {
  files: readonly FileFacts[]
  roomId: string
  otherName: string
  canAct: boolean
}

/** Under files of one's own that the other side can't open yet: how each stands, why, and what can be done. */
export function FileFoot({ files, roomId, otherName, canAct }: FileFootProps) {
  return files
    .filter(file => file.check.state !== 'shown' && file.check.reasons !== null)
    .map(file =>
      file.check.state === 'reading' ? (
        <p key={file.id} className="pt-1 text-12 text-dim">
          <StateWord tone="info">
            <span className="whitespace-normal">
              {files.length > 1 && `${file.name}: `}
              {words.fileReadingOwn(otherName)}
            </span>
          </StateWord>
        </p>
      ) : (
        <details key={file.id} className="group/why pt-1 text-13">
          <summary className="inline-flex max-w-full flex-wrap items-center gap-x-2 rounded-sm text-12 text-dim hover:text-ink">
            <StateWord tone="waits">
              <span className="whitespace-normal">
                {files.length > 1 && `${file.name}: `}
                {file.check.exceptionId ? words.seenWaits(otherName) : words.fileWaitsOwn(otherName)}
              </span>
            </StateWord>
            <span className="inline-flex items-center gap-0.5 underline decoration-line-strong underline-offset-3">
              {words.why}
              <ChevronDown className="size-3.5 group-open/why:rotate-180" aria-hidden="true" />
            </span>
          </summary>
          <div className="my-1.5 max-w-2xl rounded-lg border border-line bg-raised">
            <ul className="flex flex-col gap-1 px-3 py-2.5">
              {(file.check.reasons ?? []).map((reason, index) => (
                <Reason key={index} reason={reason} />
              ))}
              <li className="text-12 text-dim">
                {words.whyOpens} {words.allowedContact}{' '}
                <Link to="/rules/contact" className="link whitespace-nowrap">
                  {words.policy}
                </Link>
              </li>
            </ul>
            {canAct && (
              <div className="flex flex-wrap items-start gap-1 border-t border-line px-1 py-1.5">
                {!file.check.exceptionId && <ExceptForm roomId={roomId} about={{ fileId: file.id }} otherName={otherName} />}
                <ContestForm roomId={roomId} about={{ fileId: file.id }} />
              </div>
            )}
          </div>
        </details>
      ),
    )
}

function Reason({ reason }: { reason: FileReason }) {
  if (reason.where === 'unread')
    return (
      <li>
        {reason.why} <span className="text-dim">{words.fileUnread}</span>
      </li>
    )
  return (
    <li>
      <span className="font-medium">
        {words.fileFound(words.fileWhere[reason.where] ?? '', reason.kind ? kindWords[reason.kind] : '')}
      </span>
      {reason.words && <bdi className="break-words text-dim"> “{reason.words}”</bdi>}
      <span className="text-12 text-dim">
        {[reason.entry, reason.page && words.filePage(reason.page)]
          .filter(Boolean)
          .map(part => ` · ${part}`)
          .join('')}
      </span>
    </li>
  )
}
