import { existsSync } from 'node:fs'
import path from 'node:path'

/** The folder of the project, found from wherever this code lies: in `src`, or packed in `build/app`. */
export const root = rootAbove(import.meta.dirname)

function rootAbove(folder: string): string {
  if (existsSync(path.join(folder, 'db', 'migrations'))) return folder
  const above = path.dirname(folder)
  if (above === folder) throw new Error('The folder db/migrations is missing: the project is not complete.')
  return rootAbove(above)
}
