import * as OTPAuth from 'otpauth'
import { describe, expect, test } from 'vitest'
import { confirmTwoFactor, startTwoFactor, stopTwoFactor } from '#modules/accounts/acts/security'
import { stepUp } from '#modules/accounts/acts/sessions'
import { giveSecondFactor, signIn } from '#modules/accounts/acts/sign-in'
import { actorFor } from '#modules/accounts/reads'
import { ada, registered, signedIn, visitor } from '#test/ada'
import { openWorld } from '#test/world'

describe('two-factor sign-in', () => {
  const codeOf = (uri: string, inMs = 0) => (OTPAuth.URI.parse(uri) as OTPAuth.TOTP).generate({ timestamp: Date.now() + inMs })
  const nextCodeOf = (uri: string) => codeOf(uri, 30_000)

  test('asks for the app’s code after the password, and not any more when switched off', async () => {
    await using w = await openWorld()
    await registered(w)
    const me = await signedIn(w)
    const { uri, backupCodes } = await startTwoFactor(me, { password: ada.password })
    expect(backupCodes.length).toBeGreaterThanOrEqual(8)
    expect((await signIn(visitor(w), ada)).kind).toBe('signed-in')
    await expect(confirmTwoFactor(me, { code: '000000' })).rejects.toMatchObject({ reason: 'wrong-code' })
    await confirmTwoFactor(me, { code: codeOf(uri) })
    expect((await actorFor(w.live, me.token)).kind).toBe('person')

    const asked = await signIn(visitor(w), ada)
    if (asked.kind !== 'second-factor') throw new Error('no second factor is asked for')
    await expect(
      giveSecondFactor(visitor(w), { challenge: asked.challenge, code: '123456', isBackupCode: false }),
    ).rejects.toMatchObject({ field: 'code' })
    const done = await giveSecondFactor(visitor(w), { challenge: asked.challenge, code: nextCodeOf(uri), isBackupCode: false })
    expect(done.kind).toBe('signed-in')
    await expect(
      giveSecondFactor(visitor(w), { challenge: asked.challenge, code: codeOf(uri), isBackupCode: false }),
    ).rejects.toMatchObject({ field: 'code' })
    await stopTwoFactor(me, { password: ada.password })
    expect((await signIn(visitor(w), ada)).kind).toBe('signed-in')
  })

  test('takes each code of the app once, whoever types it and wherever', async () => {
    await using w = await openWorld()
    await registered(w)
    const me = await signedIn(w)
    const { uri } = await startTwoFactor(me, { password: ada.password })
    const [used, next] = [codeOf(uri), nextCodeOf(uri)]
    await confirmTwoFactor(me, { code: used })
    await expect(stepUp(me, { code: used })).rejects.toMatchObject({ reason: 'wrong-code' })
    const signInBy = async (code: string) => {
      const asked = await signIn(visitor(w), ada)
      if (asked.kind !== 'second-factor') throw new Error('no second factor is asked for')
      return giveSecondFactor(visitor(w), { challenge: asked.challenge, code, isBackupCode: false })
    }
    await expect(signInBy(used)).rejects.toMatchObject({ field: 'code' })
    const sessions = () => w.owner.query('select 1 from accounts.session').then(answer => answer.rowCount)
    const before = (await sessions())!
    // Two who saw the same code at the same moment: one comes in, and the other leaves nothing behind.
    const both = await Promise.allSettled([signInBy(next), signInBy(next)])
    expect(both.map(one => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await sessions()).toBe(before + 1)
  })

  test('takes each backup code once', async () => {
    await using w = await openWorld()
    await registered(w)
    const me = await signedIn(w)
    const { uri, backupCodes } = await startTwoFactor(me, { password: ada.password })
    await confirmTwoFactor(me, { code: codeOf(uri) })
    const use = async (code: string) => {
      const asked = await signIn(visitor(w), ada)
      if (asked.kind !== 'second-factor') throw new Error('no second factor is asked for')
      return giveSecondFactor(visitor(w), { challenge: asked.challenge, code, isBackupCode: true })
    }
    expect((await use(backupCodes[0]!)).kind).toBe('signed-in')
    await expect(use(backupCodes[0]!)).rejects.toMatchObject({ field: 'code' })
    expect((await use(backupCodes[1]!)).kind).toBe('signed-in')
  })

  test('gives up a sign-in after five wrong codes', async () => {
    await using w = await openWorld()
    await registered(w)
    const me = await signedIn(w)
    const { uri } = await startTwoFactor(me, { password: ada.password })
    await confirmTwoFactor(me, { code: codeOf(uri) })
    const asked = await signIn(visitor(w), ada)
    if (asked.kind !== 'second-factor') throw new Error('no second factor is asked for')
    for (let nth = 0; nth < 5; nth++)
      await giveSecondFactor(visitor(w), { challenge: asked.challenge, code: '000000', isBackupCode: false }).catch(() => {})
    await expect(
      giveSecondFactor(visitor(w), { challenge: asked.challenge, code: codeOf(uri), isBackupCode: false }),
    ).rejects.toMatchObject({ field: 'code' })
  })
})
