import type pg from 'pg'

/** The instance's clock (rule B0.2): the real time, moved ahead by an offset that all processes share. */
export interface InstanceClock {
  now(): Date
  /** Reads the offset again, after another process moved it. */
  refresh(): Promise<void>
}

/** A clock that reads its offset from the database when told to. */
export async function openClock(pool: pg.Pool): Promise<InstanceClock> {
  let offsetMs = 0
  const clock: InstanceClock = {
    now: () => new Date(Date.now() + offsetMs),
    refresh: async () => {
      const { rows } = await pool.query<{ ms: string }>('select clock_offset_ms::text as ms from platform.instance')
      offsetMs = Number(rows[0]?.ms ?? 0)
    },
  }
  await clock.refresh()
  return clock
}

/** Moves the instance's clock ahead by `byMs` (it never runs back) and tells every process. Answers the new offset in ms. */
export async function moveClock(pool: pg.Pool, byMs: number): Promise<number> {
  if (!(byMs >= 0)) throw new Error('The clock only moves ahead. Give a time like 5d, 3h or 30m.')
  const { rows } = await pool.query<{ ms: string }>(
    'update platform.instance set clock_offset_ms = clock_offset_ms + $1 returning clock_offset_ms::text as ms',
    [Math.trunc(byMs)],
  )
  await pool.query(`select pg_notify('clock', '')`)
  return Number(rows[0]!.ms)
}
