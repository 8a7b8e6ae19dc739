import { fileURLToPath } from 'node:url'
import { buildDictionaries } from '../../dicts/build/build-dictionaries.js'
import { openDictionary } from '../../src/dictionary/open-dictionary.js'
import { type DictionaryStack, stackDictionaries } from '../../src/dictionary/stack.js'
import { layoutArticle } from '../../src/layout/layout-article.js'
import { ArticleSigns } from '../../src/mentions/names/article-signs.js'
import { CandidateList, TYPES } from '../../src/mentions/names/candidate-list.js'
import { type NameVocabulary, readNameVocabulary } from '../../src/mentions/names/name-vocabulary.js'
import { proposeNames } from '../../src/mentions/names/propose-names.js'
import type { Article } from '../../src/model/article.js'
import type { Tokens } from '../../src/model/tokens.js'
import { createDictionarySegmenter } from '../../src/segment/dictionary-segmenter.js'
import { createPageLookup } from '../../src/text/page-lookup.js'
import type { GoldArticle } from '../gold/read-articles.js'

/** A name of the gold that training learns from, in positions of the article's text. */
export interface GoldName {
  readonly start: number
  readonly end: number
  /** Column of its type. */
  readonly type: number
}

/** An annotated article, laid out, cut and looked up once. */
export interface Lesson {
  readonly id: string
  readonly writer: string
  readonly article: Article
  readonly tokens: Tokens
  readonly hits: ReturnType<DictionaryStack['scan']>
  /** By `start,end,type`. */
  readonly gold: ReadonlyMap<string, GoldName>
  /** Positions inside slogans and documents, where no name is looked for. */
  readonly opaque: Uint8Array
}

/** The tools that read an article for names, shared by all lessons. */
export interface Desk {
  readonly vocabulary: NameVocabulary
  readonly signs: ArticleSigns
  readonly list: CandidateList
  readonly prepare: (article: GoldArticle) => Lesson
  /** Fills `signs` and `list` with a lesson. */
  readonly open: (lesson: Lesson) => void
}

/** The built-in dictionaries compiled from `dicts/`; with the regional packs or without. */
export function loadStack(regional = false): DictionaryStack {
  const folder = fileURLToPath(new URL('../../dicts', import.meta.url))
  const built = buildDictionaries(folder).filter(({ file }) => regional || /^(?:lexicon|national)\./.test(file))
  return stackDictionaries(built.map(({ bytes }) => openDictionary(bytes)))
}

/** Sets out the tools for reading with these dictionaries. */
export function createDesk(names: DictionaryStack): Desk {
  const vocabulary = readNameVocabulary(names)
  const segmenter = createDictionarySegmenter(names.lexicon!)
  const signs = new ArticleSigns()
  const list = new CandidateList()
  return {
    vocabulary,
    signs,
    list,
    prepare(source) {
      const { article } = layoutArticle(source.input, source.id)
      const place = createPageLookup(article.alignment)
      const { text, count, ends, words } = segmenter.segment(article.text)
      const hits = names.scan(article.text)
      const gold = new Map<string, GoldName>()
      const opaque = new Uint8Array(article.text.length)
      for (const mark of source.marks) {
        const start = place(mark.start)!
        const end = place(mark.end - 1)! + 1
        const type = TYPES.indexOf(mark.type)
        if (type > 2) opaque.fill(1, start, end)
        else gold.set(`${start},${end},${type}`, { start, end, type })
      }
      return {
        id: source.id,
        writer: source.writer,
        article,
        tokens: { text, count, ends: ends.slice(), words: words.slice() },
        hits: Object.assign(Object.create(Object.getPrototypeOf(hits)), hits, { data: hits.data.slice() }),
        gold,
        opaque,
      }
    },
    open({ article, tokens, hits }) {
      signs.fill(article, tokens, segmenter.posOf, hits, vocabulary)
      proposeNames(signs, hits, vocabulary, list)
    },
  }
}

/** Whether a candidate begins or ends inside a slogan or a document. */
export function isOpaque({ opaque }: Lesson, start: number, end: number): boolean {
  return (opaque[start]! | opaque[end - 1]!) !== 0
}
