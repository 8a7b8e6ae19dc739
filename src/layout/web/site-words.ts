import { type Form, makeNotice, type RawBlock, textOf } from '../blocks.js'
import { SITE_WORDS, SURE_SITE_WORDS } from '../vocabulary.js'

/** No such line is longer, and no piece of it that is none of these words. */
const LONGEST = 60
const LONGEST_UNKNOWN = 4
const FEWEST_WORDS = 2
/** How many characters of these words stand against one of others in a line of one piece. */
const SHARE = 3
const WORD = new RegExp([...SITE_WORDS, ...SURE_SITE_WORDS].sort((a, b) => b.length - a.length).join('|'), 'g')
const SURE = new RegExp(SURE_SITE_WORDS.join('|'))
const LETTERS = /[\u4e00-\u9fffA-Za-z]+/g
/** What sets items apart. */
const BREAK = /[\s|\uff5c:\uff1a⊕⊖○◯【】[\]]+/
/** So many items of a row are such words and nothing else beside who runs the site. */
const FEWEST_ITEMS = 2
const RUNNER = /主办|主管|报社|集团|传媒|中心|政府|办公室/
const TEXT_FORMS: readonly Form[] = ['prose', 'caption', 'byline', 'credit']
/** Days are the masthead's; numbers, clauses and pauses belong to lists and texts. */
const NO_TALK =
  /\d年|\d-\d\d?-\d|星期|[。\uff0c,、\uff1b;\uff1f\uff01]|^\s*(?:[\d一二三四五六七八九十]+[.、\uff0e)\uff09]|[(\uff08①-⑨])/
/** More of another list: `更多法治新闻 >>`. */
const MORE = /^(?:查看)?更多[\u4e00-\u9fff]{0,8}\s?[>\uff1e»›…]+$/

/**
 * Gives the form of a notice to short lines made of the words that sites and electronic papers print around texts: rows of
 * them anywhere but right over a text, which a headline may be made of as well, and calls in one piece below all texts. At
 * least one of the words stands nowhere else.
 */
export function markSiteTalk(page: string, blocks: RawBlock[]): RawBlock[] {
  let last = blocks.length - 1
  while (last >= 0 && !isText(blocks[last])) last--
  for (let n = 0; n < blocks.length; n++) {
    if (blocks[n]!.form !== 'short') continue
    const line = textOf(page, blocks[n]!)
    if (line.length > LONGEST || NO_TALK.test(line) || !SURE.test(line)) continue
    const isRow = !isText(blocks[n + 1]) && isSiteRow(line)
    if (isRow || (last >= 0 && n > last && isSiteCall(line))) makeNotice(blocks, n)
  }
  return blocks
}

function isText(block: RawBlock | undefined): boolean {
  return block !== undefined && TEXT_FORMS.includes(block.form)
}

/**
 * Whether a line is a row of the words that sites and electronic papers print around texts, set apart by blanks, bars or
 * colons: `人气：1204 收藏 分享`, `版面导航 全文检索`, `主办：县委宣传部 版权声明 联系我们`.
 */
function isSiteRow(line: string): boolean {
  if (MORE.test(line)) return true
  const items = line.split(BREAK).filter((item) => lettersIn(item).length > 0)
  const known = items.filter((item) => unknownIn(item) === 0).length
  if (known < FEWEST_ITEMS || known < items.length - 1) return false
  return known === items.length || items.some((item) => unknownIn(item) > 0 && RUNNER.test(item))
}

/** Whether nearly all of a line in one piece is such words: `打开APP阅读全文`, which only stands below all texts. */
function isSiteCall(line: string): boolean {
  const words = (line.match(WORD) ?? []).filter((word) => word.length > 1).length
  const unknown = lettersIn(line.replace(WORD, ' '))
  if (unknown.some((piece) => piece.length > LONGEST_UNKNOWN)) return false
  const left = unknown.join('').length
  return words >= FEWEST_WORDS && lettersIn(line).join('').length >= (SHARE + 1) * left
}

/** How many letters of an item no word covers. */
function unknownIn(item: string): number {
  return lettersIn(item.replace(WORD, ' ')).join('').length
}

function lettersIn(stretch: string): readonly string[] {
  return stretch.match(LETTERS) ?? []
}
