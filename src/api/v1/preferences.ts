import { z } from 'zod'
import { labelOwnItem, prefer } from '#modules/consent/acts'
import { consentRecords, recordsType } from '#modules/consent/reads/consent-records'
import { eligibility } from '#modules/consent/reads/eligibility'
import { historyPage } from '#modules/consent/reads/history'
import { myPreferences } from '#modules/consent/reads/mine'
import { features, learnsFrom, stateOfFeature } from '#modules/consent/rules/features'
import { categories, type Asked, type ItemPlace } from '#modules/consent/schema'
import { EligibilityAsked, GeneralWords, HistoryAsked, OwnItemRef, OwnLabel, RoomItemRef } from '#modules/consent/schema/inputs'
import { inRead, inTx, personOf, type Ctx } from '#platform/ctx'
import { endpoint, toJson, type Api } from '../endpoint.ts'

const tag = 'preferences'
const word = z.enum(['in', 'out'])
const category = z.enum(categories)
const Reason = z.object({ rule: z.string(), text: z.string(), role: z.string().optional() })
const Preference = z.object({
  category,
  said: word.nullable(),
  saidAt: z.string().nullable(),
  effective: word,
  because: Reason,
  floors: z.array(z.object({ orgId: z.string(), orgName: z.string() })),
  contracts: z
    .object({
      in: z.number(),
      out: z.number(),
      because: z.array(z.object({ rule: z.string(), text: z.string(), count: z.number() })),
    })
    .nullable(),
})
const Change = z.object({
  id: z.string(),
  seq: z.string(),
  category,
  choice: z.enum(['in', 'out', 'inherit']),
  before: word.nullable(),
  contract: z.object({ id: z.string(), title: z.string().nullable() }).nullable(),
  by: z.object({ name: z.string().nullable(), isMe: z.boolean() }),
  actingAs: z.string().nullable(),
  source: z.string(),
  device: z.object({ ip: z.string(), userAgent: z.string() }).nullable(),
  termsVersion: z.number().nullable(),
  askedAt: z.string(),
  appliedAt: z.string(),
  roomsChanged: z.number(),
})
const Answer = z.object({ eligible: z.boolean(), because: z.array(Reason) })
const Changed = z.object({ roomsChanged: z.number() })

/** What a person chose in general, what it comes to, and what follows for one item. */
export function preferencesApi(api: Api): void {
  endpoint(api, {
    method: 'get',
    path: '/me/preferences',
    tag,
    access: 'person',
    summary: 'Your three general choices, what each comes to and why, and how your contracts stand',
    answer: z.object({
      preferences: z.array(Preference),
      asksFirst: z.boolean(),
      termsVersion: z.number(),
      countedAtMost: z.number(),
      features: z.array(z.object({ id: z.string(), learns: category.nullable(), isHere: z.boolean(), state: z.string() })),
    }),
    run: async ctx => {
      const mine = await myPreferences(ctx)
      const isIn = learnsFrom(mine.preferences)
      const listed = features.map(({ id, learns, isHere, ...rest }) => ({
        id,
        learns,
        isHere,
        state: stateOfFeature({ id, learns, isHere, ...rest }, isIn),
      }))
      return { ...mine, features: listed }
    },
  })
  endpoint(api, {
    method: 'put',
    path: '/me/preferences',
    tag,
    access: 'person',
    summary: 'Say in or out in general, for one, two or all three parts; it works from now on',
    body: GeneralWords,
    answer: Changed,
    run: (ctx, { body }) =>
      inTx(ctx, async tx => {
        let roomsChanged = 0
        for (const part of categories) {
          const choice = body[part]
          if (choice) roomsChanged += (await prefer(tx, { scope: 'account', category: part, choice, source: 'api' })).roomsChanged
        }
        return { roomsChanged }
      }),
  })
  endpoint(api, {
    method: 'get',
    path: '/me/preferences/history',
    tag,
    access: 'person',
    summary: 'Every change of yours, or of an organisation’s floor, newest first',
    query: HistoryAsked,
    answer: z.object({ rows: z.array(Change), next: z.string().nullable() }),
    run: (ctx, { query }) => historyPage(ctx, query),
  })
  endpoint(api, {
    method: 'get',
    path: '/me/consent-records',
    tag,
    access: 'person',
    summary: 'Your consent records as JSON-LD: ISO/IEC TS 27560 in the terms of the W3C Data Privacy Vocabulary',
    answer: z.object({ '@context': z.object({}).loose(), '@graph': z.array(z.object({}).loose()) }),
    run: async ctx => new Response(toJson(await consentRecords(ctx)), { headers: { 'content-type': recordsType } }),
  })
  endpoint(api, {
    method: 'get',
    path: '/rooms/{roomId}/items/{itemId}/eligibility',
    tag,
    access: 'person',
    summary: 'Whether your own model, or the marketplace’s, may learn from an item of a room, and why',
    params: RoomItemRef,
    query: EligibilityAsked,
    answer: Answer,
    run: (ctx, { params, query }) => answerFor(ctx, params, query),
  })
  endpoint(api, {
    method: 'get',
    path: '/me/items/{itemId}/eligibility',
    tag,
    access: 'person',
    summary: 'The same for something that you published',
    params: OwnItemRef,
    query: EligibilityAsked,
    answer: Answer,
    run: (ctx, { params, query }) => answerFor(ctx, { ...params, ownerId: personOf(ctx).accountId }, query),
  })
  endpoint(api, {
    method: 'post',
    path: '/me/items/{itemId}/labels',
    tag,
    access: 'person',
    status: 204,
    summary: 'Label something that you published: it is never learned from again',
    params: OwnItemRef,
    body: OwnLabel,
    run: (ctx, { params, body }) => labelOwnItem(ctx, { ...params, ...body }),
  })
}

function answerFor(ctx: Ctx, item: ItemPlace, asked: { for: 'me' | 'marketplace'; in?: Asked['in'] }) {
  const whose = asked.for === 'me' ? personOf(ctx).accountId : asked.for
  return inRead(ctx, tx => eligibility(tx, { item, for: whose, ...(asked.in && { in: asked.in }) }))
}
