import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { readNationalSources } from '../../dicts/build/read-sources.js'
import { compileDictionary } from '../../src/dictionary/compile-dictionary.js'
import { openDictionary } from '../../src/dictionary/open-dictionary.js'
import { stackDictionaries } from '../../src/dictionary/stack.js'
import { type AddressReader, addressReader } from '../../src/entities/address.js'
import { createEntityResolver, type EntityResolver } from '../../src/entities/resolve-entities.js'
import { scoreEntities } from '../../src/evaluate/score-entities.js'
import { type GoldArticle, loadGoldArticles } from '../gold/read-articles.js'
import { toGoldPage } from '../gold/scored-article.js'
import { ROOT } from '../project.js'
import { sketchOf } from './read-sketch.js'

/*
 * Entities and roles of our own articles from their annotated names: what resolution does by itself, whatever the name
 * finder finds. Regression tests, no claims of accuracy; tokens are single characters here, with which posts that no
 * dictionary lists are cut a little worse than in the pipeline.
 */
const dicts = `${ROOT}/dicts`

describe.skipIf(!existsSync(dicts))('our own articles', () => {
  let resolver: EntityResolver
  let readAddress: AddressReader
  beforeAll(() => {
    const national = openDictionary(
      compileDictionary(readNationalSources(dicts), { name: 'national', kind: 'national' }),
    )
    const stack = stackDictionaries([national])
    resolver = createEntityResolver(stack)
    readAddress = addressReader(stack)
  }, 60_000)

  const resolve = (article: GoldArticle) => {
    const sketch = sketchOf(article.text, article.marks)
    return { ...sketch, ...resolver.resolve({ ...sketch, region: article.region, date: article.date }) }
  }

  it.each([
    ['train and dev', ['train', 'dev'], 60, 0.98],
    ['test', ['test'], 30, 0.95],
  ] as const)('%s: entities as keyed', (_, splits, atLeast, target) => {
    const keyed = loadGoldArticles(splits).filter(({ marks }) => marks.some(({ key }) => key !== null))
    expect(keyed.length).toBeGreaterThanOrEqual(atLeast)
    const pages = keyed.map((article) => {
      const { mentions, entityOf } = resolve(article)
      return {
        text: article.text,
        gold: toGoldPage(article),
        found: mentions.map(({ start, end, type, subtype, nested }) => {
          return { type, subtype, nested, ranges: [{ from: start, to: end }] }
        }),
        entityOf: entityOf.map((entity) => (entity < 0 ? null : `e${entity}`)),
      }
    })
    expect(scoreEntities(pages)!.f1).toBeGreaterThanOrEqual(target)
  })

  it.each([
    ['train and dev', ['train', 'dev'], 0.89],
    ['test', ['test'], 0.8],
  ] as const)('%s: pairs of person and post', (_, splits, target) => {
    let [gold, found, right] = [0, 0, 0]
    for (const article of loadGoldArticles(splits)) {
      const expected = new Set(article.roles.map(({ person, post }) => `${person} ${post}`))
      const given = new Set(resolve(article).roles.map(({ person, post }) => `${person} ${post}`))
      gold += expected.size
      found += given.size
      right += [...given].filter((pair) => expected.has(pair)).length
    }
    expect((2 * right) / (gold + found)).toBeGreaterThanOrEqual(target)
  })

  it('never joins two persons with different full names', () => {
    for (const article of loadGoldArticles()) {
      const { entities, mentions } = resolve(article)
      for (const { type, mentions: own } of entities) {
        if (type !== 'PERSON') continue
        // A name of two characters is printed with a blank in lists: 宝 音.
        const names = own.map((index) =>
          article.text.slice(mentions[index]!.start, mentions[index]!.end).replace(/\s/g, ''),
        )
        const full = new Set(names.filter((name) => readAddress(name) === null && !isPartOfAnother(name, names)))
        expect([...full].length, `${article.id}: ${[...full].join(', ')}`).toBeLessThanOrEqual(1)
      }
    }
  })

  it('gives every mention one entity and every entity its mentions', () => {
    for (const article of loadGoldArticles(['dev'])) {
      const { entities, entityOf, mentions } = resolve(article)
      expect(entityOf).toHaveLength(mentions.length)
      for (const [entity, { mentions: own }] of entities.entries()) {
        for (const mention of own) expect(entityOf[mention]).toBe(entity)
      }
    }
  })
})

function isPartOfAnother(name: string, names: readonly string[]): boolean {
  return names.some((other) => other !== name && /[·•・]/.test(other) && other.includes(name))
}
