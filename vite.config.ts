import path from 'node:path'
import { reactRouter } from '@react-router/dev/vite'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Plugin } from 'vite'

/** Run by Node itself from source, so that server and tests share one copy. */
const nodeRuns = /^#(lib|engines|platform|modules|adapters)\//
/** The only sources of ours, beside pages, that may reach a browser. */
const mayReachBrowser = [/^src\/(lib|engines)\//, /^src\/modules\/[^/]+\/(schema|rules)(\.ts$|\/)/, /^src\/web\//]
const serverOnly = /\/node_modules\/(zod|pg|kysely|better-auth|hono|@hono|nodemailer|graphile-worker)\//

/** A module's path from the project's root. */
const nameOf = (id: string) => path.relative(import.meta.dirname, id.split('?')[0]!).replaceAll(path.sep, '/')

/** How a page came to it: the chain of importers up to the first page or part. */
const wayTo = (id: string, importersOf: (id: string) => readonly string[]): string => {
  const seen = new Map<string, string>([[id, nameOf(id)]])
  for (const [at, way] of seen) {
    if (nameOf(at).startsWith('src/web/')) return way
    for (const importer of importersOf(at)) {
      if (!seen.has(importer)) seen.set(importer, `${nameOf(importer)} → ${way}`)
    }
  }
  return nameOf(id)
}

/** Fails the client build when anything but the list above gets into the browser bundle. */
function browserWall(): Plugin {
  return {
    name: 'browser-wall',
    apply: 'build',
    applyToEnvironment: environment => environment.name === 'client',
    resolveId: {
      order: 'pre',
      handler(source, importer) {
        if (!source.startsWith('node:') || !importer) return
        const way = wayTo(importer, id => this.getModuleInfo(id)?.importers ?? [])
        this.error(`browser wall: ${source} can't run in a browser: ${way} → ${source}`)
      },
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          if (renderedLength === 0) continue
          const isOurs = nameOf(id).startsWith('src/')
          const isOpen = isOurs ? mayReachBrowser.some(allowed => allowed.test(nameOf(id))) : !serverOnly.test(id)
          if (isOpen) continue
          const way = wayTo(id, of => this.getModuleInfo(of)?.importers ?? [])
          this.error(`browser wall: this must not reach the browser: ${way} (in ${chunk.fileName})`)
        }
      }
    },
  }
}

export default defineConfig(({ command }) => ({
  plugins: [tailwindcss(), reactRouter(), browserWall()],
  // Threads load the word lists of a language when a text needs them.
  worker: { format: 'es', plugins: () => [browserWall()] },
  build: { target: 'baseline-widely-available', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            entryFileNames: 'assets/[name]-[hash].js',
            // Few files that compress well together: the libraries, and what most pages share of ours.
            codeSplitting: {
              groups: [
                { name: 'react', test: /node_modules\/(react|react-dom|react-router|scheduler)\//, priority: 2 },
                // Not what screening says of a text: that is long, and most public pages say nothing of it.
                {
                  name: 'shared',
                  test: /src\/(web\/(?!(messages|parts)\/(findings|marked-text|screened))|lib\/)|lucide-react/,
                  minShareCount: 12,
                  priority: 1,
                },
              ],
            },
          },
        },
      },
    },
    ssr: {
      // One file with React in it, in its quick form whatever NODE_ENV says when it runs.
      resolve: command === 'build' ? { noExternal: [/^react/, /^@react-router\//, /^@base-ui\//, /^lucide-react/] } : {},
      define: command === 'build' ? { 'process.env.NODE_ENV': '"production"' } : {},
      build: { rollupOptions: { input: './src/web/server.ts', external: [nodeRuns, 'zod'] } },
    },
  },
}))
