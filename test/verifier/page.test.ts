import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { verifierFile, verifierPage } from '../../scripts/verifier.ts'

test('the verifier that is served is what its sources make', async () => {
  expect(await verifierPage(), 'run: node scripts/verifier.ts').toBe(readFileSync(verifierFile, 'utf8'))
})

test('the verifier asks nobody: it names no address, and its own policy allows no connection', () => {
  const page = readFileSync(verifierFile, 'utf8')
  expect(page.match(/https?:\/\/(?!www\.w3\.org\/2000\/svg)[^\s"'`]+/g) ?? []).toEqual([])
  expect(page.match(/\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|import)\s*\(/g) ?? []).toEqual([])
  expect(page).toMatch(
    /Content-Security-Policy" content="default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; img-src data:; base-uri 'none'; form-action 'none'"/,
  )
})
