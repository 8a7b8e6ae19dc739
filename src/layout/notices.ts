import type { PageRange } from '../base/span.js'
import { NOTICE_TITLES, PAGE_CREDITS, SERVICE_LABELS } from './vocabulary.js'

const LONGEST = 200
const LABELS = SERVICE_LABELS.join('|')
const CREDITS = PAGE_CREDITS.join('|')
const NAME = '[\\u4e00-\\u9fff·]{1,4}(?:[ \\u3000][\\u4e00-\\u9fff]{1,3})?'
const SERVICE = new RegExp(`^(?:本报|本版|编辑部|报社|便民)?(?:${LABELS})[::\\s\\u3000]`)
const STAFF = new RegExp(`^[■□●◆]?(?:本版|本期|今日|本报)?(?:${CREDITS})[::/／\\s\\u3000]+${NAME}`)
const WEATHER = /(?:多云|晴|阴|雨|雪|雾|霾)/
const DEGREES = /(?:\d\s*(?:℃|°C|度|摄氏度)|气温\s*-?\d|[东南西北]{1,2}风\s*\d)/
const WEATHER_START =
  /^[■●◆]?(?:今天|今日|明天|明日|今晚|今夜|昨天|后天|天气|市区|本市|我市|全市|[\u4e00-\u9fff]{2,4}(?:天气|气象台))/
const RIGHTS =
  /(?:版权所有|未经授权|不得转载|许可证号|翻印必究|广告经营许可|刊登广告|欢迎订阅|欢迎投稿|扫码关注|扫描二维码)/
const LOST = /(?:声明作废|特此声明|遗失.{0,60}作废|登报作废)/
const TURN = /^[((]?(?:[紧下上][转接]|接|转)(?:第?\s*[A-D]?\d{1,2}\s*版|头版|[一二三四五六七八]版)/

/** Whether a line serves the reader or the paper and belongs to no article: weather, addresses, rights, lost papers. */
export function isNoticeLine(page: string, { from, to }: PageRange): boolean {
  if (to - from > LONGEST) return false
  const line = page.slice(from, to)
  if (SERVICE.test(line) || RIGHTS.test(line) || LOST.test(line) || TURN.test(line)) return true
  return (
    (to - from <= 100 && isStaffLine(line)) || (WEATHER_START.test(line) && WEATHER.test(line) && DEGREES.test(line))
  )
}

/** Whether a line stands over notices: 遗失声明, 天气预报. */
export function isNoticeTitle(page: string, { from, to }: PageRange): boolean {
  return to - from <= 12 && NOTICE_TITLES.includes(page.slice(from, to).replace(/[\s\u3000■◆●【】]/g, ''))
}

/** `责任编辑:王强 版式:李明`. */
function isStaffLine(line: string): boolean {
  return STAFF.test(line)
}
