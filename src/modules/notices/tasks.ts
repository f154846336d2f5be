import { announce, mailUnread, markMailed } from '#modules/notices/acts'
import { tellEveryone } from '#modules/notices/acts/tell-everyone'
import { worded } from '#modules/notices/reads/notices'
import { isMailed, plans } from '#modules/notices/rules/plans'
import { mailOf } from '#modules/notices/rules/words'
import { inRead, inTx, type Ctx } from '#platform/ctx'
import type { TaskList } from '#platform/tasks'

/** Sends one notice as mail, if it is still wanted. The mail carries the notice's id, so twice is once. */
async function mail(ctx: Ctx, notice: { accountId: string; id: string }): Promise<void> {
  const found = await inRead(ctx, async tx => {
    const row = await tx.db
      .selectFrom('notices.notice')
      .selectAll()
      .where('accountId', '=', notice.accountId)
      .where('id', '=', notice.id)
      .executeTakeFirst()
    const account = await tx.db
      .selectFrom('accounts.account')
      .select(['email', 'emailVerified', 'name'])
      .where('id', '=', notice.accountId)
      .executeTakeFirst()
    const wish = await tx.db
      .selectFrom('notices.preference')
      .select('mail')
      .where('accountId', '=', notice.accountId)
      .executeTakeFirst()
    if (!row || !account?.emailVerified || row.readAt) return null
    const plan = plans[row.kind]
    if (!plan || !isMailed(plan, (wish?.mail ?? 'all') as 'all')) return null
    return { account, said: (await worded(tx, [row]))[0]! }
  })
  if (!found) return
  const { subject, text } = mailOf(found.said, found.account.name, ctx.live.config.baseUrl)
  await ctx.live.ports.mail.send({ id: notice.id, to: found.account.email, subject, text })
  await inTx(ctx, tx => markMailed(tx, notice))
}

export const noticesTasks: TaskList = {
  tasks: { 'notices.mail': mail, 'notices.tell-everyone': tellEveryone },
  listeners: [{ name: 'notices.announce', kinds: Object.keys(plans), run: announce }],
  sweeps: [{ name: 'notices.mail-unread', run: mailUnread }],
}
