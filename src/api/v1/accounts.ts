import { z } from 'zod'
import { changeAccount } from '#modules/accounts/acts/change-account'
import { askRecovery, resetPassword } from '#modules/accounts/acts/recovery'
import { askConfirmation, confirmEmail, register } from '#modules/accounts/acts/register'
import { endOtherSessions, endSession, stepUp } from '#modules/accounts/acts/sessions'
import { giveSecondFactor, signIn, signInWithPasskey, signOut, startPasskeySignIn } from '#modules/accounts/acts/sign-in'
import { invitationsToMe, myAccount, mySignIns } from '#modules/accounts/reads'
import {
  AccountChange,
  Address,
  Link,
  PasskeyAnswer,
  PasswordReset,
  Registration,
  SecondFactor,
  SessionRef,
  SignIn,
} from '#modules/accounts/schema'
import { personOf } from '#platform/ctx'
import { endpoint, type Api } from '../endpoint.ts'
import { securityApi } from './security.ts'

const tag = 'accounts'
const Answer = z.union([
  z.object({ kind: z.literal('signed-in'), token: z.string() }),
  z.object({ kind: z.literal('second-factor'), challenge: z.string() }),
])
const Membership = z.object({ orgId: z.string(), orgName: z.string(), orgKind: z.enum(['company', 'agency']), role: z.string() })
const Me = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  country: z.string().nullable(),
  asClient: z.boolean(),
  asFreelancer: z.boolean(),
  isStaff: z.boolean(),
  hasTwoFactor: z.boolean(),
  createdAt: z.string(),
  memberships: z.array(Membership),
  actingAs: Membership.nullable(),
  /** The version of the terms in force that you have not answered yet; null = answered. */
  termsToAnswer: z.number().nullable(),
})
const Session = z.object({
  id: z.string(),
  device: z.string(),
  ipAddress: z.string().nullable(),
  signedInAt: z.string(),
  lastUsedAt: z.string(),
  isCurrent: z.boolean(),
})
const Proof = z.union(
  [
    z.object({ password: z.string().min(1).max(128) }),
    z.object({ code: z.string().min(6).max(20) }),
    z.object({ passkey: PasskeyAnswer }),
  ],
  'Send your password, a code of your authenticator app, or a passkey’s answer.',
)

export function accountsApi(api: Api): void {
  endpoint(api, {
    method: 'post',
    path: '/accounts',
    tag,
    access: 'anyone',
    status: 202,
    summary: 'Sign up; a link to confirm the address is mailed',
    body: Registration,
    answer: z.object({ mailed: z.literal(true) }),
    run: async (ctx, { body }) => {
      await register(ctx, body)
      return { mailed: true }
    },
  })
  endpoint(api, {
    method: 'post',
    path: '/accounts/verification',
    tag,
    access: 'anyone',
    status: 204,
    summary: 'Confirm an address with the token from the mailed link',
    body: Link,
    run: (ctx, { body }) => confirmEmail(ctx, body),
  })
  endpoint(api, {
    method: 'post',
    path: '/me/verification-mail',
    tag,
    access: 'person',
    status: 204,
    summary: 'Mail the link that confirms your address again',
    run: ctx => askConfirmation(ctx),
  })
  endpoint(api, {
    method: 'post',
    path: '/accounts/recovery',
    tag,
    access: 'anyone',
    status: 202,
    summary: 'Mail a link to set a new password, if the address has an account',
    body: Address,
    answer: z.object({ mailed: z.literal(true) }),
    run: async (ctx, { body }) => {
      await askRecovery(ctx, body)
      return { mailed: true }
    },
  })
  endpoint(api, {
    method: 'post',
    path: '/accounts/password',
    tag,
    access: 'anyone',
    status: 204,
    summary: 'Set a new password with the token from the mailed link',
    body: PasswordReset,
    run: (ctx, { body }) => resetPassword(ctx, body),
  })
  sessionsApi(api)
  endpoint(api, {
    method: 'get',
    path: '/me',
    tag,
    access: 'person',
    summary: 'Your account, and for whom you act',
    answer: Me,
    run: async ctx => {
      const { memberships, actingAs, termsToAnswer = null } = personOf(ctx)
      return { ...(await myAccount(ctx)), memberships, actingAs, termsToAnswer }
    },
  })
  endpoint(api, {
    method: 'patch',
    path: '/me',
    tag,
    access: 'person',
    status: 204,
    summary: 'Change your name, country or what the account is for',
    body: AccountChange,
    run: (ctx, { body }) => changeAccount(ctx, body),
  })
  endpoint(api, {
    method: 'get',
    path: '/me/invitations',
    tag,
    access: 'person',
    summary: 'Open invitations of organisations to your address',
    answer: z.array(
      z.object({
        id: z.string(),
        orgId: z.string(),
        orgName: z.string(),
        orgKind: z.string(),
        role: z.string(),
        invitedBy: z.string(),
        expiresAt: z.string(),
      }),
    ),
    run: ctx => invitationsToMe(ctx),
  })
  securityApi(api)
}

function sessionsApi(api: Api): void {
  endpoint(api, {
    method: 'post',
    path: '/sessions',
    tag,
    access: 'anyone',
    summary: 'Sign in with a password',
    body: SignIn,
    answer: Answer,
    run: (ctx, { body }) => signIn(ctx, body),
  })
  endpoint(api, {
    method: 'post',
    path: '/sessions/second-factor',
    tag,
    access: 'anyone',
    summary: 'Finish a sign-in with a code of the app or a backup code',
    body: SecondFactor.extend({ challenge: z.string().min(1).max(2000) }),
    answer: Answer,
    run: (ctx, { body }) => giveSecondFactor(ctx, body),
  })
  endpoint(api, {
    method: 'post',
    path: '/sessions/passkey-challenge',
    tag,
    access: 'anyone',
    summary: 'What a browser needs to sign in with a passkey',
    answer: z.object({ options: z.unknown(), challenge: z.string() }),
    run: ctx => startPasskeySignIn(ctx),
  })
  endpoint(api, {
    method: 'post',
    path: '/sessions/passkey',
    tag,
    access: 'anyone',
    summary: 'Sign in with a passkey',
    body: PasskeyAnswer,
    answer: Answer,
    run: (ctx, { body }) => signInWithPasskey(ctx, body),
  })
  endpoint(api, {
    method: 'get',
    path: '/sessions',
    tag,
    access: 'person',
    summary: 'Where you are signed in',
    answer: z.array(Session),
    run: ctx => mySignIns(ctx),
  })
  endpoint(api, {
    method: 'delete',
    path: '/sessions/current',
    tag,
    access: 'person',
    status: 204,
    summary: 'Sign out',
    run: ctx => signOut(ctx),
  })
  endpoint(api, {
    method: 'delete',
    path: '/sessions/others',
    tag,
    access: 'person',
    summary: 'End all your other sign-ins',
    answer: z.object({ ended: z.number() }),
    run: async ctx => ({ ended: await endOtherSessions(ctx) }),
  })
  endpoint(api, {
    method: 'delete',
    path: '/sessions/{sessionId}',
    tag,
    access: 'person',
    status: 204,
    summary: 'End one of your sign-ins',
    params: SessionRef,
    run: (ctx, { params }) => endSession(ctx, params),
  })
  endpoint(api, {
    method: 'post',
    path: '/sessions/current/proof',
    tag,
    access: 'person',
    status: 204,
    summary: 'Prove again who you are (step-up)',
    body: Proof,
    run: (ctx, { body }) => stepUp(ctx, body),
  })
}
