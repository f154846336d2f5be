import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { tableFiles } from '../../scripts/screening-phrasebook.ts'

test('the compiled phrases are what the word lists say (node scripts/screening-phrasebook.ts)', async () => {
  const files = await tableFiles()
  expect(files.size).toBe(19)
  for (const [name, text] of files)
    expect(readFileSync(path.join('src/engines/screening/tables', name), 'utf8') === text, name).toBe(true)
})
