import type { Command } from './commands.ts'

const [name = 'help', ...args] = process.argv.slice(2)

/** The operator's command line: standard output is only the answer, everything else goes to standard error. */
async function main(): Promise<number> {
  const commands = await commandsFor(name)
  if (name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(help(commands))
    return 0
  }
  const command = commands[name]
  if (!command) {
    process.stderr.write(`There is no command "${name}".\n\n${help(commands)}`)
    return 2
  }
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`symbolon ${name} ${command.usage}\n\n${command.summary}\n`)
    return 0
  }
  return (await command.run(args)) ?? 0
}

/** Screening and verifying need nothing of the rest, so they start without it. */
async function commandsFor(asked: string): Promise<Record<string, Command>> {
  if (asked === 'screen') return { screen: (await import('./screen.ts')).screen }
  if (asked === 'verify') return { verify: (await import('./verify.ts')).verify }
  return (await import('./commands.ts')).commands
}

function help(commands: Record<string, Command>): string {
  const lines = Object.entries(commands).map(([key, command]) => `  ${`${key} ${command.usage}`.padEnd(34)} ${command.summary}`)
  return `Usage: npm run -s symbolon -- <command>\n\n${lines.join('\n')}\n\nSettings are read from the environment: see README.\n`
}

main().then(
  code => {
    process.exitCode = code
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  },
)
