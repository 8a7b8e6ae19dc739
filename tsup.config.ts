import { mkdir, writeFile } from 'node:fs/promises'
import { defineConfig } from 'tsup'
import { buildDictionaries } from './dicts/build/build-dictionaries.js'
import { pageResultJsonSchema } from './src/schema.js'

/** Libraries whose used parts travel inside the command and the Node entry; their licences stand in NOTICE. */
const BUNDLED = ['commander', 'csv-parse', 'string-width', 'read-excel-file', 'linkedom', '@mozilla/readability']

/** The Node entry and the command use the built core, as a stranger would; it is not bundled a second time. */
const coreStaysOutside = {
  name: 'core-stays-outside',
  setup(build: {
    onResolve(on: { filter: RegExp }, then: (from: { importer: string; path: string }) => object | undefined): void
  }) {
    // The built-in entry too: a star export of an outside module is lost where another entry imports the exporting one.
    // The built-in entry too: a star export of an outside module is lost where another entry imports the exporting one.
    // The built-in entry too: a star export of an outside module is lost where another entry imports the exporting one.
    build.onResolve({ filter: /^\.\.\/(?:node\/)?index\.js$/ }, ({ importer, path }) =>
      /[\\/]src[\\/](?:node|cli)[\\/]/.test(importer) ? { path, external: true } : undefined,
    )
  },
}

export default defineConfig([
  {
    name: 'core',
    entry: {
      index: 'src/index.ts',
      schema: 'src/schema.ts',
      'testing/index': 'src/testing/index.ts',
      'adapters/nodejieba': 'src/adapters/nodejieba.ts',
      'adapters/natural': 'src/adapters/natural.ts',
      'adapters/compromise': 'src/adapters/compromise.ts',
    },
    format: 'esm',
    target: 'es2022',
    platform: 'neutral',
    splitting: true,
    dts: true,
    noExternal: [/^zod\/mini$/],
    async onSuccess() {
      await mkdir('dist/dictionaries', { recursive: true })
      await writeFile('dist/schema.json', `${JSON.stringify(pageResultJsonSchema(), null, 1)}\n`)
      for (const { file, bytes } of buildDictionaries('dicts')) await writeFile(`dist/dictionaries/${file}`, bytes)
    },
  },
  {
    name: 'node',
    entry: {
      'node/index': 'src/node/index.ts',
      'node/corpus-worker': 'src/node/corpus-worker.ts',
      'cli/index': 'src/cli/index.ts',
    },
    format: 'esm',
    target: 'es2022',
    platform: 'node',
    splitting: true,
    dts: { entry: { 'node/index': 'src/node/index.ts' } },
    noExternal: BUNDLED,
    esbuildPlugins: [coreStaysOutside],
    // Chunks lie beside the entries, where `../index.js` is the core. Bundled CommonJS asks for Node's modules; where a
    // bundler makes CommonJS of ours, `import.meta.url` is undefined and nothing asks.
    esbuildOptions(options) {
      options.chunkNames = 'node/[name]-[hash]'
      options.banner = {
        js: "import { createRequire as __createRequire } from 'node:module'; const require = import.meta.url && __createRequire(import.meta.url);",
      }
    },
  },
])
