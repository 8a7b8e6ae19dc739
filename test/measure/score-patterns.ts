import type { Analyzer } from '../../src/index.js'
import { type FilledPattern, fillPatterns, readPatterns, slotOf } from './fill-patterns.js'

/** How often the name of one pattern was found. */
export interface PatternScore {
  readonly pattern: string
  readonly slot: string
  /** Sentences whose name was found with its exact span and type. */
  readonly found: number
  readonly count: number
  /** What was found instead, each with the name that stood there. */
  readonly misses: readonly { readonly name: string; readonly instead: string }[]
}

/** Every sentence stands in a small article that says nothing of the name. */
const HEADLINE = '各地扎实推进各项工作'
const OPENING = '近日，各地各部门抢抓晴好天气，各项工作有序推进。'

/** Scores a file of patterns; see {@link fillPatterns}. */
export function scorePatterns(analyzer: Analyzer, file: string, count: number, seed = 2026): PatternScore[] {
  const patterns = readPatterns(file)
  return fillPatterns(patterns, count, seed).map((sentences, index) => {
    const misses = sentences.flatMap((sentence) => {
      const instead = missOf(analyzer, sentence)
      return instead === null ? [] : [{ name: sentence.name, instead }]
    })
    const pattern = patterns[index]!
    return { pattern, slot: slotOf(pattern), found: count - misses.length, count, misses }
  })
}

/** Share of the names found, over all patterns of a slot. */
export function shareFound(scores: readonly PatternScore[], slot: string): number {
  const some = scores.filter((score) => score.slot === slot)
  const sum = (of: (score: PatternScore) => number) => some.reduce((total, score) => total + of(score), 0)
  return sum(({ found }) => found) / sum(({ count }) => count)
}

/** null where the name was found; else what was found where it stands. */
function missOf(analyzer: Analyzer, { text, name, type }: FilledPattern): string | null {
  const { mentions, text: whole } = analyzer.analyzeArticle({ headline: HEADLINE, body: `${OPENING}\n${text}` })
  const start = whole.lastIndexOf(name)
  const end = start + name.length
  const there = mentions.filter((mention) => !mention.nested && mention.start < end && start < mention.end)
  if (there.some((mention) => mention.start === start && mention.end === end && mention.type === type)) return null
  return there.map((mention) => `${mention.text} ${mention.type}`).join(', ') || 'nothing'
}
