import { describe, expect, it } from 'vitest'
import { type ArticleSigns, PAD } from '../../../src/mentions/names/article-signs.js'
import { SurfaceTable } from '../../../src/mentions/names/surface-table.js'
import { createAnalyzer } from '../../../src/node/index.js'

/** What the table reads of an article: its characters. */
function signsOf(text: string): ArticleSigns {
  const units = new Uint16Array(text.length + 2 * PAD)
  for (let at = 0; at < text.length; at++) units[at + PAD] = text.charCodeAt(at)
  return { units, length: text.length } as unknown as ArticleSigns
}

describe('the table of strings met in an article', () => {
  const many = 3000
  // Every character once, so that every pair of neighbours is a string of its own.
  const text = String.fromCharCode(...Array.from({ length: many + 1 }, (_, at) => 0x4e00 + at))

  it('keeps what is known of each however many there are', () => {
    const table = new SurfaceTable()
    table.begin(signsOf(text + text))
    for (let at = 0; at < many; at++) {
      expect(table.add(at, at + 2)).toBe(at)
      table.chosen[at * 3 + 1] = at
      table.best[at * 3 + 2] = at / 2
      table.second[at * 3] = -at
      table.partOf[at] = at & 7
    }
    for (let at = 0; at < many; at++) {
      // Found where it stands again, and added no second time.
      const again = at + text.length
      expect([table.find(at, at + 2), table.find(again, again + 2), table.add(again, again + 2)]).toEqual([at, at, at])
      expect([table.starts[at], table.lengths[at]]).toEqual([at, 2])
      expect([table.chosen[at * 3 + 1], table.chosen[at * 3]]).toEqual([at, 0])
      expect([table.best[at * 3 + 2], table.second[at * 3], table.partOf[at]]).toEqual([at / 2, -at, at & 7])
    }
    expect(table.count).toBe(many)
    expect(table.find(0, 3)).toBe(-1)
  })

  it('forgets an article when it reads the next', () => {
    const table = new SurfaceTable()
    table.begin(signsOf(text))
    for (let at = 0; at < many; at++) table.add(at, at + 2)
    table.begin(signsOf('青禾县'))
    expect([table.count, table.find(0, 2), table.add(1, 3), table.find(1, 3)]).toEqual([0, -1, 0, 0])
  })

  it('says whether a string stands at a position too, up to the end of the text', () => {
    const table = new SurfaceTable()
    table.begin(signsOf('青禾县的青禾'))
    const surface = table.add(0, 2)
    expect([4, 3, 5].map((at) => table.standsAt(surface, at, 6))).toEqual([true, false, false])
  })
})

describe('a long list of persons', () => {
  it('is found to its last name, and names again who was named in full before', () => {
    const surnames = '王李张刘陈杨赵黄周吴徐孙朱马胡郭林何高梁'
    const given = '建国志强晓东文斌海燕玉梅春生立新永福金凤'
    const names = [...surnames].flatMap((surname) =>
      Array.from({ length: given.length / 2 }, (_, at) => surname + given.slice(at * 2, at * 2 + 2)),
    )
    const sentences = names.map((name) => `县农业局局长${name}说，今年雨水好。`)
    const body = [...sentences, '县教育局局长端木清野主持会议。', ...names.map((name) => `${name}走进村里。`)].join('')
    const persons = createAnalyzer()
      .analyzeArticle({ id: 'long', body })
      .mentions.flatMap(({ type, text }) => (type === 'PERSON' ? [text] : []))
    expect(names).toHaveLength(200)
    expect(persons.filter((name) => name === '端木清野')).toHaveLength(1)
    for (const name of names) expect([name, persons.filter((person) => person === name).length]).toEqual([name, 2])
  })
})
