import { isBlank, isHan } from '../text/char-class.js'
import { characterSet, codeAt, holds } from '../text/characters.js'
import type { ArticleNames } from './article-names.js'
import type { KnownPost, PostBook } from './post-book.js'

/** A post as printed, with the body printed beside it. Positions in the article's text. */
export interface ReadPost {
  readonly start: number
  readonly end: number
  readonly post: string
  /** Index of the ORG mention at its left, or -1. */
  readonly org: number
  /** The generic word at its left that stands for a body of the article (公司, 支行, 该局), or `''`. */
  readonly generic: string
  /** What the dictionary says, or null for a post known by its ending only. */
  readonly known: KnownPost | null
  /** 原, 时任 … before it. */
  readonly former: boolean
  /** Index of the ORG of an earlier post of the same list (局党组书记、局长), or -1. */
  readonly carried: number
}

/** So many posts are read in a row. */
const MOST_POSTS = 6
/** A post has at most so many characters, with what describes it. */
const REACH = 14
/** Endings of posts no dictionary lists: 护鱼员, 调律师, 桥吊司机, 操作部经理. */
const ENDINGS =
  /(?:[^成会人动满]员|[律技匠艺制笛模花药菜面茶厨造策编]师|长|经理|总监|主任|书记|教授|教师|主管|司机|专员|育种家|[焊钳电瓦木奶]工|工长|帅|寨老|召集人|主理人|经纪人|经理人)$/
/** Last characters of these. */
const ENDS = characterSet('员师长理监任记授管机家工帅老人部')
/** Between a body and its post these show that the words are a clause: 在, 从, 带领, 说. */
const CLAUSE = characterSet('的是在从和与及把被让向给说对为了着过到来去带由担有,\uff0c。')
const NOT_OF_POST = /^(?:现任|时任|曾任|新任|首任|担任|身为|作为|本届|该|其|一名|一位|名|位|以及|及|和|与|的)+/
/** First characters of these. */
const NOT_OF_POST_STARTS = characterSet('现时曾新首担身作本该其一名位以及和与的')
/** Words that stand for a body named before: 公司总经理, 合作社理事长, 大队教导员. */
const GENERIC =
  /^(?:该?(?:公司|企业|集团|医院|学校|支行|分行|大队|支队|中队|合作社|联合社|实验室|项目部|工作队|驻村工作队|服务队|救援队|基地|协会|中心)|该[局院校馆站所厂村镇]|(?:村|社区|镇|乡|街道|县|市|区)(?=党))/

/** First characters of these. */
const GENERIC_FIRSTS = '该公企集医学支分大中合联实项工驻服救基协村社镇乡街县市区'
const GENERIC_STARTS = characterSet(GENERIC_FIRSTS)
/** What a post may start with where no known one does: a generic word, 原, 前, 代. */
const STARTS = characterSet(`${GENERIC_FIRSTS}原前代`)

/**
 * The posts that end at `end`, from right to left: 区党工委副书记、管委会主任|吴伟杰 gives 主任, then 副书记. Empty where
 * what stands there is no post.
 */
export function readPostsBefore(names: ArticleNames, book: PostBook, end: number): readonly ReadPost[] {
  const { text } = names
  let posts: ReadPost[] | null = null
  let at = end
  // The post at the end of a line is not that of whom the next one begins with.
  while (at > 0 && isBlank(text.charCodeAt(at - 1)) && text[at - 1] !== '\n' && end - at < 2) at--
  while (posts === null || posts.length < MOST_POSTS) {
    const post = readPostBefore(names, book, at)
    if (post === null) break
    if (posts === null) posts = [post]
    else posts.push(post)
    const left = startOf(names, post)
    const joint = text[left - 1]
    if (joint !== '、' && joint !== '兼') break
    at = left - 1
    if (joint === '兼' && text[at - 1] === '、') at--
  }
  return posts === null ? NO_POSTS : inContext(names, posts)
}

/** Where a post begins, its body included. */
export function startOf({ mentions }: ArticleNames, { org, start, generic }: ReadPost): number {
  return org >= 0 ? mentions[org]!.start : start - generic.length
}

/** Where no post is read. */
export const NO_POSTS: readonly ReadPost[] = []

/**
 * Gives a post without a body the body of the post printed before it, and says what is former by the words before the
 * bodies: 时任 is said of all that follow, 原 of those at that body. The list runs from right to left.
 */
function inContext(names: ArticleNames, posts: ReadPost[]): ReadPost[] {
  const { text } = names
  let carried = -1
  let isPast = false
  let wasThen = false
  for (let at = posts.length - 1; at >= 0; at--) {
    const post = posts[at]!
    const hasBody = post.org >= 0 || post.generic !== ''
    const start = startOf(names, post)
    wasThen ||= text[start - 1] === '任' && holds(PAST_TERMS, codeAt(text, start - 2))
    isPast = (isPast && !hasBody) || (post.org >= 0 && isFormerBody(text, start - 1))
    const former = post.former || isPast || wasThen
    if (hasBody) carried = post.org
    if (former !== post.former || (!hasBody && carried >= 0)) {
      posts[at] = { ...post, former, carried: hasBody ? -1 : carried }
    }
  }
  return posts
}

/** First characters of the words before a post that was held at the time told of: 时任, 曾任. */
const PAST_TERMS = characterSet('时曾原前')

/** Whether 原 or 前 stands before a body, as a word of its own: not 日前|县委书记. */
function isFormerBody(text: string, at: number): boolean {
  return isFormer(text, at) && (!isHan(text.charCodeAt(at - 1)) || isClause(text, at - 1, at))
}

/** The one post that ends at `end`. */
function readPostBefore(names: ArticleNames, book: PostBook, end: number): ReadPost | null {
  const { text } = names
  if (end < 2 || !isWord(text.charCodeAt(end - 1)) || !isWord(text.charCodeAt(end - 2))) return null
  if (!book.mayEnd(text, end) && !holds(ENDS, text.charCodeAt(end - 1))) return null
  const limit = leftLimit(names, end)
  if (end - limit < 2) return null
  const atOrg = names.endingAt(limit, 'ORG') >= 0
  const generic = atOrg ? '' : genericAt(text, limit, end)
  const begin = limit + generic.length
  const from = begin + skippedAt(text, begin, end - 1)
  const known = book.endingAt(text, end, begin)
  const attached = atOrg || generic !== ''
  if (isNoPost(known, atOrg)) return null
  const start =
    known === null ? extendUnknown(names, from, end, attached) : extendKnown(names, known, from, end, attached)
  if (start < 0) return null
  const post = postBetween(text, start, end, known)
  const former = saysFormer(text, start, end) || saysFormer(text, begin, start)
  const near = start === from
  return {
    start,
    end,
    post,
    org: bodyAt(names, start, near ? limit : start),
    generic: near ? generic : '',
    known,
    former,
    carried: -1,
  }
}

/** Whether a word is one of persons that is no post (居民, 记者); of a body 代表 is one: 省人大代表. */
function isNoPost(known: KnownPost | null, atOrg: boolean): boolean {
  return known?.subtype === 'noun' && !(atOrg && known.name === '代表')
}

/** The characters of a post: the dictionary's string where it has them, by which tables find it sooner than by a new one. */
function postBetween(text: string, start: number, end: number, known: KnownPost | null): string {
  return known !== null && known.name.length === end - start ? known.name : text.slice(start, end)
}

/** Length of the words at a place that are no part of a post. */
function skippedAt(text: string, start: number, end: number): number {
  if (start >= end || !holds(NOT_OF_POST_STARTS, text.charCodeAt(start))) return 0
  return NOT_OF_POST.exec(text.slice(start, end))?.[0].length ?? 0
}

/** Whether 原, 前 or 时任 stands at a place, before another. */
function saysFormer(text: string, start: number, end: number): boolean {
  if (start >= end) return false
  return isFormer(text, start) || (end - start >= 2 && text[start] === '时' && text[start + 1] === '任')
}

function isFormer(text: string, at: number): boolean {
  return text[at] === '原' || text[at] === '前'
}

/** Whether some characters are a clause rather than a post. */
function isClause(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (holds(CLAUSE, text.charCodeAt(at))) return true
  return false
}

/** The generic word for a body at `limit`, where a post is left behind it. */
function genericAt(text: string, limit: number, end: number): string {
  if (!holds(GENERIC_STARTS, text.charCodeAt(limit))) return ''
  const word = GENERIC.exec(text.slice(limit, end))?.[0] ?? ''
  return end - limit - word.length >= 2 ? word : ''
}

/** Where a post that ends with a known one starts: 轧机|班长, 值班科|科长, 原|书记. */
function extendKnown(names: ArticleNames, known: KnownPost, from: number, end: number, attached: boolean): number {
  const { text } = names
  const start = end - known.name.length
  if (start <= from) return start
  if (attached && start - from <= 7 && !isClause(text, from, start)) return from
  // 原局长, 代院长: the word before belongs to the post.
  if (isFormer(text, start - 1) || (text[start - 1] === '代' && start - 1 === from)) return start - 1
  if (known.name.length > 3 || '副总常'.includes(known.name[0]!)) return start
  const wider = names.modifierStart(start, from)
  return start - wider >= 2 ? wider : start
}

/** Where a post known by its ending only starts, or -1: 护鱼员, 桥吊司机. It must fill the words up to a mark or a body. */
function extendUnknown({ text }: ArticleNames, from: number, end: number, attached: boolean): number {
  if (end - from < 2 || end - from > (attached ? 7 : 5) || !holds(ENDS, text.charCodeAt(end - 1))) return -1
  if (isClause(text, from, end)) return -1
  const post = text.slice(from, end)
  return ENDINGS.test(post) || (attached && post.endsWith('干部')) ? from : -1
}

/** Index of the ORG mention beside a post, perhaps with 的 between, or -1. */
function bodyAt(names: ArticleNames, postStart: number, limit: number): number {
  const atLimit = limit === postStart - 1 ? -1 : names.endingAt(limit, 'ORG')
  if (atLimit >= 0) return atLimit
  const beside = limit === postStart ? -1 : names.endingAt(postStart, 'ORG')
  if (beside >= 0) return beside
  return names.text[postStart - 1] === '的' ? names.endingAt(postStart - 1, 'ORG') : -1
}

/** How far left a post that ends at `end` may reach: to a mark, a blank, a name's end, or its greatest length. */
function leftLimit(names: ArticleNames, end: number): number {
  const { text } = names
  const limit = Math.max(names.lastEnd(end), end - REACH)
  let at = end
  while (at > limit) {
    if (!isWord(text.charCodeAt(at - 1))) break
    at--
  }
  return at
}

/** Whether a character may be part of a post: a Chinese one, a Latin letter or a digit. */
function isWord(code: number): boolean {
  if (code > 0x7a) return isHan(code)
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || code >= 0x61
}

/**
 * The posts that start at `start`, perhaps with their bodies, joined by 、 or 兼: [镇赉县财政局]局长, 副书记、镇长. Empty where
 * no post starts there.
 * @param beside Index of the ORG that the first post is at, where it is printed elsewhere (在[县医院]当护士), or -1.
 */
export function readPostsAfter(names: ArticleNames, book: PostBook, start: number, beside = -1): readonly ReadPost[] {
  const { text } = names
  let posts: ReadPost[] | null = null
  let at = start
  let carried = -1
  while (posts === null || posts.length < MOST_POSTS) {
    const isFirst = posts === null && beside >= 0
    const org = isFirst ? beside : names.startingAt(at, 'ORG')
    const place = org < 0 ? names.startingAt(at, 'PLACE') : -1
    let from = isFirst ? at : org >= 0 ? names.mentions[org]!.end : place >= 0 ? names.mentions[place]!.end : at
    let generic = ''
    if (org >= 0 && text[from] === '的') from++
    if (org < 0 && place < 0) {
      if (!mayStartPost(text, book, from)) break
      generic = genericAt(text, from, rightLimit(names, from))
      from += generic.length
    }
    const limit = rightLimit(names, from)
    if (org >= 0 || place >= 0 || generic !== '') carried = -1
    const post = readPostAfter(names, book, from, limit, { org, generic, carried })
    if (post === null) break
    if (posts === null) posts = [post]
    else posts.push(post)
    if (text[post.end] !== '、' && text[post.end] !== '兼') break
    if (org >= 0) carried = org
    at = post.end + 1
  }
  return posts ?? NO_POSTS
}

/** Whether a post without a body can start at a place; false is sure. */
function mayStartPost(text: string, book: PostBook, at: number): boolean {
  // No post is so short that it ends with its first character.
  if (at + 1 >= text.length) return false
  const code = text.charCodeAt(at)
  return isHan(code) && (book.mayStart(text, at) || holds(STARTS, code))
}

function readPostAfter(
  names: ArticleNames,
  book: PostBook,
  from: number,
  limit: number,
  body: Pick<ReadPost, 'org' | 'generic' | 'carried'>,
): ReadPost | null {
  const { text } = names
  const { org } = body
  const isActing = text[from] === '代' && book.startingAt(text, from, limit) === null
  const prefix = isActing || isFormer(text, from) ? 1 : 0
  let known = book.startingAt(text, from + prefix, limit)
  let end = known === null ? -1 : from + prefix + known.name.length
  // 物业科科长: with a body at its left the post is what stands up to the next mark.
  if (org >= 0 && limit - from <= 8 && end < limit) {
    const last = book.endingAt(text, limit, from)
    const fits = last !== null ? !isNoPost(last, true) : ENDINGS.test(text.slice(from, limit))
    if (fits && !isClause(text, from, limit)) {
      known = last
      end = limit
    }
  }
  if (end < 0 || isNoPost(known, org >= 0)) return null
  const former = (prefix > 0 && !isActing) || (known !== null && saysFormer(known.name, 0, known.name.length))
  const post = postBetween(text, from, end, known)
  return { start: from, end, post, ...body, known, former }
}

/** Up to the next mark or name, at most so far as a post may reach. */
function rightLimit(names: ArticleNames, start: number): number {
  const { text } = names
  const limit = Math.min(names.nextStart(start), start + REACH)
  let at = start
  while (at < limit && isHan(text.charCodeAt(at)) && !(text[at] === '职' && text[at + 1] === '务')) at++
  return at
}
