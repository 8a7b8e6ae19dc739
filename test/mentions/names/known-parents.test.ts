import { describe, expect, it } from 'vitest'
import { createAnalyzer } from '../../../src/node/index.js'

const { analyzeArticle } = createAnalyzer({ regional: false })

function namesIn(body: string): string[] {
  const { mentions } = analyzeArticle({ body })
  return mentions.flatMap((mention) => (mention.nested ? [] : [mention.text]))
}

describe('places right behind the one they lie in', () => {
  it.each([
    ['记者在南阳镇平县看到，荷花开了。', ['南阳', '镇平县']],
    ['客商来自南阳镇平。', ['南阳', '镇平']],
    ['活动在河南南阳镇平县举行。', ['河南', '南阳', '镇平县']],
    ['老人是庆阳镇原县人。', ['庆阳', '镇原县']],
    ['列车在普洱镇沅彝族哈尼族拉祜族自治县停靠。', ['普洱', '镇沅彝族哈尼族拉祜族自治县']],
    ['车队经过青岛市南区，又到海边。', ['青岛', '市南区']],
    ['日前，山东泰安宁阳举行了赛事。', ['山东', '泰安', '宁阳']],
    ['球队来自吉林白山临江市。', ['吉林', '白山', '临江市']],
    ['客人从西安周至赶来。', ['西安', '周至']],
  ])('%s', (body, names) => {
    expect(namesIn(body)).toEqual(names)
  })

  it('are none where they are words that texts hold, or stand behind their province alone', () => {
    expect(namesIn('江西南昌新建高速公路两条。')).toEqual(['江西', '南昌'])
    expect(namesIn('山东惠民政策落地。')).toEqual(['山东'])
  })

  it('lie where a name of the region begins: 沙市 is no part of 长沙市', () => {
    expect(namesIn('车队开到长沙市浏阳市。')).toEqual(['长沙市', '浏阳市'])
    expect(namesIn('车队开到黑龙江抚远市。')).toEqual(['黑龙江', '抚远市'])
  })

  it('begin the names of sites, zones and bodies as before', () => {
    expect(namesIn('合肥肥东县经济开发区昨日开工。')).toEqual(['合肥肥东县经济开发区'])
    expect(namesIn('列车驶过重庆万州大桥。')).toEqual(['重庆', '万州大桥'])
    expect(namesIn('河北雄安新区昨日开工。')).toEqual(['河北雄安新区'])
    expect(namesIn('河南南阳镇平县人民法院昨日开庭。')).toEqual(['河南南阳镇平县人民法院'])
  })

  it('take no longer, place by place, in a text that is nothing but such places', () => {
    const time = (count: number) => {
      const start = performance.now()
      analyzeArticle({ body: '镇平县'.repeat(count) })
      return performance.now() - start
    }
    time(2000)
    expect(time(64_000)).toBeLessThan(24 * time(8000))
  })
})
