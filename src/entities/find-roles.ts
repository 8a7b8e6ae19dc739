import type { RoleStatus } from '../model/entity.js'
import type { MentionDraft } from '../model/mention.js'
import { isBlank } from '../text/char-class.js'
import { characterSet, holds, stands } from '../text/characters.js'
import type { ArticleNames } from './article-names.js'
import { type FoundRole, give, NO_ROLES, statusSaid } from './found-role.js'
import type { PostBook } from './post-book.js'
import { readPostsAfter } from './posts-after.js'
import { NO_POSTS, type ReadPost, readPostsBefore } from './read-posts.js'
import { readRow } from './read-rows.js'
import { isOfAnother, readBearer, readSubjects } from './subject-roles.js'

/** 甲是, 甲任, 甲为: the post follows; 甲、乙分别任: one for each. */
const COPULA =
  /^(?:同志)?(?:分别)?(?:(?:[都均也]|生前)?(?:现?是|为|系)|[现担出就兼接转升历]?任|当选为?(?:新一届)?|(?:曾|曾?先后)(?:担?任|是|为)过?|原[任为系]|被(?:任命|选)为|[被受获]聘为|受聘担任|[作身]为|当[了过上]?(?:[\d一二两三四五六七八九十几]{1,3}年)?|辞去|不再[担兼]?任)/
/** Behind names: to each his own post. */
const APART = /^(?:同志)?分别/
const LONGEST_APART = 4
/** First characters of these, and 的 of 甲的…职务. */
const SAID_STARTS = characterSet('的同生分都均也现是为任担出系当就历先曾原兼接转升被受获作身辞不')
/** Posts that may stand behind a name: 习近平总书记, 杨成功校长. */
const TITLE =
  /(?:书记|主任|[局校院馆所站厂行庭社会队园科处部县市区镇乡村省州司董总检团船机连班]长|经理|教授|院士|医生|[医律程]师|主席|总理|总裁|博士|将军|[大上中少]将|司令员?|政委|指导员|教练|法官|检察官|研究员)$/

/**
 * The posts the text gives to persons: before the name (县委书记张三), shared by a list of names (副县长张三、李四), behind it
 * (张三校长, 张三是县医院院长, 张三（县医院院长）, a line of a list), given or taken (任命张三为…, 免去张三的…职务), and of the
 * person a sentence is about (他如今是…党支部书记).
 */
export function findRoles(names: ArticleNames, book: PostBook): FoundRole[] {
  const roles: FoundRole[] = []
  let previous = -1
  let previousPosts: readonly ReadPost[] = []
  const { order } = names
  /** Where the list of names begins that the person stands in: 甲、乙、丙. */
  let first = 0
  for (const at of names.persons) {
    const index = order[at]!
    const mention = names.mentions[index]!
    // Between two persons of a list there is no room for a post.
    const listed = isListed(names, previous, mention.start)
    const posts = listed ? previousPosts : readPostsBefore(names, book, mention.start)
    if (!listed) first = at
    hold(roles, index, posts)
    hold(roles, index, readGiven(names, book, mention, posts))
    const behind = readBehind(names, book, index)
    const areApart = behind.length > 0 && APART.test(names.text.slice(mention.end, mention.end + LONGEST_APART))
    // 甲、乙分别任…局长、副局长: to each his own, where there is one for each.
    if (areApart) {
      if (behind.length === at - first + 1) {
        for (const [place, role] of behind.entries()) roles.push({ ...role, mention: order[first + place]! })
      }
    } else for (const role of behind) roles.push(role)
    // 免去甲、乙的…职务, 选举甲、乙为…: what is said behind the last of a list is said of all.
    if (behind.length > 0 && !areApart && holds(SAID_STARTS, names.text.charCodeAt(mention.end))) {
      for (const { post, status } of behind) {
        for (let other = first; other < at; other++) roles.push({ mention: order[other]!, post, status })
      }
    }
    if (posts.length === 0 && behind.length === 0) for (const role of readBearer(names, book, index)) roles.push(role)
    previous = index
    previousPosts = posts
  }
  readSubjects(names, book, roles)
  return roles
}

const HOLDING = /^(?:同志)?[担兼出接]任/

/** Posts that stand before who holds them: 组长由县委书记|张三担任. */
function readGiven(
  names: ArticleNames,
  book: PostBook,
  { start, end }: MentionDraft,
  posts: readonly ReadPost[],
): readonly ReadPost[] {
  const first = posts.length === 0 ? null : posts[posts.length - 1]!
  const from = first === null ? start : first.org < 0 ? first.start : names.mentions[first.org]!.start
  const isGiven = stands(names.text, from - 1, '由') && HOLDING.test(names.text.slice(end, end + 4))
  return isGiven ? readPostsBefore(names, book, from - 1) : NO_POSTS
}

/** Whether a person stands right behind another of a list: 张三、李四. */
function isListed({ mentions, text }: ArticleNames, previous: number, start: number): boolean {
  if (previous < 0) return false
  const { end } = mentions[previous]!
  return start - end === 1 && holds(LIST_MARKS, text.charCodeAt(end))
}

/** What stands between the persons of a list. */
const LIST_MARKS = characterSet('、和与及')

/** Posts behind a person's name. */
function readBehind(names: ArticleNames, book: PostBook, mention: number): readonly FoundRole[] {
  const { text } = names
  const { end } = names.mentions[mention]!
  let at = end
  while (at < text.length && isBlank(text.charCodeAt(at)) && at - end < 2) at++
  if (at >= text.length) return NO_ROLES
  const next = text.charCodeAt(at)
  if (next === 0x28 || next === 0xff08) {
    const posts = readPostsAfter(names, book, at + 1)
    if (posts.length === 0) return give(mention, readRow(names, book, mention))
    return ')\uff09,\uff0c'.includes(text[posts.at(-1)!.end] ?? ' ') ? give(mention, posts) : NO_ROLES
  }
  const copula = holds(SAID_STARTS, next) ? COPULA.exec(text.slice(at, at + 8))?.[0] : undefined
  if (copula !== undefined) {
    const posts = readPostsAfter(names, book, at + copula.length)
    return posts.some(({ org, known }) => org >= 0 || known !== null) && !isOfAnother(names, copula, posts)
      ? give(mention, posts, statusSaid(copula))
      : NO_ROLES
  }
  if (next === 0x2c || next === 0xff0c) {
    if (names.startingAt(at + 1, 'ORG') < 0) return NO_ROLES
    const posts = readPostsAfter(names, book, at + 1)
    const last = posts.at(-1)
    return last !== undefined && ',,。;；\uff0c'.includes(text[last.end] ?? '。') ? give(mention, posts) : NO_ROLES
  }
  const row = at > end ? readRow(names, book, mention) : NO_POSTS
  if (row.length > 0) return give(mention, row)
  // 免去张三同志的…职务, 免去张三…职务.
  const said = text.startsWith('同志', at) ? at + 2 : at
  const posts = readPostsAfter(names, book, text[said] === '的' ? said + 1 : said)
  const [first] = posts
  if (first === undefined) return NO_ROLES
  if (text.startsWith('职务', posts.at(-1)!.end)) return give(mention, posts, 'removed')
  if (first.start !== at || posts.length > 1 || !TITLE.test(first.post)) return NO_ROLES
  // 张三校长李四 would be a list without a mark; the post is the next person's then.
  return names.startingAt(first.end, 'PERSON') >= 0 ? NO_ROLES : give(mention, posts)
}

/** Adds the posts that stand before a person. */
function hold(roles: FoundRole[], mention: number, posts: readonly ReadPost[]): void {
  for (const post of posts) roles.push({ mention, post, status: statusOf(post) })
}

function statusOf({ former, post }: ReadPost): RoleStatus {
  if (former) return 'former'
  return stands(post, 0, '代') && /^代(?!表|[办课销]|理[人商律])/.test(post) ? 'acting' : 'holds'
}
