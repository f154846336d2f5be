import { redirect } from 'react-router'
import { whyNot } from '#modules/accounts/rules'
import { addMethod } from '#modules/money/acts/add-method'
import { removeMethod } from '#modules/money/acts/remove-method'
import { methodsOf } from '#modules/money/reads'
import { MethodRef, NewMethod, type Method } from '#modules/money/schema'
import { personOf } from '#platform/ctx'
import type { MethodOffer } from '#platform/ports'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, formDataOf, readForm } from '#web/forms.ts'
import { common } from '#web/messages/common.ts'
import { moneyWords as words } from '#web/messages/money.ts'
import { MoneyTabs } from '#web/pages/money/tabs.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { backPath } from '#web/theme.ts'
import { StateWord } from '#web/ui/badge.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { Select } from '#web/ui/input.tsx'
import { DataRow, DataRows } from '#web/ui/list.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader, Section } from '#web/ui/page-header.tsx'
import type { Route } from './+types/methods'

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.methods) }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const { payments } = ctx.live.ports
  const next = new URL(request.url).searchParams.get('next')
  return {
    ...(await methodsOf(ctx)),
    whyNotChange: whyNot(personOf(ctx), 'manage-money'),
    provider: payments.methods.length === 0 ? ('none' as const) : payments.name,
    next: next ? backPath(next) : null,
  }
}

export const action = actionOf(async ({ request, context }: Route.ActionArgs) => {
  const ctx = ctxOf(context)
  const form = await formDataOf(request)
  if (form.get('intent') === 'remove') {
    const read = await readForm(request, MethodRef)
    if (!read.ok) return formAgain(read)
    await removeMethod(ctx, read.value)
    return redirect('/money/methods')
  }
  const read = await readForm(request, NewMethod)
  if (!read.ok) return formAgain(read)
  await addMethod(ctx, read.value)
  const next = form.get('next')
  return redirect(next ? backPath(next) : '/money/methods')
})

export default function MethodsPage({ loaderData }: Route.ComponentProps) {
  const { methods, offers, whyNotChange, provider, next } = loaderData
  const part = (direction: Method['direction']) => (
    <Part
      direction={direction}
      methods={methods.filter(one => one.direction === direction)}
      offers={offers.filter(one => one.direction === direction)}
      canChange={whyNotChange === null && provider !== 'none'}
      next={next}
    />
  )
  return (
    <>
      <PageHeader
        title={words.title}
        note={words.note}
        act={next ? <ButtonLink to={next}>{words.back}</ButtonLink> : undefined}
      />
      <MoneyTabs />
      <div className="flex flex-col gap-3 pb-6 empty:hidden">
        {provider === 'none' && <Notice tone="waits">{words.noProvider}</Notice>}
        {provider === 'sandbox' && <Notice>{words.sandbox}</Notice>}
        {whyNotChange !== null && <Notice tone="waits">{whyNotChange}</Notice>}
      </div>
      {part('pay')}
      {part('be_paid')}
    </>
  )
}

interface PartProps {
  direction: Method['direction']
  methods: Method[]
  offers: MethodOffer[]
  canChange: boolean
  next: string | null
}

function Part({ direction, methods, offers, canChange, next }: PartProps) {
  const isPay = direction === 'pay'
  return (
    <Section title={isPay ? words.pay : words.bePaid} id={direction}>
      {methods.length === 0 ? (
        <p className="prose-width pb-3 text-dim">{isPay ? words.payEmpty : words.bePaidEmpty}</p>
      ) : (
        <DataRows label={isPay ? words.pay : words.bePaid}>
          {methods.map(method => (
            <DataRow
              key={method.id}
              title={method.label}
              note={
                <>
                  {words.addedOn} <TimeText at={method.createdAt} show="date" />
                </>
              }
              facts={
                <StateWord tone={method.isVerified ? 'agreed' : 'waits'}>
                  {method.isVerified ? words.verified : words.notVerified}
                </StateWord>
              }
              act={
                canChange ? (
                  <Form intent="remove" aria-label={`${words.remove}: ${method.label}`} preventScrollReset>
                    <input type="hidden" name="methodId" value={method.id} />
                    <Button look="quiet" size="small">
                      {words.remove}
                      <span className="sr-only"> {method.label}</span>
                    </Button>
                  </Form>
                ) : undefined
              }
            />
          ))}
        </DataRows>
      )}
      {canChange && offers.length > 0 && (
        <Form intent={`add-${direction}`} className="max-w-xl pt-4" preventScrollReset>
          <input type="hidden" name="direction" value={direction} />
          {next && <input type="hidden" name="next" value={next} />}
          <Field name="token" label={words.add}>
            <Select placeholder={words.choose} options={offers.map(offer => ({ value: offer.token, label: offer.label }))} />
          </Field>
          <FormActs>
            <Button>{isPay ? words.addPay : words.addBePaid}</Button>
          </FormActs>
        </Form>
      )}
      {canChange && offers.length === 0 && <p className="pt-3 text-13 text-dim">{words.allAdded}</p>}
    </Section>
  )
}
