import { useState } from 'react'
import type { PasskeyView, SignInView } from '#modules/accounts/reads'
import { settings } from '#web/messages/settings.ts'
import { PasskeyButton, usePasskeys } from '#web/pages/account/passkey-button.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { Badge, StateWord } from '#web/ui/badge.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { Input } from '#web/ui/input.tsx'
import { DataRow, DataRows } from '#web/ui/list.tsx'
import { Section } from '#web/ui/page-header.tsx'

const words = settings.security

export function PasswordSection() {
  return (
    <Section title={words.password} note={words.passwordNote}>
      <Form intent="password" className="max-w-80">
        <Field name="password" label={words.oldPassword} isRequired>
          <Input type="password" autoComplete="current-password" />
        </Field>
        <Field name="newPassword" label={words.newPassword} isRequired>
          <Input type="password" autoComplete="new-password" />
        </Field>
        <FormActs>
          <Button>{words.changePassword}</Button>
        </FormActs>
      </Form>
    </Section>
  )
}

export function TwoFactorSection({ isOn, codes }: { isOn: boolean; codes: string[] | null }) {
  const password = (
    <Field name="password" label={words.yourPassword} isRequired className="w-60">
      <Input type="password" autoComplete="current-password" />
    </Field>
  )
  return (
    <Section title={words.twoFactor} note={words.twoFactorNote}>
      <div className="flex flex-col items-start gap-4">
        <StateWord tone={isOn ? 'agreed' : 'plain'}>{isOn ? words.on : words.off}</StateWord>
        {codes && (
          <div className="flex flex-col gap-2">
            <p className="text-13 text-dim">{words.keepCodes}</p>
            <ul className="grid grid-cols-2 gap-x-6 gap-y-1 font-mono text-13 select-all">
              {codes.map(code => (
                <li key={code}>{code}</li>
              ))}
            </ul>
          </div>
        )}
        {!isOn && <ButtonLink to="/settings/security/two-factor">{words.setUp}</ButtonLink>}
        {isOn && (
          <details>
            <summary className="link inline cursor-pointer text-13">{words.newCodes}</summary>
            <Form intent="codes" className="pt-3">
              <p className="text-13 text-dim">{words.newCodesNote}</p>
              {password}
              <FormActs>
                <Button>{words.newCodes}</Button>
              </FormActs>
            </Form>
          </details>
        )}
        {isOn && (
          <details>
            <summary className="link inline cursor-pointer text-13">{words.switchOff}</summary>
            <Form intent="off" className="pt-3">
              {password}
              <FormActs>
                <Button look="danger">{words.switchOff}</Button>
              </FormActs>
            </Form>
          </details>
        )}
      </div>
    </Section>
  )
}

export function PasskeySection({ passkeys }: { passkeys: PasskeyView[] }) {
  const [name, setName] = useState('')
  const isThere = usePasskeys()
  return (
    <Section title={words.passkeys} note={words.passkeysNote}>
      {passkeys.length === 0 ? (
        <p className="text-dim">{words.noPasskeys}</p>
      ) : (
        <DataRows label={words.passkeys}>
          {passkeys.map(passkey => (
            <DataRow
              key={passkey.id}
              title={passkey.name}
              facts={passkey.createdAt && <TimeText at={passkey.createdAt} show="date" />}
              act={
                <Form intent="remove-passkey">
                  <input type="hidden" name="passkeyId" value={passkey.id} />
                  <Button size="small" aria-label={words.removePasskey(passkey.name)}>
                    {words.remove}
                  </Button>
                </Form>
              }
            />
          ))}
        </DataRows>
      )}
      {isThere ? (
        <div className="flex flex-wrap items-end gap-2 pt-4">
          <Field name="passkeyName" label={words.passkeyName} className="w-60">
            <Input maxLength={80} autoComplete="off" onChange={event => setName(event.currentTarget.value)} />
          </Field>
          <PasskeyButton
            what="new"
            label={words.addPasskey}
            also={() => ({ name: name.trim().length > 1 ? name : words.passkeyDefault })}
          />
        </div>
      ) : (
        <p className="pt-3 text-13 text-dim">{words.passkeyNeedsScript}</p>
      )}
    </Section>
  )
}

export function SignInSection({ signIns }: { signIns: SignInView[] }) {
  const act =
    signIns.length > 1 ? (
      <Form intent="end-others">
        <Button size="small">{words.endOthers}</Button>
      </Form>
    ) : undefined
  return (
    <Section title={words.signIns} act={act}>
      <DataRows label={words.signIns}>
        {signIns.map(one => (
          <DataRow
            key={one.id}
            title={one.device}
            note={
              <>
                {one.ipAddress && `${one.ipAddress} · `}
                {words.lastUsed} <TimeText at={one.lastUsedAt} />
              </>
            }
            facts={one.isCurrent ? <Badge tone="info">{words.current}</Badge> : undefined}
            act={
              !one.isCurrent && (
                <Form intent="end">
                  <input type="hidden" name="sessionId" value={one.id} />
                  <Button size="small" aria-label={words.endOne(one.device)}>
                    {words.end}
                  </Button>
                </Form>
              )
            }
          />
        ))}
      </DataRows>
    </Section>
  )
}
