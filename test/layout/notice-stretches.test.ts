import { describe, expect, it } from 'vitest'
import { readLayout } from '../../src/layout/read-layout.js'

const docvars = { date: null, paper: null, edition: null, region: null }

function read(text: string) {
  return readLayout({ id: 'p', text, docvars }).articles
}

const STORY = '山乡通了客车\n□记者 王强\n本报讯 近日,山乡修通了公路,早晚各有两班客车往返县城。'
const NEXT = '新校舍落成\n□记者 李明\n本报讯 昨天,大坪小学的新校舍落成,孩子们搬进了新教室。'
const PLAIN = '大坪小学举行新校舍落成典礼暨捐书仪式\n昨天,孩子们搬进了新教室,人人都有一张新课桌。'
const TEXT = '因管道检修,定于6月20日8时至18时对老街沿线停气,请用户关好阀门。'

describe('notices', () => {
  it.each(['停气通告', '公 告', '公示', '任前公示', '临时停气公告', '更正', '招聘启事', '■停气通知', '拍卖公告'])(
    '%s opens a stretch that belongs to no article',
    (title) => {
      for (const sign of ['', '\n云溪县燃气公司', '\n云溪县燃气公司\n2025年6月18日', '\n2025年6月18日']) {
        for (const next of [NEXT, PLAIN]) {
          const articles = read(`${STORY}\n\n${title}\n\n${TEXT}${sign}\n\n${next}`)
          expect(articles.map(({ text }) => text)).toEqual([read(STORY)[0]!.text, read(`${STORY}\n\n${next}`)[1]!.text])
        }
      }
    },
  )

  it('takes what a long one holds', () => {
    const notice =
      '云溪县自然资源局\n公 告\n(2025年第3号)\n现将出让事项公告如下:\n一、位置\n老街以东。\n面积:3000平方米\n请有意者报名。\n2025年6月18日'
    expect(read(`${STORY}\n${notice}\n${PLAIN}`).map(({ headline }) => headline)).toEqual([
      '山乡通了客车',
      '大坪小学举行新校舍落成典礼暨捐书仪式',
    ])
  })

  it('takes its column, and the number of a case under its title', () => {
    const notice =
      '法院公告栏\n云溪县人民法院公告\n（2025）云0482民初1234号\n苗青：现依法向你公告送达起诉状副本。\n2025年6月18日'
    expect(read(`${STORY}\n${notice}\n${NEXT}`).map(({ headline }) => headline)).toEqual(['山乡通了客车', '新校舍落成'])
  })

  it('leaves a headline over a text alone, whatever it ends with', () => {
    const heads = ['老会计捐出旧屋办起农家书屋图书馆', '县公安局发布停车通告', '一张迟到的通知']
    for (const head of heads) {
      const articles = read(`${STORY}\n停气通告\n${TEXT}\n${head}\n□记者 李明\n消息传开,村里人都来看热闹。`)
      expect(articles.map(({ headline }) => headline)).toEqual(['山乡通了客车', head])
    }
    expect(read(`${STORY}\n寻人启事\n□记者 李明\n老人走失三天,全村出动。`)[1]!.headline).toBe('寻人启事')
  })

  it.each(['讣 告', '致全县果农的一封信', '云溪县人民政府关于江大河等同志职务任免的通知', '县人大常委会任免名单'])(
    '%s is an article',
    (title) => {
      const articles = read(
        `${STORY}\n${title}\n各位乡亲:\n果子熟了,请早做打算。\n云溪县农业局\n2025年6月18日\n${NEXT}`,
      )
      expect(articles.map(({ headline }) => headline)).toEqual(['山乡通了客车', title, '新校舍落成'])
      expect(articles[1]!.text).toMatch(/云溪县农业局\n2025年6月18日$/)
    },
  )
})
