import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'
import { createNaturalClassifier, type NaturalClassifier } from '../../src/adapters/natural.js'
import type { CutText } from '../../src/model/tokens.js'
import { createLinearClassifier } from '../../src/topics/linear-classifier.js'
import type { TopicClassifier, TopicInput } from '../../src/topics/topic-classifier.js'
import type { TopicExample } from '../../src/topics/training/topic-example.js'
import { scoreTopics } from '../../src/topics/training/topic-report.js'
import type { TrainTopicsOptions } from '../../src/topics/training/train-options.js'
import { trainTopics } from '../../src/topics/training/train-topics.js'
import { SHARED } from '../project.js'
import { plainInput } from '../train/topic-examples.js'
import { type BenchRow, figureRow } from './measure.js'

/**
 * Settings for news with the editors' tags, chosen by cross-validation on the training part: headlines 3, 6 and 12
 * times, runs up to 3 and 4 characters, features in 2 to 4 texts, cost 0.5, 1 and 2 were tried.
 */
export const NEWS_TRAINING: TrainTopicsOptions = { name: 'news', headline: 6, grams: [1, 3], minDocuments: 3 }

/** How many texts natural is trained on for its speed; its time grows with texts times vocabulary. */
const timedTexts = 400

/**
 * Our linear model against natural's Bayes classifier on national news with the editors' own tags: the same texts, the
 * same tokens. natural is judged in logarithms, through our adapter; by itself it finds no label at all for long texts.
 */
export function benchTopics(cut: CutText): BenchRow[] {
  if (!existsSync(`${SHARED}/data/topics`)) return []
  const train = readTagged('train')
  const test = readTagged('test')
  const options = { ...NEWS_TRAINING, cut }
  const before = process.cpuUsage()
  const { model } = trainTopics(train, options)
  const seconds = process.cpuUsage(before).user / 1e6
  const ours = judge(createLinearClassifier(model), test, cut)
  const bayes = judge(createNaturalClassifier(trainBayes(train, cut, true), { threshold: 0 }), test, cut)

  const some = train.slice(0, timedTexts)
  const bayesTime = time(() => trainBayes(some, cut, false))
  const ourTime = time(() => trainTopics(keepFrequent(some), { ...options, folds: 2 }))
  return [
    figure('news tags: accuracy', '', ours.accuracy * 100, '%', '≥ 86'),
    figure('news tags: macro-F1', '', ours.macroF1 * 100, '%', '≥ 74'),
    figure('news tags: accuracy', "natural's Bayes", bayes.accuracy * 100, '%', 'less'),
    figure('news tags: macro-F1', "natural's Bayes", bayes.macroF1 * 100, '%', ''),
    figure(`training, ${train.length} texts, time of one core`, '', seconds, 's', '≤ 60'),
    figure(`training, ${timedTexts} texts`, "natural's Bayes", bayesTime / ourTime, '×', ''),
  ]
}

function readTagged(part: 'train' | 'test'): TopicExample[] {
  const bytes = gunzipSync(readFileSync(`${SHARED}/data/topics/cctv_tags.${part}.jsonl.gz`))
  return bytes
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { text: string; label: string })
    .map(({ text, label }) => ({ text, labels: [label] }))
}

/** What this bench uses of `natural`, whose own types do not compile under our settings. */
interface NaturalModule {
  readonly BayesClassifier: new () => NaturalClassifier & {
    addDocument(tokens: readonly string[], label: string): void
    train(): void
  }
}

/** natural's classifier, trained; `quick` looks tokens up in a set, which changes its speed and nothing else. */
function trainBayes(examples: readonly TopicExample[], cut: CutText, quick: boolean): NaturalClassifier {
  process.env.DOTENV_CONFIG_QUIET = 'true' // a dependency of natural greets otherwise
  const natural: NaturalModule = createRequire(import.meta.url)('natural')
  const classifier = new natural.BayesClassifier()
  for (const { text, labels } of examples) {
    const texts = tokenTexts(plainInput(text, cut))
    classifier.addDocument(quick ? new TokenSet(texts) : texts, labels[0]!)
  }
  classifier.train()
  return classifier
}

/** A list of tokens that answers `indexOf` from a set, in constant time. */
class TokenSet extends Array<string> {
  private readonly known: ReadonlySet<string>

  constructor(tokens: readonly string[]) {
    super()
    for (const token of tokens) this.push(token)
    this.known = new Set(tokens)
  }

  override indexOf(token: string): number {
    return this.known.has(token) ? 0 : -1
  }
}

function tokenTexts({ tokens }: TopicInput): string[] {
  const { text, count, ends } = tokens
  return Array.from({ length: count }, (_, i) => text.slice(i === 0 ? 0 : ends[i - 1]!, ends[i]!))
}

/** Only texts whose label occurs at least twice among them, as training asks. */
function keepFrequent(examples: readonly TopicExample[]): TopicExample[] {
  return examples.filter(({ labels: [label] }) => examples.filter(({ labels }) => labels[0] === label).length > 1)
}

function judge(classifier: TopicClassifier, texts: readonly TopicExample[], cut: CutText) {
  const judged = texts.map(({ text, labels }) => ({
    labels,
    topics: classifier.classify(plainInput(text, cut)).slice(0, 1),
  }))
  return scoreTopics(judged, [...new Set(texts.flatMap(({ labels }) => labels))])
}

function time(job: () => unknown): number {
  const started = performance.now()
  job()
  return performance.now() - started
}

function figure(what: string, against: string, value: number, unit: string, target: string): BenchRow {
  return { ...figureRow(what, [value], unit, target), against }
}
