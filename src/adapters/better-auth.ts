import { betterAuth, type DBAdapter } from 'better-auth'
import { createEmailVerificationToken, isAPIError } from 'better-auth/api'
import { getAdapter } from 'better-auth/db/adapter'
import { isOutdated, hashPassword } from '#adapters/argon2'
import { linkHours, optionsFor } from '#adapters/better-auth/options'
import { standIn, storeOf, type Within } from '#adapters/better-auth/store'
import type { AccountId } from '#lib/ids'
import { Refusal } from '#lib/refusal'
import { derivedSecret, type Config } from '#platform/config'
import type { Db, TxDb } from '#platform/db'
import type { Log } from '#platform/log'
import type { Device, IdentityPort, SignedIn } from '#platform/ports'
import { tokenHash } from '#platform/tokens'

type Answer = { response: unknown; headers: Headers }
type Endpoint = (given: { body?: object; query?: object; headers?: Headers; returnHeaders: true }) => Promise<Answer>

const twoFactorCookie = 'symbolon.two_factor'
/** A code is right in its own half minute, the one before and the one after. */
const codeLifeMs = 3 * 30_000
const passkeyCookie = 'symbolon.better-auth-passkey'

/** better-auth behind our port: it judges passwords, codes and passkeys; sessions are read and ended by our own module. */
export async function openIdentity(config: Config, log: Log, clock: { now(): Date }, db: Db): Promise<IdentityPort> {
  const options = optionsFor(config, log, clock)
  const adapterOver = (kysely: Db | TxDb, transaction: boolean) =>
    // Its own names are already snake_case, and our plug-in would rename what it joins.
    getAdapter({
      ...options,
      database: { db: kysely.withoutPlugins() as never, type: 'postgres', transaction },
    }) as Promise<DBAdapter>
  const { adapter, within } = storeOf(await adapterOver(db, true), clock)
  const auth = betterAuth({ ...options, database: () => adapter })
  const api = auth.api as unknown as Record<string, Endpoint>
  const secret = derivedSecret(config.secret, 'identity')
  const inside = await auth.$context

  /** Calls an endpoint; null when what was given does not fit, which is told as little as possible. */
  async function ask(
    name: string,
    body: object,
    given: Within & { device?: Device; cookie?: [string, string] } = {},
  ): Promise<Answer | null> {
    const headers = new Headers()
    if (given.device) {
      headers.set('x-symbolon-ip', given.device.ip)
      headers.set('user-agent', given.device.userAgent.slice(0, 400))
    }
    if (given.sessionId) headers.set('authorization', `Bearer ${standIn(given.sessionId)}`)
    if (given.cookie && !/^[\x21-\x7e]*$/.test(given.cookie[1])) return null
    if (given.cookie) headers.set('cookie', given.cookie.join('='))
    const { adapter, sessionId } = given
    try {
      return await within.run({ adapter, sessionId }, () =>
        api[name]!({ ...(name === 'verifyEmail' ? { query: body } : { body }), headers, returnHeaders: true }),
      )
    } catch (error) {
      if (!isAPIError(error) || error.statusCode >= 500) throw error
      if (error.statusCode === 429)
        throw new Refusal('limit', 'locked', 'That was too many wrong codes. Wait 15 minutes and sign in again.')
      return null
    }
  }
  const inDb = async (db: TxDb) => ({ adapter: await adapterOver(db, false) })

  async function hashAgain(accountId: string, password: string): Promise<void> {
    const credential = await inside.internalAdapter.findCredentialAccount(accountId)
    if (credential?.password && isOutdated(credential.password))
      await inside.internalAdapter.updatePassword(accountId, await hashPassword(password))
  }

  /** Whether a right code was not taken before (RFC 6238, 5.2). By the real time, as the codes are. */
  async function isFirstUse(accountId: AccountId, code: string): Promise<boolean> {
    const usedAt = new Date()
    const couldBeRight = new Date(usedAt.getTime() - codeLifeMs)
    await db.deleteFrom('accounts.usedCode').where('accountId', '=', accountId).where('usedAt', '<', couldBeRight).execute()
    const taken = await db
      .insertInto('accounts.usedCode')
      .values({ accountId, code: code.replace(/\s/g, ''), usedAt })
      .onConflict(oc => oc.doNothing())
      .executeTakeFirst()
    return taken.numInsertedOrUpdatedRows === 1n
  }

  return {
    async signUp(db, person) {
      const answer = await ask('signUpEmail', person, await inDb(db))
      // Only when another sign-up with this address was quicker by a moment; the transaction is lost.
      if (!answer) throw new Refusal('conflict', 'address-just-taken', 'This could not be done just now. Try again.')
      const { id } = (answer.response as { user: { id: string } }).user
      // For a known address the library answers with a made-up account that is nowhere.
      const made = await db.selectFrom('accounts.account').select('id').where('id', '=', id).executeTakeFirst()
      return made ? (made.id as AccountId) : null
    },
    async signIn(given, device) {
      const answer = await ask('signInEmail', given, { device })
      if (!answer) return null
      const challenge = cookieOf(answer.headers, twoFactorCookie)
      if (challenge) return { challenge }
      const signedIn = signedInOf(answer.response)
      await hashAgain(signedIn.accountId, given.password)
      return signedIn
    },
    async secondFactor({ challenge, code, isBackupCode }, device) {
      const answer = await ask(
        isBackupCode ? 'verifyBackupCode' : 'verifyTOTP',
        { code },
        { device, cookie: [twoFactorCookie, challenge] },
      )
      if (!answer) return null
      const signedIn = signedInOf(answer.response)
      if (isBackupCode || (await isFirstUse(signedIn.accountId, code))) return signedIn
      await db.deleteFrom('accounts.session').where('token', '=', tokenHash(signedIn.token)).execute()
      return null
    },

    verificationToken: (accountId, email) =>
      createEmailVerificationToken(secret, email, undefined, linkHours * 3600, { userId: accountId }),
    async verifyEmail(db, token) {
      const answer = await ask('verifyEmail', { token }, await inDb(db))
      return answer && accountIn(token)
    },
    async recoveryToken(db, accountId) {
      let token = ''
      await within.run(await inDb(db), async () => {
        token = randomToken()
        await inside.internalAdapter.createVerificationValue({
          identifier: `reset-password:${token}`,
          value: accountId,
          expiresAt: new Date(Date.now() + options.emailAndPassword.resetPasswordTokenExpiresIn * 1000),
        })
      })
      return token
    },
    async resetPassword(db, { token, password }) {
      const joined = await inDb(db)
      const known = await within.run(joined, () => inside.internalAdapter.findVerificationValue(`reset-password:${token}`))
      const answer = known && (await ask('resetPassword', { token, newPassword: password }, joined))
      return answer ? (known.value as AccountId) : null
    },

    async checkPassword(accountId, password) {
      const credential = await inside.internalAdapter.findCredentialAccount(accountId)
      return credential?.password ? inside.password.verify({ hash: credential.password, password }) : false
    },
    async setPassword(db, accountId, password) {
      const hash = await inside.password.hash(password)
      await within.run(await inDb(db), () => inside.internalAdapter.updatePassword(accountId, hash))
    },

    async startTotp(sessionId, password) {
      const answer = await ask('enableTwoFactor', { password, method: 'totp' }, { sessionId })
      const made = answer?.response as { totpURI: string; backupCodes: string[] } | undefined
      return made ? { uri: made.totpURI, backupCodes: made.backupCodes } : null
    },
    checkTotp: async (sessionId, code) => {
      const answer = await ask('verifyTOTP', { code }, { sessionId })
      return answer !== null && isFirstUse(signedInOf(answer.response).accountId, code)
    },
    stopTotp: async (sessionId, password) => (await ask('disableTwoFactor', { password }, { sessionId })) !== null,
    async newBackupCodes(sessionId, password) {
      const answer = await ask('generateBackupCodes', { password }, { sessionId })
      return (answer?.response as { backupCodes: string[] } | undefined)?.backupCodes ?? null
    },

    startPasskey: async sessionId => ceremonyOf(await ask('generatePasskeyRegistrationOptions', {}, { sessionId })),
    addPasskey: async (sessionId, { challenge, response, name }) =>
      (await ask(
        'verifyPasskeyRegistration',
        { response: response as object, name },
        { sessionId, cookie: [passkeyCookie, challenge] },
      )) !== null,
    startPasskeySignIn: async () => ceremonyOf(await ask('generatePasskeyAuthenticationOptions', {})),
    async passkeySignIn({ challenge, response }, device) {
      const answer = await ask(
        'verifyPasskeyAuthentication',
        { response: response as object },
        { device, cookie: [passkeyCookie, challenge] },
      )
      const made = answer?.response as { session: { token: string; userId: string } } | undefined
      return made ? { token: made.session.token, accountId: made.session.userId as AccountId } : null
    },
  }
}

function signedInOf(response: unknown): SignedIn {
  const { token, user } = response as { token: string; user: { id: string } }
  return { token, accountId: user.id as AccountId }
}

function ceremonyOf(answer: Answer | null) {
  const challenge = answer && cookieOf(answer.headers, passkeyCookie)
  if (!answer || !challenge) throw new Error('The identity library gave no passkey challenge.')
  return { options: answer.response, challenge }
}

/** The value of a cookie the library sets; it goes to the caller, never to the browser as it is. */
function cookieOf(headers: Headers, name: string): string | null {
  const line = headers.getSetCookie().findLast(one => one.startsWith(`${name}=`))
  return line?.slice(name.length + 1).split(';')[0] || null
}

/** The account in a token whose signature was just checked. */
function accountIn(token: string): AccountId {
  const payload = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as { userId: string }
  return payload.userId as AccountId
}

function randomToken(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(24))).toString('base64url')
}
