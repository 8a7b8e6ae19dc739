import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type EvaluationReport, evaluate } from '../../src/evaluate/evaluate.js'
import { createAnalyzer } from '../../src/node/index.js'
import { ROOT } from '../project.js'
import { type GoldArticle, loadGoldArticles, readArticles } from './read-articles.js'
import { toGoldPage } from './scored-article.js'

/*
 * What the whole analysis finds in our own annotated articles. The floors lie a little under the scores of the day they
 * were set; they are here so that a change that makes the reader worse does not pass unseen.
 */
function score(articles: readonly GoldArticle[], options: { readonly regional: boolean }): EvaluationReport {
  const analyzer = createAnalyzer(options)
  const results = articles.map(({ id, input, date, region, text }) => {
    const docvars = { ...input.docvars, date, region }
    return { id, text, articles: [analyzer.analyzeArticle({ ...input, docvars })] }
  })
  return evaluate(articles.map(toGoldPage), results)
}

function namesOf({ mentions }: EvaluationReport): number {
  return mentions.micro.strict.f1
}

describe('articles nobody looked at while rules were written', () => {
  const report = score(loadGoldArticles(['test']), { regional: false })
  const slogans = report.mentions.types.find(({ type }) => type === 'SLOGAN')!

  it.each([
    ['persons, places and bodies', namesOf(report), 0.92],
    ['slogans', slogans.strict.f1, 0.8],
    ['slogans, overlapping', slogans.overlap.f1, 0.83],
    ['roles', report.roles.pairs.f1, 0.86],
    ['primary topics', report.topics.primary.f1, 0.85],
    ['all topics', report.topics.all.f1, 0.84],
  ])('%s: %f is at least %f', (_, found, floor) => {
    expect(found).toBeGreaterThanOrEqual(floor)
  })
})

/** Scores of all articles in a folder beside this file, without regional packs. */
function scoreFolder(name: string): EvaluationReport {
  const folder = `${ROOT}/test/gold/${name}`
  const files = readdirSync(folder).sort()
  const articles = files.flatMap((file) => readArticles(readFileSync(`${folder}/${file}`, 'utf8')))
  return score(articles, { regional: false })
}

function f1Of({ mentions }: EvaluationReport, wanted: string): number {
  return mentions.types.find(({ type }) => type === wanted)!.strict.f1
}

describe('pages of four papers, written and marked without sight of this project', () => {
  const report = scoreFolder('blind')

  it.each([
    ['persons, places and bodies', namesOf(report), 0.94],
    ['persons', f1Of(report, 'PERSON'), 0.97],
    ['slogans', f1Of(report, 'SLOGAN'), 0.9],
    ['roles', report.roles.pairs.f1, 0.88],
    ['primary topics', report.topics.primary.f1, 0.86],
    ['all topics', report.topics.all.f1, 0.85],
  ])('%s: %f is at least %f', (_, found, floor) => {
    expect(found).toBeGreaterThanOrEqual(floor)
  })
})

describe('articles with the true names of twenty provinces, which nothing was written from', () => {
  const report = scoreFolder('true-names')

  it.each([
    ['persons, places and bodies', namesOf(report), 0.93],
    ['persons', f1Of(report, 'PERSON'), 0.95],
    ['places', f1Of(report, 'PLACE'), 0.88],
    ['bodies', f1Of(report, 'ORG'), 0.95],
    ['slogans', f1Of(report, 'SLOGAN'), 0.88],
    ['roles', report.roles.pairs.f1, 0.95],
    ['primary topics', report.topics.primary.f1, 0.75],
  ])('%s: %f is at least %f', (_, found, floor) => {
    expect(found).toBeGreaterThanOrEqual(floor)
  })
})

describe('articles of Jiaxing, whose pack was not written from them', () => {
  const read = (name: string) => readArticles(readFileSync(`${ROOT}/test/gold/regional/${name}.txt`, 'utf8'))
  const articles = [...read('jiaxing'), ...read('jiaxing-slogans')]
  const [packed, bare] = [score(articles, { regional: true }), score(articles, { regional: false })]

  it(`the pack helps: ${namesOf(packed).toFixed(3)}, without it ${namesOf(bare).toFixed(3)}`, () => {
    expect(namesOf(packed)).toBeGreaterThan(namesOf(bare))
    expect(namesOf(packed)).toBeGreaterThanOrEqual(0.94)
    expect(namesOf(bare)).toBeGreaterThanOrEqual(0.92)
  })

  it.each([
    ['with the pack', packed],
    ['without', bare],
  ])('slogans %s, strict and overlapping', (_, { mentions }) => {
    const { strict, overlap } = mentions.types.find(({ type }) => type === 'SLOGAN')!
    expect(strict.f1).toBeGreaterThanOrEqual(0.84)
    expect(overlap.f1).toBeGreaterThanOrEqual(0.88)
  })
})
