import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { type MentionPage, type MentionScores, scoreMentions } from '../../src/evaluate/score-mentions.js'
import type { Analyzer } from '../../src/index.js'
import type { MentionType } from '../../src/model/mention.js'
import { SHARED } from '../project.js'

/*
 * The test part of the public MSRA set (SIGHAN 2006): national news of 1998, three types. Its conventions are others than
 * ours: museums and halls are places, 中国政府 is a place and a noun, 中央 is no body; short forms of countries are marked
 * one by one. So the figures compare builds of ours with one another and with taggers scored alike, not with ours on gold.
 */
const FILE = `${SHARED}/data/ner/msra.jsonl.gz`
const TYPES: readonly MentionType[] = ['PERSON', 'PLACE', 'ORG']

interface PublicLine {
  readonly text: string
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: MentionType }[]
}

/** Scores the names of the public set. */
export function scorePublicNames(analyzer: Analyzer): MentionScores {
  const lines = gunzipSync(readFileSync(FILE)).toString('utf8').trim().split('\n')
  return scoreMentions(lines.map((line, at) => toMentionPage(analyzer, JSON.parse(line), at)))
}

function toMentionPage(analyzer: Analyzer, { text, entities }: PublicLine, at: number): MentionPage {
  const mentions = entities.map(({ start, end, type }) => {
    return { from: start, to: end, text: text.slice(start, end), type }
  })
  return {
    text,
    gold: { page: `line ${at + 1}`, mentions, ignore: [], articles: [] },
    found: analyzer.analyzeArticle({ body: text }).mentions.filter(({ type }) => TYPES.includes(type)),
  }
}
