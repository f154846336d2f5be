import path from 'node:path'
import type { Config } from '#platform/config'

/** The database's address: the one given, or our own PostgreSQL in the data folder, started when it doesn't run. */
export async function openDatabase(config: Config): Promise<{ url: string; stop(): Promise<void> }> {
  if (config.databaseUrl) return { url: config.databaseUrl, stop: async () => {} }
  const { startPostgres } = await import('#adapters/postgres-embedded')
  return startPostgres({ dataDir: path.join(config.dataDir, 'postgres'), onLost: giveUp })
}

/** Without a database nothing can be done or stopped in order: whoever supervises us starts us anew. */
function giveUp(error: Error): void {
  process.stderr.write(`PostgreSQL ended and could not be started again, so Symbolon ends too. ${error.message}\n`)
  process.exit(1)
}
