import { mkdir, writeFile } from 'node:fs/promises'
import { defineConfig } from 'tsup'
import { buildDictionaries } from './dicts/build/build-dictionaries.js'
import { pageResultJsonSchema } from './src/schema.js'

/** Libraries whose used parts travel inside our files; their licences stand in NOTICE. */
const BUNDLED = [
  /^zod\/mini$/,
  'commander',
  'csv-parse',
  'csv-stringify',
  'string-width',
  'read-excel-file',
  'linkedom',
  '@mozilla/readability',
]

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    schema: 'src/schema.ts',
    'node/index': 'src/node/index.ts',
    'node/corpus-worker': 'src/node/corpus-worker.ts',
    'cli/index': 'src/cli/index.ts',
    'testing/index': 'src/testing/index.ts',
    'adapters/nodejieba': 'src/adapters/nodejieba.ts',
    'adapters/natural': 'src/adapters/natural.ts',
    'adapters/compromise': 'src/adapters/compromise.ts',
  },
  format: 'esm',
  target: 'es2022',
  platform: 'node',
  splitting: true,
  clean: true,
  dts: true,
  noExternal: BUNDLED,
  async onSuccess() {
    await mkdir('dist/dictionaries', { recursive: true })
    await writeFile('dist/schema.json', `${JSON.stringify(pageResultJsonSchema(), null, 1)}\n`)
    for (const { file, bytes } of buildDictionaries('dicts')) await writeFile(`dist/dictionaries/${file}`, bytes)
  },
})
