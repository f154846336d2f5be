import type { MyPreference } from '#modules/consent/reads/mine'
import { consentWords as words } from '#web/messages/consent.ts'
import { Pick } from '#web/parts/pick.tsx'
import { TextLink } from '#web/parts/text-link.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { StateWord } from '#web/ui/badge.tsx'
import { Form } from '#web/ui/form.tsx'
import { Facts, type Fact } from '#web/ui/list.tsx'

/** One of the three parts: its question, what it covers, who else must agree, and what holds now. */
export function ChoiceRow({ preference }: { preference: MyPreference }) {
  const { category, said, saidAt, effective, because, floors, contracts } = preference
  const part = words.parts[category]
  const facts: Fact[] = [
    { term: words.choices.coversTerm, value: words.choices.covers[category] },
    { term: words.choices.agreesTerm, value: words.choices.agrees[category] },
    {
      term: words.choices.now,
      value: (
        <>
          <StateWord tone={effective === 'in' ? 'agreed' : 'plain'}>{effective === 'in' ? words.in : words.out}</StateWord>{' '}
          <span className="text-dim">
            {because.text}{' '}
            {saidAt && (
              <>
                ({words.choices.saidOn} <TimeText at={saidAt} />)
              </>
            )}
          </span>
          {floors.map(floor => (
            <span key={floor.orgId} className="block">
              <TextLink to={`/organisations/${floor.orgId}/ai`}>{words.choices.floor(floor.orgName)}</TextLink>
            </span>
          ))}
        </>
      ),
    },
    ...(contracts ? [{ term: words.choices.contractsTerm, value: <Contracts contracts={contracts} /> }] : []),
  ]
  return (
    <section aria-labelledby={`part-${category}`} className="py-5">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 pb-3">
        <h2 id={`part-${category}`} className="text-16">
          {part}
        </h2>
        <Form preventScrollReset aria-label={words.choices.ask(part)}>
          <input type="hidden" name="category" value={category} />
          <Pick
            label={words.choices.ask(part)}
            choices={[
              { value: 'in', label: words.yes },
              { value: 'out', label: words.no },
            ]}
            current={said}
          />
        </Form>
      </div>
      <Facts facts={facts} />
    </section>
  )
}

function Contracts({ contracts }: { contracts: NonNullable<MyPreference['contracts']> }) {
  if (contracts.in + contracts.out === 0) return <span className="text-dim">{words.choices.none}</span>
  return (
    <>
      <TextLink to="/contracts">{words.choices.contracts(contracts.in, contracts.out)}</TextLink>
      {contracts.because.length > 0 && (
        <details className="pt-0.5">
          <summary className="link inline cursor-pointer text-13">{words.choices.why}</summary>
          <ul className="pt-1 text-13 text-dim">
            {contracts.because.map(one => (
              <li key={one.text}>
                {words.count(one.count, 'contract')}: {one.text} ({words.rule(one.rule)})
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
