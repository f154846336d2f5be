import { mkdtempSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { derivedSecret, readConfig } from '#platform/config'

const dir = mkdtempSync(path.join(os.tmpdir(), 'symbolon-config-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const secret = 'x'.repeat(32)
const refusalOf = (environment: Record<string, string>) => {
  try {
    readConfig({ DATA_DIR: dir, SECRET: secret, ...environment })
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

describe('the settings', () => {
  test('need nothing: on loopback, with a data folder of its own', () => {
    const config = readConfig({ DATA_DIR: path.join(dir, 'none') })
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      baseUrl: 'http://localhost:3000',
      role: 'all',
      databaseUrl: null,
      smtpUrl: null,
      isLoopback: true,
      seed: true,
    })
    expect(Object.isFrozen(config)).toBe(true)
  })

  test('a secret is made once and kept for its owner only', () => {
    const first = readConfig({ DATA_DIR: path.join(dir, 'kept') })
    const again = readConfig({ DATA_DIR: path.join(dir, 'kept') })
    expect(first.secret.length).toBeGreaterThanOrEqual(32)
    expect(again.secret).toBe(first.secret)
    expect(statSync(path.join(dir, 'kept', 'secret')).mode & 0o777).toBe(0o600)
  })

  test('every wrong setting is told at once, each with a sentence', () => {
    const told = refusalOf({
      PORT: 'abc',
      BASE_URL: 'ftp://x',
      ROLE: 'boss',
      DATABASE_URL: 'mysql://x/y',
      SMTP_URL: 'x',
      SECRET: 'short',
      SEED: 'city',
      LOG_LEVEL: 'loud',
    })
    expect(told.split('\n')[0]).toBe("Symbolon can't start with these settings:")
    for (const name of ['PORT', 'BASE_URL', 'ROLE', 'DATABASE_URL', 'SMTP_URL', 'SECRET', 'SEED', 'LOG_LEVEL']) {
      const line = told.split('\n').find(one => one.startsWith(`  ${name}: `))
      expect(line, `${name} has a line`).toMatch(/ (must|has|may) .*\.$/)
    }
    expect(told.split('\n')).toHaveLength(9)
  })

  test.each(['-1', '65536', '1.5'])('%s is no port', PORT => {
    expect(refusalOf({ PORT })).toContain('PORT must be a number from 0 to 65535.')
  })

  test('an empty setting is one that is not set', () => {
    expect(readConfig({ DATA_DIR: dir, SECRET: secret, DATABASE_URL: '', PORT: '' })).toMatchObject({
      databaseUrl: null,
      port: 3000,
    })
  })

  test.each([
    [{}, true],
    [{ HOST: '::1', BASE_URL: 'http://[::1]:3000' }, true],
    [{ HOST: '0.0.0.0' }, false],
    [{ BASE_URL: 'https://work.example.org' }, false],
    [{ HOST: '127.0.0.1.example.org', BASE_URL: 'http://localhost' }, false],
  ])('%j is reached by this machine only: %s', (environment, isLoopback) => {
    expect(readConfig({ DATA_DIR: dir, SECRET: secret, ...environment })).toMatchObject({ isLoopback, seed: isLoopback })
  })

  test('an instance that others reach, with a database of its own, asks for a secret', () => {
    expect(refusalOf({ HOST: '0.0.0.0', DATABASE_URL: 'postgres://u@h/d', SECRET: '' })).toMatch(
      /SECRET: set one of 32 characters or more/,
    )
  })

  test('a secret made for one use tells nothing of another', () => {
    expect(derivedSecret(secret, 'one')).not.toBe(derivedSecret(secret, 'other'))
    expect(derivedSecret(secret, 'one')).not.toContain(secret)
  })
})
