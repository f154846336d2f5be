// Runs the benchmarks named (`consent` also means `consent-models` …), or all of them, one after the other:
//   npm run bench -- messages search
import { readdirSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'

/** A benchmark prints its own tables and answers whether its goals were met. */
export interface Bench {
  title: string
  run(): Promise<void>
}

const names = readdirSync(import.meta.dirname)
  .flatMap(file => /^([a-z-]+)\.bench\.ts$/.exec(file)?.[1] ?? [])
  .toSorted()
const asked = process.argv.slice(2)
const meant = (name: string) => names.filter(one => one === name || one.startsWith(`${name}-`))
const unknown = asked.filter(name => meant(name).length === 0)
if (unknown.length > 0) {
  process.stderr.write(`There is no benchmark "${unknown.join('", "')}". There are: ${names.join(', ')}.\n`)
  process.exit(2)
}
process.stdout.write(
  `node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'cpu'}, load ${loadavg()[0]!.toFixed(1)}\n`,
)
for (const name of asked.length > 0 ? new Set(asked.flatMap(meant)) : names) {
  const bench = (await import(`./${name}.bench.ts`)) as { bench: Bench }
  process.stdout.write(`\n## ${name}: ${bench.bench.title}\n`)
  await bench.bench.run()
}
process.exit(0)
