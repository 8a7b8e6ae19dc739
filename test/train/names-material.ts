import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildDictionaries } from '../../dicts/build/build-dictionaries.js'
import { openDictionary } from '../../src/dictionary/open-dictionary.js'
import { type DictionaryHits, type DictionaryStack, stackDictionaries } from '../../src/dictionary/stack.js'
import { layoutArticle } from '../../src/layout/layout-article.js'
import { ArticleSigns } from '../../src/mentions/names/article-signs.js'
import { CandidateList } from '../../src/mentions/names/candidate-list.js'
import { type NameVocabulary, readNameVocabulary } from '../../src/mentions/names/name-vocabulary.js'
import { proposeNames } from '../../src/mentions/names/propose-names.js'
import type { Article } from '../../src/model/article.js'
import { MENTION_TYPES } from '../../src/model/mention.js'
import type { Tokens } from '../../src/model/tokens.js'
import { createDictionarySegmenter } from '../../src/segment/dictionary-segmenter.js'
import { createPageLookup } from '../../src/text/page-lookup.js'
import { type GoldArticle, type GoldMark, readMarks } from '../gold/read-articles.js'

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
  readonly hits: DictionaryHits
  /** Where the paper is at home; left out for every third article, as many pages do not say it. */
  readonly region: string | null
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

/**
 * Short pieces written for training the name finder only. Those in the manner of official papers are full of what stories
 * lack; in the others names stand without a mark between them and words that could be parts of them (谭山|常说, 经|桐阜派出所),
 * or there is much that sounds like a name and is none. A piece is a headline and its paragraphs, marked as in
 * `test/gold/articles`; an empty line ends it.
 */
export function readPieces(): GoldArticle[] {
  const pieces = ['official-style', 'tight-names'].flatMap((name) => {
    const file = fileURLToPath(new URL(`texts/${name}.txt`, import.meta.url))
    return readFileSync(file, 'utf8')
      .trim()
      .split(/\n{2,}/)
  })
  return pieces.map((piece, at) => {
    const marks: GoldMark[] = []
    let length = 0
    const lines = piece.split('\n').map((line) => {
      const plain = readMarks(line, length, marks)
      length += plain.length + 1
      return plain
    })
    const id = `official-${at + 1}`
    const [headline = '', ...body] = lines
    return {
      ...{ id, writer: 'official', region: '', date: '', split: 'train', topics: [], kind: 'article', roles: [] },
      input: { id, headline, body: body.join('\n'), docvars: {} },
      text: lines.join('\n'),
      marks,
    }
  })
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
  const signs = new ArticleSigns(names)
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
        const type = MENTION_TYPES.indexOf(mark.type)
        if (type > 2) opaque.fill(1, start, end)
        else gold.set(`${start},${end},${type}`, { start, end, type })
      }
      return {
        id: source.id,
        writer: source.writer,
        article,
        region: source.region === '' || /[369]$/.test(source.id) ? null : source.region,
        tokens: { text, count, ends: ends.slice(), words: words.slice() },
        hits: Object.assign(Object.create(Object.getPrototypeOf(hits)), hits, { data: hits.data.slice() }),
        gold,
        opaque,
      }
    },
    open({ article, tokens, hits, region }) {
      signs.fill({ article, tokens, posOf: segmenter.posOf, region }, hits, vocabulary)
      proposeNames(signs, hits, vocabulary, list)
    },
  }
}

/** Whether a candidate begins or ends inside a slogan or a document. */
export function isOpaque({ opaque }: Lesson, start: number, end: number): boolean {
  return (opaque[start]! | opaque[end - 1]!) !== 0
}
