import type { LinkClass } from '#web/host-class.ts'
import { contactRules as words } from '#web/messages/contact-rules.ts'
import { ruleGroups } from '#web/messages/findings.ts'
import { StateWord, type Tone } from '#web/ui/badge.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { Input } from '#web/ui/input.tsx'
import { Section } from '#web/ui/page-header.tsx'
import { Table, type Column } from '#web/ui/table.tsx'

const tones: Record<'waits' | 'passes' | 'stays' | 'never', Tone> = {
  waits: 'waits',
  passes: 'agreed',
  stays: 'waits',
  never: 'stopped',
}
const columns: Column<(typeof words.rows)[number]>[] = [
  {
    head: words.what.thing,
    cell: row => (
      <>
        {row.thing} <span className="num text-12 font-normal text-dim">{row.rule}</span>
      </>
    ),
    isName: true,
  },
  { head: words.what.before, cell: row => <StateWord tone={tones[row.before]}>{words.what[row.before]}</StateWord> },
  { head: words.what.after, cell: row => <StateWord tone={tones[row.after]}>{words.what[row.after]}</StateWord> },
]

/** What may pass when. */
export function WhatTable() {
  return <Table caption={words.what.caption} rows={words.rows} keyOf={row => row.thing} columns={columns} />
}

interface HostsProps {
  hosts: [LinkClass, string[]][]
  asked: { typed: string; host: string | null; type: LinkClass | null }
}
const hostColumns: Column<[LinkClass, string[]]>[] = [
  {
    head: words.hostClass,
    cell: ([type]) => (
      <>
        {words.classes[type].name}
        <span className="block text-13 font-normal text-dim">{words.classes[type].what}</span>
      </>
    ),
    isName: true,
  },
  { head: words.hostSites, cell: ([, hosts]) => <Hosts hosts={hosts} /> },
]

const namedFirst = 8

function Hosts({ hosts }: { hosts: string[] }) {
  if (hosts.length === 0) return words.anyOther
  const more = hosts.slice(namedFirst)
  return (
    <span className="wrap-anywhere">
      {hosts.slice(0, namedFirst).join(', ')}
      {more.length > 0 && (
        <details className="text-13 text-dim">
          <summary className="link inline">{words.moreHosts(more.length)}</summary>
          <span className="block pt-1">{more.join(', ')}</span>
        </details>
      )}
    </span>
  )
}

/** The published classes of sites, and a way to look one up; the address is judged, never visited. */
export function HostsSection({ hosts, asked }: HostsProps) {
  const isBad = asked.typed !== '' && asked.type === null
  return (
    <Section id="hosts" title={words.hostsTitle} note={words.hostsLead}>
      <Table caption={words.hostsTitle} rows={hosts} keyOf={([type]) => type} columns={hostColumns} />
      <Form method="get" action="/rules/contact#hosts" className="mt-4 max-w-md gap-3!" preventScrollReset>
        <Field name="address" label={words.lookUp} help={words.lookUpHelp} {...(isBad && { error: words.lookUpBad })}>
          <Input inputMode="url" maxLength={2_000} defaultValue={asked.typed} autoComplete="off" spellCheck={false} />
        </Field>
        {asked.type && asked.host && (
          <p role="status" className="font-medium break-words">
            {words.lookUpIs(asked.host, words.classes[asked.type].name)}{' '}
            <span className="font-normal text-dim">{words.classes[asked.type].what}.</span>
          </p>
        )}
        <div>
          <Button size="small">{words.lookUpGo}</Button>
        </div>
      </Form>
    </Section>
  )
}

/** The catalogue of the engine's rules, each with its reason. */
export function RulesSection({ noticeOnly }: { noticeOnly: readonly string[] }) {
  return (
    <Section id="rules" title={words.rulesTitle} note={words.rulesLead}>
      <div className="divide-y divide-line border-y border-line">
        {ruleGroups.map(group => (
          <details key={group.title} className="group py-2.5">
            <summary className="flex items-baseline justify-between gap-4">
              <h3 className="text-14 group-open:text-accent-text">{group.title}</h3>
              <span className="num text-13 text-dim">{Object.keys(group.rules).length}</span>
            </summary>
            <p className="prose-width pt-1 pb-2 text-13 text-dim">{group.note}</p>
            <dl className="grid gap-x-6 gap-y-1.5 sm:grid-cols-[14rem_minmax(0,1fr)]">
              {Object.entries(group.rules).map(([rule, { name, reason }]) => (
                <div key={rule} className="contents">
                  <dt>
                    {name}
                    <code className="block font-mono text-12 text-dim">{rule}</code>
                  </dt>
                  <dd className="prose-width max-sm:pb-1.5">
                    {reason} {noticeOnly.includes(rule) && <StateWord tone="info">{words.noticeOnly}</StateWord>}
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        ))}
      </div>
    </Section>
  )
}
