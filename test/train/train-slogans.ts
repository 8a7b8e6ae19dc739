/*
 * npx tsx test/train/train-slogans.ts           trains and writes dicts/models/slogans.bin
 * npx tsx test/train/train-slogans.ts --check   writes nothing; scores the whole annotator instead, one writer left out
 *                                               of the training at a time (--errors lists what is wrong)
 * npx tsx test/train/train-slogans.ts --pages   scores it on the pages of ../shared, with the weights trained on all
 *
 * The material is test/gold/articles (train and dev), slogans, names and slogan-sentences.txt.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readGold } from '../../src/evaluate/read-gold.js'
import { type MentionPage, scoreMentions } from '../../src/evaluate/score-mentions.js'
import { readLayout } from '../../src/layout/read-layout.js'
import { createSloganAnnotator } from '../../src/mentions/slogans/slogan.js'
import { openSloganModel, SLOGAN_LABELS } from '../../src/mentions/slogans/slogan-model.js'
import { readSloganVocabulary } from '../../src/mentions/slogans/slogan-vocabulary.js'
import type { Article } from '../../src/model/article.js'
import { createDictionarySegmenter } from '../../src/segment/dictionary-segmenter.js'
import { pageRanges } from '../../src/text/aligned-text.js'
import { loadGoldArticles } from '../gold/read-articles.js'
import { toMentionPage } from '../gold/scored-article.js'
import { SHARED } from '../project.js'
import { loadStack } from './names-material.js'
import { readFlags } from './read-flags.js'
import { examplesOf, loadSloganSentences, partsOf, toMarkedText } from './slogan-material.js'
import { type SloganWeights, trainSlogans } from './slogan-trainer.js'

/** Signs all of whose weights are smaller are left out of the file. */
const SMALLEST = 0.2

const flags = readFlags(['--check', '--errors', '--pages', '--regional'])
const names = loadStack(flags.has('--regional'))
const { segment, posOf } = createDictionarySegmenter(names.lexicon!)
const vocabulary = readSloganVocabulary(names)
const articles = [
  ...loadGoldArticles(['train', 'dev']),
  ...loadGoldArticles(['train'], 'slogans'),
  ...loadGoldArticles(['train'], 'names'),
]
const texts = [...articles.map(toMarkedText), ...loadSloganSentences()]
const examples = texts.flatMap((text) => examplesOf(text, vocabulary, segment, posOf))
const printsErrors = flags.has('--errors')

if (flags.has('--check')) crossValidate()
else if (flags.has('--pages')) scorePages()
else writeWeights()

function crossValidate(): void {
  const pages = [...new Set(articles.map(({ writer }) => writer))].flatMap((writer) => {
    const annotate = annotatorOf(trainSlogans(examples.filter(({ group }) => group !== writer)))
    const own = articles.filter((article) => article.writer === writer)
    const scored = own.map((article) => {
      const { text } = article
      const drafts = annotate({ text, parts: partsOf(article) }).map((found) => ({ ...found, nested: false }))
      return onlySlogans(toMentionPage(article, drafts))
    })
    printScore(writer, scored)
    return scored
  })
  printScore('all', pages)
  if (printsErrors) printErrors(pages)
}

function scorePages(): void {
  const annotate = annotatorOf(trainSlogans(examples))
  const pages = readdirSync(`${SHARED}/gold`)
    .filter((file) => file.endsWith('.gold.json'))
    .map((file): MentionPage => {
      const id = file.replace('.gold.json', '')
      const text = readFileSync(`${SHARED}/pages/${id}.txt`, 'utf8').replace(/^\ufeff/, '')
      const docvars = { date: null, paper: null, edition: null, region: null }
      const found = readLayout({ id, text, docvars }).articles.flatMap((article) =>
        annotate(article).map((candidate) => ({
          ...candidate,
          nested: false,
          ranges: pageRanges(article.alignment, candidate),
        })),
      )
      return onlySlogans({ text, gold: readGold(readFileSync(`${SHARED}/gold/${file}`, 'utf8'), file), found })
    })
  for (const page of pages) printScore(page.gold.page, [page])
  printScore('all', pages)
  if (printsErrors) printErrors(pages)
}

function writeWeights(): void {
  const text = formatWeights(trainSlogans(examples))
  const folder = fileURLToPath(new URL('../../dicts/models/', import.meta.url))
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}slogans.bin`, text)
  console.log(`${text.split('\n').length - 3} signs, ${Buffer.byteLength(text)} bytes`)
}

/** What the annotator with these weights finds in an article. */
function annotatorOf(weights: SloganWeights) {
  const annotator = createSloganAnnotator(names, openSloganModel(formatWeights(weights)))
  return (article: Pick<Article, 'text' | 'parts'>) =>
    annotator.annotate({ article: article as Article, tokens: segment(article.text), posOf, region: null })
}

/** Weights as the file that is shipped; signs that hardly weigh anything are left out. */
function formatWeights(weights: SloganWeights): string {
  const lines = [...weights]
    .filter(([, row]) => Math.max(...row.map(Math.abs)) >= SMALLEST)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([sign, row]) => [sign, ...Array.from(row, printWeight)].join('\t').trimEnd())
  const head = [
    '# Weights of the slogan model, made by test/train/train-slogans.ts; do not edit.',
    `# sign\t${SLOGAN_LABELS.join('\t')} (hundredths)`,
  ]
  return `${[...head, ...lines].join('\n')}\n`
}

/** In hundredths; nothing for next to nothing. */
function printWeight(weight: number): string {
  const hundredths = Math.round(weight * 100)
  return Math.abs(hundredths) < 3 ? '' : String(hundredths)
}

function onlySlogans(page: MentionPage): MentionPage {
  const mentions = page.gold.mentions.filter(({ type }) => type === 'SLOGAN')
  return { ...page, gold: { ...page.gold, mentions } }
}

function printScore(name: string, pages: readonly MentionPage[]): void {
  const { strict, overlap, subtype } = scoreMentions(pages).types.find(({ type }) => type === 'SLOGAN')!
  const { precision, recall, f1, gold, found, right } = strict
  console.log(
    `${name.padEnd(28)} strict F1 ${f1.toFixed(3)} (P ${precision.toFixed(3)} R ${recall.toFixed(3)}; ${right} of ${gold}, ${found} found)  overlap ${overlap.f1.toFixed(3)}  subtype ${subtype?.toFixed(3)}`,
  )
}

function printErrors(pages: readonly MentionPage[]): void {
  for (const { kind, gold, found, sentence } of scoreMentions(pages).errors) {
    console.log(
      `${kind.padEnd(6)} ${gold?.text.replace(/\s/g, '') ?? '–'} → ${found?.text.replace(/\s/g, '') ?? '–'}  ${sentence}`,
    )
  }
}
