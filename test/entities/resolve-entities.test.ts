import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NameRow } from '../../src/dictionary/rows.js'
import { createEntityResolver, type ResolverInput } from '../../src/entities/resolve-entities.js'
import { readSketch, type Sketch, stackOf } from './read-sketch.js'

const plain = createEntityResolver(stackOf())

function inputOf(text: string, region: string | null = null, date: string | null = null): ResolverInput & Sketch {
  return { ...readSketch(text), region, date }
}

/** The printed names of each entity that has more than one. */
function joined(text: string, region: string | null = null): string[] {
  const input = inputOf(text, region)
  return plain
    .resolve(input)
    .entities.map(({ mentions }) => new Set(mentions.map((index) => textOf(input, index))))
    .filter((names) => names.size > 1)
    .map((names) => [...names].join(' = '))
}

function textOf({ article, mentions }: Sketch, index: number): string {
  return article.text.slice(mentions[index]!.start, mentions[index]!.end)
}

describe('entities', () => {
  it.each([
    ['[云溪县第一中学|ORG]、[云溪县第十一中学|ORG]', []],
    ['[云溪县第1供水站|ORG]、[云溪县第10供水站|ORG]', []],
    ['[云溪县第一供水站|ORG]、[云溪县第十一供水站|ORG]…[县第一水站|ORG]', ['云溪县第一供水站 = 县第一水站']],
  ])('have their own numbers: %s', (text, names) => expect(joined(text)).toEqual(names))

  it('are joined in a text of many names as in one of few', () => {
    const others = Array.from({ length: 70 }, (_, at) => `[${String.fromCharCode(0x4e00 + at)}山水厂|ORG]`).join('、')
    expect(joined(`[云溪县应急管理局|ORG]、${others}…[县应急局|ORG]`)).toEqual(['云溪县应急管理局 = 县应急局'])
    const persons = Array.from({ length: 70 }, (_, at) => `[陆方${String.fromCharCode(0x4e00 + at)}|PERSON]`).join('、')
    expect(joined(`[沈一舟|PERSON]、${persons}…[沈站长|PERSON]`)).toEqual(['沈一舟 = 沈站长'])
  })

  it.each([
    ['the end of a full name', '[云溪县公安局石塘派出所|ORG]…[石塘派出所|ORG]', '云溪县公安局石塘派出所 = 石塘派出所'],
    ['a level for the place', '[云溪县应急管理局|ORG]…[县应急管理局|ORG]', '云溪县应急管理局 = 县应急管理局'],
    ['an abbreviation', '[云溪县应急管理局|ORG]…[县应急局|ORG]', '云溪县应急管理局 = 县应急局'],
    [
      'a firm without place and form',
      '[云溪瀚海铝轮制造有限公司|ORG]…[瀚海铝轮|ORG]',
      '云溪瀚海铝轮制造有限公司 = 瀚海铝轮',
    ],
    ['a public body without 人民', '[县人民法院|ORG]…[县法院|ORG]', '县人民法院 = 县法院'],
    [
      'the hospital of a county, whatever others it has',
      '[云溪县人民医院|ORG]、[云溪县中医院|ORG]、[云溪县第二人民医院|ORG]…[县医院|ORG]',
      '云溪县人民医院 = 县医院',
    ],
    [
      'a firm behind the name of its zone',
      '[云溪经济技术开发区腾飞重工有限公司|ORG]…[腾飞重工公司|ORG]',
      '云溪经济技术开发区腾飞重工有限公司 = 腾飞重工公司',
    ],
    ['a surname and a post', '[沈一舟|PERSON]…[沈站长|PERSON]', '沈一舟 = 沈站长'],
    ['a compound surname', '[欧阳清|PERSON]…[欧阳老师|PERSON]', '欧阳清 = 欧阳老师'],
    ['a part of a foreign name', '[玛丽·詹森|PERSON]…[詹森|PERSON]', '玛丽·詹森 = 詹森'],
    ['a division without its kind', '[云溪县|PLACE]…[云溪|PLACE]', '云溪县 = 云溪'],
    ['the kind of a zone', '[云溪港区|PLACE]…[港区|PLACE]', '云溪港区 = 港区'],
  ])('joins %s', (_, text, expected) => {
    expect(joined(text)).toEqual([expected])
  })

  it.each([
    ['two full names of one surname', '[李明|PERSON]和[李明华|PERSON]'],
    ['two offices of one kind', '[石塘派出所|ORG]和[云溪县公安局武原派出所|ORG]'],
    ['a committee and its commission', '[区委|ORG]和[区纪委|ORG]'],
    ['a committee and that of a 社区', '[云溪港区南塘社区党委|ORG]和[区党委|ORG]'],
    ['a hospital and one of a kind', '[云溪县中医院|ORG]和[县医院|ORG]'],
    ['universities', '[浙江大学|ORG]和[浙江工业大学|ORG]'],
    ['two firms with two characters in common', '[云溪经济技术开发区腾飞重工有限公司|ORG]和[重工公司|ORG]'],
    ['a firm and its party committee', '[城投集团|ORG]和[城投集团党委|ORG]'],
    ['an elder and a person of the same surname', '[邓瑶生|PERSON]和[邓阿婆|PERSON]'],
    ['the mayor and a neighbour of his surname', '[李明|PERSON]和[老李|PERSON]'],
    ['the league of a county and its party committee', '[云溪县委|ORG]和[共青团云溪县委|ORG]'],
    ['a place and what bears its name', '[嘉兴|PLACE]和[长三角(嘉兴)氢能产业园|PLACE]'],
  ])('keeps %s apart', (_, text) => {
    expect(joined(text)).toEqual([])
  })

  it.each([
    ['浙江省嘉兴市平湖市', '市委', '平湖市委'],
    ['浙江省嘉兴市海盐县', '县应急局', '海盐县应急局'],
    ['浙江省嘉兴市海盐县', '市委', '嘉兴市委'],
    ['浙江省嘉兴市嘉兴港区', '区党工委', '嘉兴港区党工委'],
    ['浙江省嘉兴市嘉兴港区', '管委会', '嘉兴港区管委会'],
    ['上海市金山区', '区委', '金山区委'],
    ['上海市金山区', '市委', '上海市委'],
    ['四川省凉山彝族自治州会理市', '市政府', '会理市政府'],
    ['四川省凉山彝族自治州会理市', '州委', '凉山彝族自治州委'],
    ['四川省凉山彝族自治州会理市', '省委', '四川省委'],
    ['内蒙古自治区鄂尔多斯市准格尔旗', '旗委', '准格尔旗委'],
    ['内蒙古自治区鄂尔多斯市准格尔旗', '自治区党委', '内蒙古自治区党委'],
    ['内蒙古自治区锡林郭勒盟二连浩特市', '盟委', '锡林郭勒盟委'],
    ['广东省佛山市顺德区', '区纪委监委', '顺德区纪委监委'],
    ['湖南省邵阳市隆回县', '县人大常委会', '隆回县人大常委会'],
    ['河南省济源市', '市政协', '济源市政协'],
    ['新疆维吾尔自治区和田地区墨玉县', '县图书馆', '墨玉县图书馆'],
    ['西藏自治区林芝市墨脱县', '团县委', '共青团墨脱县委'],
    ['内蒙古自治区锡林郭勒盟二连浩特市', '团盟委', '共青团锡林郭勒盟委'],
    ['上海市金山区', '区域医疗中心', '区域医疗中心'],
    ['上海市金山区', '市场监管局', '市场监管局'],
  ])('on a page of %s reads %s as %s', (region, name, full) => {
    expect(plain.resolve(inputOf(`[${name}|ORG.government]召开会议`, region)).entities[0]!.name).toBe(full)
  })

  it('gives a person called by a post to who has that post, not to who is named last', () => {
    expect(joined('副县长[李明|PERSON]和[镇党委|ORG]书记[李伟|PERSON]…[李县长|PERSON]…[李书记|PERSON]')).toEqual([
      '李明 = 李县长',
      '李伟 = 李书记',
    ])
  })

  it('keeps bodies of two places apart, whichever of them the page is at home in', () => {
    const region = '浙江省嘉兴市海盐县'
    const text = '[云溪县教育局|ORG]与[海盐县教育局|ORG]…[县教育局|ORG]'
    expect(joined(text, region)).toEqual(['海盐县教育局 = 县教育局'])
    expect(joined('[县公安局|ORG]…[云溪县公安局|ORG]', region)).toEqual([])
    expect(joined('[县委|ORG]…[团县委|ORG]', region)).toEqual([])
  })

  it('reads what a name ends with as the same body, whatever the page is of; not so the league of a place', () => {
    const namesOf = (outerName: string, at: number) => {
      const input = inputOf(`[${outerName}|ORG.government]`, '浙江省嘉兴市')
      const [outer] = input.mentions
      const inner = { ...outer!, start: at, nested: true, parent: 0 }
      return plain.resolve({ ...input, mentions: [outer!, inner] }).entities.map(({ name }) => name)
    }
    expect(namesOf('九江市委', 2)).toEqual(['九江市委'])
    expect(namesOf('共青团市委', 3)).toEqual(['共青团市委', '嘉兴市委'])
  })

  it('reads a short form inside a longer name by that name, elsewhere by what was named last', () => {
    const input = inputOf('[云溪县石塘镇党委|ORG]、[广陈镇党委|ORG]、[镇党委|ORG]')
    const [first, second, third] = input.mentions
    const inner = { ...first!, start: first!.end - 3, nested: true, parent: 0 }
    const mentions = [first!, inner, second!, third!]
    const { entities } = plain.resolve({ ...input, mentions })
    expect(entities.map(({ name, mentions: own }) => [name, ...own])).toEqual([
      ['云溪县石塘镇党委', 0, 1],
      ['广陈镇党委', 2, 3],
    ])
  })

  it('joins the body of the level with the body of the region', () => {
    expect(joined('[市委|ORG]…[平湖市委|ORG]', '浙江省嘉兴市平湖市')).toEqual(['市委 = 平湖市委'])
  })

  it('reports a short name that two bodies of the region bear, with both', () => {
    const rows: NameRow[] = ['a', 'b'].map((id) => ({
      name: `${id}公司`,
      aliases: ['城投'],
      type: 'ORG',
      id,
      region: '浙江省',
    }))
    const { entities, diagnostics } = createEntityResolver(stackOf(rows)).resolve(
      inputOf('[城投|ORG.company]', '浙江省嘉兴市'),
    )
    expect(entities[0]!.candidates).toEqual(['a', 'b'])
    expect(diagnostics.map(({ code }) => code)).toEqual(['ambiguous-name'])
  })

  it('lets the region choose among places of one name', () => {
    const rows: NameRow[] = ['福建省福州市', '江苏省南京市'].map((region, index) => {
      return { name: '鼓楼区', type: 'PLACE', id: `32010${index}`, region }
    })
    const resolver = createEntityResolver(stackOf(rows))
    const refOn = (region: string | null) => resolver.resolve(inputOf('[鼓楼区|PLACE]', region)).entities[0]!
    expect(refOn('江苏省南京市').ref).toBe('320101')
    expect(refOn('福建省福州市').ref).toBe('320100')
    expect(refOn(null)).toMatchObject({ ref: null, candidates: ['320100', '320101'] })
  })

  it('says why a name belongs to its entity', () => {
    const input = inputOf('[云溪县公安局|ORG]…[县公安局|ORG]')
    expect(plain.explain(input, 1)).toMatchObject({
      entity: '云溪县公安局',
      names: [
        { name: '云溪县公安局', reason: '' },
        { name: '县公安局', reason: 'short for 云溪县公安局' },
      ],
    })
    expect(plain.explain(input, 7)).toBeNull()
  })
})

describe('any text', () => {
  it('is resolved without throwing, whatever is marked in it', () => {
    const pieces = [
      '[张三|PERSON]',
      '[李书记|PERSON]',
      '[市委|ORG]',
      '[县公安局|ORG]',
      '[云溪|PLACE]',
      ...'书记局长、。,的是为(任免去职务 \n原',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const input = inputOf(parts.join(''), '浙江省嘉兴市云溪县', '2026-03-20')
        const { entities, entityOf, roles } = plain.resolve(input)
        expect(entityOf).toHaveLength(input.mentions.length)
        expect(entities.flatMap(({ mentions }) => mentions).sort((a, b) => a - b)).toEqual([...input.mentions.keys()])
        for (const { sentence } of roles) expect(sentence.end).toBeGreaterThan(sentence.start)
      }),
    )
  })

  it('gives the same again, also after another article', () => {
    const input = inputOf('[市委|ORG]书记[张三|PERSON]到[平湖市委|ORG]', '浙江省嘉兴市平湖市')
    const first = plain.resolve(input)
    plain.resolve(inputOf('[市委|PLACE]、[张三|ORG]', '浙江省嘉兴市平湖市'))
    expect(plain.resolve(input)).toEqual(first)
  })
})

describe('officials', () => {
  const region = '浙江省嘉兴市云溪县'
  const rows: NameRow[] = [
    { name: '李东海', type: 'PERSON', id: 'li', post: '县委书记', region, from: '2021-06', to: '2024-03-15' },
    { name: '李江河', type: 'PERSON', id: 'lj', post: '县委书记', region, from: '2024-03-15' },
    { name: '周立', type: 'PERSON', id: 'zl-a', post: '局长', body: '县水利局', region, to: '2023' },
    { name: '周立', type: 'PERSON', id: 'zl-b', post: '副县长', region, from: '2024-01-01' },
  ]
  const resolver = createEntityResolver(stackOf(rows))

  it.each([
    ['2023-01-01', 'li'],
    ['2024-03-14', 'li'],
    ['2024-03-15', 'lj'],
    ['2030-01-01', 'lj'],
    ['2021-06-01', 'li'],
    ['2021-05-31', null],
  ])('on %s 李书记 is %s', (date, ref) => {
    expect(resolver.resolve(inputOf('[李书记|PERSON]说', region, date)).entities[0]!.ref).toBe(ref)
  })

  it.each([
    ['1990-01-01', 'zl-a'],
    ['2023-12-31', 'zl-a'],
    ['2024-01-01', 'zl-b'],
  ])('on %s 周立 is %s, whichever way the term is open', (date, ref) => {
    expect(resolver.resolve(inputOf('[周立|PERSON]说', region, date)).entities[0]!.ref).toBe(ref)
  })

  it('says that a printed post is another than the dictionary has', () => {
    const { roles, diagnostics } = resolver.resolve(inputOf('[县委|ORG]副书记[李东海|PERSON]', region, '2023-01-01'))
    expect(roles[0]).toMatchObject({ person: '李东海', post: '副书记', body: '县委' })
    expect(diagnostics).toMatchObject([{ code: 'post-differs', severity: 'warning' }])
  })

  it('says that a printed post is over by the page date', () => {
    const { diagnostics } = resolver.resolve(inputOf('[县委|ORG]书记[李东海|PERSON]', region, '2025-01-01'))
    expect(diagnostics).toMatchObject([{ code: 'post-not-current' }])
  })

  it('says nothing where the post fits or is called a former one', () => {
    for (const [text, date] of [
      ['[县委|ORG]书记[李东海|PERSON]', '2023-01-01'],
      ['[县委|ORG]原书记[李东海|PERSON]', '2025-01-01'],
    ]) {
      expect(resolver.resolve(inputOf(text!, region, date)).diagnostics).toEqual([])
    }
  })

  it('leaves officials of another region alone', () => {
    const other = '江苏省徐州市睢宁县'
    expect(resolver.resolve(inputOf('[李书记|PERSON]说', other, '2023-01-01')).entities[0]!.ref).toBeNull()
  })
})
