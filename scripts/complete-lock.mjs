// Run after `npm install <package>`: node scripts/complete-lock.mjs
//
// A registry may lack a package's builds for other systems (a mirror that does not carry them, for instance). `npm install`
// then leaves those optional packages out of package-lock.json, and `npm ci` refuses such a lock file everywhere. This
// adds what is missing: name, version and the system it is for, which all follow from the package that asks for it.
import fs from 'node:fs'
import path from 'node:path'

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

/** Adds to a lock file's packages every optional one that is asked for and not there; answers their names. */
export function complete(packages) {
  const added = []
  for (const [where, pack] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(pack.optionalDependencies ?? {})) {
      if (isThere(packages, where, name) || !/^\d/.test(version)) continue
      const dev = pack.dev ? { dev: true } : {}
      packages[`node_modules/${name}`] = { version, ...systemOf(name), ...dev, optional: true }
      added.push(`${name}@${version}`)
    }
  }
  return added
}

/** Looks where Node.js would: in the asking package's own folder, then in each one above it. */
function isThere(packages, where, name) {
  const folders = where === '' ? [] : where.split(/(?<=.)\/(?=node_modules\/)/)
  for (let depth = folders.length; depth >= 0; depth -= 1) {
    if (packages[[...folders.slice(0, depth), `node_modules/${name}`].join('/')]) return true
  }
  return false
}

/** `@x/y-linux-arm64-musl` names its system, processor and C library. */
function systemOf(name) {
  const words = name.split('/').at(-1).split('-')
  const os = words.find(word => SYSTEMS.includes(word))
  const cpu = words.find(word => PROCESSORS.includes(word))
  if (!os && !cpu) throw new Error(`${name} does not tell which system it is for; add it to the lock file by hand.`)
  const libc = words.some(word => word.startsWith('musl')) ? 'musl' : words.some(isGnu) ? 'glibc' : ''
  return {
    ...(cpu && { cpu: [cpu] }),
    ...(libc && os === 'linux' && { libc: [libc] }),
    ...(os && { os: [os] }),
  }
}

function isGnu(word) {
  return word.startsWith('gnu')
}

if (process.argv[1]?.endsWith('complete-lock.mjs')) {
  const file = path.resolve(process.argv[2] ?? 'package-lock.json')
  const lock = JSON.parse(fs.readFileSync(file, 'utf8'))
  const added = complete(lock.packages)
  lock.packages = Object.fromEntries(Object.entries(lock.packages).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  process.stderr.write(`${added.length} added${added.map(one => `\n  ${one}`).join('')}\n`)
}
