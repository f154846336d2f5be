import type { WithdrawalInput, WithdrawalPlan } from '#modules/models/schema'
import { learnedWords } from '#web/messages/consent-learned.ts'
import { TextLink } from '#web/parts/text-link.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { Facts } from '#web/ui/list.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Section } from '#web/ui/page-header.tsx'
import { common } from '#web/messages/common.ts'

const words = learnedWords.withdraw

/** What would go, from which models, what had left and what backups hold: before anything is done (rule B1.15). */
export function Plan({ asked, orgName, plan }: { asked: WithdrawalInput; orgName: string | null; plan: WithdrawalPlan }) {
  const about = [
    words.scopes[asked.scope],
    asked.scope === 'contract' && plan.contracts[0]?.title,
    orgName && words.forOrg(orgName),
  ]
  return (
    <Section title={`${words.planTitle}: ${about.filter(Boolean).join(' · ')}`}>
      {plan.items === 0 ? (
        <Notice act={<ButtonLink to="/settings/ai/withdraw">{common.back}</ButtonLink>}>{words.nothing}</Notice>
      ) : (
        <>
          <Facts
            facts={[
              { term: words.goes, value: <Goes plan={plan} /> },
              {
                term: words.models,
                value: (
                  <>
                    <span className="block">{(orgName ? words.subjectModel : words.ownModel)(plan.inOwnModel)}</span>
                    <span className="block">{words.otherModels(plan.inOtherModels)}</span>
                  </>
                ),
              },
              {
                term: words.left,
                value:
                  plan.disclosed === 0 ? (
                    words.leftNone
                  ) : (
                    <>
                      {words.leftSome(plan.disclosed)} <TextLink to="/settings/ai/outside">{words.leftSee}</TextLink>
                    </>
                  ),
              },
              {
                term: words.backups,
                value: (
                  <>
                    {words.backupsUntil} <TimeText at={plan.backupsUntil} show="date" />.
                  </>
                ),
              },
              { term: words.stays, value: words.staysText },
            ]}
          />
          <p className="prose-width py-4 text-dim">{words.sayNo}</p>
          <Form aria-label={words.confirm}>
            {Object.entries(asked).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value as string} />
            ))}
            <FormActs>
              <Button look="danger">{words.confirm}</Button>
              <ButtonLink to="/settings/ai/withdraw" look="quiet">
                {common.cancel}
              </ButtonLink>
            </FormActs>
          </Form>
        </>
      )}
    </Section>
  )
}

const shownAtMost = 20

function Goes({ plan }: { plan: WithdrawalPlan }) {
  return (
    <>
      <span className="block">{words.items(plan.items)}</span>
      {plan.contracts.slice(0, shownAtMost).map(one => (
        <span key={one.contractId} className="block text-dim">
          {one.items.toLocaleString('en')} {words.itemsOf} <TextLink to={`/contracts/${one.contractId}`}>{one.title}</TextLink>
        </span>
      ))}
      {plan.published > 0 && <span className="block text-dim">{words.published(plan.published)}</span>}
    </>
  )
}
