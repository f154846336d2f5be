import type { ContractLine, OwnWord } from '#modules/consent/reads/contract-line'
import { consentWords } from '#web/messages/consent.ts'
import { Pick } from '#web/parts/pick.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Form } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Section } from '#web/ui/page-header.tsx'

const words = consentWords.contract

/** The reader's word for this contract, per part: as in general, yes, or no (rule B1.10a). */
export function OwnWordSection({ line }: { line: ContractLine }) {
  if (!line.isStarted) return null
  return (
    <Section title={words.ownTitle} note={line.own ? words.ownNote : words.ownNotYours}>
      {line.own && (
        <div className="divide-y divide-line border-y border-line">
          {line.own.map(own => (
            <OwnWordRow key={own.category} own={own} />
          ))}
        </div>
      )}
    </Section>
  )
}

function OwnWordRow({ own: { category, general, here } }: { own: OwnWord }) {
  const part = consentWords.parts[category]
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <div>
        <p className="font-medium">{part}</p>
        <p className="text-13 text-dim">{words.generalIs(general)}</p>
      </div>
      <Form preventScrollReset aria-label={consentWords.choices.ask(part)}>
        <input type="hidden" name="category" value={category} />
        <Pick
          label={consentWords.choices.ask(part)}
          choices={[
            { value: 'inherit', label: words.inherit },
            { value: 'in', label: consentWords.yes },
            { value: 'out', label: consentWords.no },
          ]}
          current={here ?? 'inherit'}
        />
      </Form>
    </div>
  )
}

/** The polite request, and the other side's (rule B1.25). */
export function RequestSection({ line: { request, lines } }: { line: ContractLine }) {
  const isOther = lines.some(one => one.against.some(against => against.whose === 'other-side'))
  const canChange = lines.some(one => one.against.some(against => against.whose === 'you'))
  return (
    <>
      {request.receivedAt && canChange && (
        <div className="pb-9">
          <Notice
            title={
              <>
                {words.received} <TimeText at={request.receivedAt} show="date" />
              </>
            }
          >
            {words.receivedNote}
          </Notice>
        </div>
      )}
      {isOther && (
        <Section title={words.requestTitle} note={words.requestNote}>
          {request.whyNot === null ? (
            <Form intent="ask" preventScrollReset>
              <div>
                <Button>{words.request}</Button>
              </div>
            </Form>
          ) : (
            <p>
              {request.sentAt ? (
                <>
                  {words.requested} <TimeText at={request.sentAt} show="date" />. {words.requestNext}{' '}
                  <TimeText at={request.nextAt!} show="date" />.
                </>
              ) : (
                request.whyNot
              )}
            </p>
          )}
        </Section>
      )}
    </>
  )
}
