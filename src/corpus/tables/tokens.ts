import { checkArgument, checkShape } from '../../base/check-argument.js'
import type { Token } from '../../model/tokens.js'
import { defineTable, type Table } from '../table.js'
import { isWordUnit } from '../word-unit.js'

/** Which words of the text are kept. */
export interface TokenFilter {
  /** Cuts a text into tokens, such as `analyzer.tokenize`. */
  readonly tokenize: (text: string) => readonly Token[]
  /** Words left out. */
  readonly stopWords?: ReadonlySet<string>
  /** jieba's tags kept, by their beginnings: `n` keeps `n`, `nr`, `ns`; all where left out. */
  readonly pos?: readonly string[]
  /** Write `word/tag`. */
  readonly withPos?: boolean
}

/** One row an article: its words, joined by blanks, as topic models and embeddings take them. */
export function tokensTable(filter: TokenFilter): Table {
  return defineTable<readonly string[]>({
    name: 'tokens',
    en: 'One row for each article: its words, for topic models.',
    zh: '每篇稿件一行：分词文本，供主题模型使用。',
    rowsOf: ({ doc }) => [keptTokens(doc.text, filter)],
    columns: [
      {
        name: 'count',
        type: 'integer',
        en: 'How many words are kept.',
        zh: '保留词数。',
        cell: (words) => words.length,
      },
      {
        name: 'tokens',
        type: 'text',
        en: 'The words, joined by blanks; punctuation, blanks and stop words left out.',
        zh: '以空格相连的词，已去标点、空白与停用词。',
        cell: (words) => words.join(' '),
      },
    ],
  })
}

/** The words of a text that pass the filter; blanks and punctuation never do. */
export function keptTokens(text: string, filter: TokenFilter): string[] {
  checkArgument(typeof text === 'string', 'keptTokens takes a text', text)
  checkShape(filter, { tokenize: 'function' }, 'keptTokens takes a filter { tokenize, … }')
  return keptWords(text, filter).map(({ word }) => word)
}

/** The same words with where they stand. */
export function keptWords(
  text: string,
  { tokenize, stopWords, pos, withPos }: TokenFilter,
): { readonly word: string; readonly start: number }[] {
  return tokenize(text)
    .filter((token) => hasWordCharacter(token.text) && !stopWords?.has(token.text))
    .filter((token) => pos === undefined || pos.some((beginning) => token.pos.startsWith(beginning)))
    .map((token) => ({ word: withPos ? `${token.text}/${token.pos}` : token.text, start: token.start }))
}

/** Whether a word holds a letter, a digit or a Chinese character. */
function hasWordCharacter(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (isWordUnit(word.charCodeAt(i))) return true
  return false
}
