import { z } from 'zod'
import {
  addPasskey,
  changePassword,
  confirmTwoFactor,
  removePasskey,
  renewBackupCodes,
  startPasskey,
  startTwoFactor,
  stopTwoFactor,
} from '#modules/accounts/acts/security'
import { myPasskeys } from '#modules/accounts/reads'
import { NewPasskey, PasskeyRef, PasswordChange, PasswordOnly, TotpCode } from '#modules/accounts/schema'
import { endpoint, type Api } from '../endpoint.ts'

const tag = 'accounts'
const Codes = z.object({ backupCodes: z.array(z.string()) })

/** How one signs in: password, second factor, passkeys. */
export function securityApi(api: Api): void {
  endpoint(api, {
    method: 'put',
    path: '/me/password',
    tag,
    access: 'person',
    status: 204,
    summary: 'Change your password',
    body: PasswordChange,
    run: (ctx, { body }) => changePassword(ctx, body),
  })
  endpoint(api, {
    method: 'post',
    path: '/me/two-factor',
    tag,
    access: 'person',
    summary: 'Begin two-factor sign-in: the address for an authenticator app, and backup codes',
    body: PasswordOnly,
    answer: Codes.extend({ uri: z.string() }),
    run: (ctx, { body }) => startTwoFactor(ctx, body),
  })
  endpoint(api, {
    method: 'post',
    path: '/me/two-factor/confirmation',
    tag,
    access: 'person',
    status: 204,
    summary: 'Switch two-factor sign-in on with a first code',
    body: TotpCode,
    run: (ctx, { body }) => confirmTwoFactor(ctx, body),
  })
  endpoint(api, {
    method: 'post',
    path: '/me/two-factor/removal',
    tag,
    access: 'person',
    status: 204,
    summary: 'Switch two-factor sign-in off',
    body: PasswordOnly,
    run: (ctx, { body }) => stopTwoFactor(ctx, body),
  })
  endpoint(api, {
    method: 'post',
    path: '/me/two-factor/backup-codes',
    tag,
    access: 'person',
    summary: 'New backup codes; the old ones stop working',
    body: PasswordOnly,
    answer: Codes,
    run: (ctx, { body }) => renewBackupCodes(ctx, body),
  })
  endpoint(api, {
    method: 'get',
    path: '/me/passkeys',
    tag,
    access: 'person',
    summary: 'Your passkeys',
    answer: z.array(z.object({ id: z.string(), name: z.string(), createdAt: z.string().nullable() })),
    run: ctx => myPasskeys(ctx),
  })
  endpoint(api, {
    method: 'post',
    path: '/me/passkeys/challenge',
    tag,
    access: 'person',
    summary: 'What a browser needs to make a passkey',
    answer: z.object({ options: z.unknown(), challenge: z.string() }),
    run: ctx => startPasskey(ctx),
  })
  endpoint(api, {
    method: 'post',
    path: '/me/passkeys',
    tag,
    access: 'person',
    status: 204,
    summary: 'Add a passkey',
    body: NewPasskey,
    run: (ctx, { body }) => addPasskey(ctx, body),
  })
  endpoint(api, {
    method: 'delete',
    path: '/me/passkeys/{passkeyId}',
    tag,
    access: 'person',
    status: 204,
    summary: 'Remove a passkey',
    params: PasskeyRef,
    run: (ctx, { params }) => removePasskey(ctx, params),
  })
}
