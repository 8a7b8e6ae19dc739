import type { Analyzer, AnalyzerOptions, Provenance } from '../index.js'
import { createAnalyzer, readResults } from '../node/index.js'
import { type AnalyzerFlags, extraDictionariesOf } from './analyzer-options.js'

/** Dictionaries that a question to results reads with. */
export type DictFlags = Pick<AnalyzerFlags, 'dict' | 'topicModel'>

/**
 * The analyzer that results were made with: mode and packs as they say of themselves, dictionaries of the user's as the
 * flags give them. One that is missing is named on standard error, since what is read without it may differ.
 * @param paths Folders of a corpus, or files of results.
 * @throws FangzhiError `BAD_FILE`, and what dictionaries throw.
 */
export async function analyzerOfResults(paths: readonly string[], flags: DictFlags): Promise<Analyzer> {
  const made = await Promise.all(paths.map(firstProvenance))
  const { mode, hmm, regional } = (made.find((provenance) => provenance !== null)?.options ?? {}) as AnalyzerOptions
  const told = Object.entries({ mode, hmm, regional }).filter(([, value]) => value !== undefined)
  const analyzer = createAnalyzer({
    ...Object.fromEntries(told),
    extraDictionaries: await extraDictionariesOf(flags),
  })
  for (const [index, path] of paths.entries()) {
    const missing = dictionariesOf(made[index]).filter(
      ({ sha256 }) => !analyzer.dictionaries.some((layer) => layer.sha256 === sha256),
    )
    if (missing.length === 0) continue
    const names = missing.map(({ name, version }) => `${name} ${version}`.trim()).join(', ')
    process.stderr.write(`fangzhi: ${path} was read with ${names}, not at hand here; give your own with --dict\n`)
  }
  return analyzer
}

async function firstProvenance(path: string): Promise<Provenance | null> {
  for await (const { provenance } of readResults(path)) return provenance ?? null
  return null
}

/** Results that somebody else wrote need not say what they were made with. */
function dictionariesOf(provenance: Provenance | null | undefined): Provenance['dictionaries'] {
  return provenance?.dictionaries ?? []
}
