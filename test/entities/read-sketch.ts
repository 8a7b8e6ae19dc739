import { compileRows } from '../../src/dictionary/compile-dictionary.js'
import type { NameRow } from '../../src/dictionary/rows.js'
import { type DictionaryStack, stackDictionaries } from '../../src/dictionary/stack.js'
import { layoutArticle } from '../../src/layout/layout-article.js'
import type { Article } from '../../src/model/article.js'
import type { MentionDraft } from '../../src/model/mention.js'
import type { Tokens } from '../../src/model/tokens.js'
import { type GoldMark, readMarks } from '../gold/read-articles.js'

/** An article whose names are marked in its text as in `test/gold/articles`. */
export interface Sketch {
  readonly article: Article
  readonly mentions: readonly MentionDraft[]
  readonly marks: readonly GoldMark[]
  readonly tokens: Tokens
}

/** `[市委|ORG]书记[王海川|PERSON]` as an article with its mentions; tokens are single characters. */
export function readSketch(text: string): Sketch {
  const marks: GoldMark[] = []
  const lines: string[] = []
  let length = 0
  for (const line of text.split('\n')) {
    lines.push(readMarks(line, length, marks))
    length += lines.at(-1)!.length + 1
  }
  return sketchOf(lines.join('\n'), marks)
}

/** A plain text with its marks as an article. */
export function sketchOf(plain: string, marks: readonly GoldMark[]): Sketch {
  const { article } = layoutArticle({ body: plain }, 'sketch')
  const sorted = [...marks].sort((a, b) => a.start - b.start)
  const mentions = sorted.map(({ start, end, type, subtype }): MentionDraft => {
    return { start, end, type, subtype, by: 'test', reason: 'marked', score: 1, nested: false, parent: null, ref: null }
  })
  return { article: { ...article, text: plain }, mentions, marks: sorted, tokens: characterTokens(plain) }
}

/** Every character a token that no lexicon has. */
function characterTokens(text: string): Tokens {
  const ends = Uint32Array.from({ length: text.length }, (_, index) => index + 1)
  return { text, count: text.length, ends, words: new Int32Array(text.length).fill(-1) }
}

const WORDS = {
  address: ['先生', '女士', '老师', '师傅', '书记', '县长', '站长', '医生', '院士', '副主席', '某', '工'],
  kinship: ['阿婆', '大妈', '姐'],
  other: ['太太', '家', '某甲'],
}
const addresses: readonly NameRow[] = [
  ...Object.entries(WORDS).flatMap(([kind, words]) =>
    words.map((name): NameRow => ({ name, type: 'CUE', subtype: 'address', class: kind })),
  ),
  { name: '董', type: 'CUE', subtype: 'address-word', class: 'address' },
  ...['老', '阿'].map((name): NameRow => ({ name, type: 'CUE', subtype: 'address-before' })),
  { name: '欧阳', type: 'CUE', subtype: 'surname' },
]

/** A stack of one layer of rows; some posts and words of address are always there. */
export function stackOf(rows: readonly NameRow[] = []): DictionaryStack {
  const posts: NameRow[] = [
    ...[
      '书记',
      '副书记',
      '市长',
      '县长',
      '副县长',
      '局长',
      '副局长',
      '主任',
      '副主任',
      '校长',
      '院长',
      '所长',
      '董事长',
    ],
    ...['总经理', '教授', '会员', '常委', '党组书记', '党组成员', '总书记', '检察长', '主席', '村委会主任'],
    ...['医生', '民警'],
  ].map((name) => ({ name, type: 'POST', subtype: 'post' }))
  const nouns: NameRow[] = ['村民', '记者', '居民', '学生', '代表', '司机'].map((name, at) => {
    return { name, type: 'POST', subtype: at < 4 ? 'noun' : 'occupation' }
  })
  return stackDictionaries([compileRows([...posts, ...nouns, ...addresses, ...rows])])
}
