import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '#adapters/postgres-embedded'
import { freshPhrasebook } from '../scripts/screening-phrasebook.ts'

/** The migrated database that every test's own one is copied from. */
const TEMPLATE = 'symbolon_template'
/** The instance secret of the tests; the login roles' passwords follow from it. */
const SECRET = 'a-secret-for-tests-only-0123456789'
const PREFIX = 'symbolon-test-'

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser's address of the database `postgres`. */
    testPg: string
    testTemplate: string
    testSecret: string
  }
}

/** Starts one PostgreSQL for the whole run and migrates a template in it; the answer stops it and removes its data. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Whoever changed a word list needs not think of its table; a check of what is committed does.
  if (!process.env.CI) await freshPhrasebook()
  const server = await startServer()
  try {
    await makeTemplate(server.url)
  } catch (error) {
    await server.stop()
    throw error
  }
  announce(project, server.url)
  return () => server.stop()
}

/** Own server unless TEST_DATABASE_URL names one (its user must be allowed to create databases and roles). */
async function startServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, stop: () => run(given, `drop database if exists ${TEMPLATE} with (force)`) }
  await removeLeftovers()
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`))
  const remove = () => fs.rmSync(dir, { recursive: true, force: true })
  try {
    const server = await startPostgres({ dataDir: path.join(dir, 'postgres'), ephemeral: true })
    return { url: server.url, stop: () => server.stop().finally(remove) }
  } catch (error) {
    remove()
    throw error
  }
}

/** A run that was killed hard could not tidy up: its server still runs and its folder still lies here. */
async function removeLeftovers(): Promise<void> {
  for (const name of fs.readdirSync(os.tmpdir()).filter(one => one.startsWith(PREFIX))) {
    const dir = path.join(os.tmpdir(), name)
    const owner = Number(name.slice(PREFIX.length).split('-')[0])
    if (isAlive(owner) || fs.statSync(dir, { throwIfNoEntry: false })?.uid !== process.getuid?.()) continue
    const dataDir = path.join(dir, 'postgres')
    // Starting on the same data adopts what runs, and stopping an ephemeral one removes it.
    const adopt = fs.existsSync(path.join(dataDir, 'postmaster.pid'))
    if (adopt)
      await startPostgres({ dataDir, ephemeral: true }).then(
        server => server.stop(),
        () => undefined,
      )
    fs.rmSync(dir, { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function makeTemplate(adminUrl: string): Promise<void> {
  await run(adminUrl, `drop database if exists ${TEMPLATE} with (force)`, `create database ${TEMPLATE}`)
  const url = new URL(adminUrl)
  url.pathname = `/${TEMPLATE}`
  const { migrate } = await import('#platform/migrate')
  await migrate(url.href, { secret: SECRET })
}

async function run(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

/** To tests through `inject`, to processes that tests start through the environment. */
function announce(project: TestProject, adminUrl: string): void {
  project.provide('testPg', adminUrl)
  project.provide('testTemplate', TEMPLATE)
  project.provide('testSecret', SECRET)
  process.env.SYMBOLON_TEST_PG = adminUrl
  process.env.SYMBOLON_TEST_TEMPLATE = TEMPLATE
  process.env.SYMBOLON_TEST_SECRET = SECRET
}
