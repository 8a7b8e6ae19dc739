import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const SRC = fileURLToPath(new URL('../src', import.meta.url))

/** Who may import whom; a folder may always import itself. The table of src/README.md, as data. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  base: [],
  text: ['base'],
  engine: ['base'],
  dictionary: ['base', 'text', 'engine'],
  model: ['base', 'text'],
  layout: ['base', 'text', 'model'],
  segment: ['base', 'text', 'engine', 'dictionary', 'model'],
  mentions: ['base', 'text', 'dictionary', 'model'],
  entities: ['base', 'text', 'dictionary', 'model'],
  topics: ['base', 'text', 'dictionary', 'model'],
  pipeline: ['base', 'text', 'dictionary', 'model', 'layout', 'segment', 'mentions', 'entities', 'topics'],
  corpus: ['base', 'model'],
  evaluate: ['base', 'model'],
  export: ['base', 'text/offset-units', 'model', 'corpus'],
  adapters: [
    'base',
    'segment/segmenter',
    'segment/align-words',
    'mentions/annotator',
    'topics/topic-classifier',
    'model',
  ],
  testing: ['base', 'segment/segmenter', 'mentions/annotator', 'topics/topic-classifier', 'model'],
  node: ['index', 'export'],
  cli: ['index', 'export', 'node'],
}

/** Which packages a folder may import, beside its floor. */
const MAY_REQUIRE: Readonly<Record<string, readonly string[]>> = {
  schema: ['zod'],
  node: ['node:', 'csv-parse', 'read-excel-file/universal', 'linkedom', '@mozilla/readability'],
  cli: ['node:', 'commander', 'csv-parse', 'string-width'],
}

interface Import {
  readonly file: string
  readonly folder: string
  readonly target: string
  readonly typeOnly: boolean
}

const files = sourceFiles(SRC)
const imports = files.flatMap(importsOf)

describe('the import table', () => {
  it('knows every folder of src and no other', () => {
    const folders = readdirSync(SRC).filter((name) => statSync(join(SRC, name)).isDirectory())
    expect(folders.sort()).toEqual(Object.keys(MAY_IMPORT).sort())
  })

  it('stands in the floor plan, which names no folder that is not there', () => {
    const plan = readFileSync(join(SRC, 'README.md'), 'utf8')
    const floors = [...plan.matchAll(/^\| [\d–] \| (.+?) \| (.+) \|$/gm)]
    const named = floors.flatMap(([, folders]) => [...folders!.matchAll(/`([a-z]+)\/`/g)].map(([, folder]) => folder!))
    expect(named.sort()).toEqual(Object.keys(MAY_IMPORT).sort())
    const inner = floors.flatMap(([, folder, words]) =>
      [...words!.matchAll(/`([a-z]+)\/`/g)].map(([, name]) => `${/`([a-z]+)/.exec(folder!)![1]}/${name}`),
    )
    expect(inner.sort()).toEqual(innerFolders())
  })

  it('is kept by every relative import', () => {
    const broken = imports
      .filter(({ target }) => target.startsWith('.'))
      .filter(({ file, folder, target }) => {
        if (folder === 'index' || folder === 'schema') return false
        const path = relative(SRC, resolve(dirname(join(SRC, file)), target)).replace(/\.js$/, '')
        const to = path.split('/')[0]!
        if (to === folder) return false
        return !MAY_IMPORT[folder]!.some((allowed) => path === allowed || to === allowed)
      })
      .map(({ file, target }) => `${file} imports ${target}`)
    expect(broken).toEqual([])
  })

  it('is kept by every package import', () => {
    const broken = imports
      .filter(({ target, typeOnly }) => !target.startsWith('.') && !typeOnly)
      .filter(
        ({ folder, target }) =>
          !(MAY_REQUIRE[folder] ?? []).some((allowed) => target === allowed || target.startsWith(allowed)),
      )
      .map(({ file, target }) => `${file} imports ${target}`)
    expect(broken).toEqual([])
  })
})

describe('the habits of the house', () => {
  it('has no file over 500 lines', () => {
    const long = files.filter((file) => readFileSync(join(SRC, file), 'utf8').split('\n').length > 500)
    expect(long).toEqual([])
  })

  it('has no state at module level', () => {
    const stateful = files.filter((file) => /^(export )?let /m.test(readFileSync(join(SRC, file), 'utf8')))
    expect(stateful).toEqual([])
  })

  it('depends on no locale and no Unicode version of the engine', () => {
    const core = files.filter((file) => !/^(node|cli)\//.test(file))
    const bad = core.filter((file) =>
      /\bIntl\.|localeCompare|toLocale|\.normalize\(|\\p\{/.test(
        withoutComments(readFileSync(join(SRC, file), 'utf8')),
      ),
    )
    // Those of its characters have the normal form for good.
    expect(bad).toEqual(['text/normalize/radicals.ts'])
  })

  it('names files in kebab-case', () => {
    expect(files.filter((file) => !/^[a-z0-9/-]+\.ts$/.test(file))).toEqual([])
  })

  it('names the fixed figures and words of a module in capitals', () => {
    const small = files.flatMap((file) =>
      [
        ...readFileSync(join(SRC, file), 'utf8').matchAll(/^(?:export )?const ([a-z]\w*)(?:: \w+)? = (?:-?\d|['"])/gm),
      ].map(([, name]) => `${file}: ${name}`),
    )
    expect(small).toEqual([])
  })

  it('says under @throws what a function throws', () => {
    const hidden = files.filter((file) =>
      /^ *(?:\/\*)?\*.*(?:\* |[.;:] )Throws `/m.test(readFileSync(join(SRC, file), 'utf8')),
    )
    expect(hidden).toEqual([])
  })
})

/** Folders within the folders of src. */
function innerFolders(): string[] {
  const folders = readdirSync(SRC, { recursive: true, withFileTypes: true }).filter((entry) => entry.isDirectory())
  return folders
    .map((entry) => relative(SRC, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => path.includes('/'))
    .sort()
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(SRC, file), 'utf8')
  const folder = file.includes('/') ? file.split('/')[0]! : file.replace(/\.ts$/, '')
  const found = text.matchAll(
    /^(?:import|export)\s+(type\s+)?(?:(?:\*(?:\s+as\s+\w+)?|\w+|\{[^}]*\})\s+from\s+)?'([^'\n]+)'/gm,
  )
  const onDemand = [...text.matchAll(/\bimport\('([^'\n]+)'\)/g)].map(([, target]) => target!)
  return [
    ...[...found].map((match) => ({ file, folder, target: match[2]!, typeOnly: match[1] !== undefined })),
    ...onDemand.map((target) => ({ file, folder, target, typeOnly: false })),
  ]
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
}
