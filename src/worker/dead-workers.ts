import pg from 'pg'

/** Held shared by every worker process of a database for as long as it lives; the server lets go when it dies. */
const aliveKey = 7_301_526_002

/**
 * Says that this worker is alive, and frees the jobs of those that died: the queue itself would keep a killed worker's
 * jobs for four hours. Jobs are freed only when no other worker is alive. The answer ends this worker's sign of life.
 */
export async function freeDeadWorkers(workerUrl: string): Promise<{ stop(): Promise<void> }> {
  const client = new pg.Client({ connectionString: workerUrl, keepAlive: true })
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query<{ isAlone: boolean }>('select pg_try_advisory_lock($1) as "isAlone"', [aliveKey])
  if (rows[0]!.isAlone) {
    await client.query(`
      select graphile_worker.force_unlock_workers(
        array(select distinct locked_by from graphile_worker._private_jobs where locked_by is not null))`)
  }
  await client.query('select pg_advisory_lock_shared($1)', [aliveKey])
  if (rows[0]!.isAlone) await client.query('select pg_advisory_unlock($1)', [aliveKey])
  return { stop: () => client.end().catch(() => {}) }
}
