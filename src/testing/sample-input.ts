import type { Article } from '../model/article.js'
import type { Tokens } from '../model/tokens.js'

/** An article of one body line, for checking stages that read articles. */
export function sampleArticle(text: string): Article {
  return {
    id: 'sample#0',
    kind: 'article',
    kicker: '',
    headline: '',
    subhead: '',
    displaced: '',
    sections: [],
    origin: 'unknown',
    originSpan: null,
    byline: { reporters: [], correspondents: [], photographers: [] },
    ranges: text === '' ? [] : [{ from: 0, to: text.length }],
    text,
    parts: [{ part: 'body', start: 0, end: text.length }],
    alignment: { length: text.length, runs: text === '' ? [] : [0, 0, text.length, 0] },
  }
}

/** Every UTF-16 code unit a token of its own: the plainest tokens there are. */
export function plainTokens(text: string): Tokens {
  return {
    text,
    count: text.length,
    ends: Uint32Array.from({ length: text.length }, (_, i) => i + 1),
    words: new Int32Array(text.length).fill(-1),
  }
}
