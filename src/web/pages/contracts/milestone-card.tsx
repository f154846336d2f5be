import { formatMoney } from '#lib/money'
import type { ContractView, HandoverView, MilestoneView, PersonMilestoneAct } from '#modules/contracts/reads/contract'
import { milestoneMoves } from '#modules/contracts/rules'
import { contractWords as words, milestoneTones } from '#web/messages/contracts.ts'
import { HandoverForm, ChangesForm } from '#web/pages/contracts/forms.tsx'
import { trackOf } from '#web/pages/contracts/track-of.tsx'
import { FileCards } from '#web/pages/messages/file-cards.tsx'
import { dayText } from '#web/pages/offers/terms.tsx'
import { MoneyText } from '#web/parts/money-text.tsx'
import { Delivered } from '#web/parts/screened/delivered.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { StateWord } from '#web/ui/badge.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Track } from '#web/ui/track.tsx'

interface CardProps {
  contract: ContractView
  milestone: MilestoneView
  now: Date
}

/** One milestone: its money's way, its clock with the rule, what was delivered, and every act where it applies. */
export function MilestoneCard({ contract, milestone, now }: CardProps) {
  const { currency } = contract
  const isBonus = milestone.kind === 'bonus'
  const steps = trackOf(milestone, now)
  return (
    <li id={milestone.id} className="rounded-lg border border-line bg-raised">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-4 pt-3.5">
        <h3 className="min-w-0 text-14 font-semibold break-words">
          <span className="num text-dim">{milestone.position}</span> {isBonus ? words.bonus : milestone.title}
        </h3>
        <span className="flex items-baseline gap-4">
          <StateWord tone={milestoneTones[milestone.state]}>{words.milestoneStates[milestone.state]}</StateWord>
          <MoneyText money={{ minor: milestone.amountMinor, currency }} className="font-semibold" />
        </span>
      </div>
      <div className="flex flex-col gap-3 px-4 pt-1 pb-3.5">
        {(milestone.description || milestone.dueOn) && (
          <p className="prose-width text-13 break-words whitespace-pre-line text-dim">
            {milestone.description}
            {milestone.dueOn && (
              <span className="num block">
                {words.dueOn} {dayText(milestone.dueOn)}
              </span>
            )}
          </p>
        )}
        {steps.length > 0 && (
          <div className="pt-1">
            <Track steps={steps} label={words.track} />
          </div>
        )}
        <Clock contract={contract} milestone={milestone} now={now} />
        {milestone.fundingProblem && <Notice tone="stopped">{words.problem[contract.side](milestone.fundingProblem)}</Notice>}
        {milestone.handovers.map(handover => (
          <Handover key={handover.number} handover={handover} />
        ))}
        <Acts contract={contract} milestone={milestone} />
      </div>
    </li>
  )
}

function Clock({ contract: { clocks, state }, milestone, now }: CardProps) {
  const line = (text: string, at: Date | null, rule: string) => (
    <p className="text-13 text-dim">
      {text} {at && <TimeText at={at} className="num font-medium whitespace-nowrap text-ink" />} ({words.rule(rule)})
    </p>
  )
  if (milestone.state === 'funding') return <p className="text-13 text-dim">{words.fundingNote}</p>
  if (milestone.state === 'submitted' && state === 'paused') return line(words.reviewStopped, null, 'D5.3')
  if (milestone.state === 'submitted') return line(words.reviewClock(clocks.reviewDays), milestone.reviewDueAt, 'D5.3')
  if (milestone.state === 'refund_requested')
    return line(words.refundClock(clocks.refundAnswerDays), milestone.refundDueAt, 'D5.5')
  if (milestone.restsUntil && milestone.restsUntil > now)
    return line(words.restClock(clocks.restDays), milestone.restsUntil, 'D5.5')
  return null
}

function Handover({ handover }: { handover: HandoverView }) {
  return (
    <section className="rounded-md border border-line bg-page px-3 py-2.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 text-13 text-dim">
        <h4 className="font-medium text-ink">
          {words.handover(handover.number)} <span className="font-normal text-dim">{words.handoverBy(handover.authorName)}</span>
        </h4>
        <TimeText at={handover.submittedAt} />
      </div>
      <p className="prose-width pt-1 break-words whitespace-pre-line">
        <Delivered text={handover.note} />
      </p>
      {handover.files.length > 0 && (
        <div className="pt-2">
          <FileCards files={handover.files} />
        </div>
      )}
      {handover.outcome && (
        <div className="mt-2 border-t border-line pt-2 text-13">
          <StateWord tone={handover.outcome === 'changes_requested' ? 'waits' : 'agreed'}>
            {words.outcomes[handover.outcome]}
          </StateWord>
          {handover.outcomeAt && (
            <span className="text-dim">
              {' · '}
              <TimeText at={handover.outcomeAt} />
            </span>
          )}
          {handover.outcomeNote && (
            <p className="prose-width pt-1 text-14 break-words whitespace-pre-line">
              <Delivered text={handover.outcomeNote} />
            </p>
          )}
        </div>
      )}
    </section>
  )
}

function Acts({ contract, milestone }: Omit<CardProps, 'now'>) {
  const { side, id, currency } = contract
  const amount = formatMoney({ minor: milestone.amountMinor, currency })
  const at = `/contracts/${id}/milestones/${milestone.id}`
  // What this side does from this state at all; what is not possible just now says why instead.
  const acts = (Object.keys(milestone.can) as PersonMilestoneAct[]).filter(
    act => milestoneMoves[act].by === side && milestoneMoves[act].from.includes(milestone.state),
  )
  const open = acts.filter(act => milestone.can[act] === null)
  const why = [...new Set(acts.map(act => milestone.can[act]).filter(sentence => sentence !== null))]
  const has = (act: PersonMilestoneAct) => open.includes(act)
  if (acts.length === 0) return null
  return (
    <div className="flex flex-col gap-3 pt-1">
      <div className="flex flex-wrap items-start gap-2 empty:hidden">
        {has('fund') && (
          <ButtonLink to={`${at}/fund`} look="primary">
            {words.fund(amount)}
          </ButtonLink>
        )}
        {has('approve') && (
          <ButtonLink to={`${at}/approve`} look={milestone.state === 'submitted' ? 'primary' : 'plain'}>
            {words.approve(amount)}
          </ButtonLink>
        )}
        {has('submit') && <HandoverForm contract={contract} milestone={milestone} />}
        {has('request-changes') && <ChangesForm contract={contract} milestone={milestone} />}
        {has('agree-refund') && <ButtonLink to={`${at}/agree-refund`}>{words.agreeRefund}</ButtonLink>}
        {has('refuse-refund') && <ButtonLink to={`${at}/refuse-refund`}>{words.refuseRefund}</ButtonLink>}
        {has('request-refund') && (
          <ButtonLink to={`${at}/request-refund`} look="quiet">
            {words.askBack}
          </ButtonLink>
        )}
        {has('give-back') && !has('agree-refund') && (
          <ButtonLink to={`${at}/give-back`} look="quiet">
            {words.giveBack}
          </ButtonLink>
        )}
        {has('cancel') && (
          <ButtonLink to={`${at}/cancel`} look="quiet">
            {words.cancel}
          </ButtonLink>
        )}
      </div>
      {why.map(sentence => (
        <p key={sentence} className="text-13 text-dim">
          {sentence}
        </p>
      ))}
    </div>
  )
}
