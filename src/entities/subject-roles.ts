import { characterSet, isOneOf, stands } from '../text/characters.js'
import type { ArticleNames } from './article-names.js'
import { type FoundRole, give, NO_ROLES, statusSaid } from './found-role.js'
import type { PostBook } from './post-book.js'
import { readPostsAfter } from './posts-after.js'
import { type ReadPost, readPostsBefore, startOf } from './read-posts.js'

/** Last characters of the verbs before the body of a post: 是, 担任, 当过, 做过|了 … */
const VERB_ENDS = characterSet('是任当选为上过去其')

/** Whether a clause that ends at a place may end with such a verb; false is sure. */
function endsVerb(text: string, end: number): boolean {
  return isOneOf(text, stands(text, end - 1, '的') || stands(text, end - 1, '了') ? end - 2 : end - 1, VERB_ENDS)
}

/** How a clause begins that gives a post to the one it is about. */
const VERB = /(?:[是任为当]|当[选上]|[当任做]过|[辞免]去其?)[了的]?$/
/** That one is named no farther before it; where no pronoun stands for it, nearer. */
const FARTHEST = 120
const FARTHEST_NAMED = 60
/** 李明|的父亲是…, 李明|说,他的父亲是… are not said of 李明; 李明|的身份是…, 李明|的父亲退休,他接任… are. */
const OF_ANOTHER = /(?:^|[他她])的(?!.*(?:身份|职务|岗位|职业|[他她](?!的)))/
const SENTENCE_END = /[。!?！？:“”\n]/

/** How long a post was held (担任书记二十年的黄国平), up to the name. */
const HELD = /(?:一职|职务)?(?:[\d〇一二两三四五六七八九十百余多近]+[年届]多?|多年)?[的,，]$/
const HELD_ENDS = characterSet('的,，')
const LONGEST_HELD = 12
/** What opens a clause on who is named behind its comma. */
const AS = /[作身]为$/

/** 在[县曲艺团]担任副团长: a body and a verb, then the post. */
const AT_BODY = /^[里内]?(?:[担出]?任|[当做])[过了]?/

/** What stands before that body. */
const AT = characterSet('在到于')

/**
 * Posts of the person a sentence is about: 他如今是[石塘镇隔海村党支部]书记, 她在[县曲艺团]担任副团长; the person is the last
 * one named in the sentence. In 在[快递公司]当分拣员的马小军 it is the one named behind.
 */
export function readSubjects(names: ArticleNames, book: PostBook, roles: FoundRole[]): void {
  const { text, mentions, order } = names
  let person = -1
  /** Bodies whose post is given already; most articles need not know. */
  let given: Set<number> | null = null
  for (const index of order) {
    const { type, start } = mentions[index]!
    if (type === 'PERSON') person = index
    if (type !== 'ORG' && type !== 'PLACE') continue
    const isBehindVerb = person >= 0 && endsVerb(text, start)
    if (!isBehindVerb && !(type === 'ORG' && isOneOf(text, start - 1, AT))) continue
    given ??= new Set(roles.map(({ post }) => post.org))
    if (given.has(index)) continue
    if (isBehindVerb) readBehindVerb(names, book, person, start, roles)
    else readAtBody(names, book, person, index, roles)
  }
}

/** Posts of the person whom a clause describes: 曾任[县林业局]局长的罗庆华, 作为[柳湾村党支部]书记，葛云帆. */
export function readBearer(names: ArticleNames, book: PostBook, mention: number): readonly FoundRole[] {
  const { text, mentions } = names
  const { start } = mentions[mention]!
  if (!isOneOf(text, start - 1, HELD_ENDS)) return NO_ROLES
  const from = Math.max(0, start - LONGEST_HELD)
  const held = HELD.exec(text.slice(from, start))!
  const posts = readPostsBefore(names, book, from + held.index)
  if (posts.length === 0) return NO_ROLES
  const left = startOf(names, posts.at(-1)!)
  const before = text.slice(Math.max(0, left - 4), left)
  return (stands(text, start - 1, '的') ? VERB : AS).test(before) ? give(mention, posts, statusSaid(before)) : NO_ROLES
}

/** Whether posts behind a verb are another's: 李明是县医院院长王秀兰的学生, 是县医院院长的学生. */
export function isOfAnother(names: ArticleNames, verb: string, posts: readonly ReadPost[]): boolean {
  const last = posts.at(-1)!
  return names.startingAt(last.end, 'PERSON') >= 0 || (stands(names.text, last.end, '的') && /[是系]$/.test(verb))
}

function readBehindVerb(names: ArticleNames, book: PostBook, person: number, start: number, roles: FoundRole[]): void {
  const { text } = names
  const { end } = names.mentions[person]!
  if (start - end > FARTHEST) return
  const before = /[^,，、;；]*$/.exec(text.slice(Math.max(end, start - 7), start))![0]
  const verb = VERB.exec(before)?.[0]
  // 甲、乙分别任… is not said of the last one alone.
  if (verb === undefined || /分别|不是$/.test(before)) return
  const gap = text.slice(end, start)
  const pronoun = /[他她](?:[是当]|担?任)$/.test(gap)
  if (gap.length > (pronoun ? FARTHEST : FARTHEST_NAMED) || gap.includes('\n')) return
  if (!pronoun && (OF_ANOTHER.test(gap) || SENTENCE_END.test(gap))) return
  const posts = readPostsAfter(names, book, start)
  if (posts.length === 0 || isOfAnother(names, verb, posts)) return
  roles.push(...give(person, posts, statusSaid(before)))
}

function readAtBody(names: ArticleNames, book: PostBook, person: number, body: number, roles: FoundRole[]): void {
  const { text, mentions } = names
  const { start, end } = mentions[body]!
  const verb = AT_BODY.exec(text.slice(end, end + 4))?.[0]
  if (verb === undefined) return
  const posts = readPostsAfter(names, book, end + verb.length, body)
  const last = posts.at(-1)
  if (last === undefined) return
  const bearer = stands(text, last.end, '的') ? names.startingAt(last.end + 1, 'PERSON') : person
  if (bearer < 0) return
  if (bearer === person) {
    const gap = text.slice(mentions[person]!.end, start)
    if (gap.length > FARTHEST_NAMED || SENTENCE_END.test(gap)) return
  }
  roles.push(...give(bearer, posts, statusSaid(verb)))
}
