import { createCodeSet } from './code-set.js'
import { WEB_FOOT, WEB_FOOT_OPENERS, WEB_PAGES, WEB_TOOLS } from './vocabulary.js'

/** No such line is longer; menus are. */
const LONGEST = 80
/** Where the reader is: `您的位置：要闻`. */
const POSITION = /^(?:[您你](?:现在|当前|所在)?|现在|当前|所在)的?位置\s?[:\uff1a]/
/** Where the reader may go: `首页 > 要闻 > 正文`, `首页 | 要闻 | 民生`. */
const HOME = /^\S{0,4}[首主]页\s*(?:[>›»→＞|\uff5c丨]|-\s?[>-]|(?:\s+\S{2,8}){2,}$)/
/** The same from another beginning: `县新闻网 > 要闻 > 正文`. */
const STEPS = /^[^>›»＞。\uff0c]{1,14}(?:[>›»＞]{1,2}[^>›»＞。\uff0c]{1,14}){1,6}$/
const STEP = /[>›»＞]+/
/** What a path leads from, and to. */
const SITE = /(?:网|网站|频道|在线|客户端|号)$/
const PAGE = /^(?:正文|详情|文章详情|内容|内容详情|列表)$/
const BAR = /[|\uff5c]/
/** A menu has no fewer items, and none that is longer. */
const FEWEST_ITEMS = 3
const LONGEST_ITEM = 12
/** In a menu so long one known page is enough. */
const MANY_ITEMS = 6
/** A line that credits somebody may part names with bars. */
const CREDIT = /记者|通讯员|作者|摄影|供稿|撰稿|[文图]\s?[|\uff5c]/
/** A page of the paper and what it is about: `第A02版：综合`, several of them, with words to click at behind. */
const EDITION =
  '(?:第\\s?[A-Z]?\\d{1,5}版?|[A-Z]?\\d{1,5}(?:-\\d{1,3})?版|[A-D]\\d{2})\\s?[:\uff1a]\\s?[^\\s:\uff1a。\uff1f\uff01?!]{2,16}'
const EDITIONS = new RegExp(
  `^(?:版面\\s?[:\uff1a]\\s?)?(?:${EDITION}|\\d{1,3}\\s?[:\uff1a]\\s?\\S{2,4}(?=\\s+上一篇))(?:\\s+(?:${EDITION}|[上下]一?[篇版期]|PDF版\\S*))*$`,
)
/** Names of files of electronic papers, which readers were not meant to see. */
const PROPERTIES = /content_\d+\.html?|\/enpproperty/
/** To the next text: `上一篇：…`. */
const NEXT = /^[上下]一[篇条则][:\uff1a]/
const OPENERS = new RegExp(`^(?:${WEB_FOOT_OPENERS.join('|')})`)
const FOOT = new RegExp(WEB_FOOT.join('|'))
/** First characters of what is told by its beginning, and characters of what is told by its middle: most lines have neither. */
const STARTS = createCodeSet(
  '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ第版您你现当所上下违不中友举免原微-凡未转网本点手扫+加主承文功',
)
const MIDDLES = /[>›»＞|\uff5c_©页备码许]/

/** Whether a line leads about the site or the paper, or says who runs it: it belongs to no text. */
export function isWebSurrounding(line: string): boolean {
  const isMarked = MIDDLES.test(line)
  if (isMarked && (PROPERTIES.test(line) || isMenu(line))) return true
  if (line.length > LONGEST || line.includes('。')) return false
  if (isMarked && (HOME.test(line) || isPath(line) || FOOT.test(line))) return true
  if (STARTS[line.charCodeAt(0)] !== 1) return false
  return POSITION.test(line) || NEXT.test(line) || EDITIONS.test(line) || OPENERS.test(line)
}

function isPath(line: string): boolean {
  if (!STEPS.test(line)) return false
  const steps = line.split(STEP).map((step) => step.trim())
  return SITE.test(steps[0]!) || PAGE.test(steps.at(-1)!)
}

/** Pages of the site side by side: `新闻 | 港口 | 旅游 | 图片`. */
function isMenu(line: string): boolean {
  if (!BAR.test(line) || CREDIT.test(line)) return false
  const items = line.split(BAR).map((item) => item.trim())
  // A bar may close the line.
  if (items.at(-1) === '') items.pop()
  if (items.length < FEWEST_ITEMS) return false
  if (!items.every((item) => item !== '' && item.length <= LONGEST_ITEM && !/\d/.test(item))) return false
  if (items.some((item) => WEB_TOOLS.includes(item))) return true
  const pages = items.filter((item) => WEB_PAGES.includes(item)).length
  return pages > 1 || (pages === 1 && items.length >= MANY_ITEMS)
}
