import { sql } from 'kysely'
import { dayMs, hourMs, minuteMs } from '#lib/time'
import { makeStaff } from '#modules/accounts/acts/make-staff'
import { syntheticCases } from '#modules/screening/reads'
import { moveClock } from '#platform/clock'
import { readConfig, type Config } from '#platform/config'
import { migrate } from '#platform/migrate'
import { boot, type Booted } from '../boot.ts'
import { openDatabase } from '../database.ts'
import { verifyArchive, type Manifest } from './archive.ts'
import { backUp } from './backup.ts'
import { consent } from './replay.ts'
import { processor } from './processor.ts'
import { restore } from './restore.ts'
import { screen } from './screen.ts'
import { runTerms, termsSummary, termsUsage } from './terms.ts'
import { verify } from './verify.ts'

export interface Command {
  usage: string
  summary: string
  /** Runs it; a number is the exit code. */
  run(args: string[]): Promise<number | void>
}

/** A mistake in how a command was called. */
function usageError(sentence: string): Error {
  return new Error(sentence)
}

async function withInstance<T>(work: (booted: Booted, config: Config) => Promise<T>): Promise<T> {
  const config = readConfig({ LOG_LEVEL: 'warn', ...process.env })
  const booted = await boot(config)
  try {
    return await work(booted, config)
  } finally {
    await booted.close()
  }
}

/** The settings and the database, without a start of the instance: it may run elsewhere, or not be there yet. */
async function withDatabase<T>(work: (config: Config, ownerUrl: string) => Promise<T>): Promise<T> {
  const config = readConfig({ LOG_LEVEL: 'warn', ...process.env })
  const database = await openDatabase(config)
  try {
    return await work(config, database.url)
  } finally {
    await database.stop()
  }
}

const tell = (line: string) => process.stderr.write(`${line}\n`)
const print = (value: unknown) => process.stdout.write(`${typeof value === 'string' ? value : JSON.stringify(value)}\n`)

export const commands: Record<string, Command> = {
  migrate: {
    usage: '',
    summary: 'Bring the database to this version; prints what was applied.',
    run: () =>
      withDatabase(async (config, ownerUrl) => {
        const { applied } = await migrate(ownerUrl, { secret: config.secret })
        print({ applied })
      }),
  },
  seed: {
    usage: '',
    summary: 'Fill an empty instance with a small town (loopback only).',
    run: () =>
      withInstance(async (booted, config) => {
        if (!config.isLoopback)
          throw usageError('The town is for trying things out: it is only built where HOST and BASE_URL are on loopback.')
        const { seedOnce } = await import('../../db/seed.ts')
        print({ seeded: await seedOnce(booted.system) })
      }),
  },
  'make-staff': {
    usage: '<e-mail>',
    summary: 'Make a registered person a member of staff.',
    run: async ([email]) => {
      if (!email) throw usageError('Name the person: make-staff ada@example.org')
      await withInstance(async booted => print(await makeStaff(booted.system, { email })))
    },
  },
  consent,
  backup: {
    usage: '<file> [--with-secret] | --verify <file>',
    summary: 'Write everything into one archive while the instance runs, or check that an archive is whole.',
    run: async args => {
      const place = placeOf(args, ['--with-secret', '--verify'], 'backup symbolon.tar')
      if (args.includes('--verify')) {
        print(summaryOf(place, await verifyArchive(place)))
        return
      }
      await withDatabase(async (config, ownerUrl) => {
        print(summaryOf(place, await backUp(config, ownerUrl, place, { withSecret: args.includes('--with-secret'), tell })))
      })
    },
  },
  restore: {
    usage: '<file> [--other-secret]',
    summary: 'Load an archive into an instance that holds nothing yet, and bring it to this version.',
    run: async args => {
      const place = placeOf(args, ['--other-secret'], 'restore symbolon.tar')
      const manifest = await verifyArchive(place)
      await withDatabase(async (config, ownerUrl) => {
        print(
          await restore(config, ownerUrl, place, manifest, {
            otherSecret: args.includes('--other-secret'),
            isSecretSet: Boolean(process.env.SECRET),
            tell,
          }),
        )
      })
    },
  },
  'prove-ledger': {
    usage: '',
    summary: 'Check every balance against its entries; exit code 1 when something is wrong.',
    run: () =>
      withInstance(async booted => {
        const { rows } = await sql<{ what: string; wrong: bigint }>`select what, wrong from money.proof`.execute(
          booted.system.live.workerDb!,
        )
        const isSound = rows.every(row => row.wrong === 0n)
        print({ sound: isSound, checks: rows.map(row => ({ what: row.what, wrong: Number(row.wrong) })) })
        return isSound ? 0 : 1
      }),
  },
  clock: {
    usage: '[+5d | +3h | +30m]',
    summary: 'Show the instance clock, or move it ahead (loopback only).',
    run: ([by]) =>
      withInstance(async (booted, config) => {
        if (by) {
          if (!config.isLoopback) throw usageError('The clock is moved only where HOST and BASE_URL are on loopback.')
          await moveClock(booted.workerPool, spanOf(by))
          await booted.clock.refresh()
        }
        print({ now: booted.clock.now().toISOString() })
      }),
  },
  terms: {
    usage: termsUsage,
    summary: termsSummary,
    run: args =>
      withInstance(async booted => {
        print(await runTerms(booted.system, args))
      }),
  },
  processor,
  screen,
  verify,
  'screening-cases': {
    usage: '',
    summary: 'Print the cases that staff wrote for the screening’s test set, one JSON object a line.',
    run: () =>
      withInstance(async booted => {
        for (const one of await syntheticCases(booted.system)) print(one)
      }),
  },
}

/** The one file named, beside switches that are known. */
function placeOf(args: string[], switches: string[], example: string): string {
  const places = args.filter(arg => !switches.includes(arg))
  if (places.length !== 1 || places[0]!.startsWith('-')) throw usageError(`Name one file: ${example}`)
  return places[0]!
}

function summaryOf(place: string, manifest: Omit<Manifest, 'parts'>) {
  return {
    file: place,
    madeAt: manifest.madeAt,
    version: manifest.version,
    migrations: manifest.migrations.length,
    tables: manifest.tables.length,
    rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0),
    jobs: manifest.jobs,
    files: manifest.files.count,
    missingFiles: manifest.files.missing.length,
    hasSecret: manifest.hasSecret,
  }
}

/** `+5d` → milliseconds. */
function spanOf(text: string): number {
  const match = /^\+?(\d{1,5})([dhm])$/.exec(text)
  if (!match) throw usageError('Give a time like +5d, +3h or +30m.')
  return Number(match[1]) * { d: dayMs, h: hourMs, m: minuteMs }[match[2] as 'd' | 'h' | 'm']
}
