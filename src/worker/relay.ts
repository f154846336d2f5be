import type pg from 'pg'
import type { TaskList } from '#platform/tasks'

const batch = 200
/** PostgreSQL holds a notification to 8,000 bytes; this many topics of at most 80 stay below. */
const topicsPerNudge = 80

/**
 * Hands on what acts left in the outbox: an event becomes one job per listener, a task one job, and the
 * topics become a nudge to the web processes. All in one transaction, so nothing is lost or handed on twice.
 * Answers how many rows it took.
 */
export async function relayOnce(pool: pg.Pool, lists: TaskList[]): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const { rows } = await client.query<{ task: string; payload: { kind?: string }; topics: string[] }>(
      `with taken as (
         delete from platform.outbox where id in (
           select id from platform.outbox order by id limit ${batch} for update skip locked)
         returning id, task, payload, topics)
       select task, payload, topics from taken order by id`,
    )
    const jobs = rows.flatMap(row => jobsOf(row, lists))
    if (jobs.length > 0) {
      await client.query(
        `select graphile_worker.add_job(identifier => job->>'task', payload => (job->'payload')::json, max_attempts => 12)
           from jsonb_array_elements($1::jsonb) job`,
        [JSON.stringify(jobs)],
      )
    }
    const topics = [...new Set(rows.flatMap(row => row.topics))]
    for (let from = 0; from < topics.length; from += topicsPerNudge) {
      await client.query(`select pg_notify('nudge', $1)`, [topics.slice(from, from + topicsPerNudge).join(' ')])
    }
    await client.query('commit')
    return rows.length
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}

function jobsOf(row: { task: string; payload: { kind?: string } }, lists: TaskList[]) {
  if (row.task !== 'event') return [{ task: row.task, payload: row.payload }]
  return lists
    .flatMap(list => list.listeners ?? [])
    .filter(listener => listener.kinds.includes(row.payload.kind ?? '') || listener.kinds.includes('*'))
    .map(listener => ({ task: listener.name, payload: row.payload }))
}
