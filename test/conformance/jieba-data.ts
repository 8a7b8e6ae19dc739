import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { NodejiebaModule } from '../../src/adapters/nodejieba.js'

/** nodejieba, and its loader, which takes the paths of dictionaries. */
export interface LoadedNodejieba extends NodejiebaModule {
  load(paths?: { userDict?: string }): boolean
}

const require = createRequire(import.meta.url)
const root = dirname(require.resolve('nodejieba/package.json'))

/** A file of jieba's dictionaries, as text. */
export function readJiebaFile(name: 'jieba.dict.utf8' | 'hmm_model.utf8' | 'user.dict.utf8'): string {
  return readFileSync(join(root, 'submodules/cppjieba/dict', name), 'utf8')
}

/** nodejieba, built now where it is not; null, with a message, where that fails. */
export function loadNodejieba(): LoadedNodejieba | null {
  try {
    if (!existsSync(join(root, 'build/Release/nodejieba.node'))) {
      execFileSync('npm', ['rebuild', 'nodejieba', '--ignore-scripts=false'], { stdio: 'ignore' })
    }
    const nodejieba = require('nodejieba') as LoadedNodejieba
    nodejieba.load()
    return nodejieba
  } catch {
    console.warn('nodejieba cannot be built here (no compiler?): the conformance tests are skipped')
    return null
  }
}

/** The folder of public texts beside the project, or null, with a message. */
export function sharedFolder(): string | null {
  const folder = join(import.meta.dirname, '../../../shared')
  if (existsSync(join(folder, 'data/text'))) return folder
  console.warn('../shared is not there: tests on real text are skipped')
  return null
}

/** Texts of the shared folder: the pages, all news items, and the SIGHAN tests in pieces. */
export function readSharedTexts(folder: string): Record<'pages' | 'news' | 'sighan', string[]> {
  const unpack = (path: string) => gunzipSync(readFileSync(join(folder, path))).toString('utf8')
  const pages = readdirSync(join(folder, 'pages')).filter((name) => name.endsWith('.txt'))
  const news = unpack('data/text/cctv_xinwenlianbo.jsonl.gz').trim().split('\n')
  return {
    pages: pages.map((name) => readFileSync(join(folder, 'pages', name), 'utf8')),
    news: news.map((line) => (JSON.parse(line) as { text: string }).text),
    sighan: ['pku', 'msr'].flatMap((name) => unpack(`data/seg/${name}.txt.gz`).split('\n')),
  }
}
