import fs from 'node:fs'
import path from 'node:path'

/** One process's use of a shared server. */
export interface Lease {
  /** Gives it up; answers how many other living processes still use the server. */
  end(): number
  /** Notes it again, should another process have dropped it. */
  renew(): void
  /** Forgets all others. */
  dropOthers(): void
}

let taken = 0

/**
 * Notes in `dir` that this process uses the server, so that the last one out stops it and nobody earlier.
 * What killed processes left is not counted.
 */
export function addLease(dir: string): Lease {
  fs.mkdirSync(dir, { recursive: true })
  const mine = path.join(dir, `${process.pid}-${(taken += 1)}`)
  const renew = () => fs.writeFileSync(mine, '')
  renew()
  return {
    renew,
    dropOthers() {
      for (const name of fs.readdirSync(dir)) {
        if (path.join(dir, name) !== mine) fs.rmSync(path.join(dir, name), { force: true })
      }
    },
    end() {
      fs.rmSync(mine, { force: true })
      return fs.readdirSync(dir).filter(name => isHeld(dir, name)).length
    },
  }
}

function isHeld(dir: string, name: string): boolean {
  try {
    process.kill(Number.parseInt(name, 10), 0)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPERM') return true
    fs.rmSync(path.join(dir, name), { force: true })
    return false
  }
}
