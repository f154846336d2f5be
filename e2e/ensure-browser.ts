// Run by `npm test` before vitest starts: getting a browser may take a while and must not count as a test's time.
import { ensureChromium } from './browser.ts'

try {
  await ensureChromium()
} catch (error) {
  process.stderr.write(`symbolon: ${(error as Error).message}\n`)
  process.exitCode = 1
}
