import fs from 'node:fs'
import path from 'node:path'
import { ensureBuilt } from './build.mjs'
import { exitCode, run } from './child.mjs'
import { ROOT, say } from './say.mjs'

/**
 * Runs the app as `start` does, and starts it anew, with new pages where needed, whenever a source changes.
 * The same build and the same process as in production, so nothing works only while developing.
 */
export async function dev(node, env, args) {
  for (;;) {
    // Word lists are compiled; it does nothing where none has changed.
    await run(node, ['scripts/screening-phrasebook.ts'], { env })
    await ensureBuilt(node).catch(error => say(`${error.message} The old pages stay until the next change.`))
    let child
    const changed = onChange(() => child?.kill('SIGTERM'))
    const end = await run(node, ['build/app/main.js', ...args], {
      alone: true,
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: { ...env, NODE_ENV: 'development' },
      onSpawn: it => (child = it),
    })
    if (end.stopped && !changed.seen()) {
      changed.close()
      return exitCode(end, true)
    }
    if (!changed.seen()) say('the app ended; it starts again at the next change')
    await changed.wait()
    say('a source changed, starting again')
  }
}

/** Watches `src/`: calls back at the first change, `wait` ends then, `seen` tells whether it came. */
function onChange(callback) {
  let seen = false
  let tell
  const came = new Promise(resolve => (tell = resolve))
  const watcher = fs.watch(path.join(ROOT, 'src'), { recursive: true }, () => {
    if (seen) return
    seen = true
    // An editor writes in several steps; what comes within a moment belongs to the same change.
    setTimeout(() => {
      watcher.close()
      callback()
      tell()
    }, 150)
  })
  return { seen: () => seen, wait: () => came, close: () => watcher.close() }
}
