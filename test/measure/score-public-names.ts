import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Analyzer } from '../../src/index.js'
import type { MentionType } from '../../src/model/mention.js'
import { SHARED } from '../project.js'

/*
 * The test part of the public MSRA set (SIGHAN 2006): national news of 1998, three types. Its conventions are others than
 * ours: museums and halls are places, 中国政府 is a place and a noun, 中央 is no body; short forms of countries are marked
 * one by one. So the figures compare builds of ours with one another and with taggers scored alike, not with ours on gold.
 */
const FILE = `${SHARED}/data/ner/msra.jsonl.gz`

interface PublicLine {
  readonly text: string
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: MentionType }[]
}

/** Counts of one type: exact span and type. */
export interface TypeCounts {
  readonly type: MentionType
  right: number
  found: number
  marked: number
}

/** Scores the names of the public set; `onMiss` hears of every name missed or found wrongly, in its sentence. */
export function scorePublicNames(
  analyzer: Analyzer,
  onMiss?: (what: 'missed' | 'false', type: MentionType, sentence: string) => void,
): TypeCounts[] {
  const counts = (['PERSON', 'PLACE', 'ORG'] as const).map((type) => ({ type, right: 0, found: 0, marked: 0 }))
  for (const { text, entities } of readLines()) {
    const { mentions, text: read } = analyzer.analyzeArticle({ body: text })
    // Layout turns full-width digits into ASCII, one for one; a line it shortened would be scored in the wrong places.
    if (read.length !== text.length) throw new Error(`the article's text has another length than the line: ${text}`)
    for (const count of counts) {
      const marked = entities.filter(({ type }) => type === count.type)
      const found = mentions.filter(({ type, nested }) => type === count.type && !nested)
      const wrong = without(found, marked)
      count.right += found.length - wrong.length
      count.found += found.length
      count.marked += marked.length
      for (const span of wrong) onMiss?.('false', count.type, inSentence(text, span))
      for (const span of without(marked, found)) onMiss?.('missed', count.type, inSentence(text, span))
    }
  }
  return counts
}

interface Bounds {
  readonly start: number
  readonly end: number
}

/** The spans of a list that are not, with the same bounds, in another. */
function without(spans: readonly Bounds[], others: readonly Bounds[]): Bounds[] {
  return spans.filter(({ start, end }) => !others.some((other) => other.start === start && other.end === end))
}

function inSentence(text: string, { start, end }: Bounds): string {
  return `${text.slice(Math.max(0, start - 12), start)}[${text.slice(start, end)}]${text.slice(end, end + 12)}`
}

function readLines(): PublicLine[] {
  const lines = gunzipSync(readFileSync(FILE)).toString('utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as PublicLine)
}
