import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { sealWords as words } from '#web/messages/seal.ts'
import { Seal, sealParts, type Answer, type SealProps } from '#web/parts/seal.tsx'
import type { SealPart } from '#web/parts/seal-shape.ts'
import { StateWord, type Tone } from '#web/ui/badge.tsx'
import { Pop } from '#web/ui/menu.tsx'

export interface SealReason {
  reason: ReactNode
  /** The rule's number; shown as a link to the rules page. */
  rule?: string
  /** The one thing the reader can do about it. */
  act?: ReactNode
}
export type SealReasons = Partial<Record<SealPart, SealReason>>

const tones: Record<Answer, Tone> = { yes: 'agreed', no: 'stopped', waits: 'waits', unknown: 'plain' }

/** The four answers with their reasons; for a context pane, or inside the opened seal. */
export function SealAnswers({ quarters, reasons }: { quarters: SealProps['quarters']; reasons: SealReasons }) {
  return (
    <dl className="divide-y divide-line">
      {sealParts.map(part => {
        const told = reasons[part]
        return (
          <div key={part} className="py-2.5 first:pt-0 last:pb-0">
            <dt className="flex items-baseline justify-between gap-4">
              <span className="font-medium">{words.questions[part]}</span>
              <StateWord tone={tones[quarters[part]]}>{words.answers[quarters[part]]}</StateWord>
            </dt>
            {told && (
              <dd className="mt-0.5 text-13 text-dim">
                {told.reason}
                {told.rule && (
                  <>
                    {' '}
                    <Link to="/how#rules" className="link whitespace-nowrap">
                      {words.rule} {told.rule}
                    </Link>
                  </>
                )}
                {told.act && <div className="mt-1.5 text-14 text-ink">{told.act}</div>}
              </dd>
            )}
          </div>
        )
      })}
    </dl>
  )
}

/** Which side agreed, in words with the same shapes. */
export function SealSides({ client, freelancer }: Pick<SealProps, 'client' | 'freelancer'>) {
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-1 text-13">
      <Side name={words.client} isAgreed={client} />
      <Side name={words.freelancer} isAgreed={freelancer} />
    </div>
  )
}

function Side({ name, isAgreed }: { name: string; isAgreed: boolean }) {
  return (
    <StateWord tone={isAgreed ? 'agreed' : 'plain'}>
      {name}: {isAgreed ? words.agreed : words.notYet}
    </StateWord>
  )
}

/** The seal as something to open; works without script. */
export function SealDetails({ reasons, side, ...seal }: SealProps & { reasons: SealReasons; side?: 'start' | 'end' }) {
  return (
    <Pop
      side={side ?? 'start'}
      headClass="block rounded-full"
      bodyClass="w-80 max-w-[88vw] p-3.5! max-sm:fixed! max-sm:inset-x-4! max-sm:top-auto! max-sm:bottom-20! max-sm:w-auto! max-sm:max-w-none!"
      head={<Seal {...seal} />}
    >
      <p className="font-semibold">{seal.label}</p>
      <div className="pt-1 pb-3">
        <SealSides client={seal.client} freelancer={seal.freelancer} />
      </div>
      <SealAnswers quarters={seal.quarters} reasons={reasons} />
    </Pop>
  )
}
