import { decimalText } from '#lib/money'
import type { OrganisationView } from '#modules/accounts/reads'
import { whyNotChange } from '#modules/accounts/rules'
import { organisations as words } from '#web/messages/organisations.ts'
import { RefusedBox } from '#web/parts/findings.tsx'
import { MoneyText } from '#web/parts/money-text.tsx'
import { TimeText } from '#web/parts/time-text.tsx'
import { Avatar } from '#web/ui/avatar.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Form, FormActs } from '#web/ui/form.tsx'
import { Input, MoneyInput, Select } from '#web/ui/input.tsx'
import { DataRow, DataRows, Facts } from '#web/ui/list.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Section } from '#web/ui/page-header.tsx'

const roles = ['owner', 'admin', 'hirer', 'finance', 'member'] as const
type Member = OrganisationView['members'][number]

export function MemberSection({ org, me }: { org: OrganisationView; me: string }) {
  return (
    <Section title={words.members}>
      <DataRows label={words.members}>
        {org.members.map(member => (
          <DataRow
            key={member.accountId}
            lead={<Avatar name={member.name} size={32} />}
            title={member.accountId === me ? `${member.name} (${words.you})` : member.name}
            note={
              <>
                {words.joined} <TimeText at={member.joinedAt} show="date" />
                {member.accountId === me && refusal(org, member, me, null) && (
                  <span className="block">{refusal(org, member, me, null)}</span>
                )}
              </>
            }
            facts={<RoleForm org={org} member={member} me={me} />}
            act={<RemoveForm org={org} member={member} me={me} />}
          />
        ))}
      </DataRows>
    </Section>
  )
}

/** Why a change is not allowed, asked of the same rule as the act. */
function refusal(org: OrganisationView, member: Member, me: string, to: (typeof roles)[number] | null): string | null {
  const owners = org.members.filter(one => one.role === 'owner').length
  return whyNotChange({ by: org.myRole, isSelf: member.accountId === me, from: member.role, to, owners })
}

function RoleForm({ org, member, me }: { org: OrganisationView; member: Member; me: string }) {
  const possible = roles.filter(role => role === member.role || refusal(org, member, me, role) === null)
  if (possible.length < 2) return <span>{words.roles[member.role]}</span>
  return (
    <Form intent="role" className="flex-row! items-center gap-1.5!">
      <input type="hidden" name="accountId" value={member.accountId} />
      <Select
        name="role"
        aria-label={words.roleOf(member.name)}
        defaultValue={member.role}
        options={possible.map(role => ({ value: role, label: words.roles[role] }))}
        className="w-30"
      />
      <Button size="small" aria-label={words.changeOf(member.name)}>
        {words.change}
      </Button>
    </Form>
  )
}

function RemoveForm({ org, member, me }: { org: OrganisationView; member: Member; me: string }) {
  const isSelf = member.accountId === me
  const reason = refusal(org, member, me, null)
  if (reason && !isSelf) return null
  return (
    <Form intent="remove">
      <input type="hidden" name="accountId" value={member.accountId} />
      <Button
        size="small"
        disabled={reason !== null}
        title={reason ?? undefined}
        aria-label={isSelf ? undefined : words.removeOf(member.name)}
      >
        {isSelf ? words.leave : words.remove}
      </Button>
    </Form>
  )
}

export function RoleHelp() {
  return (
    <details className="pb-9">
      <summary className="link inline cursor-pointer text-13">{words.whatRolesDo}</summary>
      <div className="pt-3">
        <Facts facts={roles.map(role => ({ term: words.roles[role], value: words.roleHelp[role] }))} />
      </div>
    </details>
  )
}

export function InviteSection({ org, whyNot }: { org: OrganisationView; whyNot: string | null }) {
  if (whyNot)
    return (
      <Section title={words.invite}>
        <Notice>{whyNot}</Notice>
      </Section>
    )
  const invited = roles.filter(role => role !== 'owner')
  return (
    <>
      <Section title={words.invite} note={words.inviteNote}>
        <Form intent="invite" key={org.invitations.length} className="flex-row! flex-wrap items-start gap-3!">
          <Field name="email" label={words.email} isRequired className="w-72">
            <Input type="email" autoComplete="off" />
          </Field>
          <Field name="role" label={words.role} isRequired className="w-36">
            <Select options={invited.map(role => ({ value: role, label: words.roles[role] }))} defaultValue="hirer" />
          </Field>
          <Button look="primary" className="mt-6.5">
            {words.inviteAct}
          </Button>
        </Form>
      </Section>
      {org.invitations.length > 0 && (
        <Section title={words.open}>
          <DataRows label={words.open}>
            {org.invitations.map(one => (
              <DataRow
                key={one.id}
                title={one.email}
                note={words.roles[one.role]}
                facts={
                  <span>
                    {words.until} <TimeText at={one.expiresAt} show="date" />
                  </span>
                }
                act={
                  <Form intent="withdraw">
                    <input type="hidden" name="invitationId" value={one.id} />
                    <Button size="small" aria-label={words.withdrawOf(one.email)}>
                      {words.withdraw}
                    </Button>
                  </Form>
                }
              />
            ))}
          </DataRows>
        </Section>
      )}
    </>
  )
}

export function ApprovalSection({ org, whyNot }: { org: OrganisationView; whyNot: string | null }) {
  const limit = org.approvalAboveMinor === null ? null : { minor: org.approvalAboveMinor, currency: org.approvalCurrency }
  return (
    <Section title={words.approval} note={words.approvalNote}>
      {whyNot ? (
        <p>{limit ? <MoneyText money={limit} /> : words.approvalNever}</p>
      ) : (
        <Form intent="limit">
          <Field name="above" label={words.approvalAbove} help={words.approvalHelp}>
            <MoneyInput
              currency={org.approvalCurrency}
              currencyName="currency"
              defaultValue={limit ? decimalText(limit) : undefined}
            />
          </Field>
          <FormActs>
            <Button>{words.approvalSave}</Button>
          </FormActs>
        </Form>
      )}
    </Section>
  )
}

export function NameSection({ org, whyNot }: { org: OrganisationView; whyNot: string | null }) {
  if (whyNot) return null
  return (
    <Section title={words.settings}>
      <RefusedBox surfaces={{ name: 'name' }} intent="rename" />
      <Form intent="rename" className="max-w-md">
        <Field name="name" label={words.name} isRequired>
          <Input maxLength={80} defaultValue={org.name} />
        </Field>
        <FormActs>
          <Button>{words.rename}</Button>
        </FormActs>
      </Form>
    </Section>
  )
}
