import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'

const folder = path.resolve(import.meta.dirname, '../scripts')

/** The launcher runs before TypeScript can, so its modules are plain JavaScript, without types. */
async function load(name: string): Promise<Record<string, CallableFunction>> {
  return (await import(path.join(folder, name))) as Record<string, CallableFunction>
}

test('the counts are over all tests, and a file that does not load is one failure', async () => {
  const { count } = await load('launch/tests.mjs')
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map(one => ({ status: one })),
  })
  const report = (...testResults: unknown[]) => ({ testResults })
  expect(count!(report(file('passed', 'passed', 'skipped'), file('passed', 'passed')), 0)).toEqual({
    passed: 2,
    failed: 0,
  })
  expect(count!(report(file('failed', 'passed', 'failed', 'failed'), file('failed')), 1)).toEqual({
    passed: 1,
    failed: 3,
  })
  expect(count!(report(file('passed', 'passed')), 1), 'an unhandled rejection').toEqual({
    passed: 1,
    failed: 1,
  })
  expect(count!(undefined, 1), 'no report at all').toEqual({ passed: 0, failed: 1 })
  expect(count!(report(), 1), 'no file fits the filter').toEqual({ passed: 0, failed: 0 })
})

test('two launchers never install at once, and a lock whose holder was killed is taken over', async () => {
  const { withLock } = await load('launch/lock.mjs')
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'symbolon-lock-'))
  const dead = spawnSync(process.execPath, ['--version']).pid
  const left = { id: 'left behind', host: os.hostname(), pids: [dead] }
  fs.writeFileSync(path.join(dir, 'install.lock'), JSON.stringify(left))
  let inside = 0
  let most = 0
  const work = async () => {
    inside += 1
    most = Math.max(most, inside)
    await new Promise(resolve => setImmediate(resolve))
    inside -= 1
  }
  await Promise.all([1, 2, 3, 4].map(() => withLock!('install', work, dir) as Promise<void>))
  expect(most).toBe(1)
  expect(fs.readdirSync(dir)).toEqual([])
  fs.rmSync(dir, { recursive: true })
})

test('what npm prints when it fails becomes one sentence', async () => {
  const { reasonOf } = await load('launch/install.mjs')
  expect(reasonOf!('npm error code ENOSPC')).toMatch(/disk is full/)
  expect(reasonOf!('npm error code EAI_AGAIN')).toMatch(/registry cannot be reached/)
  expect(reasonOf!('npm error code E418')).toMatch(/its own words are above/)
})

test('a lock file gets the builds for other systems that the registry did not offer', async () => {
  const { complete } = await load('complete-lock.mjs')
  const tool = {
    version: '1.0.0',
    dev: true,
    optionalDependencies: { '@x/y-linux-x64-musl': '1.0.0', '@x/y-darwin-arm64': '1.0.0' },
  }
  const packages = {
    '': {},
    'node_modules/tool': tool,
    'node_modules/@x/y-darwin-arm64': { version: '1.0.0' },
  }
  expect(complete!(packages)).toEqual(['@x/y-linux-x64-musl@1.0.0'])
  expect(packages).toMatchObject({
    'node_modules/@x/y-linux-x64-musl': {
      version: '1.0.0',
      os: ['linux'],
      cpu: ['x64'],
      libc: ['musl'],
      optional: true,
    },
  })
})
