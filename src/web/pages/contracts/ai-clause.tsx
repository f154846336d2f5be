import type { ClauseView, ContractLine } from '#modules/consent/reads/contract-line'
import { clauses } from '#modules/consent/schema'
import { consentWords } from '#web/messages/consent.ts'
import { TimeText } from '#web/parts/time-text.tsx'
import { StateWord, type Tone } from '#web/ui/badge.tsx'
import { Button } from '#web/ui/button.tsx'
import { RadioGroup } from '#web/ui/choice.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { DataRow, DataRows } from '#web/ui/list.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Section } from '#web/ui/page-header.tsx'

const words = consentWords.contract
const tones: Record<ClauseView['state'], Tone> = { proposed: 'waits', signed: 'agreed', declined: 'stopped', withdrawn: 'plain' }

/** The clause in force, the one that waits, and how to propose another (rule B1.11). */
export function ClauseSection({ line }: { line: ContractLine }) {
  const { clauseInForce, openClause, clauses: all, whyNotSign } = line
  const closed = all.filter(one => one.state !== 'proposed')
  return (
    <Section title={words.clauseTitle} note={words.clauseNote}>
      <p className="pb-4">
        {clauseInForce ? (
          <>
            <StateWord tone="agreed">
              {words.inForce}: {consentWords.clauses[clauseInForce].name}
            </StateWord>
            <span className="block text-dim">{consentWords.clauses[clauseInForce].text}</span>
          </>
        ) : (
          words.noClause
        )}
      </p>
      {openClause ? (
        <OpenClause clause={openClause} whyNot={whyNotSign} />
      ) : whyNotSign ? (
        <Notice>{whyNotSign}</Notice>
      ) : (
        <Form intent="propose" preventScrollReset>
          <RadioGroup
            name="value"
            legend={words.proposeOf}
            choices={clauses.map(value => ({
              value,
              label: consentWords.clauses[value].name,
              help: consentWords.clauses[value].text,
            }))}
            isRequired
          />
          <FormActs>
            <Button>{words.propose}</Button>
          </FormActs>
        </Form>
      )}
      {closed.length > 0 && (
        <details className="pt-4">
          <summary className="link inline cursor-pointer text-13">{words.clauseHistory}</summary>
          <div className="pt-2">
            <DataRows label={words.clauseHistory}>
              {closed.map(one => (
                <DataRow
                  key={one.id}
                  title={consentWords.clauses[one.value].name}
                  note={one.answeredAt && <TimeText at={one.answeredAt} />}
                  facts={<StateWord tone={tones[one.state]}>{words.clauseStates[one.state]}</StateWord>}
                />
              ))}
            </DataRows>
          </div>
        </details>
      )}
    </Section>
  )
}

function OpenClause({ clause, whyNot }: { clause: ClauseView; whyNot: string | null }) {
  const { id, value, isOwn, proposedAt } = clause
  const answers = isOwn ? (['withdraw'] as const) : (['sign', 'decline'] as const)
  return (
    <div className="rounded-lg border border-line bg-raised p-4">
      <StateWord tone="waits">{isOwn ? words.waitsOwn : words.waitsOther}</StateWord>
      <p className="pt-2 font-medium">{consentWords.clauses[value].name}</p>
      <p>{consentWords.clauses[value].text}</p>
      <p className="pt-1 text-13 text-dim">
        <TimeText at={proposedAt} />
      </p>
      {whyNot ? (
        <p className="pt-3 text-13 text-dim">{whyNot}</p>
      ) : (
        <Form intent="answer" preventScrollReset className="pt-3">
          <input type="hidden" name="clauseId" value={id} />
          <FormActs>
            {answers.map(answer => (
              <Button key={answer} name="answer" value={answer}>
                {words[answer]}
              </Button>
            ))}
          </FormActs>
        </Form>
      )}
    </div>
  )
}
