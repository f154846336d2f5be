import { z } from 'zod'
import { acceptInvitation, declineInvitation, inviteMember, withdrawInvitation } from '#modules/accounts/acts/invitations'
import { changeRole, leaveOrganisation, removeMember } from '#modules/accounts/acts/members'
import { createOrganisation, renameOrganisation, setApprovalLimit } from '#modules/accounts/acts/organisations'
import { organisationFor } from '#modules/accounts/reads'
import {
  ApprovalLimit,
  InvitationRef,
  MemberRef,
  MyInvitationRef,
  NewInvitation,
  NewOrganisation,
  OrganisationName,
  OrgRef,
  RoleChange,
} from '#modules/accounts/schema'
import { endpoint, type Api } from '../endpoint.ts'

const tag = 'organisations'
const Organisation = z.object({
  id: z.string(),
  kind: z.enum(['company', 'agency']),
  name: z.string(),
  country: z.string(),
  approvalAboveMinor: z.string().nullable(),
  approvalCurrency: z.string(),
  createdAt: z.string(),
  myRole: z.string(),
  members: z.array(z.object({ accountId: z.string(), name: z.string(), role: z.string(), joinedAt: z.string() })),
  invitations: z.array(
    z.object({ id: z.string(), email: z.string(), role: z.string(), createdAt: z.string(), expiresAt: z.string() }),
  ),
})

export function organisationsApi(api: Api): void {
  endpoint(api, {
    method: 'post',
    path: '/organisations',
    tag,
    access: 'person',
    status: 201,
    summary: 'Make a company or an agency, which you own',
    body: NewOrganisation,
    answer: z.object({ orgId: z.string() }),
    run: (ctx, { body }) => createOrganisation(ctx, body),
  })
  endpoint(api, {
    method: 'get',
    path: '/organisations/{orgId}',
    tag,
    access: 'person',
    summary: 'One of your organisations, with its members',
    params: OrgRef,
    answer: Organisation,
    run: (ctx, { params }) => organisationFor(ctx, params.orgId),
  })
  endpoint(api, {
    method: 'patch',
    path: '/organisations/{orgId}',
    tag,
    access: 'person',
    status: 204,
    summary: 'Change an organisation’s name',
    params: OrgRef,
    body: OrganisationName,
    run: (ctx, { params, body }) => renameOrganisation(ctx, { ...params, ...body }),
  })
  endpoint(api, {
    method: 'put',
    path: '/organisations/{orgId}/approval-limit',
    tag,
    access: 'person',
    status: 204,
    summary: 'Above which amount an offer needs a second person; null = never',
    params: OrgRef,
    body: ApprovalLimit,
    run: (ctx, { params, body }) => setApprovalLimit(ctx, { ...params, ...body }),
  })
  endpoint(api, {
    method: 'put',
    path: '/organisations/{orgId}/members/{accountId}',
    tag,
    access: 'person',
    status: 204,
    summary: 'Give a member another role',
    params: MemberRef,
    body: RoleChange,
    run: (ctx, { params, body }) => changeRole(ctx, { ...params, ...body }),
  })
  endpoint(api, {
    method: 'delete',
    path: '/organisations/{orgId}/members/{accountId}',
    tag,
    access: 'person',
    status: 204,
    summary: 'Remove a member',
    params: MemberRef,
    run: (ctx, { params }) => removeMember(ctx, params),
  })
  endpoint(api, {
    method: 'delete',
    path: '/organisations/{orgId}/membership',
    tag,
    access: 'person',
    status: 204,
    summary: 'Leave an organisation',
    params: OrgRef,
    run: (ctx, { params }) => leaveOrganisation(ctx, params),
  })
  endpoint(api, {
    method: 'post',
    path: '/organisations/{orgId}/invitations',
    tag,
    access: 'person',
    status: 201,
    summary: 'Invite an address',
    params: OrgRef,
    body: NewInvitation,
    answer: z.object({ invitationId: z.string() }),
    run: (ctx, { params, body }) => inviteMember(ctx, { ...params, ...body }),
  })
  endpoint(api, {
    method: 'delete',
    path: '/organisations/{orgId}/invitations/{invitationId}',
    tag,
    access: 'person',
    status: 204,
    summary: 'Withdraw an invitation',
    params: InvitationRef,
    run: (ctx, { params }) => withdrawInvitation(ctx, params),
  })
  endpoint(api, {
    method: 'post',
    path: '/invitations/{invitationId}/acceptance',
    tag,
    access: 'person',
    summary: 'Join the organisation that invited you',
    params: MyInvitationRef,
    answer: z.object({ orgId: z.string() }),
    run: (ctx, { params }) => acceptInvitation(ctx, params),
  })
  endpoint(api, {
    method: 'post',
    path: '/invitations/{invitationId}/refusal',
    tag,
    access: 'person',
    status: 204,
    summary: 'Decline an organisation’s invitation',
    params: MyInvitationRef,
    run: (ctx, { params }) => declineInvitation(ctx, params),
  })
}
