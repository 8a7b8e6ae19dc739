import { tellsEvent } from '../traits.js'

/**
 * What a medium is called on a line of its own: a place or a brand and one of the words for media. Lines that end with 网 or
 * 站 alone are mostly something else: a net of roads, a station.
 */
const MEDIUM =
  /^《?(?:[\u4e00-\u9fff]{2,6}(?:新闻网|日报|晚报|晨报|早报|商报|时报|周报|都市报|法[制治]报|青年报|电视台|广播电台|融媒体中心|融媒|传媒中心|新闻中心|客户端|发布|在线|新闻|频道)|[\u4e00-\u9fff]{2,4}网|[\u4e00-\u9fff]{1,4}网[\u4e00-\u9fff]{2,3}站)》?$/
const LONGEST = 12
/** Words for a medium that are nothing else. */
const SURE = /(?:日报|晚报|晨报|早报|新闻网|电视台)》?$/
/** A row of media of one house has no fewer. */
const FEWEST = 3

/** Other media of the house before the one whose reporter it is: `清禾新闻网、清报融媒记者`. */
const OTHER =
  /^[\u4e00-\u9fffA-Za-z]{2,14}(?:网|报|台|社|融媒|中心|客户端|在线|云)[-、·|\s]{1,3}(?=[\u4e00-\u9fffA-Za-z]{0,14}(?:记者|通讯员))/
/** The medium before who works there, without a duty: `（清禾融媒 王强）`. */
const MEDIUM_OF = /^[\u4e00-\u9fff]{2,10}(?:网|报|台|融媒(?:体(?:中心)?)?|客户端|发布)\s+/

/** Whether a line is a medium's name and nothing else. */
export function isMediumName(line: string): boolean {
  return line.length <= LONGEST && MEDIUM.test(line) && !tellsEvent(line, 0, line.length - 2)
}

/** Whether the words of a line are media of one house: `清禾新闻网 清禾日报 清禾晚报`. */
export function isRowOfMedia(items: readonly string[]): boolean {
  return items.length >= FEWEST && items.every((item) => MEDIUM.test(item)) && items.some((item) => SURE.test(item))
}

/** How long the media are that stand before the one whose reporter a byline names; 0 where none do. */
export function otherMedia(byline: string): number {
  return OTHER.exec(byline)?.[0].length ?? 0
}

/** How long a medium is, with the blank behind it, that stands before names; 0 where none does. */
export function mediumBefore(names: string): number {
  return MEDIUM_OF.exec(names)?.[0].length ?? 0
}
