import { consistencyBetween, latestCheckpoint, logKeys } from '#modules/proofs/reads/log'
import { isRefusal } from '#lib/refusal'
import { ctxOf } from '#web/ctx.ts'
import { common } from '#web/messages/common.ts'
import { proofs as words } from '#web/messages/proofs.ts'
import { spanIn } from '#web/pages/proofs/span.ts'
import { TimeText } from '#web/parts/time-text.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { Input } from '#web/ui/input.tsx'
import { Facts } from '#web/ui/list.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader, Section } from '#web/ui/page-header.tsx'
import type { Ctx } from '#platform/ctx'
import type { Route } from './+types/show'

export const meta: Route.MetaFunction = () => [
  { title: common.titled(words.title) },
  { name: 'description', content: words.description },
]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const [{ origin, size, root, at, key }, { keys }] = await Promise.all([latestCheckpoint(ctx), logKeys(ctx)])
  return {
    log: { origin, size, root, at, key },
    former: keys.filter(one => one.key !== key),
    grown: await grownSince(ctx, request),
    isPerson: ctx.actor.kind === 'person',
  }
}

/** Whether the log only grew since the size asked for; null when nobody asks. */
async function grownSince(ctx: Ctx, request: Request): Promise<{ from: string; wrong: string | null } | null> {
  const from = new URL(request.url).searchParams.get('from')
  if (from === null) return null
  try {
    await consistencyBetween(ctx, spanIn(request))
    return { from, wrong: null }
  } catch (thrown) {
    if (isRefusal(thrown)) return { from, wrong: thrown.message }
    throw thrown
  }
}

const number = (n: number) => n.toLocaleString('en')

export default function Proofs({ loaderData: { log, former, grown, isPerson } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader title={words.title} note={<span className="prose-width block">{words.lead}</span>} />
      <Section
        title={words.now}
        act={
          <a href="/proofs/checkpoint" download className="btn btn-plain btn-small">
            {words.download}
          </a>
        }
      >
        <Facts
          facts={[
            { term: words.size, value: number(log.size) },
            { term: words.signedAt, value: <TimeText at={log.at} /> },
            { term: words.name, value: <Mono>{log.origin}</Mono> },
            { term: words.root, value: <Mono>{log.root}</Mono> },
            { term: words.key, value: <Mono>{log.key}</Mono> },
          ]}
        />
        <p className="prose-width pt-3 text-13 text-dim">{words.keyNote}</p>
        {former.length > 0 && (
          <>
            <h3 className="pt-4 pb-1 text-13 font-medium">{words.formerKeys}</h3>
            <p className="text-13 text-dim">{words.formerNote}</p>
            <ul className="pt-1">
              {former.map(one => (
                <li key={one.key} className="py-1">
                  <Mono>{one.key}</Mono> <span className="text-13 text-dim">{words.since} </span>
                  <TimeText at={one.since} show="date" className="num text-13 text-dim" />
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      <Section title={words.howTitle}>
        <ol className="prose-width list-decimal space-y-1 ps-5">
          {words.how.map(step => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className="ps-5 pt-2">
          <Mono>{words.command}</Mono>
        </p>
        <div className="flex flex-wrap items-center gap-2 pt-4">
          <a href="/verify.html" className="btn btn-primary">
            {words.verifier}
          </a>
          <a href="/verify.html" download="symbolon-verify.html" className="btn btn-plain">
            {words.saveVerifier}
          </a>
          {isPerson && (
            <ButtonLink to="/settings/receipts" look="quiet">
              {words.myReceipts}
            </ButtonLink>
          )}
        </div>
      </Section>
      <Grown grown={grown} size={log.size} />
      <Section title={words.provesTitle}>
        <ul className="prose-width list-disc space-y-1 ps-5">
          {words.proves.map(point => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </Section>
      <Section title={words.privacyTitle}>
        <p className="prose-width">{words.privacy}</p>
      </Section>
    </>
  )
}

function Grown({ grown, size }: { grown: { from: string; wrong: string | null } | null; size: number }) {
  const isProven = grown !== null && grown.wrong === null
  return (
    <Section id="grown" title={words.grewTitle} note={words.grewNote}>
      <Form method="get" className="max-w-xs">
        <Field name="from" label={words.from} error={grown?.wrong ?? undefined}>
          <Input inputMode="numeric" defaultValue={grown?.from ?? ''} />
        </Field>
        <FormActs>
          <Button look="plain">{words.prove}</Button>
        </FormActs>
      </Form>
      {isProven && (
        <div className="pt-4">
          <Notice
            tone="agreed"
            act={
              <a href={`/proofs/consistency?from=${grown.from}`} download className="btn btn-plain btn-small">
                {words.downloadProof}
              </a>
            }
          >
            {words.grown(number(Number(grown.from)), number(size))}
          </Notice>
        </div>
      )}
    </Section>
  )
}

function Mono({ children }: { children: string }) {
  return <code className="font-mono text-13 break-all">{children}</code>
}
