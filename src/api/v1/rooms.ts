import { z } from 'zod'
import type { ItemId, RoomId } from '#lib/ids'
import { pairView } from '#modules/pairs/reads'
import { matterOfRoom } from '#modules/proposals/reads/offer'
import { editMessage } from '#modules/rooms/acts/edit-message'
import { markRead } from '#modules/rooms/acts/mark-read'
import { saveDraft } from '#modules/rooms/acts/save-draft'
import { sendMessage } from '#modules/rooms/acts/send-message'
import { roomsList, searchMessages, unreadCounts } from '#modules/rooms/reads/lists'
import { filesOfRoom, messageFor, messageHistory, messagesPage } from '#modules/rooms/reads/messages'
import { readDraft, readersOf, roomView } from '#modules/rooms/reads/room'
import { DraftInput, EditInput, MessageInput, ReadInput, SearchInput, type Message } from '#modules/rooms/schema'
import { endpoint, type Api } from '../endpoint.ts'

const tag = 'rooms'
const roomId = z.uuid('This is no id of a room.').transform(text => text as RoomId)
const ofRoom = z.object({ roomId })
const ofMessage = z.object({ roomId, itemId: z.uuid('This is no id of a message.').transform(text => text as ItemId) })
const Limit = z.coerce.number().int().min(1).max(100).optional()
const Seq = z
  .string()
  .regex(/^\d{1,15}$/, 'This is no number of a message.')
  .transform(BigInt)
  .optional()

const Screening = z
  .object({ delivery: z.string(), outcome: z.string().optional(), findings: z.array(z.unknown()).optional() })
  .loose()
  .meta({ title: 'Screening' })

/** A message as programs get it: to its author with what was found and what the other side reads, to others as delivered. */
function told({ screening, ...message }: Message) {
  if (!screening) return { ...message, screening: null }
  const { own, ...open } = screening
  return { ...message, ...(own && { textWritten: message.text }), screening: { ...open, ...own } }
}

export function roomsApi(api: Api): void {
  endpoint(api, {
    method: 'get',
    path: '/rooms',
    tag,
    access: 'person',
    summary: 'Rooms of the side you act for, latest talk first',
    query: z.object({ cursor: z.string().max(500).optional(), limit: Limit }),
    run: (ctx, { query }) => roomsList(ctx, { after: query.cursor ?? null, ...(query.limit && { limit: query.limit }) }),
  })
  endpoint(api, {
    method: 'get',
    path: '/rooms/unread',
    tag,
    access: 'person',
    summary: 'How much is unread',
    answer: z.object({ rooms: z.number(), messages: z.number() }),
    run: ctx => unreadCounts(ctx),
  })
  endpoint(api, {
    method: 'get',
    path: '/messages',
    tag,
    access: 'person',
    summary: 'Search your messages, or those of one room; 50 newest',
    query: SearchInput.extend({ roomId: roomId.optional() }),
    run: async (ctx, { query }) => ({ rows: await searchMessages(ctx, query), next: null }),
  })
  endpoint(api, {
    method: 'get',
    path: '/rooms/{roomId}',
    tag,
    access: 'person',
    summary: 'A room: sides, people, the matter, the pair, how far who has read',
    params: ofRoom,
    run: async (ctx, { params }) => {
      const room = await roomView(ctx, params.roomId)
      return {
        ...room,
        pair: await pairView(ctx, room.pairId),
        matter: await matterOfRoom(ctx, room.id, room.side === 'client' ? 'client' : 'freelancer'),
      }
    },
  })
  endpoint(api, {
    method: 'get',
    path: '/rooms/{roomId}/messages',
    tag,
    access: 'person',
    summary: 'A stretch of a room: the newest, before or after a number',
    params: ofRoom,
    query: z.object({ before: Seq, after: Seq, limit: Limit }),
    run: async (ctx, { params, query }) => {
      const page = await messagesPage(ctx, {
        roomId: params.roomId,
        before: query.before ?? null,
        after: query.after ?? null,
        ...(query.limit && { limit: query.limit }),
      })
      return { ...page, rows: page.rows.map(told) }
    },
  })
  endpoint(api, {
    method: 'post',
    path: '/rooms/{roomId}/messages',
    tag,
    access: 'person',
    status: 201,
    summary: 'Write a message; the same id twice is one message',
    params: ofRoom,
    body: MessageInput,
    answer: z.object({ id: z.string(), seq: z.string(), screening: Screening.nullable() }).loose(),
    run: async (ctx, { params, body }) => {
      const { id, seq, isSeen } = await sendMessage(ctx, { roomId: params.roomId, ...body })
      return { id, seq, screening: isSeen ? told(await messageFor(ctx, params.roomId, id)).screening : null }
    },
  })
  endpoint(api, {
    method: 'get',
    path: '/rooms/{roomId}/messages/{itemId}',
    tag,
    access: 'person',
    summary: 'One message and what it said before its edits',
    params: ofMessage,
    run: async (ctx, { params }) => ({
      ...told(await messageFor(ctx, params.roomId, params.itemId)),
      history: await messageHistory(ctx, params.roomId, params.itemId),
    }),
  })
  endpoint(api, {
    method: 'put',
    path: '/rooms/{roomId}/messages/{itemId}',
    tag,
    access: 'person',
    status: 204,
    summary: 'Change your own message; what stood before stays readable',
    params: ofMessage,
    body: EditInput.omit({ itemId: true }),
    run: (ctx, { params, body }) => editMessage(ctx, { ...params, ...body }),
  })
  endpoint(api, {
    method: 'get',
    path: '/rooms/{roomId}/reading',
    tag,
    access: 'person',
    summary: 'Who has read up to which message',
    params: ofRoom,
    run: async (ctx, { params }) => ({ rows: await readersOf(ctx, params.roomId), next: null }),
  })
  endpoint(api, {
    method: 'put',
    path: '/rooms/{roomId}/reading',
    tag,
    access: 'person',
    status: 204,
    summary: 'Say how far you have read; it never goes back',
    params: ofRoom,
    body: ReadInput,
    run: (ctx, { params, body }) => markRead(ctx, { roomId: params.roomId, seq: body.seq }),
  })
  endpoint(api, {
    method: 'get',
    path: '/rooms/{roomId}/draft',
    tag,
    access: 'person',
    summary: 'What you were typing',
    params: ofRoom,
    run: (ctx, { params }) => readDraft(ctx, params.roomId),
  })
  endpoint(api, {
    method: 'put',
    path: '/rooms/{roomId}/draft',
    tag,
    access: 'person',
    status: 204,
    summary: 'Keep what you are typing; empty forgets it',
    params: ofRoom,
    body: DraftInput,
    run: (ctx, { params, body }) => saveDraft(ctx, { roomId: params.roomId, text: body.text }),
  })
  endpoint(api, {
    method: 'get',
    path: '/rooms/{roomId}/files',
    tag,
    access: 'person',
    summary: 'Files of a room, newest first',
    params: ofRoom,
    run: async (ctx, { params }) => ({ rows: await filesOfRoom(ctx, params.roomId, 100), next: null }),
  })
}
