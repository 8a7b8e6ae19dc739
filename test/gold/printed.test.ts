import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/evaluate/evaluate.js'
import { readGold } from '../../src/evaluate/read-gold.js'
import { createAnalyzer } from '../../src/node/index.js'
import { ROOT } from '../project.js'

/**
 * Whole pages as papers and sites would print them; the `README.md` of each folder says who wrote them and what was learned
 * from them. The same figures with every difference: fangzhi evaluate --gold test/gold/printed test/gold/printed/*.txt --errors
 */
const FOLDERS = [
  ['printed', { region: 0.88, headline: 0.89, whole: 0.8, roles: 0.88, slogans: 0.88 }],
  ['online', { region: 0.91, headline: 0.77, whole: 0.69, roles: 0.85, slogans: 0.85 }],
] as const

describe.each(FOLDERS)('the pages in %s', (folder, floors) => {
  const path = `${ROOT}/test/gold/${folder}`
  const analyzer = createAnalyzer()
  const names = readdirSync(path).filter((file) => file.endsWith('.txt'))
  const pages = names.map((file) => ({ id: file.slice(0, -4), text: readFileSync(`${path}/${file}`, 'utf8') }))
  const gold = pages.map(({ id, text }) => {
    const file = `${path}/${id}.gold.json`
    return { ...readGold(readFileSync(file, 'utf8'), file, text.length), page: id }
  })
  const report = evaluate(
    gold,
    pages.map((page) => ({ ...page, articles: analyzer.analyze(page).articles })),
  )
  const { layout, roles, mentions } = report
  const slogans = mentions.types.find(({ type }) => type === 'SLOGAN')!

  it.each([
    ['regions', layout.region.f1, floors.region],
    ['headlines', layout.headline.f1, floors.headline],
    ['all of an article', layout.whole.f1, floors.whole],
    ['roles', roles.pairs.f1, floors.roles],
    ['slogans', slogans.strict.f1, floors.slogans],
  ])('%s: %f is at least %f', (_, found, floor) => {
    expect(found).toBeGreaterThanOrEqual(floor)
  })
})
