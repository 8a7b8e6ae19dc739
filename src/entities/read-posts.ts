import { isBlank, isHan } from '../text/char-class.js'
import { characterSet, codeAt, holds, stands } from '../text/characters.js'
import type { ArticleNames } from './article-names.js'
import type { KnownPost, PostBook } from './post-book.js'
import {
  ENDINGS,
  ENDS,
  genericAt,
  isClause,
  isFormer,
  isNoPost,
  isWord,
  postBetween,
  REACH,
  saysFormer,
  skippedAt,
} from './post-words.js'

/** A post as printed, with the body printed beside it. Positions in the article's text. */
export interface ReadPost {
  readonly start: number
  readonly end: number
  readonly post: string
  /** Index of the mention of the body at its left, an ORG or a village, or -1. */
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
export const MOST_POSTS = 6

/**
 * The posts that end at `end`, from right to left: 区党工委副书记、管委会主任|吴伟杰 gives 主任, then 副书记. Empty where
 * what stands there is no post.
 */
export function readPostsBefore(names: ArticleNames, book: PostBook, end: number): readonly ReadPost[] {
  const { text } = names
  let posts: ReadPost[] | null = null
  let at = end
  // The post at the end of a line is not that of whom the next one begins with.
  while (at > 0 && isBlank(text.charCodeAt(at - 1)) && !stands(text, at - 1, '\n') && end - at < 2) at--
  while (posts === null || posts.length < MOST_POSTS) {
    const post = readPostBefore(names, book, at)
    if (post === null) break
    if (post.post !== '') {
      posts ??= []
      posts.push(post)
    }
    const left = startOf(names, post)
    at = left - 1
    if (!stands(text, at, '、')) {
      if (!stands(text, at, '兼')) break
      if (stands(text, at - 1, '、')) at--
    }
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
    const from = startOf(names, post)
    wasThen ||= stands(text, from - 1, '任') && holds(PAST_TERMS, codeAt(text, from - 2))
    isPast = (isPast && !hasBody) || (post.org >= 0 && isFormerBody(text, from - 1))
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

/** The one post that ends at `end`; an empty one for a word of persons that is none: 理事长、全国劳模|张三. */
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
  const start =
    known === null ? extendUnknown(names, from, end, attached) : extendKnown(names, known, from, end, attached)
  if (start < 0) return null
  const post = isNoPost(known, atOrg) ? '' : postBetween(text, start, end, known)
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

/** Where a post that ends with a known one starts: 轧机|班长, 值班科|科长, 原|书记. */
function extendKnown(names: ArticleNames, known: KnownPost, from: number, end: number, attached: boolean): number {
  const { text } = names
  const start = end - known.name.length
  if (start <= from) return start
  if (attached && start - from <= 7 && !isClause(text, from, start)) return from
  // 原局长, 代院长: the word before belongs to the post.
  if (isFormer(text, start - 1) || (start - 1 === from && stands(text, from, '代'))) return start - 1
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

/** Index of the mention of the body beside a post, perhaps with 的 between, or -1. */
function bodyAt(names: ArticleNames, postStart: number, limit: number): number {
  const beside = limit === postStart - 1 ? -1 : names.endingAt(limit, 'ORG')
  if (beside >= 0) return beside
  // The officials of a village are at that: 石桥村|支书.
  if (limit === postStart && /村$|社区|嘎查/.test(names.text.slice(limit - 2, limit)))
    return names.endingAt(limit, 'PLACE')
  return stands(names.text, postStart - 1, '的') ? names.endingAt(postStart - 1, 'ORG') : -1
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
