import { describe, expect, it } from 'vitest'
import { readDate } from '../../src/layout/masthead.js'
import { readLayout } from '../../src/layout/read-layout.js'

const docvars = { date: null, paper: null, edition: null, region: null }

function facts(text: string) {
  return readLayout({ id: 'p', text, docvars }).docvars
}

describe('mastheads', () => {
  it.each([
    ['2023年9月12日', '2023-09-12'],
    ['２０２３年９月１日 星期五', null],
    ['2024-02-29', '2024-02-29'],
    ['2023.2.29', null],
    ['二〇二一年四月三十日', '2021-04-30'],
    ['二○二五年十月一日', '2025-10-01'],
    ['二〇二五年十二月二十一日', '2025-12-21'],
    ['第三版', null],
  ])('date of %s', (line, expected) => {
    expect(readDate(line)).toBe(expected)
  })

  it('tells date, paper and edition', () => {
    const text =
      '清河日报社 中共南塘县委 联办\n\n２０２３年９月１２日◆星期二\n\n农历癸卯年七月廿八 总第5262期\n\n南塘版\n\nNANTANG\n\n'
    expect(facts(`${text}南塘举行龙舟赛\n\n本报讯 昨天,龙舟下水。`)).toEqual({
      date: '2023-09-12',
      paper: '清河日报',
      edition: '南塘版',
    })
  })

  it('reads one line with everything on it', () => {
    expect(facts('白沙时报 2024年6月7日 星期五 第4版 副刊\n\n端午\n\n粽叶青青。')).toEqual({
      date: '2024-06-07',
      paper: '白沙时报',
      edition: '第4版',
    })
  })

  it('takes the title over the masthead for the paper where no word names one', () => {
    expect(facts('六合镇讯\n2022年11月3日 星期四\n\n修路\n\n镇里修路。').paper).toBe('六合镇讯')
  })

  it('says nothing where there is no masthead, and leaves dates inside articles alone', () => {
    const layout = readLayout({ id: 'p', text: '通知\n\n请按时参加。\n\n某某委员会\n2024年10月15日', docvars })
    expect(layout.docvars).toEqual({ date: null, paper: null, edition: null })
    expect(layout.blocks.some(({ role }) => role === 'masthead')).toBe(false)
  })
})
