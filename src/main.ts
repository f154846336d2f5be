import type { Booted } from './boot.ts'
import { openDatabase } from './database.ts'
import { readConfig, type Config } from '#platform/config'

/** Starts what ROLE asks for, tells where it is, and stops in order when asked to. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  // The database starts while our own modules are loaded, which takes longer.
  const database = openDatabase(config)
  database.catch(() => {})
  const booting = import('./boot.ts').then(({ boot }) => boot(config, { database }))
  const doors: { stop(): Promise<void> }[] = []
  // Before the first wait: a Ctrl-C while the database starts must not leave it running.
  stopOnSignals(booting, doors)
  const loading = load(config)
  loading.catch(() => {})
  const booted = await booting
  const { serve, web, worker } = await loading
  if (isStopping) return
  if (serve && web) {
    const { openWeb } = serve
    const door = await openWeb(booted.live, web, booted.workerUrl)
    doors.push(door)
    tellAddress(config, door.port)
  }
  if (worker) {
    const [{ startWorker }, { lists }] = worker
    doors.push(await startWorker(booted.live, booted.workerPool, booted.workerUrl, lists))
  }
  if (config.seed && config.role === 'all') {
    const { seedOnce } = await import('../db/seed.ts')
    await seedOnce(booted.system)
    const { demo } = booted.live
    process.stdout.write(`\nSign in with one of the town's people (password: ${demo?.password}):\n`)
    for (const person of demo?.people ?? []) process.stdout.write(`  ${person.email.padEnd(28)} ${person.who}\n`)
    process.stdout.write('\n')
  }
}

/** What the doors of this process need. */
async function load({ role }: Config) {
  return {
    serve: role === 'worker' ? null : await import('./serve.ts'),
    web: role === 'worker' ? null : await import('#pages'),
    worker: role === 'web' ? null : await Promise.all([import('./worker/runner.ts'), import('./worker/lists.ts')]),
  }
}

function tellAddress(config: Config, port: number): void {
  const address = config.baseUrl.replace(/:0$/, `:${port}`)
  process.stdout.write(`\nSymbolon is open at ${address}\n`)
  if (!config.isLoopback) return
  process.stdout.write(`Mail stays here: ${address}/mailbox · Money is the sandbox's. Both work on this machine only.\n`)
}

let isStopping = false

function stopOnSignals(booting: Promise<Booted>, doors: { stop(): Promise<void> }[]): void {
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    const booted = await booting
    for (const door of doors.toReversed()) await door.stop()
    await booted.close()
    process.exit(0)
  }
  const stopLoudly = () =>
    void stop().catch(error => {
      process.stderr.write(`Stopping failed: ${String((error as Error)?.stack ?? error)}\n`)
      process.exit(1)
    })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stopLoudly)
  process.on('disconnect', stopLoudly)
}

process.on('unhandledRejection', error => {
  process.stderr.write(
    `${JSON.stringify({ at: new Date().toISOString(), level: 'error', message: 'a promise failed unseen', error: String((error as Error)?.stack ?? error) })}\n`,
  )
})

main().catch(error => {
  // Whoever closes the house while a door is being opened hears that door complain: it is closing that counts.
  if (isStopping) return
  // A refusal to start is a sentence for the operator; anything else keeps its stack.
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`${process.env.LOG_LEVEL === 'debug' && error instanceof Error ? error.stack : message}\n`)
  process.exit(1)
})
