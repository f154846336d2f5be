import { isUuid } from '#lib/ids'
import { addProcessor, endProcessor } from '#modules/models/acts'
import { processors } from '#modules/models/reads'
import { ProcessorInput, type ProcessorId } from '#modules/models/schema'
import { readConfig } from '#platform/config'
import { boot } from '../boot.ts'
import type { Command } from './commands.ts'

const options = ['--name', '--region', '--contract', '--purposes', '--sees'] as const

/** The register of those outside through whom items may pass (rule D1.20). */
export const processor: Command = {
  usage: 'list | add --name … --region … --contract 2026-03-02 --purposes a,b --sees … | end <id>',
  summary:
    'Processors: show them, register one (none may train), or end one; items go to it only once the terms in force name it.',
  run: async ([what = 'list', ...args]) => {
    const input = what === 'add' ? readProcessor(args) : null
    if (!input && what !== 'list' && what !== 'end') throw new Error('Say list, add or end.')
    if (what === 'end' && !isUuid(args[0])) throw new Error('Name the processor by its id: processor list shows it.')
    const booted = await boot(readConfig({ LOG_LEVEL: 'warn', ...process.env }))
    try {
      if (input) print(await addProcessor(booted.system, input))
      else if (what === 'end') {
        await endProcessor(booted.system, { processorId: args[0] as ProcessorId })
        print({ ended: args[0] })
      } else for (const one of await processors(booted.system)) print(one)
    } finally {
      await booted.close()
    }
  },
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}

/** What was given as `--name value` pairs. */
export function readProcessor(args: readonly string[]): ProcessorInput {
  const given: Record<string, string> = {}
  for (let at = 0; at < args.length; at += 2) {
    const [name, value] = [args[at]!, args[at + 1]]
    if (!(options as readonly string[]).includes(name) || value === undefined)
      throw new Error(`Give ${options.join(', ')}, each with its value.`)
    given[name] = value
  }
  const left = options.find(option => given[option] === undefined)
  if (left) throw new Error(`Give ${left} too. What is needed: ${options.join(', ')}.`)
  const result = ProcessorInput.safeParse({
    name: given['--name'],
    region: given['--region'],
    contractOn: given['--contract'],
    purposes: given['--purposes']!.split(',').map(one => one.trim()),
    sees: given['--sees'],
  })
  if (!result.success) throw new Error(result.error.issues.map(issue => issue.message).join('\n'))
  return result.data
}
