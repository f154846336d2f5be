import { redirect } from 'react-router'
import { inviteMember, withdrawInvitation } from '#modules/accounts/acts/invitations'
import { changeRole, removeMember } from '#modules/accounts/acts/members'
import { renameOrganisation, setApprovalLimit } from '#modules/accounts/acts/organisations'
import { organisationFor } from '#modules/accounts/reads'
import { asMemberOf, whyNot } from '#modules/accounts/rules'
import {
  ApprovalForm,
  InvitationRef,
  MemberRef,
  NewInvitation,
  OrganisationName,
  OrgRef,
  RoleChange,
} from '#modules/accounts/schema'
import { missing } from '#lib/refusal'
import { personOf, type Ctx } from '#platform/ctx'
import { ctxOf } from '#web/ctx.ts'
import { actionOf, formAgain, formDataOf, readForm } from '#web/forms.ts'
import { useKeptAnswer } from '#web/kept-answer.ts'
import { common } from '#web/messages/common.ts'
import { consentWords } from '#web/messages/consent.ts'
import { organisations as words } from '#web/messages/organisations.ts'
import { useNudges } from '#web/nudge.ts'
import { ApprovalSection, InviteSection, MemberSection, NameSection, RoleHelp } from '#web/pages/organisations/parts.tsx'
import { TextLink } from '#web/parts/text-link.tsx'
import { Badge } from '#web/ui/badge.tsx'
import { Button } from '#web/ui/button.tsx'
import { Form } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import type { OrgId } from '#lib/ids'
import type { Route } from './+types/organisation'

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: common.titled(loaderData?.org.name ?? words.title) }]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const ctx = ctxOf(context)
  const person = personOf(ctx)
  const org = await organisationFor(ctx, orgIdOf(params))
  return {
    org,
    me: person.accountId,
    isActing: person.actingAs?.orgId === org.id,
    whyNotManage: whyNot(asMemberOf(person, org.id), 'manage-members'),
    told: new URL(request.url).searchParams.has('saved'),
  }
}

function orgIdOf(params: { orgId: string }): OrgId {
  const read = OrgRef.safeParse(params)
  if (!read.success) throw missing('organisation')
  return read.data.orgId
}

export const action = actionOf(async ({ request, params, context }: Route.ActionArgs) => {
  const orgId = orgIdOf(params)
  const intent = (await formDataOf(request)).get('intent')
  const answer = await ((typeof intent === 'string' && intents[intent]) || removal)(ctxOf(context), request, orgId)
  return answer ?? redirect(`/organisations/${orgId}?saved`)
})

type Intent = (ctx: Ctx, request: Request, orgId: OrgId) => Promise<Response | ReturnType<typeof formAgain> | null>
const intents: Record<string, Intent> = {
  invite: async (ctx, request, orgId) => {
    const read = await readForm(request, NewInvitation)
    if (!read.ok) return formAgain(read)
    await inviteMember(ctx, { orgId, ...read.value })
    return null
  },
  withdraw: async (ctx, request, orgId) => {
    const read = await readForm(request, InvitationRef.omit({ orgId: true }))
    if (!read.ok) return formAgain(read)
    await withdrawInvitation(ctx, { orgId, ...read.value })
    return null
  },
  role: async (ctx, request, orgId) => {
    const read = await readForm(request, MemberRef.omit({ orgId: true }).extend(RoleChange.shape))
    if (!read.ok) return formAgain(read)
    await changeRole(ctx, { orgId, ...read.value })
    return null
  },
  limit: async (ctx, request, orgId) => {
    const read = await readForm(request, ApprovalForm)
    if (!read.ok) return formAgain(read)
    await setApprovalLimit(ctx, { orgId, ...read.value })
    return null
  },
  rename: async (ctx, request, orgId) => {
    const read = await readForm(request, OrganisationName)
    if (!read.ok) return formAgain(read)
    await renameOrganisation(ctx, { orgId, ...read.value })
    return null
  },
}

async function removal(ctx: Ctx, request: Request, orgId: OrgId) {
  const read = await readForm(request, MemberRef.omit({ orgId: true }))
  if (!read.ok) return formAgain(read)
  await removeMember(ctx, { orgId, ...read.value })
  return read.value.accountId === personOf(ctx).accountId ? redirect('/settings/organisations') : null
}

export default function OrganisationPage({ loaderData }: Route.ComponentProps) {
  const { org, me, isActing, whyNotManage, told } = loaderData
  const isRefused = useKeptAnswer() !== undefined
  useNudges([`side:${org.id}`])
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={org.name}
        crumbs={[{ to: '/settings/organisations', label: words.title }]}
        note={`${words.kindWords[org.kind]} · ${words.roles[org.myRole]}`}
        act={
          isActing ? (
            <Badge tone="info">{words.actingNow}</Badge>
          ) : (
            <Form action="/act-as">
              <input type="hidden" name="orgId" value={org.id} />
              <input type="hidden" name="back" value={`/organisations/${org.id}`} />
              <Button look="primary">{words.actFor(org.name)}</Button>
            </Form>
          )
        }
      />
      {told && !isRefused && (
        <div className="pb-4">
          <Notice tone="agreed">{words.saved}</Notice>
        </div>
      )}
      <p className="pb-6">
        <TextLink to={`/organisations/${org.id}/ai`}>{consentWords.organisation.link}</TextLink>
      </p>
      <MemberSection org={org} me={me} />
      <RoleHelp />
      <InviteSection org={org} whyNot={whyNotManage} />
      <ApprovalSection org={org} whyNot={whyNotManage} />
      <NameSection org={org} whyNot={whyNotManage} />
    </div>
  )
}
