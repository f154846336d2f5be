import { redirect } from 'react-router'
import { formatMoney, parseAmount } from '#lib/money'
import { isRefusal } from '#lib/refusal'
import { whyNot } from '#modules/accounts/rules'
import { askPayout } from '#modules/money/acts/ask-payout'
import { balancesOf, methodsOf } from '#modules/money/reads'
import { whyNoPayout } from '#modules/money/rules'
import { NewPayout } from '#modules/money/schema'
import { personOf } from '#platform/ctx'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, readForm } from '#web/forms.ts'
import { common } from '#web/messages/common.ts'
import { pagePath } from '#web/theme.ts'
import { moneyWords as words } from '#web/messages/money.ts'
import { SumList } from '#web/pages/contracts/sum-list.tsx'
import { MethodField } from '#web/pages/money/method-field.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { MoneyInput } from '#web/ui/input.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import type { Route } from './+types/payout'

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.payoutTitle) }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const query = new URL(request.url).searchParams
  const [{ balances }, { methods }] = await Promise.all([balancesOf(ctx), methodsOf(ctx)])
  const open = balances.filter(one => one.availableMinor > 0n)
  const balance = open.find(one => one.currency === query.get('currency')) ?? open[0] ?? null
  const typed = query.get('amount')
  const destinations = methods.filter(method => method.direction === 'be_paid')
  const method = destinations.find(one => one.id === query.get('methodId')) ?? null
  const minor = typed === null || !balance ? null : parseAmount(typed, balance.currency)
  const problem =
    typed === null ? null : minor === null || minor <= 0n ? words.wrongAmount : whyNoPayout(minor, balance?.availableMinor ?? 0n)
  const review = problem === null && minor !== null && method ? { minor, method, id: query.get('id') ?? ctx.newId() } : null
  return {
    balance,
    currencies: open.map(one => one.currency),
    destinations,
    typed,
    problem,
    method,
    review,
    whyNotPayout: whyNot(personOf(ctx), 'manage-money'),
  }
}

export const action = actionOf(async ({ request, context }: Route.ActionArgs) => {
  const read = await readForm(request, NewPayout)
  if (!read.ok) return formAgain(read)
  try {
    await askPayout(ctxOf(context), read.value)
  } catch (thrown) {
    if (!isRefusal(thrown) || thrown.kind !== 'step-up') throw thrown
    // Back to the same review after the proof; its id keeps it one payout.
    const { id = '' } = read.value
    const url = new URL(request.url)
    url.searchParams.set('id', id)
    return redirect(`/confirm?next=${encodeURIComponent(pagePath(url))}`)
  }
  return redirect('/money')
})

/** How much and where to, then the review; both stand in the address, so it works without script and after the proof. */
export default function PayoutPage({ loaderData }: Route.ComponentProps) {
  const { balance, currencies, destinations, typed, problem, method, review, whyNotPayout } = loaderData
  const header = <PageHeader title={words.payoutTitle} crumbs={[{ to: '/money', label: words.title }]} note={words.payoutNote} />
  const refusal = whyNotPayout ?? (balance === null ? words.payoutNone : null)
  if (refusal !== null || balance === null) {
    return (
      <div className="max-w-xl">
        {header}
        <Notice tone="waits">{refusal}</Notice>
      </div>
    )
  }
  const { currency } = balance
  const most = formatMoney({ minor: balance.availableMinor, currency })
  const addTo = `/money/methods?next=${encodeURIComponent('/money/payout')}`
  return (
    <div className="max-w-xl">
      {header}
      {review ? (
        <>
          <SumList
            currency={currency}
            rows={[
              { term: words.available, minor: balance.availableMinor },
              { term: review.method.label, minor: -review.minor },
              { term: words.available, minor: balance.availableMinor - review.minor, isSum: true },
            ]}
          />
          <Form>
            <input type="hidden" name="id" value={review.id} />
            <input type="hidden" name="methodId" value={review.method.id} />
            <input type="hidden" name="currency" value={currency} />
            <input type="hidden" name="amountMinor" value={String(review.minor)} />
            <FormActs>
              <Button look="primary">{words.payoutAct(formatMoney({ minor: review.minor, currency }))}</Button>
              <ButtonLink to="/money/payout" look="quiet">
                {words.payoutChange}
              </ButtonLink>
            </FormActs>
            <p className="text-13 text-dim">{words.payoutConfirm}</p>
          </Form>
        </>
      ) : destinations.length === 0 ? (
        <Notice
          act={
            <ButtonLink to={addTo} look="primary">
              {words.addFirst}
            </ButtonLink>
          }
        >
          {words.bePaidEmpty}
        </Notice>
      ) : (
        <Form method="get" state={null}>
          <Field
            name="amount"
            label={words.payoutAmount}
            help={words.payoutAmountHelp(most)}
            isRequired
            error={problem ?? undefined}
          >
            <MoneyInput
              currency={currency}
              defaultValue={typed ?? undefined}
              {...(currencies.length > 1 ? { currencyName: 'currency' } : {})}
            />
          </Field>
          {currencies.length === 1 && <input type="hidden" name="currency" value={currency} />}
          <MethodField
            methods={destinations}
            label={words.payoutTo}
            placeholder={words.choose}
            addTo={addTo}
            addLabel={words.addFirst}
            chosen={method?.id}
          />
          <FormActs>
            <Button look="primary">{words.payoutReview}</Button>
          </FormActs>
        </Form>
      )}
    </div>
  )
}
