import { existsSync } from 'node:fs'
import { createAnalyzer } from '../../src/node/index.js'
import { SHARED } from '../project.js'
import { type PatternScore, scorePatterns, shareFound } from './score-patterns.js'
import { scorePublicNames } from './score-public-names.js'

/*
 * npm run measure [-- --errors]: what the names score on texts that are no gold of ours: sentences of patterns with
 * invented names, and the public MSRA set where ../shared has it. Nothing is trained or tested on either.
 */

/** Names for each pattern. */
const NAMES = 40

const showsErrors = process.argv.includes('--errors')
const analyzer = createAnalyzer({ regional: false })
for (const file of ['studied.txt', 'fresh.txt', 'edges-studied.txt', 'edges-fresh.txt'])
  reportPatterns(file, scorePatterns(analyzer, file, NAMES))
if (existsSync(`${SHARED}/data/ner`)) reportPublicNames()
else console.log('skipped: the public MSRA set, which is not in ../shared')

function reportPatterns(file: string, scores: readonly PatternScore[]): void {
  console.log(`### Patterns, ${file}: ${scores.length} sentences with ${NAMES} invented names each\n`)
  console.log('| slot | found exactly |\n|---|---|')
  for (const slot of new Set(scores.map((score) => score.slot))) {
    console.log(`| ${slot} | ${shareFound(scores, slot).toFixed(3)} |`)
  }
  console.log('')
  if (!showsErrors) return
  for (const { pattern, found, count, misses } of [...scores].sort((a, b) => a.found - b.found)) {
    if (found === count) break
    console.log(`${String(found).padStart(3)} of ${count}  ${pattern}`)
    for (const { name, instead } of misses.slice(0, 5)) console.log(`            ${name}: ${instead}`)
  }
  console.log('')
}

function reportPublicNames(): void {
  const { types, errors } = scorePublicNames(analyzer)
  console.log('### The public MSRA test set, other conventions than ours, exact spans\n')
  console.log('| type | precision | recall | F1 |\n|---|---|---|---|')
  for (const { type, strict } of types) {
    const { precision, recall, f1 } = strict
    if (strict.gold > 0)
      console.log(`| ${type} | ${[precision, recall, f1].map((share) => share.toFixed(3)).join(' | ')} |`)
  }
  if (!showsErrors) return
  for (const { kind, gold, found, sentence } of errors) {
    console.log(`${kind}  ${(gold ?? found)!.type}  ${gold?.text ?? '–'}  ${found?.text ?? '–'}  ${sentence}`)
  }
}
