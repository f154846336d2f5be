import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { FileFacts } from '#modules/files/schema'
import type { PairView } from '#modules/pairs/reads'
import type { RoomMatter } from '#modules/proposals/reads/offer'
import type { RoomView } from '#modules/rooms/schema'
import { offerTones, offerWords, proposalTones, proposalWords } from '#web/messages/proposals.ts'
import { roomWords as words } from '#web/messages/rooms.ts'
import { screenedWords } from '#web/messages/screened.ts'
import { isStub, sizeText } from '#web/pages/messages/file-cards.tsx'
import type { sealOf } from '#web/pages/messages/seal-of.ts'
import { MoneyText } from '#web/parts/money-text.tsx'
import { SealAnswers, SealSides } from '#web/parts/seal-details.tsx'
import { Seal } from '#web/parts/seal.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { Avatar } from '#web/ui/avatar.tsx'
import { StateWord } from '#web/ui/badge.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Form } from '#web/ui/form.tsx'
import { Facts } from '#web/ui/list.tsx'

interface ContextPaneProps {
  room: RoomView
  pair: PairView
  matter: RoomMatter
  files: FileFacts[]
  seal: ReturnType<typeof sealOf>
  exceptionCount: number
}

/** What the room is about: the seal, the pair's dates, the matter with its next step, files, people. */
export function ContextPane({ room, pair, matter, files, seal, exceptionCount }: ContextPaneProps) {
  const other = room.side === 'client' ? room.freelancer : room.client
  return (
    <div className="flex flex-col divide-y divide-line">
      <div className="flex items-center gap-2 p-4 lg:hidden">
        <Link to="?" aria-label={words.talk} className="-ms-2 rounded-md p-2 text-dim hover:bg-hover">
          <ArrowLeft className="size-5" aria-hidden="true" />
        </Link>
        <span className="font-semibold">{words.about}</span>
      </div>
      <div className="flex flex-col items-center gap-2 px-4 py-6 text-center">
        <Seal {...seal} size={96} />
        <h2 className="pt-1 text-14">{other.name}</h2>
        <p className="text-13 text-dim">{room.title}</p>
        <SealSides client={seal.client} freelancer={seal.freelancer} />
      </div>
      <Block>
        <SealAnswers quarters={seal.quarters} reasons={seal.reasons} />
      </Block>
      <MatterBlock room={room} matter={matter} />
      <Block title={words.pair}>
        <PairLine room={room} pair={pair} exceptionCount={exceptionCount} />
        <Facts
          facts={[
            ...(pair.firstContactAt
              ? [{ term: words.firstContact, value: <TimeText at={pair.firstContactAt} show="date" /> }]
              : []),
            ...(pair.circumventionUntil
              ? [{ term: words.circumvention, value: <TimeText at={pair.circumventionUntil} show="date" /> }]
              : []),
            ...(pair.contractStartedAt
              ? [{ term: words.contractSince, value: <TimeText at={pair.contractStartedAt} show="date" /> }]
              : []),
            ...(pair.contractEndedAt
              ? [{ term: words.contractEnded, value: <TimeText at={pair.contractEndedAt} show="date" /> }]
              : []),
          ]}
        />
      </Block>
      {files.length > 0 && (
        <Block title={words.files}>
          <ul className="flex flex-col gap-1.5">
            {files.slice(0, 12).map(file => (
              <li key={file.id} className="flex items-baseline justify-between gap-3 text-13">
                {isStub(file) ? (
                  <>
                    <span className="min-w-0 truncate text-dim">{screenedWords.fileReadingName}</span>
                    <span className="flex-none text-12 text-dim">
                      {file.check.state === 'reading' ? screenedWords.fileReading : screenedWords.fileWaitsShort}
                    </span>
                  </>
                ) : (
                  <>
                    <a href={`/files/${file.id}`} target="_blank" rel="noreferrer" className="min-w-0 truncate hover:underline">
                      {file.name}
                    </a>
                    <span className="num flex-none text-12 text-dim">{sizeText(file.byteCount)}</span>
                  </>
                )}
              </li>
            ))}
          </ul>
        </Block>
      )}
      <Block title={words.people}>
        <ul className="flex flex-col gap-2">
          {room.people.map(person => (
            <li key={person.accountId} className="flex items-center gap-2.5">
              <Avatar name={person.name} size={24} />
              <span className="min-w-0 flex-1 truncate">{person.name}</span>
              <span className="text-12 text-dim">
                {person.side === 'client'
                  ? room.client.name !== person.name && room.client.name
                  : person.side === 'freelancer' && room.freelancer.name !== person.name && room.freelancer.name}
              </span>
            </li>
          ))}
        </ul>
      </Block>
    </div>
  )
}

/** How the two stand to each other, and what of it may be said. */
function PairLine({ room, pair, exceptionCount }: Pick<ContextPaneProps, 'room' | 'pair' | 'exceptionCount'>) {
  const stage = pair.state === 'under-contract' ? 'under' : pair.state === 'after-contract' ? 'after' : 'before'
  return (
    <div className="flex flex-col gap-1 pb-3 text-13">
      <p className="text-14">
        <StateWord tone={stage === 'before' ? 'waits' : 'agreed'}>{words.pairStates[pair.state]}</StateWord>
      </p>
      <p className="text-dim">{screenedWords.pair[stage]}</p>
      <p className="flex flex-wrap gap-x-3">
        <Link to={`/exceptions?room=${room.id}`} className="link">
          {screenedWords.pairExceptions(exceptionCount)}
        </Link>
        <Link to="/rules/contact" className="link">
          {screenedWords.pairRule}
        </Link>
      </p>
    </div>
  )
}

function Block({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className="px-4 py-4">
      {title && <h3 className="pb-2.5 text-13 font-semibold text-dim">{title}</h3>}
      {children}
    </section>
  )
}

function MatterBlock({ room, matter }: { room: RoomView; matter: RoomMatter }) {
  const { proposal, offer, invitation } = matter
  const isClient = room.side === 'client'
  const canOffer =
    isClient && !room.contractId && room.whyNotWrite === null && offer?.state !== 'sent' && offer?.state !== 'awaiting_approval'
  const isTaken = proposal && ['declined', 'withdrawn', 'expired'].includes(proposal.state)
  return (
    <>
      {room.contractId && (
        <Block title={words.contract}>
          <ButtonLink to={`/contracts/${room.contractId}`} look="primary" className="w-full">
            {words.openContract}
          </ButtonLink>
        </Block>
      )}
      {offer && !room.contractId && (
        <Block title={words.offer}>
          <div className="flex items-baseline justify-between gap-3 pb-3">
            <StateWord tone={offerTones[offer.state]}>
              {offer.state === 'sent'
                ? offerWords.waitsFor[offer.bySide === 'client' ? 'freelancer' : 'client']
                : offerWords.states[offer.state]}
            </StateWord>
            <MoneyText money={{ minor: offer.totalMinor, currency: offer.currency }} className="num font-medium" />
          </div>
          <ButtonLink
            to={`/offers/${offer.id}`}
            look={offer.state === 'sent' && offer.bySide !== room.side ? 'primary' : 'plain'}
            className="w-full"
          >
            {words.openOffer}
          </ButtonLink>
        </Block>
      )}
      {proposal && (
        <Block title={words.proposal}>
          <div className="flex items-baseline justify-between gap-3 pb-3">
            <StateWord tone={proposalTones[proposal.state]}>{proposalWords.states[proposal.state]}</StateWord>
            <MoneyText money={{ minor: proposal.bidMinor, currency: proposal.currency }} className="num font-medium" />
          </div>
          <div className="flex flex-col gap-2">
            <ButtonLink to={`/proposals/${proposal.id}`}>{words.openProposal}</ButtonLink>
            {canOffer && !isTaken && (
              <ButtonLink to={`/rooms/${room.id}/offer/new`} look="primary">
                {words.makeOffer}
              </ButtonLink>
            )}
          </div>
        </Block>
      )}
      {invitation && !proposal && (
        <Block title={words.invitation}>
          <div className="pb-3">
            <StateWord tone={invitation.state === 'sent' ? 'waits' : 'plain'}>
              {proposalWords.invitationStates[invitation.state]}
            </StateWord>
          </div>
          <div className="flex flex-col gap-2">
            {!isClient && invitation.state === 'sent' && (
              <>
                <ButtonLink to={`/jobs/${invitation.jobId}/propose`} look="primary">
                  {words.propose}
                </ButtonLink>
                <Form intent="decline-invitation" className="items-stretch">
                  <input type="hidden" name="invitationId" value={invitation.id} />
                  <Button>{words.declineInvitation}</Button>
                </Form>
              </>
            )}
            {canOffer && invitation.state === 'sent' && (
              <ButtonLink to={`/rooms/${room.id}/offer/new`}>{words.makeOffer}</ButtonLink>
            )}
            <ButtonLink to={`/jobs/${invitation.jobId}`}>{words.openJob}</ButtonLink>
          </div>
        </Block>
      )}
    </>
  )
}
