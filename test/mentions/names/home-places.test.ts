import { describe, expect, it } from 'vitest'
import { openDictionary } from '../../../src/dictionary/open-dictionary.js'
import { stackDictionaries } from '../../../src/dictionary/stack.js'
import { HomePlaces } from '../../../src/mentions/names/home-places.js'
import { createAnalyzer, readBuiltInDictionaries } from '../../../src/node/index.js'

describe('the places a page is at home in', () => {
  const stack = stackDictionaries(readBuiltInDictionaries().map((bytes) => openDictionary(bytes)))
  const names = (region: string) => [...new HomePlaces(stack).namesOf(region)].sort()

  it('are the divisions of its region, with their short forms', () => {
    expect(names('浙江省嘉兴市平湖市')).toEqual(['嘉兴', '嘉兴市', '平湖', '平湖市', '浙江', '浙江省'])
    expect(names('四川省凉山彝族自治州会理市')).toContain('凉山')
    expect(names('内蒙古自治区锡林郭勒盟')).toEqual(['内蒙古', '内蒙古自治区', '锡林郭勒', '锡林郭勒盟', '锡盟'])
  })

  it('are none for what names no division; a county of two characters is one', () => {
    expect(names('某地')).toEqual([])
    expect(names('河南省安阳市滑县')).toEqual(['安阳', '安阳市', '河南', '河南省', '滑县'])
    expect(names('河南省安阳市')).toEqual(['安阳', '安阳市', '河南', '河南省'])
  })

  it('speak for a name that no dictionary has', () => {
    const explainer = createAnalyzer().explainer({
      id: 'page',
      text: '清禾故事\n\n本报讯 昨天,一场摄影展在老粮仓开展,五十幅作品讲述清禾的变化。',
      docvars: { region: '湖南省云岭市清禾县' },
    })
    const at = '清禾故事\n\n本报讯 昨天,一场摄影展在老粮仓开展,五十幅作品讲述'.length
    const place = explainer.explain(at).considered.find(({ text, type }) => text === '清禾' && type === 'PLACE')
    expect(place?.reasons.map(({ words }) => words)).toContain('where the page is at home')
  })
})
