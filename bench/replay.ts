import pg from 'pg'

interface Statement {
  text: string
  name?: string
  values: unknown[]
}

/** What `work` sends to PostgreSQL, word for word: a peer made of these statements can't do less or more than the act. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const { query } = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown }
  const seen: Statement[] = []
  Object.assign(pg.Client.prototype, {
    query(this: pg.Client, first: unknown, ...rest: unknown[]) {
      const { text, name } = typeof first === 'string' ? { text: first } : (first as Statement)
      seen.push({ text, name, values: (rest[0] as unknown[] | undefined) ?? [] })
      return query.call(this, first, ...rest)
    },
  })
  try {
    await work()
  } finally {
    Object.assign(pg.Client.prototype, { query })
  }
  return seen
}

/** Sends the statements again on one connection, prepared where the act prepares; `change` gives the values of this turn, `answered` hears the rows. */
export async function replay(
  pool: pg.Pool,
  statements: Statement[],
  change: (value: unknown) => unknown,
  answered: (row: Record<string, unknown> | undefined) => void,
): Promise<void> {
  const client = await pool.connect()
  try {
    for (const { text, name, values } of statements)
      answered((await client.query({ text, name, values: values.map(change) })).rows[0])
  } finally {
    client.release()
  }
}
