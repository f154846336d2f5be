import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asFile, consistency, nodeAt, receipt, signedNote } from '#test/receipts'
import { rootAt } from '#engines/merkle/tree'
import { sha256 } from '#engines/merkle/sha2'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'symbolon-verify-'))
  writeFileSync(path.join(folder, 'receipt.json'), asFile(receipt))
  writeFileSync(path.join(folder, 'consistency.json'), asFile(consistency))
  writeFileSync(path.join(folder, 'forked.json'), asFile({ ...consistency, to: signedNote(11, rootAt(sha256, 10, nodeAt)) }))
  writeFileSync(path.join(folder, 'changed.json'), asFile({ ...receipt, says: 'Nothing was withdrawn.' }))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Where no database and no instance is. */
function verify(args: string[], input = '') {
  const { stdout, stderr, status } = spawnSync(process.execPath, [path.resolve('src/cli/main.ts'), 'verify', ...args], {
    input,
    encoding: 'utf8',
    env: {
      ...process.env,
      INIT_CWD: folder,
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
      DATA_DIR: path.join(folder, 'none'),
    },
  })
  return { stdout, stderr, status }
}

describe('symbolon verify', () => {
  test('says for each file and each check what holds, and ends with 0', () => {
    const { stdout, status } = verify(['--key', receipt.key, 'receipt.json', path.join(folder, 'consistency.json')])
    expect(status).toBe(0)
    expect(stdout).toContain('receipt.json: this receipt holds.')
    expect(stdout).toContain('It says: You took back what was learned')
    expect(stdout).toContain('ok    The entry is in the log, as number 7 of 11.')
    expect(stdout).toContain('this consistency proof holds.')
    expect(stdout).not.toContain('FAIL')
  })

  test('a changed file fails with the reason, and its words are not repeated', () => {
    const { stdout, status } = verify(['changed.json'])
    expect(status).toBe(1)
    expect(stdout).toContain('changed.json: this receipt does not hold.')
    expect(stdout).toContain('FAIL  The words, the content or the salt were changed')
    expect(stdout).not.toContain('Nothing was withdrawn')
  })

  test('reads standard input', () => {
    expect(verify(['-'], asFile(receipt)).status).toBe(0)
    expect(verify(['-'], 'hello')).toMatchObject({ status: 1, stdout: expect.stringContaining('not JSON') as string })
  })

  test('two logs of one size are told, although each file says something of its own', () => {
    const { stdout, status } = verify(['receipt.json', 'forked.json'])
    expect(status).toBe(1)
    expect(stdout).toContain('two different logs')
  })

  test.each([
    [[], 'Name a file'],
    [['receipt.json', '--key'], 'Give the key'],
    [['nowhere.json'], 'can’t be read'],
  ])('says what is missing: %j', (args, sentence) => {
    expect(verify(args)).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining(sentence) as string })
  })
})
