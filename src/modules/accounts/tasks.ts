import type { MailTask } from '#modules/accounts/acts/mail'
import { inTx, type Ctx } from '#platform/ctx'
import { record } from '#platform/events'
import type { TaskList } from '#platform/tasks'

interface Mail {
  to: string
  subject: string
  lines: string[]
}

/** Sends a mail that was asked for. Links get their secrets here, so that none lies in a queue. */
async function sendMail(ctx: Ctx, asked: MailTask): Promise<void> {
  const mail = asked.kind === 'invitation' ? await invitation(ctx, asked.invitationId) : await toAccount(ctx, asked)
  if (mail)
    await ctx.live.ports.mail.send({ id: asked.mailId, to: mail.to, subject: mail.subject, text: mail.lines.join('\n') + '\n' })
}

async function toAccount(ctx: Ctx, asked: Exclude<MailTask, { kind: 'invitation' }>): Promise<Mail | null> {
  return inTx(ctx, async tx => {
    const { accountId, kind } = asked
    const account = await tx.db
      .selectFrom('accounts.account')
      .select(['name', 'email', 'emailVerified'])
      .where('id', '=', accountId)
      .executeTakeFirst()
    if (!account) return null
    const { baseUrl } = ctx.live.config
    const to = account.email
    const hello = `Hello ${account.name},`
    const notYou = ['', `Was this not you? Set a new password now: ${baseUrl}/recover`]
    switch (kind) {
      case 'confirm': {
        if (account.emailVerified) return null
        const token = await ctx.live.ports.identity.verificationToken(accountId, to)
        return {
          to,
          subject: 'Confirm your e-mail address',
          lines: [
            hello,
            '',
            'Confirm that this address is yours:',
            `${baseUrl}/verify?token=${token}`,
            '',
            'The link works for 24 hours. If you did not sign up, do nothing.',
          ],
        }
      }
      case 'known-address':
        return {
          to,
          subject: 'You have an account already',
          lines: [
            hello,
            '',
            'Someone signed up with this address, which has an account already. Nothing was changed.',
            '',
            `Sign in: ${baseUrl}/sign-in`,
            `Forgot the password? ${baseUrl}/recover`,
          ],
        }
      case 'recover': {
        const token = await ctx.live.ports.identity.recoveryToken(tx.db, accountId)
        return {
          to,
          subject: 'Set a new password',
          lines: [
            hello,
            '',
            'Set a new password here:',
            `${baseUrl}/reset?token=${token}`,
            '',
            'The link works for one hour, once. If you did not ask for it, do nothing; your password stays.',
          ],
        }
      }
      case 'password-changed':
        return {
          to,
          subject: 'Your password was changed',
          lines: [hello, '', 'The password of your account was changed. Your other sign-ins have ended.', ...notYou],
        }
      case 'two-factor-changed':
        return {
          to,
          subject: 'Two-factor sign-in was changed',
          lines: [
            hello,
            '',
            `Two-factor sign-in of your account was switched on or off. See ${baseUrl}/settings/security`,
            ...notYou,
          ],
        }
      case 'passkey-changed':
        return {
          to,
          subject: 'Your passkeys were changed',
          lines: [
            hello,
            '',
            `A passkey was added to your account or removed from it. See ${baseUrl}/settings/security`,
            ...notYou,
          ],
        }
    }
  })
}

async function invitation(ctx: Ctx, invitationId: string): Promise<Mail | null> {
  return inTx(ctx, async tx => {
    const row = await tx.db
      .selectFrom('accounts.orgInvitation as i')
      .innerJoin('accounts.organisation as o', 'o.id', 'i.orgId')
      .innerJoin('accounts.account as by', 'by.id', 'i.invitedBy')
      .select(['i.email', 'i.role', 'o.name as orgName', 'by.name as byName'])
      .where('i.id', '=', invitationId)
      .where('i.state', '=', 'open')
      .executeTakeFirst()
    if (!row) return null
    const link = `${ctx.live.config.baseUrl}/settings/organisations`
    return {
      to: row.email,
      subject: `${row.byName} invites you to ${row.orgName}`,
      lines: [
        'Hello,',
        '',
        `${row.byName} invites you to ${row.orgName}, as ${row.role}.`,
        '',
        `Answer here: ${link}`,
        '',
        `No account yet? Sign up with this address first: ${ctx.live.config.baseUrl}/sign-up`,
        'The invitation is open for 14 days.',
      ],
    }
  })
}

/** Closes invitations that nobody answered in time. */
async function expireInvitations(ctx: Ctx): Promise<number> {
  return inTx(ctx, async tx => {
    const due = await tx.db
      .selectFrom('accounts.orgInvitation')
      .select(['id', 'orgId'])
      .where('state', '=', 'open')
      .where('expiresAt', '<=', tx.now())
      .orderBy('id')
      .limit(100)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const { id, orgId } of due) {
      await tx.db.updateTable('accounts.orgInvitation').set({ state: 'expired' }).where('id', '=', id).execute()
      await record(tx, { kind: 'organisation.invitation-expired', refs: { orgId, invitationId: id }, topics: [`side:${orgId}`] })
    }
    return due.length
  })
}

/** Forgets sign-ins and links that are over. */
async function forgetEnded(ctx: Ctx): Promise<number> {
  return inTx(ctx, async tx => {
    let count = 0
    for (const table of ['accounts.session', 'accounts.verification'] as const) {
      const due = tx.db
        .selectFrom(table)
        .select('id')
        .where('expiresAt', '<=', tx.now())
        .orderBy('id')
        .limit(500)
        .forUpdate()
        .skipLocked()
      const gone = await tx.db.deleteFrom(table).where('id', 'in', due).executeTakeFirst()
      count += Number(gone.numDeletedRows)
    }
    return count
  })
}

export const accountsTasks: TaskList = {
  tasks: { 'accounts.mail': sendMail },
  sweeps: [
    { name: 'accounts.expire-invitations', run: expireInvitations },
    { name: 'accounts.forget-ended', run: forgetEnded },
  ],
}
