import { redirect } from 'react-router'
import type { ContractId, MilestoneId } from '#lib/ids'
import { formatMoney } from '#lib/money'
import { missing } from '#lib/refusal'
import { fundMilestone } from '#modules/contracts/acts/fund-milestone'
import { contractFor } from '#modules/contracts/reads/contract'
import { Funding } from '#modules/contracts/schema'
import { methodsOf } from '#modules/money/reads'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, readForm } from '#web/forms.ts'
import { common } from '#web/messages/common.ts'
import { contractWords as words } from '#web/messages/contracts.ts'
import { SumList } from '#web/pages/contracts/sum-list.tsx'
import { MethodField } from '#web/pages/money/method-field.tsx'
import { rateText } from '#web/parts/money-text.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import type { Route } from './+types/fund'

export async function loader({ params, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const contract = await contractFor(ctx, params.contractId as ContractId)
  const milestone = contract.milestones.find(one => one.id === params.milestoneId)
  if (!milestone) throw missing('milestone')
  const whyNot = milestone.can.fund
  const methods = whyNot === null ? (await methodsOf(ctx)).methods.filter(method => method.direction === 'pay') : []
  return { contract, milestone, whyNot, methods }
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: common.titled(words.fundTitle(loaderData?.milestone.title ?? '')) },
]

export const action = actionOf(async ({ request, params, context }: Route.ActionArgs) => {
  const read = await readForm(request, Funding)
  if (!read.ok) return formAgain(read)
  await fundMilestone(ctxOf(context), {
    contractId: params.contractId as ContractId,
    milestoneId: params.milestoneId as MilestoneId,
    methodId: read.value.methodId,
  })
  return redirect(`/contracts/${params.contractId}#${params.milestoneId}`)
})

export default function FundPage({ loaderData: { contract, milestone, whyNot, methods } }: Route.ComponentProps) {
  const { currency, id, freelancer } = contract
  const { sums } = milestone
  const back = `/contracts/${id}`
  const here = `${back}/milestones/${milestone.id}/fund`
  return (
    <div className="max-w-xl">
      <PageHeader title={words.fundTitle(milestone.title)} crumbs={[{ to: back, label: contract.title }]} note={words.fundNote} />
      {whyNot !== null ? (
        <Notice tone="waits" title={words.notNow} act={<ButtonLink to={back}>{words.back}</ButtonLink>}>
          {whyNot}
        </Notice>
      ) : (
        <>
          <SumList
            currency={currency}
            rows={[
              { term: words.amount, minor: sums.amountMinor },
              { term: words.clientFee(rateText(contract.clientFeeBps)), minor: sums.clientFeeMinor },
              { term: words.youPay, minor: sums.grossMinor, isSum: true },
              { term: words.freelancerFee(rateText(contract.freelancerFeeBps)), minor: -sums.freelancerFeeMinor },
              { term: words.freelancerGets(freelancer.name), minor: sums.netMinor, isSum: true },
            ]}
          />
          {methods.length === 0 ? (
            <Notice
              act={
                <ButtonLink to={`/money/methods?next=${encodeURIComponent(here)}`} look="primary">
                  {words.addMethod}
                </ButtonLink>
              }
            >
              {words.noMethod}
            </Notice>
          ) : (
            <Form>
              <MethodField
                methods={methods}
                label={words.method}
                placeholder={words.methodPick}
                addTo={`/money/methods?next=${encodeURIComponent(here)}`}
                addLabel={words.addMethod}
              />
              <FormActs>
                <Button look="primary">{words.fundAct(formatMoney({ minor: sums.grossMinor, currency }))}</Button>
                <ButtonLink to={back} look="quiet">
                  {common.cancel}
                </ButtonLink>
              </FormActs>
            </Form>
          )}
        </>
      )}
    </div>
  )
}
