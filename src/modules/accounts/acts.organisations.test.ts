import { describe, expect, test } from 'vitest'
import type { OrgId } from '#lib/ids'
import { changeAccount } from '#modules/accounts/acts/change-account'
import { acceptInvitation, declineInvitation, inviteMember, withdrawInvitation } from '#modules/accounts/acts/invitations'
import { makeStaff } from '#modules/accounts/acts/make-staff'
import { changeRole, leaveOrganisation, removeMember } from '#modules/accounts/acts/members'
import { createOrganisation, renameOrganisation, setApprovalLimit } from '#modules/accounts/acts/organisations'
import { actAs } from '#modules/accounts/acts/sessions'
import { actorFor, approvalLimitOf, invitationsToMe, myAccount, organisationFor } from '#modules/accounts/reads'
import { makeCtx, type Ctx, type OrgRole, type Person } from '#platform/ctx'
import { openWorld, type World } from '#test/world'

type Someone = Ctx & { actor: Person }
const harbour = { kind: 'company' as const, name: 'Harbour Books', country: 'PT' }

/** The person's next request. */
async function again(w: World, ctx: Someone, actingAs: string | null = null): Promise<Someone> {
  return makeCtx(w.live, await actorFor(w.live, w.bearer(ctx), actingAs)) as Someone
}

async function owned(w: World): Promise<{ owner: Someone; orgId: OrgId }> {
  const maker = await w.person({ name: 'Olga Owner', email: 'olga@example.org' })
  const { orgId } = await createOrganisation(maker, harbour)
  return { owner: await again(w, maker), orgId }
}

async function joined(
  w: World,
  owner: Someone,
  orgId: OrgId,
  role: Exclude<OrgRole, 'owner'>,
  name = `Some ${role}`,
): Promise<Someone> {
  const person = await w.person({ name, email: `${name.replace(/\W/g, '-').toLowerCase()}@example.org` })
  const { email } = await myAccount(person)
  const { invitationId } = await inviteMember(owner, { orgId, email, role })
  await acceptInvitation(person, { invitationId })
  return again(w, person)
}

describe('an organisation', () => {
  test('is owned by whoever makes it, and chosen to act for', async () => {
    await using w = await openWorld()
    const { owner, orgId } = await owned(w)
    expect(owner.actor.memberships).toEqual([{ orgId, orgName: 'Harbour Books', orgKind: 'company', role: 'owner' }])
    expect(owner.actor.actingAs).toBeNull()
    await actAs(owner, { orgId })
    expect((await again(w, owner)).actor.actingAs?.orgId).toBe(orgId)
    await actAs(owner, { orgId: null })
    expect((await again(w, owner)).actor.actingAs).toBeNull()
    expect((await again(w, owner, orgId)).actor.actingAs?.role).toBe('owner')
  })

  test('is not there for strangers, who can’t act for it either', async () => {
    await using w = await openWorld()
    const { orgId } = await owned(w)
    const stranger = await w.person()
    await expect(organisationFor(stranger, orgId)).rejects.toMatchObject({ kind: 'missing' })
    await expect(actAs(stranger, { orgId })).rejects.toMatchObject({ kind: 'missing' })
    await expect(again(w, stranger, orgId)).rejects.toMatchObject({ reason: 'not-a-member' })
    await expect(renameOrganisation(stranger, { orgId, name: 'Taken Over' })).rejects.toMatchObject({ kind: 'missing' })
    await expect(inviteMember(stranger, { orgId, email: 'x@example.org', role: 'admin' })).rejects.toMatchObject({
      kind: 'missing',
    })
    await expect(removeMember(stranger, { orgId, accountId: stranger.actor.accountId })).rejects.toMatchObject({
      kind: 'missing',
    })
  })

  test('asks a confirmed address of whoever makes it', async () => {
    await using w = await openWorld()
    const unconfirmed = await w.person({ emailVerified: false })
    await expect(createOrganisation(unconfirmed, harbour)).rejects.toMatchObject({ reason: 'email-unverified' })
  })

  test('has its name and approval limit changed by owners and admins only', async () => {
    await using w = await openWorld()
    const { owner, orgId } = await owned(w)
    for (const role of ['hirer', 'finance', 'member'] as const) {
      const member = await joined(w, owner, orgId, role)
      await expect(setApprovalLimit(member, { orgId, aboveMinor: 5n, currency: 'EUR' })).rejects.toMatchObject({
        kind: 'forbidden',
      })
      await expect(renameOrganisation(member, { orgId, name: 'Mine Now' })).rejects.toMatchObject({ kind: 'forbidden' })
      await expect(inviteMember(member, { orgId, email: 'x@example.org', role: 'member' })).rejects.toMatchObject({
        kind: 'forbidden',
      })
      expect((await organisationFor(member, orgId)).invitations).toEqual([])
    }
    const admin = await joined(w, owner, orgId, 'admin')
    await setApprovalLimit(admin, { orgId, aboveMinor: 100_000n, currency: 'EUR' })
    expect(await approvalLimitOf(admin, orgId as never)).toEqual({ aboveMinor: 100_000n, currency: 'EUR' })
    await renameOrganisation(admin, { orgId, name: '  Harbour   Press ' })
    expect((await organisationFor(owner, orgId)).name).toBe('Harbour Press')
  })
})

describe('an invitation', () => {
  test('is mailed, seen by the invited address only, and joins with its role', async () => {
    await using w = await openWorld()
    const { owner, orgId } = await owned(w)
    const { invitationId } = await inviteMember(owner, { orgId, email: 'nina@example.org', role: 'finance' })
    await w.settle()
    const { rows } = await w.owner.query(`select subject, body from platform.mailbox where to_address = 'nina@example.org'`)
    expect(rows[0].subject).toBe('Olga Owner invites you to Harbour Books')
    const [nina, other] = [await w.person({ email: 'nina@example.org' }), await w.person()]
    expect(await invitationsToMe(other)).toEqual([])
    await expect(acceptInvitation(other, { invitationId })).rejects.toMatchObject({ kind: 'missing' })
    expect(await invitationsToMe(nina)).toMatchObject([
      { id: invitationId, orgName: 'Harbour Books', role: 'finance', invitedBy: 'Olga Owner' },
    ])
    await acceptInvitation(nina, { invitationId })
    expect((await again(w, nina)).actor.memberships).toMatchObject([{ orgId, role: 'finance' }])
    await expect(acceptInvitation(nina, { invitationId })).rejects.toMatchObject({ reason: 'not-open' })
    await expect(inviteMember(owner, { orgId, email: 'nina@example.org', role: 'admin' })).rejects.toMatchObject({
      reason: 'member-already',
    })
  })

  test('waits until the invited address is confirmed', async () => {
    await using w = await openWorld()
    const { owner, orgId } = await owned(w)
    const { invitationId } = await inviteMember(owner, { orgId, email: 'nina@example.org', role: 'admin' })
    const nina = await w.person({ email: 'nina@example.org', emailVerified: false })
    expect(await invitationsToMe(nina)).toEqual([])
    await expect(acceptInvitation(nina, { invitationId })).rejects.toMatchObject({ reason: 'email-unverified' })
  })

  test('is open once per address, can be withdrawn or declined, and closes after 14 days', async () => {
    await using w = await openWorld()
    const { owner, orgId } = await owned(w)
    const ask = () => inviteMember(owner, { orgId, email: 'nina@example.org', role: 'hirer' })
    const nina = await w.person({ email: 'nina@example.org' })
    const first = await ask()
    await expect(ask()).rejects.toMatchObject({ reason: 'invited-already', field: 'email' })
    await withdrawInvitation(owner, { orgId, ...first })
    await expect(acceptInvitation(nina, first)).rejects.toMatchObject({ reason: 'not-open' })
    const second = await ask()
    await declineInvitation(nina, second)
    const third = await ask()
    await w.advance({ days: 14 })
    await expect(acceptInvitation(nina, third)).rejects.toMatchObject({ reason: 'not-open' })
    const { rows } = await w.owner.query('select state from accounts.org_invitation order by state')
    expect(rows.map(row => row.state)).toEqual(['declined', 'expired', 'withdrawn'])
  })

  test('accepted while it is withdrawn ends one way only', async () => {
    await using w = await openWorld()
    const { owner, orgId } = await owned(w)
    const nina = await w.person({ email: 'nina@example.org' })
    for (let round = 0; round < 5; round++) {
      const asked = await inviteMember(owner, { orgId, email: 'nina@example.org', role: 'hirer' })
      const [accepted, withdrawn] = await Promise.allSettled([
        acceptInvitation(nina, asked),
        withdrawInvitation(owner, { orgId, ...asked }),
      ])
      expect([accepted.status, withdrawn.status].toSorted()).toEqual(['fulfilled', 'rejected'])
      const isIn = (await again(w, nina)).actor.memberships.length === 1
      expect(isIn).toBe(accepted.status === 'fulfilled')
      if (isIn) await leaveOrganisation(await again(w, nina), { orgId })
    }
  })
})

describe('members', () => {
  test('who are removed have no access at their next request', async () => {
    await using w = await openWorld()
    const { owner, orgId } = await owned(w)
    const hirer = await joined(w, owner, orgId, 'hirer')
    await actAs(hirer, { orgId })
    expect((await again(w, hirer)).actor.actingAs?.role).toBe('hirer')
    await removeMember(owner, { orgId, accountId: hirer.actor.accountId })
    const after = await again(w, hirer)
    expect(after.actor).toMatchObject({ memberships: [], actingAs: null })
    await expect(organisationFor(hirer, orgId)).rejects.toMatchObject({ kind: 'missing' })
    await expect(again(w, hirer, orgId)).rejects.toMatchObject({ reason: 'not-a-member' })
  })

  test('an admin manages everyone but owners', async () => {
    await using w = await openWorld()
    const { owner, orgId } = await owned(w)
    const admin = await joined(w, owner, orgId, 'admin')
    const member = await joined(w, owner, orgId, 'member')
    await changeRole(admin, { orgId, accountId: member.actor.accountId, role: 'finance' })
    await expect(changeRole(admin, { orgId, accountId: member.actor.accountId, role: 'owner' })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await expect(changeRole(admin, { orgId, accountId: owner.actor.accountId, role: 'member' })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await expect(removeMember(admin, { orgId, accountId: owner.actor.accountId })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(changeRole(member, { orgId, accountId: member.actor.accountId, role: 'admin' })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await leaveOrganisation(member, { orgId })
    expect((await organisationFor(owner, orgId)).members).toHaveLength(2)
  })

  test('the last owner can’t leave or step down, also when two owners do so at once', async () => {
    await using w = await openWorld()
    const { owner, orgId } = await owned(w)
    await expect(leaveOrganisation(owner, { orgId })).rejects.toMatchObject({ reason: 'member-change' })
    await expect(changeRole(owner, { orgId, accountId: owner.actor.accountId, role: 'admin' })).rejects.toMatchObject({
      reason: 'member-change',
    })
    const second = await joined(w, owner, orgId, 'admin')
    await changeRole(owner, { orgId, accountId: second.actor.accountId, role: 'owner' })
    const both = await Promise.allSettled([
      leaveOrganisation(owner, { orgId }),
      changeRole(await again(w, second), { orgId, accountId: second.actor.accountId, role: 'member' }),
    ])
    expect(both.map(one => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const { rows } = await w.owner.query(`select count(*)::int as n from accounts.member where org_id = $1 and role = 'owner'`, [
      orgId,
    ])
    expect(rows[0].n).toBe(1)
  })

  test('a demoted admin can’t finish what their role no longer allows', async () => {
    await using w = await openWorld()
    const { owner, orgId } = await owned(w)
    const admin = await joined(w, owner, orgId, 'admin')
    await changeRole(owner, { orgId, accountId: admin.actor.accountId, role: 'member' })
    // The same request context still says admin; the act asks the table.
    await expect(setApprovalLimit(admin, { orgId, aboveMinor: null, currency: 'EUR' })).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })
})

describe('an account', () => {
  test('changes its name, country and purpose, each told as an event without text', async () => {
    await using w = await openWorld()
    const person = await w.person({ name: 'Ada Byron', asFreelancer: false })
    await changeAccount(person, { name: 'Ada  Lovelace', country: 'GB', purpose: 'both' })
    expect(await myAccount(person)).toMatchObject({ name: 'Ada Lovelace', country: 'GB', asClient: true, asFreelancer: true })
    const { rows } = await w.owner.query('select kind, refs from platform.event where actor_id = $1 order by kind', [
      person.actor.accountId,
    ])
    expect(rows.map(row => row.kind)).toEqual(['account.country-changed', 'account.renamed', 'account.roles-changed'])
    expect(JSON.stringify(rows)).not.toContain('Lovelace')
  })

  test('is made staff by the operator, by nobody else', async () => {
    await using w = await openWorld()
    const person = await w.person({ email: 'stella@example.org' })
    expect(() => makeStaff(person, { email: 'stella@example.org' })).toThrow('Only the operator')
    await makeStaff(w.system, { email: 'Stella@example.org' })
    expect((await again(w, person)).actor.isStaff).toBe(true)
    await expect(makeStaff(w.system, { email: 'nobody@example.org' })).rejects.toMatchObject({ kind: 'missing' })
  })
})
