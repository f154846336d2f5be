import { redirect } from 'react-router'
import type { ContractId } from '#lib/ids'
import { formatMoney } from '#lib/money'
import { endContract } from '#modules/contracts/acts/end-contract'
import { contractFor } from '#modules/contracts/reads/contract'
import { heldStates } from '#modules/contracts/rules'
import { ctxOf } from '#web/ctx.ts'
import { actionOf } from '#web/forms.ts'
import { common } from '#web/messages/common.ts'
import { contractWords as words } from '#web/messages/contracts.ts'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import type { Route } from './+types/end'

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.endTitle) }]

export async function loader({ params, context }: Route.LoaderArgs) {
  return { contract: await contractFor(ctxOf(context), params.contractId as ContractId) }
}

export const action = actionOf(async ({ params, context }: Route.ActionArgs) => {
  await endContract(ctxOf(context), { contractId: params.contractId as ContractId })
  return redirect(`/contracts/${params.contractId}`)
})

export default function EndPage({ loaderData: { contract } }: Route.ComponentProps) {
  const { side, currency, clocks } = contract
  const back = `/contracts/${contract.id}`
  const grossMinor = contract.milestones.reduce(
    (sum, one) => (heldStates.includes(one.state) ? sum + one.sums.grossMinor : sum),
    0n,
  )
  const amount = formatMoney({ minor: grossMinor, currency })
  const isBare = grossMinor === 0n
  const points = isBare
    ? words.endPoints.none
    : side === 'client'
      ? words.endPoints.client(amount, clocks.refundAnswerDays)
      : words.endPoints.freelancer(amount)
  const act = isBare ? words.endAct.none : side === 'client' ? words.endAct.client : words.endAct.freelancer(amount)
  return (
    <div className="max-w-xl">
      <PageHeader title={words.endTitle} crumbs={[{ to: back, label: contract.title }]} />
      {contract.can.end !== null ? (
        <Notice tone="waits" title={words.notNow} act={<ButtonLink to={back}>{words.back}</ButtonLink>}>
          {contract.can.end}
        </Notice>
      ) : (
        <>
          <ul className="prose-width mb-5 flex list-disc flex-col gap-1.5 ps-5">
            {points.map(point => (
              <li key={point}>{point}</li>
            ))}
          </ul>
          <Form>
            <FormActs>
              <Button look="danger">{act}</Button>
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
