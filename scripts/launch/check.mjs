import { ensureRouteTypes } from './build.mjs'
import { exitCode, run } from './child.mjs'
import { Halt, say } from './say.mjs'

const CHECKS = [
  ['lint', ['node_modules/oxlint/bin/oxlint', '--type-aware', '--quiet']],
  ['format (repair with: npx oxfmt)', ['node_modules/oxfmt/bin/oxfmt', '--check']],
  ['types', ['node_modules/typescript/bin/tsc', '--noEmit']],
]

/** Runs lint, format and types, all three even when one finds something; answers the exit code. */
export async function check(node, env) {
  await ensureRouteTypes(node)
  const failed = []
  for (const [name, args] of CHECKS) {
    const end = await run(node, args, { env, alone: true })
    if (end.stopped) throw new Halt('Stopped.', 130)
    if (exitCode(end) !== 0) failed.push(name)
  }
  say(failed.length > 0 ? `not right yet: ${failed.join(', ')}` : 'lint, format and types are right')
  return failed.length > 0 ? 1 : 0
}
