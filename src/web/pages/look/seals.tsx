import { Seal, type Quarters } from '#web/parts/seal.tsx'
import { SealDetails } from '#web/parts/seal-details.tsx'
import { useState } from 'react'
import { Button } from '#web/ui/button.tsx'
import { Section } from '#web/ui/page-header.tsx'

const states: { label: string; client: boolean; freelancer: boolean; quarters: Quarters }[] = [
  { label: 'New room', client: false, freelancer: false, quarters: { said: 'no', learned: 'unknown', seen: 'yes', paid: 'no' } },
  {
    label: 'Offer sent',
    client: true,
    freelancer: false,
    quarters: { said: 'no', learned: 'waits', seen: 'yes', paid: 'waits' },
  },
  { label: 'Offer countered', client: false, freelancer: true, quarters: { said: 'no', learned: 'no', seen: 'yes', paid: 'no' } },
  {
    label: 'Signed, not funded',
    client: true,
    freelancer: true,
    quarters: { said: 'waits', learned: 'no', seen: 'yes', paid: 'waits' },
  },
  {
    label: 'Active contract',
    client: true,
    freelancer: true,
    quarters: { said: 'yes', learned: 'yes', seen: 'yes', paid: 'yes' },
  },
  {
    label: 'Nothing known',
    client: true,
    freelancer: true,
    quarters: { said: 'unknown', learned: 'unknown', seen: 'unknown', paid: 'unknown' },
  },
]

const reasons = {
  said: { reason: 'The contract has started, so any tool may be used.', rule: 'D2.2' },
  learned: { reason: 'Out, because the other side is out.', rule: 'D1.8', act: <Button size="small">Ask them politely</Button> },
  seen: { reason: 'The two sides of this room.', rule: 'D8.1' },
  paid: { reason: 'The first milestone is not funded.', rule: 'D5.3', act: <Button size="small">Fund €1,200 milestone</Button> },
}

export function SealPieces() {
  const [isJoined, setIsJoined] = useState(false)
  return (
    <Section title="The seal">
      <div className="grid grid-cols-2 gap-x-6 gap-y-8 pt-3 sm:grid-cols-3">
        {states.map(state => (
          <div key={state.label} className="flex flex-col items-start gap-3">
            <Seal {...state} size={96} />
            <div className="flex items-center gap-3">
              <Seal {...state} size={24} />
              <Seal {...state} size={16} />
              <span className="text-13 text-dim">{state.label}</span>
            </div>
          </div>
        ))}
      </div>
      <div className="mt-8 flex items-center gap-4">
        <SealDetails {...states[3]!} quarters={{ said: 'yes', learned: 'no', seen: 'yes', paid: 'waits' }} reasons={reasons} />
        <span className="text-dim">Open it for the four answers.</span>
        <Seal client freelancer={isJoined} quarters={states[4]!.quarters} label="Joins" size={96} />
        <Button type="button" size="small" onClick={() => setIsJoined(!isJoined)}>
          Let it join
        </Button>
      </div>
    </Section>
  )
}
