import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** A running instance of the real application, in processes of its own. */
export interface App {
  url: string
  dataDir: string
  port: number
  child: ChildProcess
  /** Everything it said on standard error, for a failing test. */
  said(): string
  /** Runs an operator's command on this instance; answers its standard output as JSON. */
  command(...args: string[]): Promise<unknown>
  stop(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/** Starts the application on a free port with an empty data folder (or the one given) and waits until it is ready. */
export async function startApp(options: { dataDir?: string; env?: Record<string, string> } = {}): Promise<App> {
  const dataDir = options.dataDir ?? (await mkdtemp(path.join(os.tmpdir(), 'symbolon-e2e-')))
  const port = Number(options.env?.PORT) || (await freePort())
  // The test runner sets a BASE_URL of its own, a path, which is no address of an instance.
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    BASE_URL: undefined,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    SEED: 'none',
    LOG_LEVEL: 'warn',
    ...options.env,
    DATA_DIR: dataDir,
    PORT: String(port),
  }
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'build/app/main.js'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors = (errors + chunk.toString()).slice(-20_000)))
  let told = ''
  child.stdout.on('data', (chunk: Buffer) => (told += chunk.toString()))
  // The name, not the number: the session cookie and passkeys are bound to the host that people type.
  const url = `http://localhost:${port}`
  if (env.ROLE !== 'worker') await ready(`http://127.0.0.1:${port}/readyz`, child, () => errors)
  // The town is built after the doors open; its people are introduced when it is done.
  while (env.SEED === 'town' && env.ROLE === undefined && !told.includes('Sign in with') && child.exitCode === null)
    await pause(50)
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = new Promise(resolve => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
    }
    if (!options.dataDir) await rm(dataDir, { recursive: true, force: true })
  }
  return {
    url,
    dataDir,
    port,
    child,
    said: () => errors,
    command: (...args) => command(env, args),
    stop,
    [Symbol.asyncDispose]: stop,
  }
}

async function command(env: NodeJS.ProcessEnv, args: string[]): Promise<unknown> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'src/cli/main.ts', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [output, errors] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const code = await new Promise<number | null>(resolve => child.once('exit', resolve))
  if (code !== 0) throw new Error(`symbolon ${args.join(' ')} ended with ${code}: ${errors}`)
  return JSON.parse(output)
}

async function ready(url: string, child: ChildProcess, said: () => string): Promise<void> {
  const until = Date.now() + 90_000
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`The application ended at its start:\n${said()}`)
    const isReady = await fetch(url).then(
      answer => answer.ok,
      () => false,
    )
    if (isReady) return
    await pause(50)
  }
  throw new Error(`The application was not ready in 90 s:\n${said()}`)
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise(resolve => server.close(resolve))
  return port
}
