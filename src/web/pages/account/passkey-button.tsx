import { useEffect, useState } from 'react'
import { useSubmit } from 'react-router'
import { account as words } from '#web/messages/account.ts'
import { Button, type ButtonLook } from '#web/ui/button.tsx'

interface PasskeyButtonProps {
  what: 'new' | 'use'
  label: string
  look?: ButtonLook
  /** Sent with the answer, e.g. where to go afterwards; read when the button is pressed. */
  also?: () => Record<string, string>
}

/** Whether this browser can make and read passkeys; false before script. */
export function usePasskeys(): boolean {
  const [isThere, setIsThere] = useState(false)
  useEffect(() => setIsThere(typeof globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON === 'function'), [])
  return isThere
}

/** Asks the browser for a passkey and sends its answer to the page's own action, as `intent=passkey`. */
export function PasskeyButton({ what, label, look = 'plain', also }: PasskeyButtonProps) {
  const submit = useSubmit()
  const isThere = usePasskeys()
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  if (!isThere) return null

  const use = async () => {
    setIsBusy(true)
    setProblem(null)
    try {
      const started = await start(what)
      if ('message' in started) return setProblem(started.message)
      const response = await credentialFor(what, started.options)
      await submit(
        { intent: 'passkey', challenge: started.challenge, response: JSON.stringify(response), ...also?.() },
        { method: 'post' },
      )
    } catch {
      // The person closed the browser's window, or it has no passkey for us.
      setProblem(words.passkeyFailed)
    } finally {
      setIsBusy(false)
    }
  }
  return (
    <div className="flex flex-col gap-1.5">
      <Button type="button" look={look} isBusy={isBusy} onClick={() => void use()}>
        {label}
      </Button>
      {problem && (
        <p role="alert" className="text-13 text-stop-text">
          {problem}
        </p>
      )}
    </div>
  )
}

type Started = { options: unknown; challenge: string } | { message: string }

async function start(what: 'new' | 'use'): Promise<Started> {
  const answer = await fetch('/passkey', { method: 'POST', body: new URLSearchParams({ what }) })
  return (await answer.json()) as Started
}

async function credentialFor(what: 'new' | 'use', options: unknown): Promise<unknown> {
  const known = globalThis.PublicKeyCredential
  const credential =
    what === 'new'
      ? await navigator.credentials.create({
          publicKey: known.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON),
        })
      : await navigator.credentials.get({
          publicKey: known.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON),
        })
  return (credential as PublicKeyCredential).toJSON()
}
