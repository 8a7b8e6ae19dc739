import type { Command } from 'commander'
import type { Dictionary, Doc, Mention } from '../index.js'
import { type AnalyzerFlags, analyzerFromFlags, wholeNumber, withAnalyzerOptions } from './analyzer-options.js'
import { readPages } from './read-pages.js'
import { type RowFlags, withRowOptions, writeRows } from './write-rows.js'

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
  const analyzer = await analyzerFromFlags(flags)
  const found = new Map<string, Suggestion>()
  for await (const page of readPages(files)) {
    for (const doc of analyzer.analyze(page).articles) collect(doc, analyzer.dictionaries, found)
  }
  const often = [...found.values()].filter(({ count }) => count >= flags.minCount).sort((a, b) => b.count - a.count)
  const rows = often.map(({ mention: { text, type, subtype }, count, sentence }) => {
    return [text, type, subtype ?? '', '', '', '', count, sentence]
  })
  await writeRows(COLUMNS, rows, flags)
}

/** A name inside another is a part of that, which as a row of its own would be found where it is no name. */
function collect(doc: Doc, dictionaries: readonly Dictionary[], found: Map<string, Suggestion>): void {
  for (const mention of doc.mentions) {
    if (
      mention.nested ||
      mention.part === 'byline' ||
      dictionaries.some(({ gazetteer }) => gazetteer.find(mention.text) >= 0)
    )
      continue
    const key = `${mention.type} ${mention.text}`
    const known = found.get(key)
    if (known) known.count += 1
    else found.set(key, { mention, count: 1, sentence: sentenceOf(doc.text, mention) })
  }
}

const SENTENCE_END = /[。\uff01\uff1f\n]/

/** The sentence around a mention; at most 120 characters on each side, so that a cell stays readable. */
function sentenceOf(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  let from = start
  while (from > 0 && start - from < 120 && !SENTENCE_END.test(text[from - 1]!)) from -= 1
  let to = end
  while (to < text.length && to - end < 120 && !SENTENCE_END.test(text[to - 1]!)) to += 1
  return text.slice(from, to).trim()
}
