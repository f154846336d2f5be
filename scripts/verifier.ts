// Writes public/verify.html: the verifier as one file that makes no request. Run it after a change to src/verifier or
// src/engines/merkle; a test holds the file to what this makes.
//   node scripts/verifier.ts
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'vite'
import { verifier as words } from '#web/messages/verifier.ts'

const root = path.join(import.meta.dirname, '..')
const source = (name: string) => readFileSync(path.join(root, 'src', 'verifier', name), 'utf8')

/** Where the page is kept, to be served and to be downloaded. */
export const verifierFile = path.join(root, 'public', 'verify.html')

/** The script in one piece, readable: whoever doubts it should be able to read it. */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      modulePreload: false,
      lib: { entry: path.join(root, 'src', 'verifier', 'page.ts'), formats: ['es'], fileName: 'verifier' },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output) || output.output.length !== 1) throw new Error('The verifier must be one script.')
  return output.output[0].code
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** The whole page. Its own policy lets it run these bytes of script and style, and connect to nothing. */
export async function verifierPage(): Promise<string> {
  const script = `\n${await bundled()}`
  if (/<\/script|<!--/.test(script)) throw new Error('The script would end its own element.')
  const style = `\n${source('page.css')}`
  const icon = `data:image/svg+xml,${encodeURIComponent(readFileSync(path.join(root, 'public', 'favicon.svg'), 'utf8'))}`
  const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; img-src data:; base-uri 'none'; form-action 'none'`
  const plain = Object.entries(words).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [[name, escaped(value)] as const]
      : Array.isArray(value)
        ? [[name, value.map(one => `<li>${escaped(one)}</li>`).join('')] as const]
        : [],
  )
  const parts = new Map<string, string>([...plain, ['policy', policy], ['icon', icon], ['style', style], ['script', script]])
  const page = source('page.html')
    .replace('<link rel="stylesheet" href="page.css" />', '<style>{{style}}</style>')
    .replace('<script type="module" src="page.ts"></script>', '<script type="module">{{script}}</script>')
  return page.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => {
    const part = parts.get(name)
    if (part === undefined) throw new Error(`The page asks for ${name}, which nobody wrote.`)
    return part
  })
}

if (process.argv[1] === import.meta.filename) writeFileSync(verifierFile, await verifierPage())
