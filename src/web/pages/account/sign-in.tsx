import { Link, redirect } from 'react-router'
import { signIn, signInWithPasskey, type SignInAnswer } from '#modules/accounts/acts/sign-in'
import { PasskeyAnswer, SignIn } from '#modules/accounts/schema'
import type { Ctx } from '#platform/ctx'
import { sessionCookie, stepCookie } from '#platform/session-cookie'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, formDataOf, readForm } from '#web/forms.ts'
import { account as words } from '#web/messages/account.ts'
import { common } from '#web/messages/common.ts'
import { Narrow } from '#web/pages/account/narrow.tsx'
import { PasskeyButton } from '#web/pages/account/passkey-button.tsx'
import { backPath } from '#web/theme.ts'
import { Button } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { Input } from '#web/ui/input.tsx'
import { Notice } from '#web/ui/notice.tsx'
import type { Route } from './+types/sign-in'

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.signIn.title) }]

const homeFor = (next: unknown) => (backPath(next) === '/' ? '/home' : backPath(next))

export function loader({ request, context }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  if (ctxOf(context).actor.kind === 'person') throw redirect(homeFor(searchParams.get('next')))
  const told = searchParams.has('confirmed') ? 'confirmed' : searchParams.has('changed') ? 'changed' : null
  const { demo } = ctxOf(context).live
  return { next: homeFor(searchParams.get('next')), told, demo } as const
}

export const action = actionOf(async ({ request, context }: Route.ActionArgs) => {
  const ctx = ctxOf(context)
  const form = await formDataOf(request)
  const next = homeFor(form.get('next'))
  if (form.get('intent') === 'passkey') {
    const read = await readForm(request, PasskeyAnswer)
    return read.ok ? go(ctx, await signInWithPasskey(ctx, read.value), next) : formAgain(read)
  }
  const read = await readForm(request, SignIn)
  return read.ok ? go(ctx, await signIn(ctx, read.value), next) : formAgain(read)
})

function go(ctx: Ctx, answer: SignInAnswer, next: string) {
  const { config } = ctx.live
  if (answer.kind === 'signed-in') return redirect(next, { headers: { 'Set-Cookie': sessionCookie(config, answer.token) } })
  return redirect(`/two-factor?next=${encodeURIComponent(next)}`, {
    headers: { 'Set-Cookie': stepCookie(config, 'symbolon_step', answer.challenge) },
  })
}

export default function SignInPage({ loaderData: { next, told, demo } }: Route.ComponentProps) {
  return (
    <Narrow title={words.signIn.title}>
      {told && <Notice tone="agreed">{words.signIn[told]}</Notice>}
      <Form intent="password">
        <input type="hidden" name="next" value={next} />
        <Field name="email" label={words.email} isRequired>
          <Input type="email" autoComplete="username webauthn" inputMode="email" />
        </Field>
        <Field name="password" label={words.password} isRequired>
          <Input type="password" autoComplete="current-password" />
        </Field>
        <FormActs>
          <Button look="primary">{words.signIn.act}</Button>
          <Link to="/recover" className="link text-13">
            {words.signIn.forgot}
          </Link>
        </FormActs>
      </Form>
      <PasskeyButton what="use" label={words.signIn.passkey} also={() => ({ next })} />
      <p className="text-13 text-dim">
        {words.signIn.noAccount}{' '}
        <Link to="/sign-up" className="link">
          {words.signUp.title}
        </Link>
      </p>
      {demo && <DemoPeople demo={demo} next={next} />}
    </Narrow>
  )
}

/** The town's people, one press each; only there where nobody else can reach the instance. */
function DemoPeople({ demo, next }: { demo: { people: { email: string; who: string }[]; password: string }; next: string }) {
  return (
    <section className="flex flex-col gap-2 border-t border-line pt-6" aria-labelledby="demo">
      <h2 id="demo" className="text-14">
        {words.signIn.demoTitle}
      </h2>
      <p className="text-13 text-dim">
        {words.signIn.demoNote} <code className="font-mono select-all">{demo.password}</code>
      </p>
      <ul className="divide-y divide-line border-y border-line">
        {demo.people.map(person => (
          <li key={person.email} className="flex items-center justify-between gap-3 py-1.5">
            <span className="min-w-0">
              <span className="block truncate">{person.who}</span>
              <span className="block truncate text-13 text-dim">{person.email}</span>
            </span>
            <Form state={null} className="flex-none">
              <input type="hidden" name="next" value={next} />
              <input type="hidden" name="email" value={person.email} />
              <input type="hidden" name="password" value={demo.password} />
              <Button size="small" aria-label={words.signIn.demoUse(person.who)}>
                {words.signIn.act}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}
