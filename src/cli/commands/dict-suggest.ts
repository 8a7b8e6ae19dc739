import type { Command } from 'commander'
import { type ArticleContext, articleContext, type Dictionary, type Mention } from '../../index.js'
import { type AnalyzerFlags, analyzerFromFlags, wholeNumber, withAnalyzerOptions } from '../analyzer-options.js'
import { readPages } from '../read-pages.js'
import { type RowFlags, withRowOptions, writeRows } from '../write-rows.js'
import { refuseWork } from '../write-text.js'

interface SuggestFlags extends AnalyzerFlags, RowFlags {
  readonly minCount: number
}

/** A name that no dictionary has. */
interface Suggestion {
  readonly mention: Mention
  count: number
  readonly sentence: string
}

/** `fangzhi dict suggest`: names found by rule that no dictionary has, ready to be edited and fed back. */
export function registerDictSuggest(dict: Command): void {
  const command = dict
    .command('suggest')
    .description('list the names of pages that are in no dictionary, as a CSV to edit and use with --dict')
    .argument('[pages...]', 'page files; standard input where none or - is named')
    .option('--min-count <n>', 'only names found at least so often', wholeNumber, 1)
  withAnalyzerOptions(withRowOptions(command)).action(suggest)
}

const COLUMNS = ['name', 'type', 'subtype', 'aliases', 'region', 'mode', 'count', 'sentence']

async function suggest(files: readonly string[], flags: SuggestFlags): Promise<void> {
  await refuseWork(flags.out)
  const analyzer = await analyzerFromFlags(flags)
  const found = new Map<string, Suggestion>()
  for await (const page of readPages(files)) {
    const { articles, ...result } = analyzer.analyze(page)
    for (const doc of articles) collect(articleContext(result.page, doc), analyzer.dictionaries, found)
  }
  const often = [...found.values()].filter(({ count }) => count >= flags.minCount).sort((a, b) => b.count - a.count)
  const rows = often.map(({ mention: { text, type, subtype }, count, sentence }) => {
    return [text, type, subtype ?? '', '', '', '', count, sentence]
  })
  await writeRows(COLUMNS, rows, flags)
}

/** A name inside another is a part of that, which as a row of its own would be found where it is no name. */
function collect(context: ArticleContext, dictionaries: readonly Dictionary[], found: Map<string, Suggestion>): void {
  for (const mention of context.doc.mentions) {
    if (
      mention.nested ||
      mention.part === 'byline' ||
      dictionaries.some(({ gazetteer }) => gazetteer.find(mention.text) >= 0)
    )
      continue
    const key = `${mention.type} ${mention.text}`
    const known = found.get(key)
    if (known) known.count += 1
    else found.set(key, { mention, count: 1, sentence: sentenceOf(context, mention) })
  }
}

/** So much of a sentence stands on each side of a name at most, so that a cell stays readable. */
const REACH = 120

/** The sentence a mention stands in, as the tables cut it. */
function sentenceOf({ doc, sentences }: ArticleContext, { start, end }: Mention): string {
  const sentence = sentences.filter((each) => each.start <= start).at(-1) ?? { start, end }
  return doc.text.slice(Math.max(sentence.start, start - REACH), Math.min(sentence.end, end + REACH))
}
