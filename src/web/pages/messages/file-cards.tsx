import { File as FileIcon, FileClock, FileText, Film, LoaderCircle, Music } from 'lucide-react'
import type { FileFacts } from '#modules/files/schema'
import { screenedWords } from '#web/messages/screened.ts'

type Shown = Pick<FileFacts, 'id' | 'name' | 'mediaType' | 'byteCount' | 'width' | 'height'> & Partial<Pick<FileFacts, 'check'>>

/** "1.2 MB" in decimal units. */
export function sizeText(byteCount: bigint): string {
  const bytes = Number(byteCount)
  if (bytes < 1_000) return `${bytes} B`
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** Whether the viewer can't open a file yet: all they know is that it is there. */
export function isStub(file: { check?: FileFacts['check'] }): boolean {
  return file.check !== undefined && file.check.state !== 'shown' && file.check.reasons === null
}

/** Files as cards; pictures show themselves small. What is being checked or waits is no link for the other side. */
export function FileCards({ files }: { files: readonly Shown[] }) {
  return (
    <ul className="flex flex-wrap gap-2">
      {files.map(file => (
        <li key={file.id}>{isStub(file) ? <StubCard file={file} /> : <OpenCard file={file} />}</li>
      ))}
    </ul>
  )
}

function OpenCard({ file }: { file: Shown }) {
  return (
    <a
      href={`/files/${file.id}`}
      target="_blank"
      rel="noreferrer"
      className="flex max-w-72 items-center gap-2.5 rounded-md border border-line bg-raised p-1.5 pe-3 hover:border-line-strong"
    >
      <FileMark file={file} />
      <span className="min-w-0">
        <span className="block truncate text-13">{file.name}</span>
        <span className="num block text-12 text-dim">{sizeText(file.byteCount)}</span>
      </span>
    </a>
  )
}

function StubCard({ file }: { file: Shown }) {
  const isReading = file.check!.state === 'reading'
  const Icon = isReading ? LoaderCircle : FileClock
  return (
    <span className="flex max-w-72 items-center gap-2.5 rounded-md border border-dashed border-line-strong p-1.5 pe-3">
      <span className="flex size-10 flex-none items-center justify-center rounded-sm bg-sunken text-dim">
        <Icon className="size-5" aria-hidden="true" />
      </span>
      <span className="min-w-0">
        <span className="block text-13">{screenedWords.fileReadingName}</span>
        <span className="block text-12 text-dim">{isReading ? screenedWords.fileReading : screenedWords.fileWaits}</span>
      </span>
    </span>
  )
}

function FileMark({ file }: { file: Shown }) {
  if (file.mediaType.startsWith('image/') && file.width) {
    return (
      <img
        src={`/files/${file.id}?size=160`}
        alt=""
        width={40}
        height={40}
        loading="lazy"
        className="size-10 flex-none rounded-sm object-cover"
      />
    )
  }
  const Icon = file.mediaType.startsWith('video/')
    ? Film
    : file.mediaType.startsWith('audio/')
      ? Music
      : /pdf|text|word|document/.test(file.mediaType)
        ? FileText
        : FileIcon
  return (
    <span className="flex size-10 flex-none items-center justify-center rounded-sm bg-sunken text-dim">
      <Icon className="size-5" aria-hidden="true" />
    </span>
  )
}
