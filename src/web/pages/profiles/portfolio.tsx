import { ArrowDown, ArrowUp } from 'lucide-react'
import { redirect } from 'react-router'
import { isUuid } from '#lib/ids'
import { movePortfolioItem } from '#modules/profiles/acts/portfolio'
import { myProfile } from '#modules/profiles/reads/profile'
import { whyNotEdit } from '#modules/profiles/rules'
import type { PortfolioItem, PortfolioItemId } from '#modules/profiles/schema'
import { personOf } from '#platform/ctx'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formDataOf } from '#web/forms.ts'
import { common } from '#web/messages/common.ts'
import { profiles as words } from '#web/messages/profiles.ts'
import { ButtonLink, Button } from '#web/ui/button.tsx'
import { Form } from '#web/ui/form.tsx'
import { DataRow, DataRows, EmptyState } from '#web/ui/list.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import type { Route } from './+types/portfolio'

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.portfolioTitle) }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const { portfolio, sideId } = await myProfile(ctx)
  return { portfolio, sideId, reason: whyNotEdit(personOf(ctx)) }
}

export const action = actionOf(async ({ request, context }: Route.ActionArgs) => {
  const form = await formDataOf(request)
  const [id, to] = [form.get('id'), form.get('to')]
  if (isUuid(id)) await movePortfolioItem(ctxOf(context), { id: id as PortfolioItemId, to: to === 'up' ? 'up' : 'down' })
  return redirect('/settings/portfolio')
})

export default function Portfolio({ loaderData: { portfolio, sideId, reason } }: Route.ComponentProps) {
  const add = (
    <ButtonLink to="/settings/portfolio/new" look="primary">
      {words.addPiece}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader
        title={words.portfolioTitle}
        crumbs={[{ to: '/settings/profile', label: words.settingsTitle }]}
        act={
          portfolio.length > 0 && (
            <>
              <ButtonLink to={`/people/${sideId}`} look="quiet">
                {words.preview}
              </ButtonLink>
              {!reason && add}
            </>
          )
        }
      />
      {reason && <Notice tone="waits">{reason}</Notice>}
      {portfolio.length === 0 ? (
        <EmptyState title={words.noPieces} act={!reason && add}>
          {words.noPiecesText}
        </EmptyState>
      ) : (
        <DataRows label={words.portfolioTitle}>
          {portfolio.map((piece, index) => (
            <DataRow
              key={piece.id}
              {...(!reason && { to: `/settings/portfolio/${piece.id}` })}
              lead={<Thumb piece={piece} />}
              title={<bdi>{piece.title}</bdi>}
              note={[words.fileCount(piece.files.length), piece.linkUrl && new URL(piece.linkUrl).hostname]
                .filter(Boolean)
                .join(' · ')}
              act={!reason && <Move piece={piece} isFirst={index === 0} isLast={index === portfolio.length - 1} />}
            />
          ))}
        </DataRows>
      )}
    </>
  )
}

function Thumb({ piece }: { piece: PortfolioItem }) {
  const picture = piece.files.find(file => file.mediaType.startsWith('image/'))
  if (!picture) return <span className="block h-9 w-12 rounded-sm border border-line bg-sunken" />
  return (
    <img
      src={`/files/${picture.id}?size=160`}
      alt=""
      width={48}
      height={36}
      className="h-9 w-12 rounded-sm border border-line object-cover"
    />
  )
}

function Move({ piece, isFirst, isLast }: { piece: PortfolioItem; isFirst: boolean; isLast: boolean }) {
  return (
    <Form className="flex-row! gap-1!" preventScrollReset>
      <input type="hidden" name="id" value={piece.id} />
      <Button look="quiet" size="small" name="to" value="up" disabled={isFirst} aria-label={words.up(piece.title)}>
        <ArrowUp className="size-4" aria-hidden="true" />
      </Button>
      <Button look="quiet" size="small" name="to" value="down" disabled={isLast} aria-label={words.down(piece.title)}>
        <ArrowDown className="size-4" aria-hidden="true" />
      </Button>
    </Form>
  )
}
