import { redirect } from 'react-router'
import type { ContractId, MilestoneId } from '#lib/ids'
import { formatMoney } from '#lib/money'
import { missing } from '#lib/refusal'
import { approveWork } from '#modules/contracts/acts/approve-work'
import { cancelMilestone } from '#modules/contracts/acts/cancel-milestone'
import { answerRefund, giveBack, requestRefund } from '#modules/contracts/acts/refund-milestone'
import { contractFor } from '#modules/contracts/reads/contract'
import type { MilestoneRef } from '#modules/contracts/schema'
import type { Ctx } from '#platform/ctx'
import { ctxOf } from '#web/ctx.ts'
import { actionOf } from '#web/forms.ts'
import { common } from '#web/messages/common.ts'
import { contractWords as words } from '#web/messages/contracts.ts'
import { SumList } from '#web/pages/contracts/sum-list.tsx'
import { rateText } from '#web/parts/money-text.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import type { Route } from './+types/decide'

type What = keyof typeof words.decide

const acts: Record<What, (ctx: Ctx, ref: MilestoneRef) => Promise<void>> = {
  approve: (ctx, ref) => approveWork(ctx, ref),
  cancel: (ctx, ref) => cancelMilestone(ctx, ref),
  'request-refund': (ctx, ref) => requestRefund(ctx, ref),
  'give-back': (ctx, ref) => giveBack(ctx, ref),
  'agree-refund': (ctx, ref) => answerRefund(ctx, { ...ref, answer: 'agree' }),
  'refuse-refund': (ctx, ref) => answerRefund(ctx, { ...ref, answer: 'refuse' }),
}

function whatOf(text: string): What {
  if (!Object.hasOwn(words.decide, text)) throw missing('page')
  return text as What
}

export async function loader({ params, context }: Route.LoaderArgs) {
  const what = whatOf(params.what)
  const contract = await contractFor(ctxOf(context), params.contractId as ContractId)
  const milestone = contract.milestones.find(one => one.id === params.milestoneId)
  if (!milestone) throw missing('milestone')
  return { what, contract, milestone, whyNot: milestone.can[what] }
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: common.titled(loaderData ? words.decide[loaderData.what].title(loaderData.milestone.title) : words.title) },
]

export const action = actionOf(async ({ params, context }: Route.ActionArgs) => {
  const ref = { contractId: params.contractId as ContractId, milestoneId: params.milestoneId as MilestoneId }
  await acts[whatOf(params.what)](ctxOf(context), ref)
  return redirect(`/contracts/${ref.contractId}#${ref.milestoneId}`)
})

/** The step before money moves or a milestone ends: what will happen, and the button that says so. */
export default function DecidePage({ loaderData: { what, contract, milestone, whyNot } }: Route.ComponentProps) {
  const { currency, other, clocks } = contract
  const { sums } = milestone
  const text = words.decide[what]
  const back = `/contracts/${contract.id}`
  const amount = formatMoney({ minor: what === 'approve' ? sums.amountMinor : sums.grossMinor, currency })
  return (
    <div className="max-w-xl">
      <PageHeader title={text.title(milestone.title)} crumbs={[{ to: back, label: contract.title }]} />
      {whyNot !== null ? (
        <Notice tone="waits" title={words.notNow} act={<ButtonLink to={back}>{words.back}</ButtonLink>}>
          {whyNot}
        </Notice>
      ) : (
        <>
          <ul className="prose-width mb-5 flex list-disc flex-col gap-1.5 ps-5">
            {text.points(amount, other.name, clocks.restDays, clocks.refundAnswerDays).map(point => (
              <li key={point}>{point}</li>
            ))}
          </ul>
          {what === 'approve' && (
            <SumList
              currency={currency}
              rows={[
                { term: words.amount, minor: sums.amountMinor },
                { term: words.freelancerFee(rateText(contract.freelancerFeeBps)), minor: -sums.freelancerFeeMinor },
                { term: words.freelancerGets(contract.freelancer.name), minor: sums.netMinor, isSum: true },
              ]}
            />
          )}
          <Form>
            <FormActs>
              <Button look={text.look as 'primary' | 'danger'}>{text.act(amount)}</Button>
              <ButtonLink to={back} look="quiet">
                {common.cancel}
              </ButtonLink>
            </FormActs>
          </Form>
        </>
      )}
    </div>
  )
}
