import { existsSync, readFileSync } from 'node:fs'
import { readTopicTerms } from '../../dicts/build/topic-terms.js'
import { layoutArticle } from '../../src/layout/layout-article.js'
import type { MentionDraft } from '../../src/model/mention.js'
import type { CutText, Tokens } from '../../src/model/tokens.js'
import type { TopicInput } from '../../src/topics/topic-classifier.js'
import type { TopicKeyword, TopicLabel } from '../../src/topics/topic-model.js'
import { readTopicLabels } from '../../src/topics/topic-table.js'
import type { TopicExample } from '../../src/topics/training/topic-example.js'
import { type GoldArticle, loadGoldArticles } from '../gold/read-articles.js'
import { ROOT } from '../project.js'

const FOLDER = `${ROOT}/dicts/topics`

/** The default topics, from `dicts/topics/topics.csv`. */
export function defaultLabels(): TopicLabel[] {
  return readTopicLabels(source('topics.csv'))
}

/** The keyword lists, from `dicts/topics/keywords.tsv`. */
export function defaultKeywords(): TopicKeyword[] {
  return readTopicTerms(`${ROOT}/dicts`)
}

/** Annotated articles whose topics are coded, as the classifier reads them, with their marked names; grouped by writer. */
export function articleExamples(splits: readonly GoldArticle['split'][]): TopicExample[] {
  return [
    ...loadGoldArticles(splits),
    ...loadGoldArticles(splits, 'slogans'),
    ...loadGoldArticles(splits, 'names'),
  ].flatMap((article) => {
    const { text, topics: labels, writer: group } = article
    return labels === null ? [] : [{ text, labels, group, input: toTopicInput(article) }]
  })
}

/** The short texts of `dicts/topics/examples.txt`. */
export function shortExamples(): TopicExample[] {
  return source('examples.txt')
    .text.replace(/^#.*\n/gm, '')
    .split('====')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => {
      const [head = '', ...lines] = text.split('\n')
      const labels = head.replace('topics:', '').split(',')
      return { text: lines.join('\n'), labels: labels.map((label) => label.trim()).filter(Boolean), group: 'short' }
    })
}

/** An annotated article with its marks as mentions; no tokens, as training needs none. */
export function toTopicInput({ id, input, marks }: GoldArticle): TopicInput {
  const { article } = layoutArticle(input, id)
  const mentions = marks.map(
    ({ start, end, type, subtype }): MentionDraft => ({
      ...{ start, end, type, subtype, by: 'gold', reason: 'marked', score: 1, nested: false, parent: null, ref: null },
    }),
  )
  return { article, mentions, tokens: noTokens(article.text) }
}

/** A bare text as an article: a short first line is its headline. */
export function plainInput(text: string, cut: CutText = noTokens): TopicInput {
  const lineEnd = text.indexOf('\n')
  const hasHeadline = lineEnd > 0 && lineEnd <= 80
  const { article } = layoutArticle(
    hasHeadline ? { headline: text.slice(0, lineEnd), body: text.slice(lineEnd + 1) } : { body: text },
    'text',
  )
  return { article, mentions: [], tokens: cut(article.text) }
}

/** A text that nobody cut. */
export function noTokens(text: string): Tokens {
  return { text, count: 0, ends: new Uint32Array(0), words: new Int32Array(0) }
}

function source(name: string) {
  const file = `${FOLDER}/${name}`
  return { file: `dicts/topics/${name}`, text: existsSync(file) ? readFileSync(file, 'utf8') : '' }
}
