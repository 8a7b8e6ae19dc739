import { SITE_WORDS, SURE_SITE_WORDS } from './vocabulary.js'

/** No such line is longer, and no piece of it that is none of these words. */
const LONGEST = 60
const LONGEST_UNKNOWN = 4
const FEWEST_WORDS = 2
/** How many characters of these words stand against one of others. */
const SHARE = 3
const WORD = new RegExp([...SITE_WORDS, ...SURE_SITE_WORDS].sort((a, b) => b.length - a.length).join('|'), 'g')
const SURE = new RegExp(SURE_SITE_WORDS.join('|'))
const LETTERS = /[\u4e00-\u9fffA-Za-z]+/g
const BLANKS = /[\s\u3000|\uff5c]+/
/** So many items of a row are such words and nothing else beside who runs the site. */
const FEWEST_ITEMS = 2
/** More of another list, where the words alone may be a head: `更多法治新闻 >>`. */
const MORE = /^(?:查看)?更多[\u4e00-\u9fff]{0,8}\s?[>\uff1e»›…]+$/

/**
 * Whether a line is made of the words that sites and electronic papers print around texts, whatever the order:
 * `人气：1204 收藏 分享`, `版面导航 全文检索`, `主办：县委宣传部 版权声明 联系我们`. At least one of them stands nowhere else.
 */
export function isSiteTalk(line: string): boolean {
  if (line.length > LONGEST || line.includes('。') || !SURE.test(line)) return false
  if (isMadeOfWords(line, FEWEST_WORDS) || MORE.test(line)) return true
  const items = line.split(BLANKS)
  const known = items.filter((item) => isMadeOfWords(item, 1) && SURE.test(item)).length
  return known >= FEWEST_ITEMS && known >= items.length - 1
}

/** Whether nearly all of a stretch is such words, `fewest` of them longer than a character. */
function isMadeOfWords(stretch: string, fewest: number): boolean {
  let words = 0
  let known = 0
  const rest = stretch.replace(WORD, (word) => {
    if (word.length > 1) words++
    known += word.length
    return ' '
  })
  let unknown = 0
  for (const [piece] of rest.matchAll(LETTERS)) {
    if (piece.length > LONGEST_UNKNOWN) return false
    unknown += piece.length
  }
  return words >= fewest && known >= SHARE * unknown
}
