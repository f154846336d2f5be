import { ArrowRight } from 'lucide-react'
import { Link } from 'react-router'
import { home as words } from '#web/messages/home.ts'
import { Seal } from '#web/parts/seal.tsx'
import { StateWord, ToneMark } from '#web/ui/badge.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { Track } from '#web/ui/track.tsx'
import type { Route } from './+types/landing'

export const meta: Route.MetaFunction = () => [{ title: words.title }, { name: 'description', content: words.description }]

const yes = { said: 'yes', learned: 'yes', seen: 'yes', paid: 'yes' } as const

export default function Landing() {
  return (
    <div className="mx-auto max-w-6xl px-4 sm:px-6">
      <section className="grid items-center gap-x-16 gap-y-12 pt-12 pb-16 lg:grid-cols-[1fr_26rem] lg:pt-20 lg:pb-24">
        <div>
          <h1 className="max-w-[19ch] text-28 sm:text-40">{words.head}</h1>
          <p className="prose-width mt-5 text-16 text-dim">{words.lead}</p>
          <div className="mt-7 flex flex-wrap gap-2.5">
            <ButtonLink to="/sign-up?as=client" look="primary" size="large">
              {words.hire}
            </ButtonLink>
            <ButtonLink to="/sign-up?as=freelancer" size="large">
              {words.work}
            </ButtonLink>
          </div>
        </div>
        <Pact />
      </section>

      <Answers />

      <section className="grid gap-x-16 gap-y-6 border-t border-line py-12 lg:grid-cols-[20rem_1fr]">
        <div>
          <h2 className="text-20">{words.wayTitle}</h2>
          <p className="mt-1.5 text-dim">{words.wayLead}</p>
        </div>
        <div>
          <Track
            label={words.wayTitle}
            steps={words.way.map((label, index) => ({
              key: label,
              label,
              state: index < 2 ? 'done' : index === 2 ? 'current' : 'later',
              note: words.wayNotes[index],
            }))}
          />
          <Link to="/how" className="mt-6 inline-flex items-center gap-1.5 font-medium text-accent-text hover:underline">
            {words.wayLink}
            <ArrowRight className="size-4 rtl:rotate-180" aria-hidden="true" />
          </Link>
        </div>
      </section>

      <Today />
    </div>
  )
}

/** The seal as something to try: two ticks move its halves by style sheet alone. */
function Pact() {
  const seal = { client: false, freelancer: false, quarters: yes, label: '' }
  return (
    <form className="pact mx-auto w-full max-w-104">
      <Seal {...seal} size={96} className="mx-auto block w-72 sm:w-80" isDecorative hasWords />
      <fieldset className="mt-6">
        <legend className="mx-auto pb-2 text-13 text-dim">{words.pactLegend}</legend>
        <div className="grid grid-cols-2 gap-2.5">
          <Side name="client" label={words.client} isOn />
          <Side name="freelancer" label={words.freelancer} />
        </div>
        <div aria-live="polite" className="mt-3 min-h-15 text-center text-dim">
          <p className="pact-before">{words.before}</p>
          <p className="pact-after">{words.after}</p>
        </div>
      </fieldset>
    </form>
  )
}

function Side({ name, label, isOn = false }: { name: 'client' | 'freelancer'; label: string; isOn?: boolean }) {
  return (
    <label className="flex cursor-pointer items-center gap-2.5 rounded-lg border border-line-strong bg-raised px-3 py-2.5 font-medium transition-colors hover:bg-sunken has-checked:border-accent">
      <input type="checkbox" name={name} defaultChecked={isOn} autoComplete="off" className={`tick agree-${name}`} />
      {label}
    </label>
  )
}

function Answers() {
  return (
    <section className="border-t border-line py-12">
      <h2 className="text-20">{words.answersTitle}</h2>
      <p className="prose-width mt-1.5 text-dim">{words.answersLead}</p>
      <div className="mt-7 grid gap-x-8 text-dim md:grid-cols-[10rem_1fr_1fr] lg:grid-cols-[18rem_1fr_1fr]">
        <p className="hidden md:block" />
        <p className="hidden items-center gap-1.5 pb-2 text-13 md:flex">
          <ToneMark tone="waits" className="size-3 text-wait-text" /> {words.untilHead}
        </p>
        <p className="hidden items-center gap-1.5 pb-2 text-13 md:flex">
          <ToneMark tone="agreed" className="size-3 text-accent-text" /> {words.thenHead}
        </p>
        {words.answers.map(answer => (
          <div key={answer.part} className="contents">
            <h3 className="border-t border-line pt-4 pb-2 text-ink md:pb-4">
              <span className="block text-16">{answer.part}</span>
              <span className="block font-normal text-dim">{answer.question}</span>
              <span className="mt-1 block text-13 font-normal">
                <StateWord tone={answer.isBuilt ? 'agreed' : 'plain'}>
                  {answer.isBuilt ? words.isBuilt : words.isPlanned}
                </StateWord>
              </span>
            </h3>
            <p className="flex gap-2 pb-2 md:border-t md:border-line md:py-4">
              <ToneMark tone="waits" className="mt-1 size-3 text-wait-text md:hidden" />
              {answer.until}
            </p>
            <p className="flex gap-2 pb-4 text-ink md:border-t md:border-line md:py-4">
              <ToneMark tone="agreed" className="mt-1 size-3 text-accent-text md:hidden" />
              {answer.then}
            </p>
          </div>
        ))}
      </div>
    </section>
  )
}

function Lines({ title, lines, isDone }: { title: string; lines: readonly string[]; isDone: boolean }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul className="mt-2.5 flex flex-col gap-2">
        {lines.map(line => (
          <li key={line} className={isDone ? 'flex gap-2.5' : 'flex gap-2.5 text-dim'}>
            <ToneMark tone={isDone ? 'agreed' : 'plain'} className={isDone ? 'mt-1 size-3 text-accent-text' : 'mt-1 size-3'} />
            {line}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Today() {
  return (
    <section className="grid gap-x-16 gap-y-8 border-t border-line py-12 lg:grid-cols-[20rem_1fr]">
      <div>
        <h2 className="text-20">{words.todayTitle}</h2>
        <p className="mt-1.5 text-dim">{words.todayLead}</p>
      </div>
      <div>
        <div className="grid gap-x-8 gap-y-7 sm:grid-cols-2">
          <Lines title={words.today} lines={words.works} isDone />
          <Lines title={words.notYet} lines={words.missing} isDone={false} />
        </div>
        <h3 className="mt-9">{words.runTitle}</h3>
        <p className="prose-width mt-1.5 text-dim">{words.run}</p>
        <pre className="mt-3 inline-block rounded-lg border border-line bg-sunken px-3.5 py-2 font-mono text-13">
          <code>{words.command}</code>
        </pre>
      </div>
    </section>
  )
}
