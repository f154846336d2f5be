// The limit of a start: the embedded PostgreSQL on data that is there, and an HTTP server that says one word.
import { createServer } from 'node:http'
import path from 'node:path'
import { startPostgres } from '#adapters/postgres-embedded'

const postgres = await startPostgres({ dataDir: path.join(process.env.DATA_DIR!, 'postgres') })
const server = createServer((_, answer) => answer.end('ready'))
server.listen(Number(process.env.PORT), '127.0.0.1')
process.on('SIGTERM', () => void postgres.stop().then(() => process.exit(0)))
