import { describe, expect, it } from 'vitest'
import { readLayout } from '../../src/layout/read-layout.js'

const docvars = { date: null, paper: null, edition: null, region: null }

function read(text: string) {
  return readLayout({ id: 'p', text, docvars }).articles
}

const STORY = '山乡通了客车\n□记者 王强\n本报讯 近日,山乡修通了公路,早晚各有两班客车往返县城。'
const NEXT = '新校舍落成\n□记者 李明\n本报讯 昨天,大坪小学的新校舍落成,孩子们搬进了新教室。'

describe('lines that head nothing', () => {
  it.each([
    ['云溪县交通运输局\n2025年6月18日'],
    ['云溪县公安局交通警察支队\n云溪县残疾人联合会\n二〇二五年六月十八日'],
    ['云溪县交通运输局 2025年6月18日'],
    ['2025-06-18 09:30'],
    ['\uff08作者单位:云溪县大坪小学\uff09'],
    ['(云溪县第九届人大常委会第六次会议通过)'],
    ['县林业局局长:苗青\n县水利局局长:江大河'],
    ['县人大常委会委员\uff1a苗小青 江大河\uff08女\uff09'],
    ['县文联主席\uff1a古丽巴哈尔·艾山、苗小青'],
    ['一等奖\uff1a大坪村业余剧团\n二等奖\uff1a云溪县实验小学 城东社区'],
    ['读者 苗小青'],
    ['\uff08读者 苗小青\uff09'],
    ['\uff08全文完\uff09'],
    ['未完待续'],
    ['本文有删节'],
    ['——摘自《云溪文史》'],
    ['本栏目由县委宣传部主办'],
    ['6月18日'],
  ])('%s', (lines) => {
    const articles = read(`${STORY}\n${lines}\n${NEXT}`)
    expect(articles.map(({ kicker, headline, sections }) => [kicker, headline, sections])).toEqual([
      ['', '山乡通了客车', []],
      ['', '新校舍落成', []],
    ])
    expect(articles[0]!.text.split('\n').slice(-lines.split('\n').length).join('\n')).toBe(lines)
  })

  it.each([
    ['守林人:老周'],
    ['乡亲们的候车厅'],
    ['\uff08组诗\uff09'],
    ['驻村第一书记:领头雁'],
    ['护林员:深山里的守望者'],
    ['村支书记:盯住民生小事 纠治身边难题'],
  ])('%s is a headline over a byline', (line) => {
    expect(read(`${STORY}\n${line}\n□记者 李明\n老周守着山林,一守三十年。`)[1]!.headline).toBe(line)
  })

  it('a sentence broken in its middle is text, with what goes on below', () => {
    const broken = '会议要求,各村要做好秋收和林区\n\n的防火工作,把责任落到每一个山头、每一户人家。'
    const [article] = read(`山乡部署秋收\n□记者 王强\n本报讯 昨天,山乡开会部署秋收。\n${broken}`)
    expect(article).toMatchObject({ headline: '山乡部署秋收', sections: [] })
    expect(article!.text).toContain('各村要做好秋收和林区')
    const cab = '的士师傅拾金不昧'
    expect(read(`${STORY}\n${cab}\n本报讯 的士师傅老周捡到一个钱包,交还了失主。`)[1]!.headline).toBe(cab)
  })

  it('keeps the date under a headline out of it', () => {
    const [article] = read(`${STORY}\n大坪小学新校舍今天落成\n2025年6月18日\n□记者 李明\n孩子们搬进了新教室。`).slice(1)
    expect(article).toMatchObject({ kicker: '', headline: '大坪小学新校舍今天落成' })
  })

  it.each(['\uff08据《云溪科普报》\uff09', '(据“云溪科普”公众号)'])('a text ends with its source: %s', (source) => {
    const page = `怎样挑选西瓜\n挑西瓜要看瓜蒂,瓜蒂弯的甜。\n拍一拍,声音闷的是熟瓜。\n${source}\n春天怎样喝茶\n春天宜喝花茶。`
    const [first, second] = read(page)
    expect(first).toMatchObject({ headline: '怎样挑选西瓜', origin: 'reprint', sections: [] })
    expect(first!.text).toMatch(/\n[(\uff08]据.*[)\uff09]$/)
    expect(second).toMatchObject({ kicker: '', headline: '春天怎样喝茶' })
  })

  it.each([
    ['a table', '黄瓜　四元二　降\n土豆　两元四　平\n猪肉　廿二元　涨'],
    ['a programme', '7月3日19:30 县剧院 秦腔\n7月9日19:30 文化广场\n7月16日20:00 石桥村'],
    ['lists of names', '城关镇：薛爱琴　霍玉兰\n石桥乡：康淑珍\n南湾镇：侯桂花'],
    ['names under a colon', '家庭如下：\n薛爱琴家庭 霍玉兰家庭 康淑珍家庭\n尹志高家庭 毛春兰家庭 柯蓝家庭'],
  ])('rows head nothing: %s', (_, rows) => {
    const articles = read(`七月农家一览\n${rows}\n${NEXT}`)
    expect(articles.map(({ kicker, headline }) => kicker + headline)).toEqual(['七月农家一览', '新校舍落成'])
    expect(articles[0]!.text.split('\n').slice(-rows.split('\n').length)).toEqual(
      rows.split('\n').map((row) => row.replaceAll('　', ' ')),
    )
  })

  it.each(['☆☆☆', '＊＊＊', '校对 王小满', '编辑 王小满'])('%s between two articles belongs to neither', (line) => {
    const articles = read(`${STORY}\n${line}\n${NEXT}`)
    expect(articles.map(({ kicker, headline }) => kicker + headline)).toEqual(['山乡通了客车', '新校舍落成'])
    expect(articles.some(({ text }) => text.includes(line))).toBe(false)
  })

  it('four rows are a table though a source stands below, and the day over them heads nothing', () => {
    const rows = '青菜 每斤 二元五\n番茄 每斤 三元\n土豆 每斤 两元\n鸡蛋 每斤 五元'
    const [article] = read(`今日菜价一览\n(6月18日)\n${rows}\n来源：县发改局\n${NEXT}`)
    expect(article).toMatchObject({ kicker: '', headline: '今日菜价一览' })
    expect(article!.text).toContain(rows)
  })

  it('headlines of three clauses are no rows', () => {
    const heads = '县委开会　部署秋收　严防火灾\n王强主持　李明讲话　赵青出席\n各乡参会　各局发言　各村表态'
    expect(read(`${heads}\n${NEXT.slice(6)}`)[0]!.headline).not.toBe('')
  })

  it('a byline is no row below two lines of a headline', () => {
    const page = '县乡 秋收 正当时\n大坪 石桥 齐上阵\n记者 王强 通讯员 李明\n各乡昨天同时开镰,全县出动收割机三百台。'
    expect(read(page)).toMatchObject([{ kicker: '县乡 秋收 正当时', headline: '大坪 石桥 齐上阵' }])
  })

  it('a body signs a text that speaks of it', () => {
    const page = '讣告\n云溪县政协原副主席苗青同志，于2025年6月16日逝世。\n特此讣告。\n云溪县政协办公室\n2025年6月18日'
    expect(read(page)).toMatchObject([{ headline: '讣告', displaced: '' }])
  })

  it('a remark that goes on below ends nothing', () => {
    const page = `山乡旧事\n山乡的桥很老了。\n\uff08据县志记载\uff09\n桥建于清代,有三个孔。`
    expect(read(page)).toHaveLength(1)
  })
})
