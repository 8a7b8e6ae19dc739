import { checkArgument } from '../base/check-argument.js'
import type { Diagnostic } from '../base/diagnostics.js'
import { FangzhiError } from '../base/errors.js'
import { isObject } from '../base/is-object.js'
import { compileRows } from '../dictionary/compile-dictionary.js'
import { type Dictionary, isDictionary } from '../dictionary/dictionary.js'
import { openDictionary } from '../dictionary/open-dictionary.js'
import { type DictionaryStack, stackDictionaries } from '../dictionary/stack.js'
import { createRegionReader } from '../entities/infer-region.js'
import { createEntityResolver } from '../entities/resolve-entities.js'
import { diagnosePage } from '../layout/diagnose.js'
import { layoutArticle } from '../layout/layout-article.js'
import { type Layout, readLayout } from '../layout/read-layout.js'
import { createMentionFinder } from '../mentions/find-mentions.js'
import { findValues } from '../mentions/find-values.js'
import type { Article } from '../model/article.js'
import { type Doc, type PageResult, type Provenance, SCHEMA_VERSION } from '../model/doc.js'
import type { ArticleInput, Docvars, Page, PageInput } from '../model/page.js'
import type { PosOfWord, Token, Tokens } from '../model/tokens.js'
import { createDictionarySegmenter } from '../segment/dictionary-segmenter.js'
import type { Segmenter } from '../segment/segmenter.js'
import { tokensToArray } from '../segment/tokens-to-array.js'
import { createDefaultClassifier } from '../topics/default-classifier.js'
import { assembleDoc } from './assemble-doc.js'
import { checkedClassifier, checkedSegmenter, guardedAnnotator } from './check-seams.js'
import { createExplainer, type Explainer } from './explain.js'
import { type AnalyzerOptions, checkOptions } from './options.js'
import { checkArticleInput, toPage } from './page-input.js'
import { VERSION } from './version.js'

/** Reads pages. Frozen; holds no state between calls, so two analyzers never influence each other. */
export interface Analyzer {
  /** The options it was made with. */
  readonly options: AnalyzerOptions
  /** The dictionary layers it reads with, lowest first. */
  readonly dictionaries: readonly Dictionary[]
  /**
   * Reads a whole page: finds its articles and everything in them. Never throws for untidy text.
   * @throws FangzhiError `BAD_INPUT` for what is no page, a docvar `date` that is no day, and answers of your own parts
   * that do not fit the text; `BAD_PART` where one of these parts throws. The other methods throw likewise.
   */
  analyze(page: PageInput | string): PageResult
  /** Reads one article already cut out of its page. */
  analyzeArticle(article: ArticleInput): Doc
  /** The same as the result of a page that holds nothing else: with region, diagnostics and provenance, without blocks. */
  analyzeAsPage(article: ArticleInput): PageResult
  /** Only the first stage: the page's blocks and articles. */
  readLayout(page: PageInput | string): Layout
  /** Only the words of a text, with jieba's part-of-speech tags. */
  tokenize(text: string): Token[]
  /**
   * The same words as numbers: end offsets and word ids; the fastest way to them. The arrays of several texts may lie in
   * one memory: send a copy to a thread (`ends.slice()`), or those of the others are gone too.
   */
  segment(text: string): Tokens
  /** Reads a page and says for any place on it what was considered there. */
  explainer(page: PageInput | string): Explainer
  /** Another analyzer with some options changed; compiled dictionaries are shared with this one. */
  with(changes: AnalyzerOptions): Analyzer
}

/**
 * Makes an analyzer.
 * @throws FangzhiError `BAD_OPTION` for an unknown or wrong option, `MISSING_DICTIONARY` where no layer holds a
 * lexicon, `BAD_DICTIONARY` for damaged bytes, `BAD_ROW` for a wrong row among `names`.
 */
export function createAnalyzer(options: AnalyzerOptions = {}): Analyzer {
  checkOptions(options, 'createAnalyzer')
  // Copies: what a caller does to the lists handed in changes nothing.
  const { dictionaries = [], extraDictionaries = [], names = [], annotators = [] } = options
  const own: AnalyzerOptions = {
    ...options,
    dictionaries: Object.freeze(dictionaries.map(toDictionary)),
    extraDictionaries: Object.freeze(extraDictionaries.map(toDictionary)),
    // What is no row is named when the rows are checked.
    names: Object.freeze(names.map((row) => (isObject(row) ? { ...row } : row))),
    annotators: Object.freeze([...annotators]),
  }
  return analyzerOf(Object.freeze(own))
}

function toDictionary(dictionary: Dictionary | Uint8Array | ArrayBuffer | SharedArrayBuffer, at: number): Dictionary {
  if (isDictionary(dictionary)) return dictionary
  const isBytes =
    dictionary instanceof Uint8Array ||
    dictionary instanceof ArrayBuffer ||
    Object.prototype.toString.call(dictionary) === '[object SharedArrayBuffer]'
  if (isBytes) return openDictionary(dictionary)
  throw new FangzhiError(
    'BAD_OPTION',
    `dictionary ${at} of the list is of type ${typeof dictionary}; hand in the bytes of a compiled one, or an opened one`,
  )
}

/**
 * An article of more UTF-16 code units than this gets a finder of its own, whose tables, a kilobyte for each unit, are
 * given up with it.
 */
const LARGE = 1 << 18

/** What layout says of a page, or of an article that is one. */
type Readings = Pick<Layout, 'articles' | 'blocks' | 'diagnostics'>

function analyzerOf(options: AnalyzerOptions): Analyzer {
  const layers = layersOf(options)
  const names = stackDictionaries(layers)
  const segmenter = options.segmenter ? checkedSegmenter(options.segmenter) : dictionarySegmenter(names, options)
  const posOf: PosOfWord = (wordId, text) => segmenter.posOf(wordId, text)
  const makeFinder = () => createMentionFinder({ names, annotators: options.annotators?.map(guardedAnnotator) ?? [] })
  const finder = makeFinder()
  const finderOf = ({ text }: Article) => (text.length > LARGE ? makeFinder() : finder)
  const resolver = createEntityResolver(names)
  const regions = createRegionReader(names)
  const classifier = options.classifier ? checkedClassifier(options.classifier) : createDefaultClassifier(names)
  const provenance = provenanceOf(options, layers, segmenter, classifier.name)

  function resultOf(page: Page, { articles, blocks, diagnostics }: Readings): PageResult {
    const home = regions.told(page.docvars)?.region ?? null
    const { date } = page.docvars
    // Each stage reads all articles before the next one begins: its code and its tables fill the processor's caches, so
    // that changing from stage to stage within every article costs up to a fifth of the whole time.
    const cut = articles.map((article) => ({ article, tokens: segmenter.segment(article.text) }))
    const read = cut.map(({ article, tokens }) => {
      return { article, tokens, mentions: finderOf(article).find({ article, tokens, posOf, region: home }) }
    })
    const { region, reason } = regions.infer({ docvars: page.docvars, articles: read })
    const resolved = read.map(({ article, tokens, mentions }) => {
      return resolver.resolve({ article, tokens, mentions, posOf, region, date })
    })
    const values = read.map(({ article: { text }, mentions }) => findValues(text, date, mentions))
    const topics = read.map((input) => classifier.classify(input))
    const docs = read.map(({ article, mentions }, i) => {
      const { entities, entityOf, roles } = resolved[i]!
      return assembleDoc(article, { mentions, values: values[i]!, entities, entityOf, roles, topics: topics[i]! })
    })
    return Object.freeze({
      schema: SCHEMA_VERSION,
      page: { id: page.id, docvars: { ...page.docvars, region }, length: page.text.length, regionReason: reason },
      articles: docs,
      blocks,
      diagnostics: [...diagnostics, ...resolved.flatMap((found) => found.diagnostics)],
      provenance,
    })
  }

  const analyzer: Analyzer = {
    options,
    dictionaries: layers,
    analyze(input) {
      const given = toPage(input)
      const layout = readLayout(given, { shape: options.shape ?? 'auto' })
      return resultOf({ ...given, docvars: filledDocvars(given.docvars, layout.docvars) }, layout)
    },
    analyzeArticle: (input) => analyzer.analyzeAsPage(input).articles[0]!,
    analyzeAsPage(input) {
      const { id, docvars } = checkArticleInput(input)
      const { page, article } = layoutArticle(input, id)
      const diagnostics: Diagnostic[] = []
      diagnosePage(page.text, diagnostics)
      return resultOf({ ...page, docvars }, { articles: [article], blocks: [], diagnostics })
    },
    readLayout: (input) => readLayout(toPage(input, 'readLayout'), { shape: options.shape ?? 'auto' }),
    tokenize(text) {
      checkArgument(typeof text === 'string', 'tokenize takes a string', text)
      return tokensToArray(segmenter.segment(text), posOf)
    },
    segment(text) {
      checkArgument(typeof text === 'string', 'segment takes a string', text)
      return segmenter.segment(text)
    },
    explainer(input) {
      const result = analyzer.analyze(input)
      const home = regions.told({ ...result.page.docvars, region: toPage(input).docvars.region })?.region ?? null
      const inputOf = (doc: Doc) => ({ article: doc, tokens: segmenter.segment(doc.text), posOf, region: home })
      return createExplainer({
        result,
        names,
        tokensOf: (doc) => analyzer.tokenize(doc.text),
        consideredAt: (doc, offset) => finderOf(doc).explain(inputOf(doc), offset),
      })
    },
    with: (changes) => createAnalyzer({ ...options, ...given(changes) }),
  }
  return Object.freeze(analyzer)
}

/** What is really changed: an option that is undefined stays as it is. */
function given(changes: AnalyzerOptions): AnalyzerOptions {
  checkOptions(changes, 'with')
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
}

function layersOf(options: AnalyzerOptions): readonly Dictionary[] {
  const given = [...(options.dictionaries ?? []), ...(options.extraDictionaries ?? [])] as Dictionary[]
  const used = options.regional === false ? given.filter((layer) => layer.kind !== 'regional') : given
  return Object.freeze(options.names && options.names.length > 0 ? [...used, compileRows(options.names)] : used)
}

function dictionarySegmenter({ lexicon }: DictionaryStack, options: AnalyzerOptions): Segmenter {
  if (lexicon === null) {
    throw new FangzhiError(
      'MISSING_DICTIONARY',
      'no dictionary with a lexicon was given; createAnalyzer({ dictionaries: [bytes, …] }) takes the bytes of fangzhi/dictionaries/lexicon.dict and the others',
    )
  }
  return createDictionarySegmenter(lexicon, { mode: options.mode ?? 'fangzhi', hmm: options.hmm ?? true })
}

/** What the page itself says fills what was not handed in. */
function filledDocvars(given: Docvars, found: Layout['docvars']): Docvars {
  return {
    ...given,
    date: given.date ?? found.date,
    paper: given.paper ?? found.paper,
    edition: given.edition ?? found.edition,
  }
}

function provenanceOf(
  options: AnalyzerOptions,
  layers: readonly Dictionary[],
  segmenter: Segmenter,
  classifier: string,
): Provenance {
  return Object.freeze({
    fangzhi: VERSION,
    schema: SCHEMA_VERSION,
    dictionaries: Object.freeze(layers.map(({ name, version, sha256 }) => Object.freeze({ name, version, sha256 }))),
    options: Object.freeze({
      shape: options.shape ?? 'auto',
      mode: options.mode ?? 'fangzhi',
      hmm: options.hmm ?? true,
      regional: options.regional ?? true,
      segmenter: segmenter.name,
      annotators: Object.freeze((options.annotators ?? []).map(({ name }) => name)),
      classifier,
    }),
  })
}
