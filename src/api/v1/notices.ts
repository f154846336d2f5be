import { z } from 'zod'
import { markNoticesRead, setMailWish } from '#modules/notices/acts'
import { mailWish, noticesPage, unreadNotices } from '#modules/notices/reads/notices'
import { sentenceOf } from '#modules/notices/rules/words'
import { MailWish, NoticePage } from '#modules/notices/schema'
import { endpoint, type Api } from '../endpoint.ts'

const tag = 'notices'
const Shape = z.object({
  id: z.string(),
  audience: z.string(),
  kind: z.string(),
  refs: z.record(z.string(), z.union([z.string(), z.number()])),
  text: z.string(),
  createdAt: z.string(),
  readAt: z.string().nullable(),
})

export function noticesApi(api: Api): void {
  endpoint(api, {
    method: 'get',
    path: '/notices',
    tag,
    access: 'person',
    summary: 'Your notices, newest first',
    query: NoticePage,
    answer: z.object({ rows: z.array(Shape), next: z.string().nullable() }),
    run: async (ctx, { query }) => {
      const { rows, next } = await noticesPage(ctx, query)
      return { rows: rows.map(row => ({ ...row, text: sentenceOf(row) })), next }
    },
  })
  endpoint(api, {
    method: 'get',
    path: '/notices/unread',
    tag,
    access: 'person',
    summary: 'How many notices are unread',
    answer: z.object({ aboutYou: z.number(), sentToAll: z.number() }),
    run: ctx => unreadNotices(ctx),
  })
  endpoint(api, {
    method: 'post',
    path: '/notices/reading',
    tag,
    access: 'person',
    summary: 'Mark notices as read: those named, or all',
    body: z.object({ ids: z.array(z.uuid()).max(200).optional() }),
    answer: z.object({ read: z.number() }),
    run: async (ctx, { body }) => ({ read: await markNoticesRead(ctx, body) }),
  })
  endpoint(api, {
    method: 'get',
    path: '/me/mail-wish',
    tag,
    access: 'person',
    summary: 'What you want mailed',
    answer: MailWish,
    run: async ctx => ({ mail: await mailWish(ctx) }),
  })
  endpoint(api, {
    method: 'put',
    path: '/me/mail-wish',
    tag,
    access: 'person',
    summary: 'Choose what is mailed',
    status: 204,
    body: MailWish,
    run: (ctx, { body }) => setMailWish(ctx, body.mail),
  })
}
