import { describe, expect, it } from 'vitest'
import type { NameRow } from '../../src/index.js'
import { createAnalyzer } from '../../src/node/index.js'
import { pageResultSchema } from '../../src/schema.js'

const base = createAnalyzer()

/** The names of a text as `name TYPE`, with some rows of a user's. */
function namesWith(names: readonly NameRow[], body: string): string[] {
  return base
    .with({ names })
    .analyzeArticle({ body })
    .mentions.filter(({ nested }) => !nested)
    .map(({ text, type }) => `${text} ${type}`)
}

describe('names of a user’s dictionary', () => {
  it('are found where the model knows better', () => {
    const text = '周末，游人在花海里穿行。'
    expect(namesWith([{ name: '花海', type: 'ORG', subtype: 'company' }], text)).toContain('花海 ORG')
  })

  it('leave longer names whole, unless they are forced', () => {
    const text = '本报讯 柳湾县公安局局长陈志强说，防汛要早。'
    expect(namesWith([{ name: '柳湾县', type: 'PLACE' }], text)).toContain('柳湾县公安局 ORG')
    expect(namesWith([{ name: '柳湾县', type: 'PLACE', mode: 'force' }], text)).toContain('柳湾县 PLACE')
  })

  it('are the longest that the rows know', () => {
    for (const mode of ['prefer', 'force'] as const) {
      const names: NameRow[] = [
        { name: '柳湾', type: 'PLACE', mode },
        { name: '港区', type: 'PLACE', mode },
        { name: '柳湾港区', type: 'PLACE', mode },
        { name: '柳湾港区小学', type: 'ORG', mode },
      ]
      expect(namesWith(names, '柳湾港区召开会议。')).toEqual(['柳湾港区 PLACE'])
      expect(namesWith(names, '柳湾港区小学召开会议。')).toEqual(['柳湾港区小学 ORG'])
    }
  })

  it('are the words of the text where forced ones overlap: the longest, then the leftmost', () => {
    const rows = (...names: string[]): NameRow[] => names.map((name) => ({ name, type: 'PLACE', mode: 'force' }))
    const body = '昨日，柳湾港区东岸码头封闭。'
    const names = rows('柳湾港', '湾港区东岸', '港区', '岸码头')
    expect(namesWith(names, body)).toEqual(['湾港区东岸 PLACE'])
    expect(
      base
        .with({ names })
        .tokenize(body)
        .map(({ text }) => text),
    ).toContain('湾港区东岸')
    expect(namesWith(rows('柳湾港', '湾港区'), body)).toEqual(['柳湾港 PLACE'])
  })

  it('leave a longer place whole that only the finder knows', () => {
    expect(namesWith([{ name: '柳湾', type: 'PLACE' }], '记者来到柳湾码头采访，柳湾的渔民正忙。')).toEqual([
      '柳湾码头 PLACE',
      '柳湾 PLACE',
    ])
  })

  it('win over whatever stands there, where they are forced', () => {
    const text = '昨日，记者从《柳湾》编辑部获悉，新刊已出。'
    expect(namesWith([{ name: '《柳湾》编辑部', type: 'ORG', mode: 'force' }], text)).toContain('《柳湾》编辑部 ORG')
  })

  it('may hold a blank that the text closes', () => {
    expect(namesWith([{ name: '柳 湾', type: 'PLACE' }], '昨日，记者来到柳 湾采访。')).toContain('柳湾 PLACE')
  })

  it('mean what the later row says', () => {
    const names: NameRow[] = ['a', 'b'].map((id) => ({ name: '清禾机电', type: 'ORG', id }))
    const { entities } = base.with({ names }).analyzeArticle({ body: '昨日，清禾机电签约。' })
    expect(entities.map(({ ref }) => ref)).toContain('b')
  })

  it('may have subtypes of their own, which results do not know', () => {
    const names: NameRow[] = [
      { name: '柳湾村', type: 'PLACE', subtype: 'place' },
      { name: '清禾机电', type: 'ORG', subtype: 'bank' },
    ]
    const result = base.with({ names }).analyze('昨日，记者在柳湾村看到清禾机电的车。')
    expect(pageResultSchema.safeParse(JSON.parse(JSON.stringify(result))).success).toBe(true)
  })

  it('say which dictionary they come from, and their id', () => {
    const doc = base
      .with({ names: [{ name: '望海亭', type: 'PLACE', id: 'pavilion' }] })
      .analyzeArticle({ body: '他登上望海亭。' })
    expect(doc.mentions[0]).toMatchObject({ text: '望海亭', by: 'dictionary', reason: 'in the dictionary names' })
    expect(doc.entities[0]).toMatchObject({ ref: 'pavilion' })
  })

  it('can take a built-in name away', () => {
    const text = '长三角一体化发展提速。'
    expect(namesWith([], text)).toEqual(['长三角一体化 SLOGAN'])
    const removed: NameRow[] = [
      { name: '长三角', type: 'PLACE', mode: 'remove' },
      { name: '长三角一体化', type: 'SLOGAN', mode: 'remove' },
    ]
    expect(namesWith(removed, text)).toEqual([])
  })
})
