import { openDictionary } from '../../src/dictionary/open-dictionary.js'
import { stackDictionaries } from '../../src/dictionary/stack.js'
import { createEntityResolver } from '../../src/entities/resolve-entities.js'
import { layoutArticle } from '../../src/layout/layout-article.js'
import { createMentionFinder } from '../../src/mentions/find-mentions.js'
import { findValues } from '../../src/mentions/find-values.js'
import { readBuiltInDictionaries } from '../../src/node/built-in-dictionaries.js'
import { createDictionarySegmenter } from '../../src/segment/dictionary-segmenter.js'
import { createDefaultClassifier } from '../../src/topics/default-classifier.js'
import { type BenchRow, figureRow, interleave, ratioRow } from './measure.js'
import { newsItems, totalLength } from './texts.js'

interface Nodejieba {
  cut(text: string, hmm?: boolean): string[]
}

/** Passes before the measured ones: the engine compiles a stage in several steps, each of which it must meet often. */
const WARM_UPS = 16
const RUNS = 15

/** The stages behind segmentation, each by itself on what the ones before it made, against `nodejieba.cut`. */
export async function benchStages(nodejieba: Nodejieba | null): Promise<{ title: string; rows: BenchRow[] }> {
  const { source, items } = newsItems()
  const sample = items.filter((_, index) => index % 8 === 0)
  const names = stackDictionaries(readBuiltInDictionaries().map((bytes) => openDictionary(bytes)))
  const { segment, posOf } = createDictionarySegmenter(names.lexicon!, { mode: 'fangzhi', hmm: true })
  const finder = createMentionFinder({ names })
  const resolver = createEntityResolver(names)
  const classifier = createDefaultClassifier(names)
  const [region, date] = [null, '2024-03-20']
  const inputs = sample.map((body, index) => {
    const { article } = layoutArticle({ body }, `item${index}`)
    const made = segment(article.text)
    // The segmenter's buffers are used again for the next text.
    const tokens = { ...made, ends: made.ends.slice(0, made.count), words: made.words.slice(0, made.count) }
    return { article, tokens, posOf, mentions: finder.find({ article, tokens, posOf, region }), region, date }
  })
  const times = interleave(
    {
      annotators: () => {
        for (const input of inputs) finder.find(input)
      },
      resolution: () => {
        for (const input of inputs) resolver.resolve(input)
      },
      values: () => {
        for (const { article } of inputs) findValues(article.text, date)
      },
      topics: () => {
        for (const input of inputs) classifier.classify(input)
      },
      nodejieba: () => {
        for (const { article } of inputs) nodejieba?.cut(article.text)
      },
    },
    RUNS,
    WARM_UPS,
  )
  const length = totalLength(inputs.map(({ article }) => article.text))
  const perCharacter = (values: readonly number[]) => values.map((ms) => (ms * 1e6) / length)
  const rows = [
    figureRow('names, slogans and documents', perCharacter(times.annotators), 'ns/char'),
    figureRow('entities and roles', perCharacter(times.resolution), 'ns/char'),
    figureRow('dates and amounts', perCharacter(times.values), 'ns/char'),
    figureRow('topics', perCharacter(times.topics), 'ns/char'),
  ]
  if (nodejieba) {
    const against = (what: string, ours: readonly number[], target: string) =>
      ratioRow(what, 'nodejieba.cut', ours, times.nodejieba, target)
    const both = times.resolution.map((ms, run) => ms + times.values[run]!)
    rows.push(
      against('names, slogans and documents', times.annotators, '≥ 3.3'),
      against('entities, roles and values', both, '≥ 10'),
      against('topics', times.topics, '≥ 10'),
    )
  }
  return { title: `Stages, ${source} (every eighth), ${length} characters`, rows }
}
