import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ensureBuilt, ensureRouteTypes } from './build.mjs'
import { exitCode, run, step } from './child.mjs'
import { ROOT, say } from './say.mjs'

/** Runs all tests, or those that fit the filters; the last line on stdout is `N passed, N failed`. */
export async function test(node, env, filters) {
  if (fs.existsSync(path.join(ROOT, 'e2e', 'ensure-browser.ts'))) {
    await step('Getting a browser for the tests', node, ['e2e/ensure-browser.ts'], { env })
  }
  await ensureRouteTypes(node)
  await ensureBuilt(node)
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'symbolon-report-'))
  try {
    return await runVitest(node, env, filters, path.join(dir, 'report.json'))
  } finally {
    fs.rmSync(dir, { recursive: true, force: true })
  }
}

async function runVitest(node, env, filters, report) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const end = await run(node, ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...filters], {
    alone: true,
    env: { ...env, NODE_ENV: 'test' },
  })
  const code = exitCode(end)
  const { passed, failed } = count(read(report), code)
  if (passed + failed === 0) say('no test ran: check the filter')
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  if (end.stopped) return 130
  return code !== 0 || failed > 0 || passed === 0 ? code || 1 : 0
}

/**
 * Counts over all tests of vitest's JSON report. A file that fails without a failing test of its own (it does not
 * load, or its beforeAll throws) is one failure; so is an exit code that nothing else explains.
 */
export function count(report, code) {
  const files = report?.testResults ?? []
  const passed = sum(files, file => ofStatus(file, 'passed'))
  const failed = sum(files, file => ofStatus(file, 'failed') || (file.status === 'failed' ? 1 : 0))
  const unexplained = code !== 0 && failed === 0 && (passed > 0 || report === undefined)
  return { passed, failed: unexplained ? 1 : failed }
}

function ofStatus(file, status) {
  return file.assertionResults.filter(one => one.status === status).length
}

function sum(list, of) {
  return list.reduce((total, item) => total + of(item), 0)
}

function read(report) {
  try {
    return JSON.parse(fs.readFileSync(report, 'utf8'))
  } catch {
    return undefined
  }
}
