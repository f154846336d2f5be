import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'

test('a browser is there, draws text and runs script', async () => {
  const page = '<!doctype html><title>Half</title><p>token</p><script>document.title += " and half"</script>'
  const server = http.createServer((_request, response) => response.setHeader('content-type', 'text/html').end(page))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const browser = await launchBrowser()
  try {
    const tab = await browser.newPage()
    await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    expect(await tab.title()).toBe('Half and half')
    expect((await tab.getByText('token').boundingBox())?.width).toBeGreaterThan(10)
  } finally {
    await browser.close()
    server.closeAllConnections()
    server.close()
  }
})
