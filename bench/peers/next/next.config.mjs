import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')

export default {
  poweredByHeader: false,
  compress: false,
  serverExternalPackages: ['pg'],
  outputFileTracingRoot: root,
  turbopack: { root },
  experimental: { cpus: 1 },
}
