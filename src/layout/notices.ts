import { CharClass, charClass } from '../text/char-class.js'
import { startsAsName } from './bylines/byline-names.js'
import { Signal } from './line-signals.js'
import { NOTICE_TITLES, PAGE_CREDITS, SERVICE_LABELS, TO_EDITORS } from './vocabulary.js'

const LONGEST = 150
const LONGEST_RIGHTS = 80
const LONGEST_NAME = 4
const LONGEST_TITLE = 12
const SERVICE = new RegExp(
  `^[•·]?\\s*(?:本报|本版|编辑部|报社|便民|医院|学校)?(?:${SERVICE_LABELS.join('|')}|[主承协]办|冠名|来[信稿]请寄)[:\uff1a\\s]`,
)
const TITLE = new RegExp(`^(?:${NOTICE_TITLES.join('|')})$`)
const SERVICE_LABEL = new RegExp(`^(?:${SERVICE_LABELS.join('|')})$`)
const CREDIT = new RegExp(`^(?:${PAGE_CREDITS.join('|')})`)
const STAFF_PREFIX = /^[■□●◆(\uff08【[]?(?:本版|本期|今日|本报)?/
const BRACKETED = /^[(\uff08【[]/
const BRACKET_END = /[)\uff09】\]]$/
/** Labels are printed as wide as those above and below them: `编   辑：…`. */
const PADDED_LABEL = /^([\u4e00-\u9fff])\s+([\u4e00-\u9fff])(?=\s*[:\uff1a|\uff5c])/
const STAFF_SPLIT = /[\s:/／|、,\uff1a\uff0c\uff5c]+/
const WEATHER = /(?:多云|晴|阴|雨|雪|雾|霾)/
const DEGREES = /(?:[\d０-９]\s*(?:℃|°C|度|摄氏度)|气温\s*-?[\d０-９]|[东南西北]{1,2}风\s*[\d０-９])/
const WEATHER_START =
  /^[■●◆]?(?:今天|今日|明天|明日|今晚|今夜|昨天|后天|天气|市区|本市|我市|全市|[\u4e00-\u9fff]{2,4}(?:天气|气象台))/
/** A sentence may tell of the last three as well: 市民扫描二维码即可报名。 */
const RIGHTS =
  /版权所有|不得转载|许可证号|翻印必究|广告经营许可|刊登广告|欢迎订阅|欢迎投稿|授权.?(?:禁止|严禁|不得)(?:转载|摘编|使用。?$)|(?:未经授权|扫码关注|扫描二维码)(?!.*。$)/
const LOST = /(?:声明作废|特此声明|遗失.{0,60}作废|登报作废)/
const LOST_BITS = Signal.lost | Signal.statement
/** Who publishes a paper, and how to reach them, on one line. */
const IMPRINT = /(?:主办|编辑出版|出版|融媒体中心|报社|编辑部|[日周晚]报).{0,40}(?:热线|电话|邮箱|邮编|网址)[:\uff1a]/
const LONGEST_IMPRINT = 80
const TURN =
  /^[(\uff08]?(?:[紧下上][转接]|接|转)(?:第?\s*(?:[A-DＡ-Ｄ]?[\d０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*版|头版)/

/** Where the text of a headline in an index stands: `全县小麦开镰　详见第2版`. */
const POINTER = /(?:[见→>▶》[［]|\s)\s*第?[A-DＡ-Ｄ]?\d{1,2}版[\]］)\uff09]?$/
const LONGEST_POINTER = 12

/**
 * Whether a line serves the reader or the paper and belongs to no article: weather, addresses, rights, lost papers, the
 * page's staff, a pointer to another page.
 * @param signed Whether it stands under a byline: what a reporter signs of the weather is a report.
 */
export function isNoticeLine(page: string, from: number, to: number, bits: number, signed = false): boolean {
  if (to - from > LONGEST) return false
  if (startsNotice(page, from, to, bits)) return true
  if (
    to - from <= LONGEST_IMPRINT &&
    charClass(page.charCodeAt(to - 1)) !== CharClass.final &&
    IMPRINT.test(page.slice(from, to))
  )
    return true
  if ((bits & Signal.masthead) !== 0 && POINTER.test(page.slice(Math.max(from, to - LONGEST_POINTER), to))) return true
  if ((bits & LOST_BITS) === LOST_BITS && LOST.test(page.slice(from, to))) return true
  if ((bits & Signal.rights) !== 0 && to - from <= LONGEST_RIGHTS && RIGHTS.test(page.slice(from, to))) return true
  if (signed || (bits & Signal.digit) === 0 || (bits & Signal.weather) === 0) return false
  const line = page.slice(from, to)
  return WEATHER_START.test(line) && WEATHER.test(line) && DEGREES.test(line)
}

function startsNotice(page: string, from: number, to: number, bits: number): boolean {
  if (startsWithTitle(page, from, to)) return true
  const line = page.slice(from, to)
  if (SERVICE.test(line) || ((bits & Signal.stop) === 0 && isStaffLine(line))) return true
  // （上接第1版）会议强调，… is text.
  return (bits & Signal.clause) === 0 && TURN.test(line)
}

/** A notice's title on its own line, or before a colon and the notice. */
function startsWithTitle(page: string, from: number, to: number): boolean {
  const head = page.slice(from, Math.min(to, from + LONGEST_TITLE))
  const colon = head.search(/[:\uff1a]/)
  if (colon >= 0) return isNoticeTitle(head.slice(0, colon))
  return to - from <= LONGEST_TITLE && isNoticeTitle(head)
}

/** Whether a line stands over notices: 遗失声明, 天气预报. */
function isNoticeTitle(line: string): boolean {
  return TITLE.test(line.replace(/[\s■◆●【】]/g, ''))
}

/** `责任编辑:王强 版式:李明`: credits of the page and names in turn, marked by a colon or by their number; 校对 王强. */
function isStaffLine(line: string): boolean {
  const plain = line.replace(STAFF_PREFIX, '')
  const padded = plain.replace(PADDED_LABEL, '$1$2')
  if (!CREDIT.test(padded) || TO_EDITORS.test(padded)) return false
  const staff = padded.replace(BRACKET_END, '')
  // In brackets or with a padded label it may be anything else: 【编辑推荐】, 统  筹：城乡发展.
  const isOdd = staff !== plain || BRACKETED.test(line)
  const parts = staff.split(STAFF_SPLIT)
  let credits = 0
  for (const part of parts) {
    const credit = CREDIT.exec(part)?.[0]
    if (credit !== undefined) credits++
    // 电话：85120011 E-mail:…
    else if (/^[\w０-９@.-]+份?$/.test(part) || SERVICE_LABEL.test(part)) continue
    const value = part.slice(credit?.length ?? 0)
    if (value.length > LONGEST_NAME || (isOdd && value !== '' && !startsAsName(value))) return false
  }
  return (
    credits > 1 ||
    /[:/／\uff1a|\uff5c]/.test(line) ||
    parts[0]!.startsWith('责') ||
    (parts.length === 2 && startsAsName(parts[1]!))
  )
}
