import type { ContractView } from '#modules/contracts/reads/contract'
import { contractWords as words } from '#web/messages/contracts.ts'
import { MoneyText, rateText } from '#web/parts/money-text.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { StateWord } from '#web/ui/badge.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Form } from '#web/ui/form.tsx'
import { Card, type Fact } from '#web/ui/list.tsx'

/** Sums, fees, the pair and the acts on the whole contract. */
export function ContractAside({ contract }: { contract: ContractView }) {
  const { currency, totals, pair, clientFeeBps, freelancerFeeBps } = contract
  const money = (minor: bigint) => <MoneyText money={{ minor, currency }} />
  const sums: Fact[] = [
    { term: words.agreed, value: money(totals.agreedMinor) },
    { term: words.heldNow, value: money(totals.heldMinor) },
    { term: words.released, value: money(totals.releasedMinor) },
    ...(totals.refundedMinor > 0n ? [{ term: words.refunded, value: money(totals.refundedMinor) }] : []),
    ...(totals.bonusMinor > 0n ? [{ term: words.bonuses, value: money(totals.bonusMinor) }] : []),
  ]
  return (
    <aside className="flex flex-col gap-4">
      <Card title={words.fees}>
        <Pairs facts={sums} />
        <div className="mt-3 border-t border-line pt-3 text-13 text-dim">
          <p>{words.clientPays(rateText(clientFeeBps))}</p>
          <p>{words.freelancerPays(rateText(freelancerFeeBps))}</p>
          <p className="pt-1">{words.feesNote}</p>
        </div>
      </Card>
      <Card title={words.pair}>
        <Pairs
          facts={[
            { term: words.client, value: contract.client.name },
            { term: words.freelancer, value: contract.freelancer.name },
            ...contract.signatures.map(({ name, at }) => ({
              term: words.signedBy(name),
              value: <TimeText at={at} show="date" />,
            })),
            ...dated(words.started, contract.startedAt),
            ...dated(words.firstContact, pair.firstContactAt),
            ...dated(words.payHere, pair.circumventionUntil),
            {
              term: words.canPay,
              value: (
                <StateWord tone={contract.clientCanPay ? 'agreed' : 'waits'}>
                  {contract.clientCanPay ? words.canPayYes : words.canPayNo}
                </StateWord>
              ),
            },
          ]}
        />
        {contract.side === 'freelancer' && <p className="pt-3 text-13 text-dim">{words.canPayNote}</p>}
      </Card>
      <Acts contract={contract} />
    </aside>
  )
}

/** Terms and values at the two edges of a narrow card. */
function Pairs({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="flex flex-col gap-1.5">
      {facts.map((fact, index) => (
        <div key={index} className="flex flex-wrap items-baseline justify-between gap-x-3">
          <dt className="text-dim">{fact.term}</dt>
          <dd className="num ms-auto text-end">{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}

function dated(term: string, at: Date | null): Fact[] {
  return at ? [{ term, value: <TimeText at={at} show="date" /> }] : []
}

function Acts({ contract: { id, can, state } }: { contract: ContractView }) {
  const toggle = state === 'paused' ? ('resume' as const) : ('pause' as const)
  if (can[toggle] !== null && can.end !== null && can['pay-bonus'] !== null) return null
  return (
    <div className="flex flex-wrap gap-2">
      {can['pay-bonus'] === null && <ButtonLink to={`/contracts/${id}/bonus`}>{words.payBonus}</ButtonLink>}
      {can[toggle] === null && (
        <Form intent={toggle} preventScrollReset>
          <Button>{words[toggle]}</Button>
        </Form>
      )}
      {can.end === null && (
        <ButtonLink to={`/contracts/${id}/end`} look="danger">
          {words.end}
        </ButtonLink>
      )}
    </div>
  )
}
