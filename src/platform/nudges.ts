import pg from 'pg'

/** Listens on one connection of its own; reconnects when the server goes away, and tells that something may have been missed. */
export async function listen(
  url: string,
  channels: Record<string, (payload: string) => void>,
  missed: () => void = () => {},
): Promise<{ stop(): Promise<void> }> {
  let isStopped = false
  let client: pg.Client
  let retry: NodeJS.Timeout | undefined
  async function connect(): Promise<void> {
    client = new pg.Client({ connectionString: url, keepAlive: true })
    client.on('error', () => {})
    client.on('end', again)
    client.on('notification', message => channels[message.channel]?.(message.payload ?? ''))
    await client.connect()
    for (const channel of Object.keys(channels)) await client.query(`listen ${client.escapeIdentifier(channel)}`)
  }
  function again() {
    if (isStopped) return
    // A failed start may be told twice, as an end and as an error: one retry is enough.
    clearTimeout(retry)
    retry = setTimeout(() => {
      connect().then(missed, () => {
        client.removeAllListeners('end')
        again()
      })
    }, 500)
  }
  await connect()
  return {
    stop: async () => {
      isStopped = true
      clearTimeout(retry)
      await client.end().catch(() => {})
    },
  }
}
