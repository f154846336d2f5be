import { redirect } from 'react-router'
import type { ContractId } from '#lib/ids'
import { decimalText, formatMoney, parseAmount } from '#lib/money'
import { payBonus } from '#modules/contracts/acts/pay-bonus'
import { contractFor } from '#modules/contracts/reads/contract'
import { NewBonus } from '#modules/contracts/schema'
import { methodsOf } from '#modules/money/reads'
import { sumsOf } from '#modules/money/rules'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, readForm } from '#web/forms.ts'
import { common } from '#web/messages/common.ts'
import { contractWords as words } from '#web/messages/contracts.ts'
import { ContractText } from '#web/pages/contracts/forms.tsx'
import { SumList } from '#web/pages/contracts/sum-list.tsx'
import { MethodField } from '#web/pages/money/method-field.tsx'
import { rateText } from '#web/parts/money-text.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { MoneyInput } from '#web/ui/input.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import type { Route } from './+types/bonus'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const contract = await contractFor(ctx, params.contractId as ContractId)
  const whyNot = contract.can['pay-bonus']
  const methods = whyNot === null ? (await methodsOf(ctx)).methods.filter(method => method.direction === 'pay') : []
  const typed = new URL(request.url).searchParams.get('amount')
  const minor = typed === null ? null : parseAmount(typed, contract.currency)
  const sums = minor !== null && minor > 0n ? sumsOf(minor, contract) : null
  return { contract, whyNot, methods, typed, sums, id: ctx.newId<'milestone'>() }
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: common.titled(words.bonusTitle(loaderData?.contract.freelancer.name ?? '')) },
]

export const action = actionOf(async ({ request, params, context }: Route.ActionArgs) => {
  const read = await readForm(request, NewBonus)
  if (!read.ok) return formAgain(read)
  await payBonus(ctxOf(context), { contractId: params.contractId as ContractId, ...read.value })
  return redirect(`/contracts/${params.contractId}`)
})

/** First how much, then the review with both fees; the amount stands in the address, so it works without script. */
export default function BonusPage({ loaderData }: Route.ComponentProps) {
  const { contract, whyNot, methods, typed, sums, id } = loaderData
  const { currency, freelancer } = contract
  const back = `/contracts/${contract.id}`
  const here = `${back}/bonus`
  return (
    <div className="max-w-xl">
      <PageHeader
        title={words.bonusTitle(freelancer.name)}
        crumbs={[{ to: back, label: contract.title }]}
        note={words.bonusNote}
      />
      {whyNot !== null ? (
        <Notice tone="waits" title={words.notNow} act={<ButtonLink to={back}>{words.back}</ButtonLink>}>
          {whyNot}
        </Notice>
      ) : sums === null ? (
        <Form method="get" state={null}>
          <Field name="amount" label={words.bonusAmount} isRequired error={typed === null ? undefined : words.wrongAmount}>
            <MoneyInput currency={currency} defaultValue={typed ?? undefined} />
          </Field>
          <FormActs>
            <Button look="primary">{words.review}</Button>
          </FormActs>
        </Form>
      ) : (
        <>
          <SumList
            currency={currency}
            rows={[
              { term: words.bonus, minor: sums.amountMinor },
              { term: words.clientFee(rateText(contract.clientFeeBps)), minor: sums.clientFeeMinor },
              { term: words.youPay, minor: sums.grossMinor, isSum: true },
              { term: words.freelancerFee(rateText(contract.freelancerFeeBps)), minor: -sums.freelancerFeeMinor },
              { term: words.freelancerGets(freelancer.name), minor: sums.netMinor, isSum: true },
            ]}
          />
          {methods.length === 0 ? (
            <Notice act={<ButtonLink to={`/money/methods?next=${encodeURIComponent(here)}`}>{words.addMethod}</ButtonLink>}>
              {words.noMethod}
            </Notice>
          ) : (
            <Form>
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="amountMinor" value={String(sums.amountMinor)} />
              <MethodField
                methods={methods}
                label={words.method}
                placeholder={words.methodPick}
                addTo={`/money/methods?next=${encodeURIComponent(here)}`}
                addLabel={words.addMethod}
              />
              <Field name="note" label={words.bonusText} help={words.bonusTextHelp} isOptional>
                <ContractText contract={contract} rows={2} most={2_000} />
              </Field>
              <FormActs>
                <Button look="primary">{words.bonusAct(formatMoney({ minor: sums.grossMinor, currency }))}</Button>
                <ButtonLink to={`${here}?change=${decimalText({ minor: sums.amountMinor, currency })}`} look="quiet">
                  {words.bonusChange}
                </ButtonLink>
              </FormActs>
            </Form>
          )}
        </>
      )}
    </div>
  )
}
