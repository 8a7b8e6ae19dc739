// Two campaigns over the months; a month without pages is missing, not zero: npx tsx examples/timeline.ts
import { ask, timeline, wordingTerms } from 'fangzhi'
import { analyzedCorpus } from './analyzed-corpus.js'

const terms = wordingTerms(['项目攻坚年', '书香清禾'])
const { points, terms: seen } = ask(timeline({ terms, unit: 'month', by: ['paper'] }), await analyzedCorpus())
for (const { name, group, period, count } of points)
  console.log(`${name}  ${group[0]}  ${period}  ${count ?? 'no pages'}`)
for (const { name, firstSeen, article } of seen) console.log(`${name} first seen ${firstSeen} in ${article}`)
