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

/**
 * Whether a line is made of the words that sites and electronic papers print around texts, whatever the order:
 * `人气：1204 收藏 分享`, `版面导航 全文检索`. At least one of them stands nowhere else.
 */
export function isSiteTalk(line: string): boolean {
  if (line.length > LONGEST || line.includes('。') || !SURE.test(line)) return false
  let words = 0
  let known = 0
  const rest = line.replace(WORD, (word) => {
    if (word.length > 1) words++
    known += word.length
    return ' '
  })
  let unknown = 0
  for (const [piece] of rest.matchAll(LETTERS)) {
    if (piece.length > LONGEST_UNKNOWN) return false
    unknown += piece.length
  }
  return words >= FEWEST_WORDS && known >= SHARE * unknown
}
