import path from 'node:path'
import type { Config } from '#platform/config'

/** The database's address: the one given, or our own PostgreSQL in the data folder, started when it doesn't run. */
export async function openDatabase(config: Config): Promise<{ url: string; stop(): Promise<void> }> {
  if (config.databaseUrl) return { url: config.databaseUrl, stop: async () => {} }
  const { startPostgres } = await import('#adapters/postgres-embedded')
  return startPostgres({ dataDir: path.join(config.dataDir, 'postgres') })
}
