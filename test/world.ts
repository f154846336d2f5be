import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Logger, runOnce } from 'graphile-worker'
import pg from 'pg'
import { uuidv7, type AccountId, type OrgId, type SessionId } from '#lib/ids'
import { dayMs } from '#lib/time'
import { openStore } from '#adapters/disk'
import { openIdentity } from '#adapters/better-auth'
import { openFileText } from '#adapters/file-text'
import { mailbox } from '#adapters/mailbox'
import { pdf } from '#adapters/pdf'
import { sandboxPayments } from '#adapters/sandbox'
import { applyTerms } from '#modules/consent/acts'
import { ensurePolicy } from '#modules/policy/acts'
import type { TermsPreset } from '#modules/policy/schema'
import { ensureLog } from '#modules/proofs/acts/ensure-log'
import { readConfig } from '#platform/config'
import { makeCtx, type Ctx, type Live, type OrgRole, type Person } from '#platform/ctx'
import { openDb, openPool, openQueuePool } from '#platform/db'
import { makeLog } from '#platform/log'
import { loginUrl } from '#platform/migrate'
import { tokenHash } from '#platform/tokens'
import { lists } from '../src/worker/lists.ts'
import { relayOnce } from '../src/worker/relay.ts'
import { jobsFor, sweepOnce } from '../src/worker/runner.ts'

export const testSecret = process.env.SYMBOLON_TEST_SECRET ?? 'a-secret-for-tests-only-0123456789'
/** Where every world begins: after the terms that allow learning took effect (rule D1.4). */
export const worldStart = new Date('2026-03-02T09:00:00Z')

export interface World {
  live: Live
  /** The database's owner: for looking at what no role of the application may see. */
  owner: pg.Pool
  appUrl: string
  workerUrl: string
  learnerUrl: string
  visitor: Ctx
  system: Ctx
  person(
    input?: Partial<Pick<Person, 'name' | 'asClient' | 'asFreelancer' | 'isStaff' | 'emailVerified'>> & {
      country?: string
      email?: string
    },
  ): Promise<Ctx & { actor: Person }>
  /** What a person's requests to the API carry as `Authorization: Bearer …`. */
  bearer(ctx: { actor: Person }): string
  organisation(kind: 'company' | 'agency', name?: string): Promise<OrgId>
  /** Makes the person a member and answers their context acting for the organisation. */
  join(ctx: Ctx, orgId: OrgId, role: OrgRole): Promise<Ctx & { actor: Person }>
  /** Moves the clock, then does what became due and everything that follows. */
  advance(by: { days?: number; ms?: number }): Promise<void>
  /** Hands on events and runs background tasks until nothing is left. */
  settle(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/** A world of its own: a database cloned from the migrated template, a clock that stands still, ports that work. */
export async function openWorld(options: { termsPreset?: TermsPreset } = {}): Promise<World> {
  const admin = process.env.SYMBOLON_TEST_PG
  const template = process.env.SYMBOLON_TEST_TEMPLATE
  if (!admin || !template) throw new Error('Database tests run under npm test, which starts a PostgreSQL for them.')
  const name = `world_${randomBytes(6).toString('hex')}`
  await onServer(admin, `create database ${name} template ${template} strategy wal_log`)
  const inWorld = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).toString()
  const templateUrl = Object.assign(new URL(admin), { pathname: `/${template}` }).toString()
  const appUrl = inWorld(loginUrl(templateUrl, 'app', testSecret))
  const workerUrl = inWorld(loginUrl(templateUrl, 'worker', testSecret))
  const learnerUrl = inWorld(loginUrl(templateUrl, 'learner', testSecret))
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'symbolon-world-'))
  const [appPool, workerPool, owner] = [openPool(appUrl, 12), openPool(workerUrl, 6), openPool(inWorld(admin), 3)]
  const queue = openQueuePool(workerUrl, 5)

  let nowMs = worldStart.getTime()
  const config = readConfig({ DATA_DIR: dataDir, SECRET: testSecret, LOG_LEVEL: 'silent' })
  const log = makeLog(process.env.SYMBOLON_TEST_LOG === '1' ? 'debug' : 'silent')
  const clock = { now: () => new Date(nowMs), refresh: async () => {} }
  const db = openDb(appPool)
  const live: Live = {
    config,
    log,
    db,
    workerDb: openDb(workerPool),
    learnerDb: openDb(openPool(learnerUrl, 3)),
    ports: {
      mail: mailbox(workerPool, () => new Date(nowMs)),
      store: openStore(path.join(dataDir, 'files')),
      payments: sandboxPayments(workerPool, config.secret),
      identity: await openIdentity(config, log, clock, db),
      fileText: openFileText(),
      pdf,
    },
    clock,
    demo: null,
    poke: () => {},
  }
  const newId = () => uuidv7(nowMs, randomBytes(10))
  const system = makeCtx(live, { kind: 'system', task: 'test' })
  await ensurePolicy(system, options.termsPreset)
  await applyTerms(system)
  await ensureLog(system)

  const quiet = new Logger(() => (level, message) => {
    if (level === 'error') live.log.error('a task failed', { message })
  })
  const settle = async () => {
    const taskList = jobsFor(live, lists)
    const hasJob = `select 1 from graphile_worker.jobs where run_at <= now() and attempts < max_attempts limit 1`
    for (let turn = 0; turn < 200; turn++) {
      const relayed = await relayOnce(workerPool, lists)
      const jobs = (await owner.query(hasJob)).rowCount ?? 0
      if (jobs > 0) await runOnce({ pgPool: queue, taskList, logger: quiet, noHandleSignals: true, concurrency: 4 })
      if (relayed === 0 && jobs === 0) return
    }
    throw new Error('The world does not settle: tasks keep making tasks.')
  }

  const world: World = {
    live,
    owner,
    appUrl,
    workerUrl,
    learnerUrl,
    visitor: makeCtx(live, { kind: 'visitor' }),
    system,
    person: async (input = {}) => {
      const id = newId() as AccountId
      const sessionId = newId() as SessionId
      const person = {
        name: 'Ada Byron',
        country: 'PT',
        asClient: true,
        asFreelancer: true,
        isStaff: false,
        emailVerified: true,
        ...input,
      }
      await owner.query(
        `insert into accounts.account (id, name, email, email_verified, country, as_client, as_freelancer, is_staff, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)`,
        [
          id,
          person.name,
          input.email ?? `${id}@example.org`,
          person.emailVerified,
          person.country,
          person.asClient,
          person.asFreelancer,
          person.isStaff,
          new Date(nowMs),
        ],
      )
      // They have answered the terms, so that no page asks for that first.
      await owner.query(
        `insert into policy.terms_seen (account_id, version, locale, region, text_sha256, shown_at, answered_at)
         select $1, version, locale, region, sha256, $2, $2 from policy.terms_text where in_force @> $2::timestamptz and region = 'europe'`,
        [id, new Date(nowMs)],
      )
      await owner.query(
        `insert into accounts.session (id, account_id, token, expires_at, created_at, updated_at, stepped_up_at) values ($1, $2, $3, $4, $5, $5, $5)`,
        [sessionId, id, tokenHash(`token-of-${sessionId}`), new Date(nowMs + 365 * dayMs), new Date(nowMs)],
      )
      return makeCtx(live, {
        kind: 'person',
        accountId: id,
        sessionId,
        name: person.name,
        emailVerified: person.emailVerified,
        asClient: person.asClient,
        asFreelancer: person.asFreelancer,
        isStaff: person.isStaff,
        memberships: [],
        actingAs: null,
        steppedUpAt: new Date(nowMs),
      }) as Ctx & { actor: Person }
    },
    bearer: ctx => `token-of-${ctx.actor.sessionId}`,
    organisation: async (kind, orgName = kind === 'company' ? 'Harbour Books Ltd' : 'Studio Norte') => {
      const id = newId() as OrgId
      const founder = await world.person({ name: 'Founder Person' })
      await owner.query(
        `insert into accounts.organisation (id, kind, name, country, created_by, created_at) values ($1, $2, $3, 'PT', $4, $5)`,
        [id, kind, orgName, founder.actor.accountId, new Date(nowMs)],
      )
      return id
    },
    join: async (ctx, orgId, role) => {
      const person = ctx.actor as Person
      const { rows } = await owner.query<{ name: string; kind: 'company' | 'agency' }>(
        'select name, kind from accounts.organisation where id = $1',
        [orgId],
      )
      await owner.query('insert into accounts.member (org_id, account_id, role, joined_at) values ($1, $2, $3, $4)', [
        orgId,
        person.accountId,
        role,
        new Date(nowMs),
      ])
      const membership = { orgId, orgName: rows[0]!.name, orgKind: rows[0]!.kind, role }
      return makeCtx(live, { ...person, memberships: [...person.memberships, membership], actingAs: membership }) as Ctx & {
        actor: Person
      }
    },
    advance: async ({ days = 0, ms = 0 }) => {
      nowMs += days * dayMs + ms
      while ((await sweepOnce(live, lists)) > 0) await settle()
      await settle()
    },
    settle,
    [Symbol.asyncDispose]: async () => {
      await Promise.all([
        live.ports.fileText.close(),
        live.db.destroy(),
        live.workerDb!.destroy(),
        live.learnerDb.destroy(),
        owner.end(),
        queue.end(),
      ])
      await onServer(admin, `drop database if exists ${name} with (force)`)
      await rm(dataDir, { recursive: true, force: true })
    },
  }
  return world
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
