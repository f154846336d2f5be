import { ExternalLink, FileText } from 'lucide-react'
import type { FileFacts } from '#modules/files/schema'
import type { PortfolioItem } from '#modules/profiles/schema'
import { Link } from 'react-router'
import type { LeavingLink } from '#web/leaving.ts'
import { contactRules } from '#web/messages/contact-rules.ts'
import { profiles as words } from '#web/messages/profiles.ts'

/** Pieces of work, two beside each other: each opens its pictures in full by a plain link. */
export function Work({ pieces, links }: { pieces: readonly PortfolioItem[]; links: Readonly<Record<string, LeavingLink>> }) {
  return (
    <ul className="grid gap-x-6 gap-y-8 sm:grid-cols-2">
      {pieces.map(piece => (
        <li key={piece.id} className="flex min-w-0 flex-col gap-2">
          <Pictures piece={piece} />
          <h3 dir="auto" className="text-14 break-words">
            {piece.title}
          </h3>
          {piece.description !== '' && (
            <p dir="auto" className="text-13 break-words whitespace-pre-line text-dim">
              {piece.description}
            </p>
          )}
          <Documents piece={piece} link={links[piece.id]} />
        </li>
      ))}
    </ul>
  )
}

const isPicture = (file: FileFacts) => file.mediaType.startsWith('image/')

function Pictures({ piece }: { piece: PortfolioItem }) {
  const pictures = piece.files.filter(isPicture)
  const video = piece.files.find(file => file.mediaType.startsWith('video/'))
  const [first, ...others] = pictures
  if (!first) {
    return video ? (
      <video
        controls
        preload="metadata"
        className="aspect-4/3 w-full rounded-lg border border-line bg-sunken"
        aria-label={words.video(video.name)}
        src={`/files/${video.id}`}
      />
    ) : null
  }
  return (
    <div className="flex flex-col gap-2">
      <a href={`/files/${first.id}`} className="block overflow-hidden rounded-lg border border-line bg-sunken">
        <img
          src={`/files/${first.id}?size=640`}
          alt={words.picture(piece.title, 1, pictures.length)}
          width={first.width ?? undefined}
          height={first.height ?? undefined}
          loading="lazy"
          className="aspect-4/3 w-full object-cover"
        />
      </a>
      {others.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {others.map((picture, index) => (
            <li key={picture.id}>
              <a href={`/files/${picture.id}`} className="block overflow-hidden rounded-md border border-line bg-sunken">
                <img
                  src={`/files/${picture.id}?size=160`}
                  alt={words.picture(piece.title, index + 2, pictures.length)}
                  width={64}
                  height={48}
                  loading="lazy"
                  className="h-12 w-16 object-cover"
                />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Documents({ piece, link }: { piece: PortfolioItem; link: LeavingLink | undefined }) {
  const hasPicture = piece.files.some(isPicture)
  const videos = piece.files.filter(file => file.mediaType.startsWith('video/')).slice(hasPicture ? 0 : 1)
  const pdfs = piece.files.filter(file => file.mediaType === 'application/pdf')
  if (videos.length + pdfs.length === 0 && !link) return null
  return (
    <ul className="flex flex-col gap-1.5 text-13">
      {[...pdfs, ...videos].map(file => (
        <li key={file.id}>
          <a href={`/files/${file.id}`} className="link inline-flex items-center gap-1.5 break-all">
            <FileText className="size-4 flex-none" aria-hidden="true" />
            {file.mediaType === 'application/pdf' ? words.openPdf(file.name) : words.video(file.name)}
          </a>
        </li>
      ))}
      {link && (
        <li>
          <Link to={link.to} rel="nofollow ugc" className="link inline-flex items-center gap-1.5 break-all">
            <ExternalLink className="size-4 flex-none" aria-hidden="true" />
            {link.host}
            <span className="sr-only"> ({words.leaves})</span>
          </Link>
          {link.type !== 'own' && <span className="text-dim"> · {contactRules.classes[link.type].name}</span>}
        </li>
      )}
    </ul>
  )
}
