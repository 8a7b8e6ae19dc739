import { describe, expect, it } from 'vitest'
import { readLayout } from '../../src/layout/read-layout.js'

const docvars = { date: null, paper: null, edition: null, region: null }
const STORY = '山乡的渡口\n本报记者 王强\n雾还没散，铁船已经离岸。\n撑船的人姓鲁，今年六十一岁。\n渡不能断，他说。'

function read(text: string) {
  return readLayout({ id: 'p', text, docvars }).articles.map(({ headline, sections }) => [headline, ...sections])
}

describe('texts that nobody signs behind one that somebody does', () => {
  it('are articles where each opens as news do', () => {
    const page = `${STORY}\n客车换新\n3月12日，县城的客车全部换新，座位多了一倍。\n苗木送下乡\n连日来，林场的苗木一车车送到村口。`
    expect(read(page)).toEqual([['山乡的渡口'], ['客车换新'], ['苗木送下乡']])
  })

  it('are articles where most briefs of a row open as news do', () => {
    const row =
      '客车换新\n3月12日，县城的客车全部换新，座位多了一倍。\n林场育苗\n连日来，林场育出苗木两万株，等着开春运到各村。'
    const page = `${STORY}\n${row}\n坡路封闭\n因坡路铺石，坡路封闭到月底，过往车辆从渡口绕行。\n渡口添船\n昨日，渡口添了一条新船。`
    expect(read(page).map(([headline]) => headline)).toEqual([
      '山乡的渡口',
      '客车换新',
      '林场育苗',
      '坡路封闭',
      '渡口添船',
    ])
  })

  it('are its sections where only they are set apart, and none opens as news do', () => {
    const body =
      '雾还没散，铁船已经离岸。撑船的人姓鲁，今年六十一岁，一撑就是四十年，两岸的人都认得他。\n渡不能断，他说。'
    const sections = '一条旧船\n船是父亲留下的，补了十几回。\n它还能撑。\n\n一个新人\n徒弟是邻村的后生，说话不多。'
    const page = `山乡的渡口\n本报记者 王强\n${body.repeat(2)}\n\n${sections}\n\n渡口添船\n■记者 石岩\n本报讯 渡口添了一条船。`
    expect(read(page)).toEqual([['山乡的渡口', '一条旧船', '一个新人'], ['渡口添船']])
  })

  it('are articles behind a report that is too short for sections', () => {
    const report = '果园来了蜂\n本报讯（记者 王强）梨花开了，镇里请来一百箱蜂。'
    const page = `${report}\n喷灌上了坡\n坡头村在六百亩坡地装上喷灌，水费省了一半。\n${report}`
    expect(read(page)).toEqual([['果园来了蜂'], ['喷灌上了坡'], ['果园来了蜂']])
  })

  it('stand under a lead alone on its line, which is no report', () => {
    const first = '坡头村六百亩梯田喷灌转起来\n坡头村的六百亩坡地里，喷灌一齐转起来，村民的水费省了一半。'
    const page = `县域快讯\n本报讯（记者 王强）：\n${first}\n往年这时候大家都在挑水，今年终于能歇一歇了。`
    expect(read(page)).toEqual([['坡头村六百亩梯田喷灌转起来']])
  })

  it.each([
    ['some open otherwise', '换船\n3月12日，鲁家换了一条新船。\n修路\n路比水难修，修了三年。'],
    ['they tell of years', '旧船\n1986年3月，鲁家买下第一条船。\n新船\n近年来，鲁家的新船烧上了电。'],
    ['they tell of hours', '报警\n3月12日2时，锣声响起，警报传遍渡口。\n退水\n3月12日9时，退水了，船还在。'],
    ['their heads are none of a report', '初心\n3月12日，鲁家换了一条船。\n坚守\n3月15日，雾又起了。'],
  ])('are sections where %s', (_, sections) => {
    expect(read(`${STORY}\n${sections}`)).toEqual([
      ['山乡的渡口', ...sections.split('\n').filter((line) => line.length < 4)],
    ])
  })

  it.each(['短评：渡口的分量', '短评\n渡口的分量', '【时评】\n渡口的分量'])(
    'are an article as commentary: %s',
    (head) => {
      const [, comment] = read(`${STORY}\n${head}\n一条船撑了三代人，撑的是信任。`)
      expect(comment![0]).toContain('渡口的分量')
    },
  )
})

it('questions and answers are text', () => {
  const page = `${STORY}\n问：渡口还开吗？\n答：开，雨天也开。\n记者：谁来接班？\n鲁师傅：我的儿子。`
  expect(read(page)).toEqual([['山乡的渡口']])
})
