import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

export type Role = 'all' | 'web' | 'worker'

/** Everything the environment decides, read once at boot. */
export interface Config {
  host: string
  port: number
  baseUrl: string
  role: Role
  dataDir: string
  databaseUrl: string | null
  smtpUrl: string | null
  mailFrom: string
  secret: string
  /** Demo accounts, the mailbox page and sandbox money: only where nobody else can reach them. */
  isLoopback: boolean
  seed: boolean
  /** Which regions are asked before anything is learned, in the terms made at the first start (rule B1.6). */
  termsPreset: 'described' | 'ask-first'
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
}

const portSentence = 'PORT must be a number from 0 to 65535.'
const Environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number(portSentence).int(portSentence).min(0, portSentence).max(65535, portSentence).default(3000),
  BASE_URL: z
    .url({ protocol: /^https?$/, error: 'BASE_URL must be an http or https address, like https://work.example.org.' })
    .optional(),
  ROLE: z.enum(['all', 'web', 'worker'], 'ROLE must be all, web or worker.').default('all'),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'DATABASE_URL must be like postgres://user:password@host:5432/name.' })
    .optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'SMTP_URL must be like smtps://user:password@host:465.' }).optional(),
  MAIL_FROM: z.string().min(3).default('Symbolon <no-reply@localhost>'),
  SECRET: z.string().min(32, 'SECRET must have at least 32 characters.').optional(),
  SEED: z.enum(['town', 'none'], 'SEED must be town or none.').default('town'),
  TERMS_PRESET: z.enum(['described', 'ask-first'], 'TERMS_PRESET must be described or ask-first.').default('described'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'LOG_LEVEL must be debug, info, warn, error or silent.')
    .default('info'),
})

const loopback = /^(127\.\d+\.\d+\.\d+|::1|\[::1\]|localhost)$/

/** Reads the environment; throws an error whose message lists every wrong setting, one sentence a line. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const read = Environment.safeParse(given)
  if (!read.success) {
    const lines = read.error.issues.map(issue => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`Symbolon can't start with these settings:\n${lines.join('\n')}`)
  }
  const env = read.data
  const baseUrl = (env.BASE_URL ?? `http://${env.HOST === '127.0.0.1' ? 'localhost' : env.HOST}:${env.PORT}`).replace(/\/$/, '')
  const isLoopback = loopback.test(env.HOST) && loopback.test(new URL(baseUrl).hostname)
  if (!isLoopback && !env.SECRET && env.DATABASE_URL) {
    throw new Error(
      "Symbolon can't start with these settings:\n  SECRET: set one of 32 characters or more, the same for every process of this instance.",
    )
  }
  const dataDir = path.resolve(env.DATA_DIR)
  return Object.freeze({
    host: env.HOST,
    port: env.PORT,
    baseUrl,
    role: env.ROLE,
    dataDir,
    databaseUrl: env.DATABASE_URL ?? null,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM,
    secret: env.SECRET ?? keptSecret(dataDir),
    isLoopback,
    seed: env.SEED === 'town' && isLoopback,
    termsPreset: env.TERMS_PRESET,
    logLevel: env.LOG_LEVEL,
  })
}

/** The secret made at the first start and kept in the data folder, readable by its owner only. */
function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, 'secret')
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true })
    try {
      writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  return readFileSync(file, 'utf8').trim()
}

/** A secret for one use, made from the instance's own, so that knowing one tells nothing of another. */
export function derivedSecret(secret: string, use: string): string {
  return createHash('sha256').update(`symbolon:${use}:${secret}`).digest('base64url')
}
