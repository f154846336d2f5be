import { data, redirect } from 'react-router'
import { addPasskey, changePassword, removePasskey, renewBackupCodes, stopTwoFactor } from '#modules/accounts/acts/security'
import { endOtherSessions, endSession } from '#modules/accounts/acts/sessions'
import { myAccount, myPasskeys, mySignIns } from '#modules/accounts/reads'
import { NewPasskey, PasskeyRef, PasswordChange, PasswordOnly, SessionRef } from '#modules/accounts/schema'
import { isRefusal } from '#lib/refusal'
import type { Ctx } from '#platform/ctx'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, formDataOf, readForm } from '#web/forms.ts'
import { useKeptAnswer } from '#web/kept-answer.ts'
import { common } from '#web/messages/common.ts'
import { settings } from '#web/messages/settings.ts'
import { PasswordSection, PasskeySection, SignInSection, TwoFactorSection } from '#web/pages/settings/security-parts.tsx'
import { SettingsTabs } from '#web/pages/settings/settings-tabs.tsx'
import { Notice } from '#web/ui/notice.tsx'
import type { Route } from './+types/security'

const words = settings.security
const tellings = {
  passwordChanged: words.passwordChanged,
  switchedOn: words.switchedOn,
  switchedOff: words.switchedOff,
  ended: words.ended,
}

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.title) }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const told = new URL(request.url).searchParams.get('told') ?? ''
  const [me, signIns, passkeys] = await Promise.all([myAccount(ctx), mySignIns(ctx), myPasskeys(ctx)])
  return {
    hasTwoFactor: me.hasTwoFactor,
    signIns,
    passkeys,
    told: Object.hasOwn(tellings, told) ? tellings[told as keyof typeof tellings] : null,
  }
}

export const action = actionOf(async ({ request, context }: Route.ActionArgs) => {
  const ctx = ctxOf(context)
  const intent = (await formDataOf(request)).get('intent')
  if (intent === 'password') {
    const read = await readForm(request, PasswordChange)
    if (!read.ok) return formAgain(read)
    await changePassword(ctx, read.value)
    return told('passwordChanged')
  }
  if (intent === 'off' || intent === 'codes') {
    const read = await readForm(request, PasswordOnly)
    if (!read.ok) return formAgain(read)
    if (intent === 'codes') return data(await renewBackupCodes(ctx, read.value))
    await stopTwoFactor(ctx, read.value)
    return told('switchedOff')
  }
  if (intent === 'end-others') {
    await endOtherSessions(ctx)
    return told('ended')
  }
  if (intent === 'end') {
    const read = await readForm(request, SessionRef)
    if (!read.ok) return formAgain(read)
    await endSession(ctx, read.value)
    return told('ended')
  }
  return changePasskeys(ctx, request, intent)
})

/** Passkeys ask for a fresh proof; who has none gives it and comes back. */
async function changePasskeys(ctx: Ctx, request: Request, intent: unknown) {
  try {
    if (intent === 'passkey') {
      const read = await readForm(request, NewPasskey)
      if (!read.ok) return formAgain(read)
      await addPasskey(ctx, read.value)
    } else {
      const read = await readForm(request, PasskeyRef)
      if (!read.ok) return formAgain(read)
      await removePasskey(ctx, read.value)
    }
  } catch (thrown) {
    if (isRefusal(thrown) && thrown.kind === 'step-up') return redirect('/confirm?next=/settings/security')
    throw thrown
  }
  return redirect('/settings/security')
}

function told(what: keyof typeof tellings) {
  return redirect(`/settings/security?told=${what}`)
}

export default function SecuritySettings({ loaderData }: Route.ComponentProps) {
  const actionData = useKeptAnswer<Route.ComponentProps['actionData']>()
  const { hasTwoFactor, signIns, passkeys } = loaderData
  const codes = actionData && 'backupCodes' in actionData ? actionData.backupCodes : null
  return (
    <>
      <SettingsTabs />
      <div className="flex max-w-2xl flex-col gap-2">
        {loaderData.told && !actionData && <Notice tone="agreed">{loaderData.told}</Notice>}
        <PasswordSection />
        <TwoFactorSection isOn={hasTwoFactor} codes={codes} />
        <PasskeySection key={passkeys.length} passkeys={passkeys} />
        <SignInSection signIns={signIns} />
      </div>
    </>
  )
}
