import { randomBytes } from 'node:crypto'
import { passkey } from '@better-auth/passkey'
import type { BetterAuthOptions } from 'better-auth'
import { bearer, twoFactor } from 'better-auth/plugins'
import { hashPassword, isPassword } from '#adapters/argon2'
import { uuidv7 } from '#lib/ids'
import { derivedSecret, type Config } from '#platform/config'
import type { Log } from '#platform/log'

const daySeconds = 86_400
/** How long a sign-in lasts without being used. */
export const sessionDays = 30
/** How long a link to confirm an address or to set a password works. */
export const linkHours = 24
export const recoveryHours = 1

/** The library's names for its fields, as columns: snake_case, and `userId` is our `account_id`. */
function columns(...fields: string[]): Record<string, string> {
  const snake = (field: string) => field.replace(/ID$/, 'Id').replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
  return Object.fromEntries(fields.map(field => [field, field === 'userId' ? 'account_id' : snake(field)]))
}

/** How the identity library is set up: our tables, our password hash, our ids; nothing of it is reachable by itself. */
export function optionsFor(config: Config, log: Log, clock: { now(): Date }) {
  return {
    appName: 'Symbolon',
    baseURL: config.baseUrl,
    secret: derivedSecret(config.secret, 'identity'),
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    // Its messages may name an address, so only their being there is told.
    logger: { level: 'error' as const, log: () => log.error('the identity library reported an error') },
    advanced: {
      cookiePrefix: 'symbolon',
      useSecureCookies: false,
      ipAddress: { ipAddressHeaders: ['x-symbolon-ip'] },
      database: { generateId: () => uuidv7(clock.now().getTime(), randomBytes(10)) },
    },
    user: {
      modelName: 'accounts.account',
      fields: columns('emailVerified', 'createdAt', 'updatedAt'),
      additionalFields: {
        country: { type: 'string' as const, required: true },
        asClient: { type: 'boolean' as const, required: true, fieldName: 'as_client' },
        asFreelancer: { type: 'boolean' as const, required: true, fieldName: 'as_freelancer' },
      },
    },
    session: {
      modelName: 'accounts.session',
      fields: columns('userId', 'expiresAt', 'ipAddress', 'userAgent', 'createdAt', 'updatedAt'),
      expiresIn: sessionDays * daySeconds,
      // Sliding and freshness are ours: actorFor and the step-up.
      disableSessionRefresh: true,
      freshAge: 0,
    },
    account: {
      modelName: 'accounts.credential',
      fields: {
        ...columns(
          'userId',
          'providerId',
          'accessToken',
          'refreshToken',
          'idToken',
          'accessTokenExpiresAt',
          'refreshTokenExpiresAt',
          'createdAt',
          'updatedAt',
        ),
        accountId: 'provider_account_id',
      },
    },
    verification: {
      modelName: 'accounts.verification',
      fields: columns('expiresAt', 'createdAt', 'updatedAt'),
      storeIdentifier: 'hashed' as const,
    },
    emailVerification: { expiresIn: linkHours * 3600 },
    emailAndPassword: {
      enabled: true,
      autoSignIn: false,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      resetPasswordTokenExpiresIn: recoveryHours * 3600,
      revokeSessionsOnPasswordReset: true,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }: { hash: string; password: string }) => isPassword(hash, password),
      },
    },
    plugins: [
      bearer(),
      twoFactor({
        issuer: 'Symbolon',
        schema: {
          user: { fields: columns('twoFactorEnabled') },
          twoFactor: {
            modelName: 'accounts.two_factor',
            fields: columns('userId', 'backupCodes', 'failedVerificationCount', 'lockedUntil'),
          },
        },
      }),
      passkey({
        rpID: new URL(config.baseUrl).hostname,
        rpName: 'Symbolon',
        origin: new URL(config.baseUrl).origin,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        schema: {
          passkey: {
            modelName: 'accounts.passkey',
            fields: columns('publicKey', 'userId', 'credentialID', 'deviceType', 'backedUp', 'createdAt'),
          },
        },
      }),
    ],
  } satisfies BetterAuthOptions
}
