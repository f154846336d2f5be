import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type pg from 'pg'
import { Refusal } from '#lib/refusal'
import { derivedSecret } from '#platform/config'
import type { MethodOffer, PaymentAnswer, PaymentsPort } from '#platform/ports'

/** Delivers one webhook to the application's own endpoint; a throw means: try again later. */
export type Tell = (body: string, headers: Headers) => Promise<void>

export interface SandboxPayments extends PaymentsPort {
  /** Delivers the webhooks that wait, in the order in which they were put; `isDue` leaves those whose time has not come. */
  deliver(tell: Tell, only?: 'isDue'): Promise<number>
  /** Ends the deliveries that `tell` started. */
  stop(): void
}

const toleranceMs = 5 * 60_000
const everyMs = 1_000

/** What a person can pick in the sandbox; the token decides how the provider behaves. */
const methods: MethodOffer[] = [
  { token: 'sandbox-ok', label: 'Sandbox card ending 4242 (works)', direction: 'pay', isVerified: true },
  { token: 'sandbox-decline', label: 'Sandbox card ending 0002 (declined)', direction: 'pay', isVerified: true },
  { token: 'sandbox-late', label: 'Sandbox bank debit (answers late)', direction: 'pay', isVerified: true },
  { token: 'sandbox-twice', label: 'Sandbox card ending 1881 (answers twice, out of order)', direction: 'pay', isVerified: true },
  { token: 'sandbox-ok', label: 'Sandbox bank account ending 6789 (works)', direction: 'be_paid', isVerified: true },
  { token: 'sandbox-late', label: 'Sandbox bank account ending 0044 (answers late)', direction: 'be_paid', isVerified: true },
  { token: 'sandbox-decline', label: 'Sandbox bank account ending 0001 (refused)', direction: 'be_paid', isVerified: true },
  { token: 'sandbox-bounce', label: 'Sandbox bank account ending 0099 (bounces later)', direction: 'be_paid', isVerified: true },
  {
    token: 'sandbox-twice',
    label: 'Sandbox bank account ending 1881 (answers twice, out of order)',
    direction: 'be_paid',
    isVerified: true,
  },
]

interface Movement {
  key: string
  kind: string
  amount: string
  currency: string
  method: string
  chargeKey: string | null
}
type State = PaymentAnswer['state']

/**
 * A payment provider that moves no real money, for trying the marketplace on one's own machine. It is an outside
 * party: it keeps its own book (schema `sandbox`), speaks by its own real clock and signs its webhooks like
 * Standard Webhooks (standardwebhooks.com): HMAC-SHA256 over `id.timestamp.body`, at most 5 minutes old.
 */
export function sandboxPayments(pool: pg.Pool, secret: string, tell?: Tell): SandboxPayments {
  const key = derivedSecret(secret, 'sandbox-webhook')
  const timer = tell && setInterval(() => void deliver(tell, 'isDue').catch(() => {}), everyMs)
  timer?.unref()

  async function move(movement: Movement): Promise<PaymentAnswer> {
    const { state, reason } = await outcomeOf(pool, movement)
    // The book and what will be told are written in one statement: a kill leaves both or none.
    await pool.query(
      `with made as (
         insert into sandbox.movement (key, kind, amount_minor, currency, method, charge_key, state, reason)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (key) do nothing returning key)
       insert into sandbox.webhook (key, number, event_id, answer, due_at)
       select key, (message->>'number')::int, message->>'eventId', message->'answer', now() + make_interval(secs => (message->>'afterS')::float)
         from made, jsonb_array_elements($9::jsonb) message`,
      [
        movement.key,
        movement.kind,
        movement.amount,
        movement.currency,
        movement.method,
        movement.chargeKey,
        state,
        reason,
        JSON.stringify(messagesOf(movement, state, reason)),
      ],
    )
    const { rows } = await pool.query<Movement & { state: State; reason: string | null }>(
      `select kind, amount_minor::text as amount, currency, method, charge_key as "chargeKey", state, reason from sandbox.movement where key = $1`,
      [movement.key],
    )
    const known = rows[0]!
    const isSame =
      known.kind === movement.kind &&
      known.amount === movement.amount &&
      known.currency === movement.currency &&
      known.method === movement.method &&
      known.chargeKey === movement.chargeKey
    if (!isSame) throw new Error(`The sandbox knows the key ${movement.key} with another content.`)
    return answerOf(movement.key, known.state, known.reason)
  }

  async function lookUp(orderKey: string): Promise<PaymentAnswer | null> {
    // A late answer is there when it is asked for the second time.
    const { rows } = await pool.query<{ state: State; reason: string | null }>(
      `update sandbox.movement set asked_count = asked_count + 1,
         state = case when state = 'pending' and asked_count >= 2 then 'succeeded' else state end
       where key = $1 returning state, reason`,
      [orderKey],
    )
    return rows[0] ? answerOf(orderKey, rows[0].state, rows[0].reason) : null
  }

  async function deliver(to: Tell, only?: 'isDue'): Promise<number> {
    const { rows } = await pool.query<{ key: string; number: number; eventId: string; answer: PaymentAnswer }>(
      `select key, number, event_id as "eventId", answer from sandbox.webhook
       where told_at is null ${only ? 'and due_at <= now()' : ''} order by due_at, key, number limit 100`,
    )
    for (const message of rows) {
      await pool.query(
        `update sandbox.movement set state = $2, reason = $3 where key = $1 and (state = 'pending' or $2 = 'declined') and $2 <> 'pending'`,
        [message.key, message.answer.state, message.answer.state === 'declined' ? message.answer.reason : null],
      )
      const body = JSON.stringify({ type: 'movement.updated', key: message.key, answer: message.answer })
      await to(body, signed(key, message.eventId, body))
      await pool.query('update sandbox.webhook set told_at = now() where key = $1 and number = $2', [message.key, message.number])
    }
    return rows.length
  }

  return {
    name: 'sandbox',
    methods,
    charge: order =>
      move({
        key: order.key,
        kind: 'charge',
        amount: String(order.amountMinor),
        currency: order.currency,
        method: order.method,
        chargeKey: null,
      }),
    payout: order =>
      move({
        key: order.key,
        kind: 'payout',
        amount: String(order.amountMinor),
        currency: order.currency,
        method: order.destination,
        chargeKey: null,
      }),
    refund: async order => {
      const { rows } = await pool.query<{ method: string }>(`select method from sandbox.movement where key = $1`, [
        order.chargeKey,
      ])
      return move({
        key: order.key,
        kind: 'refund',
        amount: String(order.amountMinor),
        currency: order.currency,
        method: rows[0]?.method ?? '',
        chargeKey: order.chargeKey,
      })
    },
    lookUp,
    readWebhook: (body, headers) => readSigned(key, body, headers),
    deliver,
    stop: () => clearInterval(timer),
  }
}

async function outcomeOf(pool: pg.Pool, movement: Movement): Promise<{ state: State; reason: string | null }> {
  if (movement.kind === 'refund') {
    const { rows } = await pool.query<{ left: string }>(
      `select (c.amount_minor - coalesce((select sum(r.amount_minor) from sandbox.movement r where r.charge_key = c.key and r.key <> $2 and r.state <> 'declined'), 0))::text as left
       from sandbox.movement c where c.key = $1 and c.kind = 'charge' and c.state = 'succeeded'`,
      [movement.chargeKey, movement.key],
    )
    if (!rows[0] || BigInt(rows[0].left) < BigInt(movement.amount))
      return { state: 'declined', reason: 'There is no such charge with this much left to refund.' }
  }
  switch (movement.method) {
    case 'sandbox-ok':
    case 'sandbox-twice':
      return { state: 'succeeded', reason: null }
    case 'sandbox-bounce':
      return movement.kind === 'payout'
        ? { state: 'succeeded', reason: null }
        : { state: 'declined', reason: 'This account can only receive.' }
    case 'sandbox-late':
      return { state: 'pending', reason: null }
    default:
      return {
        state: 'declined',
        reason: movement.kind === 'payout' ? 'The bank refused the account.' : 'The card was declined by the bank.',
      }
  }
}

/** The webhooks of a new movement, in the order in which they will be sent, with their delay in seconds. */
function messagesOf(movement: Movement, state: State, reason: string | null) {
  const message = (eventNumber: number, told: State, afterS: number, why: string | null = reason) => ({
    eventId: `evt_${digest(`${movement.key}:${eventNumber}`)}`,
    answer: answerOf(movement.key, told, why),
    afterS,
  })
  const sent =
    movement.method === 'sandbox-twice'
      ? [message(2, state, 0), message(2, state, 0.5), message(1, 'pending', 1)]
      : movement.method === 'sandbox-bounce' && movement.kind === 'payout'
        ? [message(1, state, 0), message(2, 'declined', 8, 'The account was closed; the bank sent the money back.')]
        : state === 'pending'
          ? [message(1, 'pending', 0), message(2, 'succeeded', 12)]
          : [message(1, state, 0)]
  return sent.map((one, index) => ({ ...one, number: index + 1 }))
}

function answerOf(key: string, state: State, reason: string | null): PaymentAnswer {
  const providerRef = `sbx_${digest(key)}`
  return state === 'declined' ? { state, providerRef, reason: reason ?? 'The bank declined.' } : { state, providerRef }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24)
}

function signatureOf(key: string, id: string, timestamp: string, body: string): Buffer {
  return createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest()
}

function signed(key: string, id: string, body: string): Headers {
  const timestamp = String(Math.floor(Date.now() / 1000))
  return new Headers({
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signatureOf(key, id, timestamp, body).toString('base64')}`,
  })
}

function readSigned(key: string, body: string, headers: Headers): ReturnType<PaymentsPort['readWebhook']> {
  const id = headers.get('webhook-id') ?? ''
  const timestamp = headers.get('webhook-timestamp') ?? ''
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(Date.now() - Number(timestamp) * 1000) > toleranceMs) return null
  const wanted = signatureOf(key, id, timestamp, body)
  const isSigned = (headers.get('webhook-signature') ?? '').split(' ').some(one => {
    const given = Buffer.from(one.replace(/^v1,/, ''), 'base64')
    return given.length === wanted.length && timingSafeEqual(given, wanted)
  })
  if (!isSigned) return null
  // Signed by the provider, so its form is known.
  const said = JSON.parse(body) as { key: string; answer: PaymentAnswer }
  return { eventId: id, key: said.key, answer: said.answer }
}

/** Where no provider is set up (sandbox money works on loopback only): everything that would move money is refused. */
export function noPayments(): PaymentsPort {
  const refuse = () =>
    Promise.reject(
      new Refusal(
        'conflict',
        'no-payment-provider',
        'No payment provider is set up here, so no money can move. Ask the operator to set one up.',
      ),
    )
  return { name: 'none', methods: [], charge: refuse, refund: refuse, payout: refuse, lookUp: refuse, readWebhook: () => null }
}
