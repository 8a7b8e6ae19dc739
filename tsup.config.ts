import { mkdir, writeFile } from 'node:fs/promises'
import { defineConfig } from 'tsup'
import { buildDictionaries } from './dicts/build/build-dictionaries.js'
import { createAnalyzer } from './src/pipeline/analyzer.js'
import { pageResultJsonSchema } from './src/schema.js'

/** Libraries whose used parts travel inside the command and the Node entry; their licences stand in NOTICE. */
const BUNDLED = ['commander', 'csv-parse', 'string-width', 'read-excel-file', 'linkedom', '@mozilla/readability']

interface Build {
  onResolve(on: { filter: RegExp }, then: (from: { importer: string; path: string }) => object | undefined): void
  onLoad(on: { filter: RegExp; namespace: string }, then: (from: { path: string }) => { contents: string }): void
}

/**
 * How what users import is packed. Chinese characters as they are take less room than their numbers; an error nobody
 * catches is printed with the line it was thrown in, so lines are short.
 */
const PACKED = { charset: 'utf8', lineLimit: 400 } as const

/** The Node entry and the command use the built core, as a stranger would; it is not bundled a second time. */
const coreStaysOutside = {
  name: 'core-stays-outside',
  setup(build: Build): void {
    // The built-in entry too: a star export of an outside module is lost where another entry imports the exporting one.
    // Built, all of it lies one folder below the core, however deep its sources do.
    build.onResolve({ filter: /^(?:\.\.\/)+(?:node\/)?index\.js$/ }, ({ importer, path }) =>
      /[\\/]src[\\/](?:node|cli)[\\/]/.test(importer)
        ? { path: path.replace(/^(?:\.\.\/)+/, '../'), external: true }
        : undefined,
    )
  },
}

/** Work on many pages is a file of its own, which the Node entry loads when it is called for. */
const wholeCorporaStayOutside = {
  name: 'whole-corpora-stay-outside',
  setup(build: Build): void {
    build.onResolve({ filter: /^\.\/whole-corpora\.js$/ }, ({ path }) => ({ path, external: true }))
  },
}

/**
 * Of an HTML page the text is read, never its style sheets, and no part of it is written out again: what would do either is
 * three fifths of the document's code.
 */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'cssomnom/parse': 'export const parse = () => ({ cssRules: [] })',
  'dom-serializer': "export default () => { throw new Error('a page that was read is not written out') }",
}

const onlyReading = {
  name: 'only-reading',
  setup(build: Build): void {
    build.onResolve({ filter: /^(?:cssomnom\/parse|dom-serializer)$/ }, ({ path }) => ({ path, namespace: 'left-out' }))
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({ contents: LEFT_OUT[path]! }))
  },
}

const forNode = {
  format: 'esm',
  target: 'es2022',
  platform: 'node',
  noExternal: BUNDLED,
  // Chunks lie beside the entries, where `../index.js` is the core. Bundled CommonJS asks for Node's modules; where a
  // bundler makes CommonJS of ours, `import.meta.url` is undefined and nothing asks.
  esbuildOptions(options: { chunkNames?: string; banner?: Record<string, string> }): void {
    options.chunkNames = 'node/[name]-[hash]'
    options.banner = {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = import.meta.url && ((id) => __createRequire(import.meta.url)(id));",
    }
  },
} as const

export default defineConfig([
  {
    name: 'core',
    entry: {
      index: 'src/index.ts',
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
    // The engine reads the whole file at every start, and a package has at most five million bytes. Without blanks the
    // marks of what is free of side effects go too: 4 KB more of a program bundled for browsers, 30 KB less of this file.
    esbuildOptions(options) {
      options.minifyIdentifiers = true
      options.minifySyntax = true
      options.minifyWhitespace = true
      Object.assign(options, PACKED)
    },
    async onSuccess() {
      await mkdir('dist/dictionaries', { recursive: true })
      await writeFile('dist/schema.json', `${JSON.stringify(pageResultJsonSchema(), null, 1)}\n`)
      const files = buildDictionaries('dicts')
      // Their tables are looked through here, once: a start under Node takes them as they are.
      createAnalyzer({ dictionaries: files.map(({ bytes }) => bytes) }).analyze('防汛')
      for (const { file, bytes } of files) await writeFile(`dist/dictionaries/${file}`, bytes)
    },
  },
  {
    // Built apart: a chunk that both share would be one more file to open at every start.
    name: 'schema',
    entry: { schema: 'src/schema.ts' },
    format: 'esm',
    target: 'es2022',
    platform: 'neutral',
    dts: true,
  },
  {
    name: 'node',
    entry: { 'node/index': 'src/node/index.ts' },
    ...forNode,
    splitting: false,
    // Without blanks like the core, as every start reads it.
    esbuildOptions(options) {
      forNode.esbuildOptions(options)
      Object.assign(options, PACKED, { minify: true })
    },
    esbuildPlugins: [coreStaysOutside, wholeCorporaStayOutside],
  },
  {
    // The core's types stay outside too. Built from a folder of their own: their path is kept as it is written.
    name: 'node-types',
    entry: { index: 'src/node/index.ts' },
    outDir: 'dist/node',
    format: 'esm',
    external: [/^(?:\.\.\/)+index\.js$/],
    dts: { only: true },
  },
  {
    name: 'corpora',
    entry: {
      'node/whole-corpora': 'src/node/whole-corpora.ts',
      'node/corpus-worker': 'src/node/threads/corpus-worker.ts',
      'cli/index': 'src/cli/index.ts',
    },
    ...forNode,
    splitting: true,
    // Mostly libraries, which weigh half of what they do as they are.
    minify: true,
    esbuildPlugins: [coreStaysOutside, onlyReading],
  },
])
