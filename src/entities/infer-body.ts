import { DIVISION_LEVELS, GOVERNMENT_LEVELS } from '../model/division-levels.js'
import type { MentionSubtype } from '../model/mention.js'
import type { ArticleNames } from './article-names.js'
import type { CachedName } from './name-cache.js'
import type { PostBook } from './post-book.js'
import type { ReadPost } from './read-posts.js'

/** Posts of a government itself: their body is the place they stand for, and none is named. */
const GOVERNMENT_HEAD = new RegExp(`(?:[${GOVERNMENT_LEVELS}]长|总书记|总理|专员)$`)
/** Which bodies a post of the ending belongs to; else `X长` heads a body that ends with X. */
const BODIES_OF: readonly (readonly [RegExp, RegExp])[] = [
  [/校[长医]|[教老]师|[外助]教|班主任/, /^校$|学校|[小中大]学|学院|幼儿园|校区|中心校|[一二三四五六七八九]中$/],
  [/医生|[医药]师|护士/, /^院$|医院|卫生[院室]|疾控中心|保健院|急救/],
  [/检察/, /检察院/],
  [/法官|审判|庭长|书记员|陪审员|法警/, /法院|法庭/],
  [/民警|辅警|交警|教导员/, /派出所|公安|大队|支队|警/],
  [/消防/, /消防/],
  [/关[长员]/, /海关/],
  [/董事|经理|总[监裁]|厂长|车间主任|班长|项目|创始人|法定代表人|工程师|技[术师]/, /公司|集团|企业|[银支]行/],
  [/理事长|社长/, /合作社|联合社|协会|社$/],
  [/会长|会员|秘书长/, /会$|政协$/],
  [/律师/, /事务所$/],
  [/馆员|讲解员/, /馆$/],
  [/教练|队员|领队/, /队$/],
  [/(?:^|[^会])主席/, /政协$|工会$|[妇文残侨商]联$|科协$|协会$|联合会$/],
  [/教授|研究员|首席[科专]/, /大学|学院|研究[院所]|实验室/],
  [/书记|支书/, new RegExp(`党工?委|党支部|党[总组]|[纪${DIVISION_LEVELS}]委`)],
  [/主任/, /委员?会|办|中心|室$|医院.*科$/],
]

/**
 * The body of a post that is printed without one: of the bodies named before in the article the nearest one such a post
 * can be at, looking behind the post where none stands before. Index of its ORG mention, or -1.
 */
export function inferBody(names: ArticleNames, post: ReadPost, book: PostBook): number {
  const { demands } = book.factsOf(post.post, post.known)
  if (demands === null) return -1
  if (post.carried >= 0) return post.carried
  const fits = fitOf(post, demands)
  if (fits === null) return -1
  const { bodies, printed, mentions } = names
  const before = names.bodiesBefore(post.start)
  const near = bodies.slice(Math.max(0, before - REACH), before).reverse()
  near.push(...bodies.slice(before, before + REACH))
  return near.find((body) => fits(printed[body]!, mentions[body]!.subtype)) ?? -1
}

/** How many bodies are looked at before and behind a post. */
const REACH = 12

/** What a post asks of its body. */
export interface BodyDemands {
  /** Row of `BODIES_OF`, or -1. */
  readonly kind: number
  /** What the body ends with (局 for 局长) where no row says it, or `''`. */
  readonly ending: string
}

/** What a post asks of its body by its name (公安局长 and 大队长 more than 局长 and 队长); null for a post of a government itself, which has no other body. */
export function demandsOfPost(post: string): BodyDemands | null {
  if (GOVERNMENT_HEAD.test(post)) return null
  const kind = BODIES_OF.findIndex(([posts]) => posts.test(post))
  return { kind, ending: kind >= 0 ? '' : (/(公安局|[大中支]队|.)长$/.exec(post)?.[1] ?? '') }
}

/** What tells whether a post can be at a body, or null where nothing does. */
function fitOf(
  { generic }: ReadPost,
  { kind, ending }: BodyDemands,
): ((body: CachedName, subtype: MentionSubtype | null) => boolean) | null {
  const word = generic.replace(/^该/, '') || ending
  const row = generic === '' ? kind : word.length < 3 ? BODIES_OF.findIndex(([, bodies]) => bodies.test(word)) : -1
  if (row < 0 && word === '') return null
  // A firm is often called without a word for what it is (云溪新材); those that everybody knows are mostly another's.
  const isOfFirm = row >= 0 && BODIES_OF[row]![1].test('公司')
  return (body, subtype) => {
    // 村党支部书记 is at 清水村党支部 as well as at 清水村.
    if (
      word !== '' &&
      withoutParty(body.printed)
        .replace(/党(?:支部|总支)$/, '')
        .endsWith(word)
    )
      return true
    if (row < 0) return false
    return ((postKindsOf(body) >> row) & 1) !== 0 || (isOfFirm && subtype === 'company' && body.ref === null)
  }
}

/** A party group or committee of a body; behind a level it is that of the place itself. */
const OWN_PARTY = new RegExp(`^(.{2,}?[^${GOVERNMENT_LEVELS}村道])(?:机关)?(?:党组|党委)$`)

/** A body without its party group or committee (县水利局党组); what else is in front of one is a place or no name (镇党委). */
function withoutParty(name: string): string {
  return name.replace(OWN_PARTY, '$1')
}

/** Posts of a party group or committee itself. */
const OF_PARTY = /^(?:(?:第一|常务|专职)?副?书记|常委|委员|成员)$/

/** The body a post is at that is printed without one, by the body found for it: 局党组书记、局长 is the head of the 局. */
export function bodyOfPost(name: string, post: string): string {
  if (OF_PARTY.test(post)) return name
  const own = withoutParty(name)
  // 村党支部书记、村委会主任 is the head of the village.
  return post.endsWith('主任') ? own.replace(/(村|社区)党(?:支部|总支|委)$/, '$1') : own
}

/** Which rows of `BODIES_OF` a body fits, as bits; found out once for a name. */
function postKindsOf(body: CachedName): number {
  if (body.postKinds < 0) {
    const { printed } = body
    const own = withoutParty(printed)
    body.postKinds = BODIES_OF.reduce((bits, [, bodies], kind) => {
      return bodies.test(printed) || bodies.test(own) ? bits | (1 << kind) : bits
    }, 0)
  }
  return body.postKinds
}
