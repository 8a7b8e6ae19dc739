import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/evaluate/evaluate.js'
import { readGold } from '../../src/evaluate/read-gold.js'
import { createAnalyzer } from '../../src/node/index.js'
import { ROOT } from '../project.js'

const FOLDER = `${ROOT}/test/gold/printed`

/**
 * Whole pages as twenty papers would print them; `printed/README.md` says who wrote them and what was learned from them.
 * The same figures with every difference: fangzhi evaluate --gold test/gold/printed test/gold/printed/*.txt --errors
 */
describe('thirty-four printed pages', () => {
  const analyzer = createAnalyzer()
  const names = readdirSync(FOLDER).filter((file) => file.endsWith('.txt'))
  const pages = names.map((file) => ({ id: file.slice(0, -4), text: readFileSync(`${FOLDER}/${file}`, 'utf8') }))
  const gold = pages.map(({ id, text }) => {
    const file = `${FOLDER}/${id}.gold.json`
    return { ...readGold(readFileSync(file, 'utf8'), file, text.length), page: id }
  })
  const report = evaluate(
    gold,
    pages.map((page) => ({ ...page, articles: analyzer.analyze(page).articles })),
  )
  const { layout, roles, mentions } = report
  const slogans = mentions.types.find(({ type }) => type === 'SLOGAN')!

  it.each([
    ['regions', layout.region.f1, 0.88],
    ['headlines', layout.headline.f1, 0.89],
    ['all of an article', layout.whole.f1, 0.8],
    ['roles', roles.pairs.f1, 0.88],
    ['slogans', slogans.strict.f1, 0.88],
  ])('%s: %f is at least %f', (_, found, floor) => {
    expect(found).toBeGreaterThanOrEqual(floor)
  })
})
