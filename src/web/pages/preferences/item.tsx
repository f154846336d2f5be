import { redirect } from 'react-router'
import type { ItemId, RoomId } from '#lib/ids'
import { missing } from '#lib/refusal'
import { labelItem } from '#modules/consent/acts'
import { contractLine } from '#modules/consent/reads/contract-line'
import { eligibility } from '#modules/consent/reads/eligibility'
import { labels } from '#modules/consent/schema'
import { OwnLabel } from '#modules/consent/schema/inputs'
import { roomFor } from '#modules/items/reads'
import { proveItem } from '#modules/models/acts'
import { messageFor } from '#modules/rooms/reads/messages'
import { inRead, personOf } from '#platform/ctx'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, formDataOf, readForm } from '#web/forms.ts'
import { common } from '#web/messages/common.ts'
import { consentWords } from '#web/messages/consent.ts'
import { learnedWords } from '#web/messages/consent-learned.ts'
import { Saved } from '#web/pages/preferences/saved.tsx'
import { TextLink } from '#web/parts/text-link.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { StateWord } from '#web/ui/badge.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { RadioGroup } from '#web/ui/choice.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { DataRow, DataRows } from '#web/ui/list.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader, Section } from '#web/ui/page-header.tsx'
import type { Route } from './+types/item'

const words = learnedWords.item
const kinds = learnedWords.learned

export const meta: Route.MetaFunction = () => [{ title: common.titled(words.title) }]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const [roomId, itemId] = [params.roomId as RoomId, params.itemId as ItemId]
  const [room, item] = [await roomFor(ctx, roomId), await messageFor(ctx, roomId, itemId)]
  // What the system wrote is nobody's.
  if (!item.authorId) throw missing('item')
  const { accountId } = personOf(ctx)
  const parties = [room.clientAccountId, room.freelancerAccountId]
  const answers = await inRead(ctx, async tx => {
    const all = []
    // One's own model first.
    for (const party of parties.toSorted((a, b) => Number(b === accountId) - Number(a === accountId)))
      all.push({ party, isOwn: party === accountId, ...(await eligibility(tx, { item: { roomId, itemId }, for: party })) })
    return all
  })
  const line = room.contractId ? await contractLine(ctx, { contractId: room.contractId }) : null
  const { kind, seq, createdAt, authorName, isMine, text } = item
  return {
    item: { roomId, itemId, kind, seq, createdAt, authorName, isMine, text: text.slice(0, 300), isLonger: text.length > 300 },
    roomTitle: room.title,
    contractId: room.contractId,
    isParty: parties.includes(accountId),
    answers,
    label: line?.labels.find(one => one.itemId === itemId || one.itemId === null) ?? null,
    whyNotLabel: line?.whyNotLabel ?? null,
    isLabelled: new URL(request.url).searchParams.has('labelled'),
  }
}

export const action = actionOf(async ({ request, params, context }: Route.ActionArgs) => {
  const ctx = ctxOf(context)
  const itemId = params.itemId as ItemId
  if ((await formDataOf(request)).get('intent') === 'prove') {
    await proveItem(ctx, { itemId })
    return redirect('/settings/receipts?proved')
  }
  const read = await readForm(request, OwnLabel)
  if (!read.ok) return formAgain(read)
  const { contractId } = await roomFor(ctx, params.roomId as RoomId)
  if (!contractId) throw missing('contract')
  await labelItem(ctx, { contractId, itemId, ...read.value })
  return redirect(`/messages/${params.roomId}/items/${itemId}?labelled`)
})

export default function ItemPage({ loaderData }: Route.ComponentProps) {
  const { item, roomTitle, contractId, isParty, answers, label, whyNotLabel, isLabelled } = loaderData
  const what = `${kinds.kinds[item.kind] ?? kinds.item} ${kinds.number(item.seq)}`
  const takeBack = new URLSearchParams({ scope: 'item', itemId: item.itemId, ...(contractId && { contractId }) })
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={what}
        crumbs={[{ to: `/messages/${item.roomId}?at=${item.seq}`, label: roomTitle }]}
        note={
          <>
            {item.isMine ? words.byYou : item.authorName} · <TimeText at={item.createdAt} />
          </>
        }
      />
      <Saved text={isLabelled && words.labelled} />
      {item.text !== '' && (
        <blockquote className="prose-width mb-8 border-s-2 border-line-strong ps-3 break-words whitespace-pre-line text-dim">
          {item.text}
          {item.isLonger && ' …'}
        </blockquote>
      )}
      <Section title={words.learnTitle} note={words.learnNote}>
        <DataRows label={words.learnTitle}>
          {answers.map(answer => (
            <DataRow
              key={answer.party}
              title={answer.isOwn ? words.ownModel : isParty ? words.otherModel : words.modelOf}
              note={answer.because.map(reason => (
                <span key={reason.text} className="block">
                  {reason.text} <span className="whitespace-nowrap">{consentWords.rule(reason.rule)}</span>
                </span>
              ))}
              facts={
                <StateWord tone={answer.eligible ? 'agreed' : 'stopped'}>{answer.eligible ? words.may : words.mayNot}</StateWord>
              }
            />
          ))}
        </DataRows>
        <div className="flex flex-wrap gap-2 pt-4">
          {contractId && <ButtonLink to={`/settings/ai/withdraw?${takeBack}`}>{words.takeBack}</ButtonLink>}
          {contractId && <ButtonLink to={`/contracts/${contractId}/ai`}>{words.ofContract}</ButtonLink>}
        </div>
      </Section>
      <Section title={words.proofTitle} note={words.proofNote}>
        <Form intent="prove">
          <FormActs>
            <Button>{words.prove}</Button>
            <TextLink to="/proofs">{words.aboutProofs}</TextLink>
          </FormActs>
        </Form>
      </Section>
      {contractId && (
        <Section title={words.labelTitle} note={words.labelNote}>
          {label ? (
            <p>
              <span className="font-medium">{consentWords.labels[label.value].name}</span>,{' '}
              {label.itemId ? words.onItem : words.onContract}, <TimeText at={label.setAt} />
            </p>
          ) : whyNotLabel ? (
            <Notice>{whyNotLabel}</Notice>
          ) : (
            <Form intent="label" preventScrollReset>
              <RadioGroup
                name="value"
                legend={words.labelPick}
                choices={labels.map(value => ({
                  value,
                  label: consentWords.labels[value].name,
                  help: consentWords.labels[value].text,
                }))}
                isRequired
              />
              <FormActs>
                <Button look="danger">{consentWords.contract.labelAct}</Button>
              </FormActs>
            </Form>
          )}
        </Section>
      )}
    </div>
  )
}
