import { describe, expect, test } from 'vitest'
import { askRecovery, resetPassword } from '#modules/accounts/acts/recovery'
import { askConfirmation, confirmEmail, register } from '#modules/accounts/acts/register'
import { changePassword } from '#modules/accounts/acts/security'
import { endOtherSessions, endSession, stepUp } from '#modules/accounts/acts/sessions'
import { signIn, signOut } from '#modules/accounts/acts/sign-in'
import { actorFor, myAccount, mySignIns } from '#modules/accounts/reads'
import { personOf } from '#platform/ctx'
import { ada, again, linkIn, mailsTo, registered, signedIn, visitor } from '#test/ada'
import { openWorld } from '#test/world'

describe('an account', () => {
  test('is made, confirmed by the mailed link, signed in and signed out', async () => {
    await using w = await openWorld()
    await register(visitor(w), ada)
    await w.settle()
    const early = await signedIn(w)
    expect(early.actor).toMatchObject({
      name: 'Ada Byron',
      emailVerified: false,
      asClient: true,
      asFreelancer: true,
      isStaff: false,
      memberships: [],
    })
    await confirmEmail(visitor(w), await linkIn(w, ada.email, 'Confirm your e-mail address'))
    const me = await again(w, early.token)
    expect(me.actor.emailVerified).toBe(true)
    expect(await myAccount(me)).toMatchObject({ email: ada.email, country: 'PT', hasTwoFactor: false })
    const [current] = await mySignIns(me)
    expect(current).toMatchObject({ device: 'Firefox on Linux', ipAddress: '203.0.113.7', isCurrent: true })
    // The identity library reads the real clock, which goes on while the clock of this world stands still.
    expect(Math.abs(current!.signedInAt.getTime() - w.live.clock.now().getTime())).toBeLessThan(60_000)
    await signOut(me)
    expect(await actorFor(w.live, me.token)).toEqual({ kind: 'visitor' })
  })

  test('keeps its password as argon2id and of its session token only the hash', async () => {
    await using w = await openWorld()
    await registered(w)
    const me = await signedIn(w)
    const { rows } = await w.owner.query(
      'select c.password, s.token from accounts.credential c join accounts.session s using (account_id)',
    )
    expect(rows[0].password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
    expect(rows[0].token).toMatch(/^[\w-]{43}$/)
    expect(rows[0].token).not.toBe(me.token)
    expect(await actorFor(w.live, rows[0].token)).toEqual({ kind: 'visitor' })
  })

  test('is not told to strangers: a known and an unknown address get the same answers', async () => {
    await using w = await openWorld()
    await registered(w)
    const wrong = await signIn(visitor(w), { email: ada.email, password: 'not the password' }).catch(error => error)
    const unknown = await signIn(visitor(w), { email: 'nobody@example.org', password: 'not the password' }).catch(error => error)
    expect(wrong).toMatchObject({ reason: 'wrong-credentials', field: 'password' })
    expect({ ...unknown, stack: '' }).toEqual({ ...wrong, stack: '' })
    expect(await askRecovery(visitor(w), { email: 'nobody@example.org' })).toEqual(
      await askRecovery(visitor(w), { email: ada.email }),
    )
    expect(await register(visitor(w), { ...ada, name: 'Someone Else' })).toBeUndefined()
    await w.settle()
    expect(await mailsTo(w, ada.email)).toContain('You have an account already')
    expect(await mailsTo(w, 'nobody@example.org')).toEqual([])
    expect((await signedIn(w)).actor.name).toBe('Ada Byron')
  })

  test('is made once when two sign up with one address at once', async () => {
    await using w = await openWorld()
    await Promise.all([register(visitor(w), ada), register(visitor(w), { ...ada, name: 'Ada Twice' })])
    const { rows } = await w.owner.query('select count(*)::int as n from accounts.account')
    expect(rows[0].n).toBe(1)
  })

  test('gets a new link when the first is lost, and none when it is confirmed', async () => {
    await using w = await openWorld()
    await register(visitor(w), ada)
    const me = await signedIn(w)
    await askConfirmation(me)
    await w.settle()
    const { rows } = await w.owner.query('select subject from platform.mailbox')
    expect(rows).toHaveLength(2)
    await confirmEmail(me, await linkIn(w, ada.email, 'Confirm your e-mail address'))
    await askConfirmation(await again(w, me.token))
    await expect(confirmEmail(me, { token: 'x'.repeat(40) })).rejects.toMatchObject({ reason: 'link-expired' })
  })
})

describe('a password', () => {
  test('is set anew by a mailed link that works once and ends every sign-in', async () => {
    await using w = await openWorld()
    await registered(w)
    const me = await signedIn(w)
    await askRecovery(visitor(w), { email: ada.email })
    await w.settle()
    const { token } = await linkIn(w, ada.email, 'Set a new password')
    await resetPassword(visitor(w), { token, password: 'a new one to learn' })
    expect(await actorFor(w.live, me.token)).toEqual({ kind: 'visitor' })
    await expect(signedIn(w)).rejects.toMatchObject({ reason: 'wrong-credentials' })
    await expect(resetPassword(visitor(w), { token, password: 'another password' })).rejects.toMatchObject({
      reason: 'link-expired',
    })
    expect((await signedIn(w, { email: ada.email, password: 'a new one to learn' })).actor.name).toBe('Ada Byron')
  })

  test('link is too old after an hour of the instance’s clock', async () => {
    await using w = await openWorld()
    await registered(w)
    await askRecovery(visitor(w), { email: ada.email })
    await w.settle()
    const { token } = await linkIn(w, ada.email, 'Set a new password')
    await w.advance({ ms: 61 * 60_000 })
    await expect(resetPassword(visitor(w), { token, password: 'a new one to learn' })).rejects.toMatchObject({
      reason: 'link-expired',
    })
  })

  test('is changed with the old one, which ends the other sign-ins', async () => {
    await using w = await openWorld()
    await registered(w)
    const [here, there] = [await signedIn(w), await signedIn(w)]
    await expect(changePassword(here, { password: 'wrong', newPassword: 'a new one to learn' })).rejects.toMatchObject({
      field: 'password',
    })
    await changePassword(here, { password: ada.password, newPassword: 'a new one to learn' })
    expect((await actorFor(w.live, here.token)).kind).toBe('person')
    expect((await actorFor(w.live, there.token)).kind).toBe('visitor')
    await w.settle()
    expect(await mailsTo(w, ada.email)).toContain('Your password was changed')
  })

  test('can be tried only so often', async () => {
    await using w = await openWorld()
    await registered(w)
    const tries = Array.from({ length: 21 }, () =>
      signIn(visitor(w), { email: ada.email, password: 'guess' }).catch(error => error.reason as string),
    )
    const reasons = await Promise.all(tries)
    expect(reasons.filter(reason => reason === 'too-many')).toHaveLength(1)
    await expect(signIn(visitor(w, '198.51.100.1'), ada)).rejects.toMatchObject({ kind: 'limit' })
  })
})

describe('a sign-in', () => {
  test('ends at once when it is ended elsewhere, and is nobody else’s to end', async () => {
    await using w = await openWorld()
    await registered(w)
    const [here, there, third] = [await signedIn(w), await signedIn(w), await signedIn(w)]
    const stranger = await w.person()
    await expect(endSession(stranger, { sessionId: there.actor.sessionId })).rejects.toMatchObject({ kind: 'missing' })
    await endSession(here, { sessionId: there.actor.sessionId })
    expect((await actorFor(w.live, there.token)).kind).toBe('visitor')
    expect((await actorFor(w.live, third.token)).kind).toBe('person')
    expect(await endOtherSessions(here)).toBe(1)
    expect(await mySignIns(here)).toHaveLength(1)
  })

  test('lasts 30 days without use, and longer with it', async () => {
    await using w = await openWorld()
    await registered(w)
    const [used, unused] = [await signedIn(w), await signedIn(w)]
    await w.advance({ days: 20 })
    expect((await actorFor(w.live, used.token)).kind).toBe('person')
    await w.advance({ days: 15 })
    expect((await actorFor(w.live, used.token)).kind).toBe('person')
    expect((await actorFor(w.live, unused.token)).kind).toBe('visitor')
    await w.advance({ days: 31 })
    const { rows } = await w.owner.query('select 1 from accounts.session')
    expect(rows).toHaveLength(0)
  })

  test('proves again who one is, with one’s own password only', async () => {
    await using w = await openWorld()
    await registered(w)
    const me = await signedIn(w)
    expect(me.actor.steppedUpAt).toEqual(w.live.clock.now())
    await w.advance({ days: 1 })
    await expect(stepUp(me, { password: 'guess' })).rejects.toMatchObject({ reason: 'wrong-password' })
    await expect(stepUp(me, { code: '123456' })).rejects.toMatchObject({ reason: 'two-factor-off' })
    expect(personOf(await again(w, me.token)).steppedUpAt).not.toEqual(w.live.clock.now())
    await stepUp(me, { password: ada.password })
    expect(personOf(await again(w, me.token)).steppedUpAt).toEqual(w.live.clock.now())
  })
})
