import { File as FileIcon, FileText, Film, Music } from 'lucide-react'
import type { FileFacts } from '#modules/files/schema'

type Shown = Pick<FileFacts, 'id' | 'name' | 'mediaType' | 'byteCount' | 'width' | 'height'>

/** "1.2 MB" in decimal units. */
export function sizeText(byteCount: bigint): string {
  const bytes = Number(byteCount)
  if (bytes < 1_000) return `${bytes} B`
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** Files as cards; pictures show themselves small. */
export function FileCards({ files }: { files: readonly Shown[] }) {
  return (
    <ul className="flex flex-wrap gap-2">
      {files.map(file => (
        <li key={file.id}>
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
        </li>
      ))}
    </ul>
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
