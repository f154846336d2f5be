import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { text as textOf } from 'node:stream/consumers'
import { checkFile, whyNotTogether, type Report } from '#engines/merkle/check-file'
import { sha256 } from '#engines/merkle/sha2'
import type { Command } from './commands.ts'

const signs = { holds: 'ok  ', fails: 'FAIL', open: '?   ' }

/** A file's report as lines: whether it holds, what it is about, and a sentence for each check. */
export function linesOf(name: string, { kind, says, holds, checks }: Report): string[] {
  const what = kind === 'unknown' ? 'file' : kind === 'consistency' ? 'consistency proof' : kind
  return [
    `${name}: this ${what} ${holds ? 'holds' : 'does not hold'}.`,
    ...(says ? [`  It says: ${says}`] : []),
    ...checks.map(({ state, sentence }) => `  ${signs[state]}  ${sentence}`),
  ]
}

function parted(args: string[]): { files: string[]; keys: string[] } {
  const [files, keys]: string[][] = [[], []]
  for (let at = 0; at < args.length; at++) {
    if (args[at] === '--key') keys!.push(args[++at] ?? '')
    else files!.push(args[at]!)
  }
  if (files!.length === 0) throw new Error('Name a file, or - for standard input: verify receipt.json')
  if (keys!.includes('')) throw new Error('Give the key you trust after --key: one line, name+id+key.')
  return { files: files!, keys: keys! }
}

/** Checks receipts, consistency proofs and checkpoints. Needs no database, no network and no settings. */
export const verify: Command = {
  usage: '[--key <key>] <file…>',
  summary: 'Check receipts and proofs offline; - reads standard input. Exit code 0: all hold, 1: one does not.',
  run: async args => {
    const { files, keys } = parted(args)
    const reports: Report[] = []
    for (const name of files) {
      // Paths are meant from where the person stands.
      const place = path.resolve(process.env.INIT_CWD ?? '.', name)
      const text = name === '-' ? await textOf(process.stdin) : await readFile(place, 'utf8').catch(() => null)
      if (text === null) throw new Error(`${name} can’t be read. Is it there?`)
      const report = checkFile(sha256, text, keys)
      reports.push(report)
      process.stdout.write(`${linesOf(name, report).join('\n')}\n`)
    }
    const apart = whyNotTogether(reports)
    if (apart) process.stdout.write(`${apart}\n`)
    return reports.every(report => report.holds) && !apart ? 0 : 1
  },
}
