import { isRowOfMedia } from '../bylines/media-names.js'
import { Signal } from '../line-signals.js'
import { WEB_FOOT, WEB_FOOT_OPENERS, WEB_PAGES, WEB_RIGHTS, WEB_RIGHTS_OPENERS, WEB_TOOLS } from '../vocabulary.js'

/** No such line is longer; menus are. */
const LONGEST = 80
/** Where the reader is: `您的位置：要闻`. */
const POSITION = /^(?:[您你](?:现在|当前|所在)?|现在|当前|所在|本页)的?位置\s?(?:[:\uff1a]|-?>|(?=首页))/
/** Where the reader may go: `首页 > 要闻 > 正文`, `首页 | 要闻 | 民生`. */
const HOME = /^\S{0,4}[首主]页\s*(?:[>›»→＞|\uff5c丨]|-\s?[>-]|-\s\S{2,8}(?:\s-|$)|(?:\s+\S{2,8}){2,}$)/
/** The same from another beginning: `县新闻网 > 要闻 > 正文`. */
const STEPS = /^[^>›»＞。\uff0c]{1,14}(?:[>›»＞]{1,2}[^>›»＞。\uff0c]{1,14}){1,6}$/
const STEP = /[>›»＞]+/
/** What a path leads from, and to. */
const SITE = /(?:网|网站|频道|在线|客户端|号|政府|委员会|大学|医院)$/
const PAGE = /^(?:正文|详情|文章详情|内容|内容详情|列表)$/
const BAR = /[|\uff5c]/
/** Dashes are bars only between words to click at. */
const DASH = /(?<=\S)\s?-\s/
const FEWEST_TOOLS = 2
/** A menu has no fewer items, and none that is longer. */
const FEWEST_ITEMS = 3
const LONGEST_ITEM = 16
/** In a menu so long one known page is enough. */
const MANY_ITEMS = 6
/** A line that credits somebody may part names with bars. */
const CREDIT = /记者|通讯员|作者|摄影|供稿|撰稿|[文图]\s?[|\uff5c]/
/** A page of the paper and what it is about: `第A02版：综合`, several of them, with words to click at behind. */
const EDITION =
  '(?:第\\s?[A-Za-z]?\\d{1,5}版?|[A-Z]?\\d{1,5}(?:-\\d{1,3})?版|[A-D]\\d{2})\\s?[:\uff1a]\\s?[^\\s:\uff1a。\uff1f\uff01?!]{2,16}'
const EDITIONS = new RegExp(
  `^(?:版面\\s?[:\uff1a]\\s?)?(?:${EDITION}|\\d{1,3}\\s?[:\uff1a]\\s?\\S{2,4}(?=\\s+上一篇))(?:\\s+(?:${EDITION}|[上下]一?[篇版期]|PDF版\\S*))*$`,
)
/** Names of files of electronic papers, which readers were not meant to see. */
const FILE = /content_\d+\.html?|\/enpproperty/
const PROPERTIES =
  /(?:[上下]一版|PDF).*本期共\d+版|^[A-Z]\d{1,2}\s?[:\uff1a]\S{0,8}总第\d+期|\d{4}-\d\d-\d\d(?:,\d+\||\s?\d{0,7}\s\d{1,2}\s\d{4}年\d\d月\d\d日\s星期)/
/** Who publishes the paper: `清禾日报社主办`. */
const PUBLISHER = /^\S{2,16}(?:报社|报业集团|传媒集团)(?:主管|主办|主管主办)$/
/** Several telephone numbers with whose they are. */
const NUMBERS = /[:\uff1a]\s?\d{3,4}-\d{7,8}.*[:\uff1a]\s?\d{3,4}-\d{7,8}/
/** The file of a picture in the place of the picture. */
const PICTURE_FILE = /^\S{1,40}\.(?:png|jpe?g|gif|bmp|webp)$/i
/** What is said in brackets of a picture that shows nothing of the event. */
const STOCK_PICTURE = /^[(\uff08](?:相关)?资料图片?(?:仅供参考)?[)\uff09]$/
/** Pages of a site in a row without bars are more, and several of them known. */
const FEWEST_IN_ROW = 6
const LONGEST_IN_ROW = 8
/** `今日清禾 今日澜溪 今日沙田`: pages of one site on its places. */
const TODAY = '今日'
const FEWEST_SISTERS = 4
/** To the next text: `上一篇：…`. */
const NEXT = /^[上下]一[篇条则][:\uff1a]/
const OPENERS = new RegExp(`^(?:${WEB_FOOT_OPENERS.join('|')})`)
const FOOT = new RegExp(WEB_FOOT.join('|'))
/** Numbers of permits stand in lines of any length that are not prose. */
const LONGEST_FOOT = 300
/** A sentence on rights, perhaps one of a numbered list. */
const RIGHTS = new RegExp(
  `^(?:版权所有\\s|(?:[-①-⑨\\d.、([【\uff08)\uff09*※\\s]{1,4})?(?:${WEB_RIGHTS_OPENERS.join('|')}).*(?:${WEB_RIGHTS.join('|')}))`,
)
/** Last characters of files and of those who publish. */
const ENDS = 'gGfFpP管办'

/** Whether a line leads about the site or the paper, or says who runs it: it belongs to no text. `bits`: its signals. */
export function isWebSurrounding(line: string, bits: number): boolean {
  const isMarked = (bits & Signal.web) !== 0
  if (isMarked && (FILE.test(line) || isMenu(line))) return true
  if ((bits & Signal.rights) !== 0 && RIGHTS.test(line)) return true
  if (line.includes('。')) return false
  if (isMarked && (PROPERTIES.test(line) || isFootLine(line))) return true
  if (line.length > LONGEST) return false
  if (isPathLine(line)) return true
  if (ENDS.includes(line.at(-1)!) && (PICTURE_FILE.test(line) || PUBLISHER.test(line))) return true
  if ((bits & Signal.digit) !== 0 && NUMBERS.test(line)) return true
  if ((bits & Signal.blank) !== 0 && isRow(line)) return true
  return NEXT.test(line) || EDITIONS.test(line) || OPENERS.test(line) || STOCK_PICTURE.test(line)
}

/** Whether a line says where the reader is. */
export function isPathLine(line: string): boolean {
  if (line.length > LONGEST) return false
  return POSITION.test(line) || HOME.test(line) || isPath(line)
}

/** Whether a line says by which permit a site is run. */
export function isFootLine(line: string): boolean {
  return line.length <= LONGEST_FOOT && !line.includes('。') && FOOT.test(line)
}

/** Whether a line stands below the name of a site: it leads through the site, or is a permit. */
export function isUnderSiteName(line: string): boolean {
  return isPathLine(line) || isMenu(line) || EDITIONS.test(line) || isFootLine(line)
}

/** Media of one house, or pages of one site, in a row. */
function isRow(line: string): boolean {
  const items = line.split(/\s+/)
  if (isRowOfMedia(items)) return true
  if (items.length >= FEWEST_SISTERS && items.every((item) => item.startsWith(TODAY) && item.length <= LONGEST_IN_ROW))
    return true
  const isPages =
    items.length >= FEWEST_IN_ROW && items.every((item) => item.length > 1 && item.length <= LONGEST_IN_ROW)
  return isPages && items.filter((item) => WEB_PAGES.includes(item)).length > 1
}

function isPath(line: string): boolean {
  if (!STEPS.test(line)) return false
  const steps = line.split(STEP).map((step) => step.trim())
  return SITE.test(steps[0]!) || PAGE.test(steps.at(-1)!)
}

/** Pages of the site side by side: `新闻 | 港口 | 旅游 | 图片`, `广告服务- 联系我们- 友情链接`. */
function isMenu(line: string): boolean {
  const bar = BAR.test(line) ? BAR : DASH
  if (!bar.test(line) || CREDIT.test(line)) return false
  const items = line.split(bar).map((item) => item.trim())
  // A bar may close the line.
  if (items.at(-1) === '') items.pop()
  if (items.length < FEWEST_ITEMS) return false
  if (!items.every((item) => item !== '' && item.length <= LONGEST_ITEM && !/\d/.test(item.replace(/IPv?6/i, ''))))
    return false
  const tools = items.filter((item) => WEB_TOOLS.includes(item)).length
  if (bar === DASH) return tools >= FEWEST_TOOLS
  const pages = items.filter((item) => WEB_PAGES.includes(item)).length
  return tools > 0 || pages > 1 || (pages === 1 && items.length >= MANY_ITEMS)
}
