import { password } from '../scene.ts'
import { anyone, managers, notManagers, only, org, signedIn, type Table } from '../viewers.ts'

const registration = {
  name: 'New Person',
  email: 'new@example.org',
  password: 'a long enough one',
  country: 'PT',
  purpose: 'both',
}
const link = { token: 'a-token-nobody-was-mailed' }
const passkeyAnswer = { challenge: 'none', response: {} }
const mailed = { never: 'Needs what only a mail holds; tried where mail is read.' }
const device = { never: 'Needs an authenticator app or a passkey; tried where there is one.' }

export const accountsApi: Table = {
  'POST /accounts': anyone(() => ({ body: registration })),
  'POST /accounts/verification': anyone(() => ({ body: link }), mailed),
  'POST /accounts/recovery': anyone(() => ({ body: { email: 'ola@example.org' } })),
  'POST /accounts/password': anyone(() => ({ body: { ...link, password: 'a long enough one' } }), mailed),
  'POST /me/verification-mail': signedIn(),
  'POST /sessions': anyone(() => ({ body: { email: 'clara@example.org', password } })),
  'POST /sessions/second-factor': anyone(() => ({ body: { challenge: 'none', code: '123456', isBackupCode: false } }), device),
  'POST /sessions/passkey-challenge': anyone(),
  'POST /sessions/passkey': anyone(() => ({ body: passkeyAnswer }), device),
  'GET /sessions': signedIn(),
  'DELETE /sessions/current': signedIn(),
  'DELETE /sessions/others': signedIn(),
  'DELETE /sessions/{sessionId}': only(['client'], []),
  'POST /sessions/current/proof': signedIn(() => ({ body: { password } })),
  'GET /me': signedIn(),
  'PATCH /me': signedIn(() => ({ body: { name: 'Another Name' } })),
  'GET /me/invitations': signedIn(),
  'PUT /me/password': signedIn(() => ({ body: { password, newPassword: 'another long enough one' } })),
  'POST /me/two-factor': signedIn(() => ({ body: { password } })),
  'POST /me/two-factor/confirmation': signedIn(() => ({ body: { code: '123456' } }), device),
  'POST /me/two-factor/removal': signedIn(() => ({ body: { password } }), device),
  'POST /me/two-factor/backup-codes': signedIn(() => ({ body: { password } }), device),
  'GET /me/passkeys': signedIn(),
  'POST /me/passkeys/challenge': signedIn(),
  'POST /me/passkeys': signedIn(() => ({ body: { ...passkeyAnswer, name: 'Mine' } }), device),
  'DELETE /me/passkeys/{passkeyId}': only(['client'], []),

  'POST /organisations': signedIn(() => ({ body: { kind: 'agency', name: 'Studio Norte', country: 'PT' } })),
  'GET /organisations/{orgId}': only(org, []),
  'PATCH /organisations/{orgId}': only(managers, notManagers, () => ({ body: { name: 'Harbour Books' } })),
  'PUT /organisations/{orgId}/approval-limit': only(managers, notManagers, () => ({
    body: { aboveMinor: '100000', currency: 'EUR' },
  })),
  'PUT /organisations/{orgId}/members/{accountId}': only(managers, notManagers, ({ id }) => ({
    params: { accountId: id.leaverId! },
    body: { role: 'hirer' },
  })),
  'DELETE /organisations/{orgId}/members/{accountId}': only(managers, notManagers, ({ id }) => ({
    params: { accountId: id.leaverId! },
  })),
  'DELETE /organisations/{orgId}/membership': only(org, []),
  'POST /organisations/{orgId}/invitations': only(managers, notManagers, () => ({
    body: { email: 'nina@example.org', role: 'hirer' },
  })),
  'DELETE /organisations/{orgId}/invitations/{invitationId}': only(managers, notManagers, ({ id }) => ({
    params: { invitationId: id.orgInvitationId! },
  })),
  'POST /invitations/{invitationId}/acceptance': only(['otherFreelancer'], [], ({ id }) => ({
    params: { invitationId: id.orgInvitationId! },
  })),
  'POST /invitations/{invitationId}/refusal': only(['otherFreelancer'], [], ({ id }) => ({
    params: { invitationId: id.orgInvitationId! },
  })),
}

export const accountsPages: Table = {
  'GET /sign-up': anyone(),
  'POST /sign-up': anyone(() => ({ form: registration })),
  'GET /verify': anyone(),
  'POST /verify': anyone(() => ({ form: link }), mailed),
  'GET /sign-in': anyone(),
  'POST /sign-in': anyone(() => ({ form: { email: 'clara@example.org', password } })),
  'POST /sign-in passkey': anyone(() => ({ form: { intent: 'passkey', challenge: 'none', response: '{}' } }), device),
  'GET /two-factor': anyone(),
  'POST /two-factor': anyone(() => ({ form: { code: '123456' } }), device),
  'GET /recover': anyone(),
  'POST /recover': anyone(() => ({ form: { email: 'ola@example.org' } })),
  'GET /reset': anyone(),
  'POST /reset': anyone(() => ({ form: { ...link, password: 'a long enough one' } }), mailed),
  // On an instance that only this machine can reach.
  'GET /mailbox': anyone(),
  'GET /mailbox/:mailId': anyone(),
  'GET /confirm': signedIn(),
  'POST /confirm': signedIn(() => ({ form: { password } })),
  'POST /confirm passkey': signedIn(() => ({ form: { intent: 'passkey', challenge: 'none', response: '{}' } }), device),
  'POST /confirm code': signedIn(() => ({ form: { intent: 'code', code: '123456' } }), device),
  'GET /sign-out': anyone(),
  'POST /sign-out': anyone(),
  'GET /act-as': anyone(),
  'POST /act-as': signedIn(() => ({ form: {} })),
  'POST /act-as organisation': only(org, [], ({ id }) => ({ form: { orgId: id.orgId! } })),
  'POST /passkey': anyone(() => ({ form: { what: 'use' } })),
  'POST /passkey new': signedIn(() => ({ form: { what: 'new' } })),

  'GET /settings': signedIn(),
  'POST /settings': signedIn(() => ({ form: { name: 'Another Name' } })),
  'POST /settings confirm': signedIn(() => ({ form: { intent: 'confirm' } })),
  'GET /settings/security': signedIn(),
  'POST /settings/security password': signedIn(() => ({
    form: { intent: 'password', password, newPassword: 'another long enough one' },
  })),
  'POST /settings/security off': signedIn(() => ({ form: { intent: 'off', password } }), device),
  'POST /settings/security codes': signedIn(() => ({ form: { intent: 'codes', password } }), device),
  'POST /settings/security end-others': signedIn(() => ({ form: { intent: 'end-others' } })),
  'POST /settings/security end': only(['client'], [], ({ id }) => ({ form: { intent: 'end', sessionId: id.sessionId! } })),
  'POST /settings/security remove-passkey': only(['client'], [], ({ id }) => ({
    form: { intent: 'remove-passkey', passkeyId: id.passkeyId! },
  })),
  'POST /settings/security passkey': signedIn(
    () => ({ form: { intent: 'passkey', challenge: 'none', response: '{}', name: 'Mine' } }),
    device,
  ),
  'GET /settings/security/two-factor': signedIn(),
  'POST /settings/security/two-factor': signedIn(() => ({ form: { password } })),
  'POST /settings/security/two-factor on': signedIn(() => ({ form: { intent: 'on', code: '123456' } }), device),
  'GET /settings/organisations': signedIn(),
  'POST /settings/organisations create': signedIn(() => ({
    form: { intent: 'create', kind: 'agency', name: 'Studio Norte', country: 'PT' },
  })),
  'POST /settings/organisations decline': only(['otherFreelancer'], [], ({ id }) => ({
    form: { intent: 'decline', invitationId: id.orgInvitationId! },
  })),
  'POST /settings/organisations accept': only(['otherFreelancer'], [], ({ id }) => ({
    form: { intent: 'accept', invitationId: id.orgInvitationId! },
  })),
  'GET /organisations/:orgId': only(org, []),
  'POST /organisations/:orgId invite': only(managers, notManagers, () => ({
    form: { intent: 'invite', email: 'nina@example.org', role: 'hirer' },
  })),
  'POST /organisations/:orgId withdraw': only(managers, notManagers, ({ id }) => ({
    form: { intent: 'withdraw', invitationId: id.orgInvitationId! },
  })),
  'POST /organisations/:orgId role': only(managers, notManagers, ({ id }) => ({
    form: { intent: 'role', accountId: id.leaverId!, role: 'hirer' },
  })),
  'POST /organisations/:orgId limit': only(managers, notManagers, () => ({
    form: { intent: 'limit', above: '1,000', currency: 'EUR' },
  })),
  'POST /organisations/:orgId rename': only(managers, notManagers, () => ({ form: { intent: 'rename', name: 'Harbour Books' } })),
  'POST /organisations/:orgId remove': only(managers, notManagers, ({ id }) => ({
    form: { intent: 'remove', accountId: id.leaverId! },
  })),
}
