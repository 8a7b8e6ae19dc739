import { mkdirSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { createDictionarySegmenter } from '../../src/segment/dictionary-segmenter.js'
import { createLinearClassifier } from '../../src/topics/linear-classifier.js'
import { openTopicModel } from '../../src/topics/open-topic-model.js'
import { saveTopicModel } from '../../src/topics/save-topic-model.js'
import type { TopicModel } from '../../src/topics/topic-model.js'
import type { TopicExample } from '../../src/topics/training/topic-example.js'
import { scoreTopics, type TopicScores } from '../../src/topics/training/topic-report.js'
import type { TrainTopicsOptions } from '../../src/topics/training/train-options.js'
import { trainTopics } from '../../src/topics/training/train-topics.js'
import { ROOT } from '../project.js'
import { loadStack } from './names-material.js'
import { readFlags } from './read-flags.js'
import { articleExamples, defaultKeywords, defaultLabels, noTokens, shortExamples } from './topic-examples.js'

/*
 * Trains the default topic model on the articles of `test/gold/articles` (train and dev), `slogans` and `names`, and on
 * the short texts of `dicts/topics`, and writes it to `dicts/models`. Prints how well it does: on writers it did not
 * learn from, and on the test articles, which nothing was chosen by.
 *
 *     npx tsx test/train/topics.ts            trains and writes
 *     npx tsx test/train/topics.ts --check    leaves each writer out in turn and prints the scores
 */

const keywords = defaultKeywords()
const segmenter = createDictionarySegmenter(loadStack().lexicon!)

/** How the default model is trained; chosen by cross-validation over writers on train and dev. */
const DEFAULT_TRAINING: TrainTopicsOptions = {
  name: 'default',
  labels: defaultLabels(),
  keywords,
  storeKeywords: false,
  names: 'dropped',
  cut: (text) => segmenter.segment(text),
  grams: null,
  keywordFeatures: true,
  headlineFeatures: false,
  headline: 2,
  opening: 1.5,
  reach: 800,
  minDocuments: 40,
  minGroups: 16,
  maxShare: 0.1,
  furtherShare: 0.15,
  cost: 0.7,
  caution: 0.4,
}

const articles = articleExamples(['train', 'dev'])
if (readFlags(['--check']).has('--check')) checkWriters()
else trainAndWrite()

function trainAndWrite(): void {
  const { model, report } = trainTopics([...articles, ...shortExamples()], DEFAULT_TRAINING)
  print(`cross-validation over ${report.folds} groups of writers, ${report.examples} texts`, report)
  print('test articles', judge(model, articleExamples(['test'])))
  for (const { label, terms } of report.labels) console.log(label, terms.map(({ term }) => term).join(' '))
  const saved = saveTopicModel(model)
  openTopicModel(saved)
  mkdirSync(`${ROOT}/dicts/models`, { recursive: true })
  writeFileSync(`${ROOT}/dicts/models/topics.bin`, saved)
  const size = `${model.features.length} features, ${saved.length} bytes, packed ${gzipSync(saved).length}`
  console.log(`dicts/models/topics.bin: ${size}`)
}

/** What to expect of papers that nothing was learned from. */
function checkWriters(): void {
  const writers = [...new Set(articles.map(({ group }) => group!))]
  const scores = writers.map((writer) => {
    const others = articles.filter(({ group }) => group !== writer)
    const { model } = trainTopics([...others, ...shortExamples()], DEFAULT_TRAINING)
    const score = judge(
      model,
      articles.filter(({ group }) => group === writer),
    )
    const { accuracy, accuracyAnyLabel, microF1, calibrationError } = score
    console.log(writer.padEnd(10), accuracy, accuracyAnyLabel, microF1, calibrationError)
    return score
  })
  const mean = (field: 'accuracy' | 'accuracyAnyLabel' | 'microF1' | 'calibrationError'): string =>
    (scores.reduce((sum, score) => sum + score[field], 0) / scores.length).toFixed(4)
  console.log('mean      ', mean('accuracy'), mean('accuracyAnyLabel'), mean('microF1'), mean('calibrationError'))
}

function judge(model: TopicModel, texts: readonly TopicExample[]): TopicScores {
  const classifier = createLinearClassifier(model, { keywords })
  const judged = texts.map(({ labels, input }) => ({
    labels,
    topics: classifier.classify({ ...input!, tokens: noTokens(input!.article.text) }),
  }))
  return scoreTopics(
    judged,
    model.labels.map(({ id }) => id),
  )
}

function print(title: string, scores: TopicScores): void {
  const { accuracy, accuracyAnyLabel, noneAccuracy, microF1, macroF1, calibrationError } = scores
  console.log(title, { accuracy, accuracyAnyLabel, noneAccuracy, microF1, macroF1, calibrationError })
  console.log(scores.confusions.map(({ label, given, count }) => `${label} > ${given} ${count}`).join(', '))
}
