// Writes src/platform/tables.ts: the row types of the migrated database. Run after a migration is added:
//   node scripts/tables.ts postgres://owner@host/database
import { execFileSync } from 'node:child_process'

const url = process.argv[2]
if (!url) throw new Error('Give the address of a migrated database.')
execFileSync(
  process.execPath,
  [
    'node_modules/kysely-codegen/dist/cli/bin.js',
    '--dialect',
    'postgres',
    '--url',
    url,
    '--camel-case',
    '--out-file',
    'src/platform/tables.ts',
    '--include-pattern',
    '(platform|policy|proofs|accounts|pairs|items|consent|models|files|profiles|jobs|proposals|rooms|money|contracts|notices|screening|sandbox).*',
    '--type-mapping',
    JSON.stringify({ int8: 'bigint', date: 'string', tsvector: 'string' }),
    '--no-domains',
  ],
  { stdio: ['ignore', 'ignore', 'inherit'] },
)
