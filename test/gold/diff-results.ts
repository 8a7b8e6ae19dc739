import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Analyzer } from '../../src/index.js'
import { ROOT } from '../project.js'
import { compareResults, type GoldText } from './compare-results.js'
import { loadGoldArticles, readArticles } from './read-articles.js'

/*
 * npm run diff-results -- OTHER: how many texts of `test/gold` another build reads differently from this one, stage by
 * stage, which is what the changelog says where results change. OTHER is the folder of a package: an earlier commit that
 * was built, or an installed `node_modules/fangzhi`.
 */

interface Package {
  readonly VERSION: string
  createAnalyzer(): Analyzer
}

const other = process.argv[2]
if (other === undefined) {
  console.error('npm run diff-results -- OTHER: give the folder of the package to compare with')
  process.exit(2)
}
const [before, after] = [await load(other), await load(ROOT)]
const texts = goldTexts()
const changed = compareResults(texts, before.createAnalyzer(), after.createAnalyzer())
console.log(`${texts.length} texts, ${before.VERSION} in ${other} against ${after.VERSION} here; read differently:`)
for (const [stage, ids] of Object.entries(changed)) {
  console.log(`${stage.padEnd(10)} ${String(ids.length).padStart(5)}  ${ids.slice(0, 5).join(' ')}`)
}

function load(folder: string): Promise<Package> {
  return import(pathToFileURL(resolve(folder, 'dist/node/index.js')).href)
}

/** The annotated articles, each cut out already, and the pages, which pass layout. */
function goldTexts(): GoldText[] {
  const read = (folder: string) =>
    filesOf(folder).flatMap((file) => readArticles(readFileSync(`${ROOT}/test/gold/${folder}/${file}`, 'utf8')))
  const articles = [...loadGoldArticles(), ...['blind', 'true-names', 'regional'].flatMap(read)]
  const pages = ['pages', 'printed', 'online'].flatMap((folder) =>
    filesOf(folder).map((file) => ({
      id: `${folder}/${file}`,
      page: readFileSync(`${ROOT}/test/gold/${folder}/${file}`, 'utf8'),
    })),
  )
  return [
    ...articles.map(({ id, input, date, region }) => ({
      id,
      article: { ...input, docvars: { ...input.docvars, date, region } },
    })),
    ...pages,
  ]
}

function filesOf(folder: string): string[] {
  return readdirSync(`${ROOT}/test/gold/${folder}`)
    .filter((file) => file.endsWith('.txt'))
    .sort()
}
