import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { screenLine } from './screen.ts'

describe('symbolon screen', () => {
  test('answers each line in order, tells of malformed ones, and starts no database', () => {
    const lines = [
      '{"id":"a","text":"mail ada@quill.dev"}',
      'not json',
      '{"id":2,"messages":[{"from":"a","text":"212"},{"from":"a","text":"555"},{"from":"a","text":"0147"}]}',
      '{"id":"c","text":"hello"}',
    ]
    const { stdout, stderr, status } = spawnSync(process.execPath, ['src/cli/main.ts', 'screen'], {
      input: `${lines.join('\n')}\n`,
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' },
    })
    expect(status).toBe(0)
    expect(stderr).not.toContain('Error')
    const answers = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as Record<string, unknown>)
    expect(answers).toMatchObject([
      { id: 'a', verdict: 'block', outcome: 'mask', findings: [{ kind: 'email', start: 5, end: 18, value: 'ada@quill.dev' }] },
      { id: null, error: 'This line is not JSON.' },
      { id: 2, verdict: 'block', findings: [{ kind: 'phone', message: 2 }] },
      { id: 'c', verdict: 'allow', outcome: 'allow', findings: [] },
    ])
  })

  test.each([
    '[]',
    '{"id":1}',
    '{"text":1}',
    '{"text":"a","surface":"wall"}',
    '{"text":"a","stage":"never"}',
    '{"messages":[{"from":"c","text":"a"}]}',
  ])('does not understand %s', line => {
    expect(screenLine(line)).toEqual({ id: null, error: expect.any(String) as string })
  })

  test('surface and stage decide the outcome', () => {
    expect(screenLine('{"id":1,"text":"212 555 0147","surface":"job"}')).toMatchObject({ outcome: 'block' })
    expect(screenLine('{"id":1,"text":"212 555 0147","stage":"under"}')).toMatchObject({ verdict: 'allow', outcome: 'allow' })
    expect(screenLine('{"id":1,"text":"Please invite ada@quill.dev to the Jira board so I can estimate."}')).toMatchObject({
      verdict: 'allow',
      outcome: 'notice',
    })
  })
})
