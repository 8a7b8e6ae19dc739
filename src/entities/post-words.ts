import { isHan } from '../text/char-class.js'
import { characterSet, holds, stands } from '../text/characters.js'
import type { KnownPost } from './post-book.js'

/** A post has at most so many characters, with what describes it. */
export const REACH = 14
/** Endings of posts no dictionary lists: 护鱼员, 调律师, 桥吊司机, 操作部经理. */
export const ENDINGS = /(?:[^成会人动满学]员|[^老大恩]师|长|经理|总监|主任|书记|教授|主管|育种家|奶工|帅|经理人)$/
/** Last characters of these. */
export const ENDS = characterSet('员师长理监任记授管家工帅人部')
/** Between a body and its post these show that the words are a clause: 在, 从, 带领, 说. */
const CLAUSE = characterSet('的是在从和与及把被让向给说对为了着过到来去带由担有兼,\uff0c。')
/** Before a post these are no part of it. */
const NOT_OF_POST =
  /^(?:[现时曾新首担]任|身为|作为|本届|[该其]|一?[名位]|承办|主审|指派|派(?!出所|驻)出?|老(?=党员|支书)|以及|及|和|与|的)+/
/** First characters of these. */
const NOT_OF_POST_STARTS = characterSet('现时曾新首担身作本该其一名位承主指派老以及和与的')
/** Words that stand for a body named before: 公司总经理, 合作社理事长, 大队教导员. */
const GENERIC =
  /^(?:该?(?:公司|企业|集团|医院|学校|研究[院所]|图书馆|派出所|书[店院]|[商学]会|[农林]场|[支分]行|[大支中]队(?!长)|(?:合作|联合)社|实验室|项目部|(?:驻村工作|工作|服务|救援)队|基地|协会|中心)|该[局院校馆站所厂村镇]|(?:村|社区|镇|乡|街道|县|市|区)(?=党))/
/** First characters of these. */
const GENERIC_FIRSTS = '该公企集医学研图派书商农林支分大中合联实项工驻服救基协村社镇乡街县市区'
const GENERIC_STARTS = characterSet(GENERIC_FIRSTS)
/** What a post may start with where no known one does: a generic word, 原, 前, 代. */
export const STARTS = characterSet(`${GENERIC_FIRSTS}原前代`)

/** Whether a word is one of persons that is no post (居民, 记者), or only of a body (代表: 省人大代表). */
export function isNoPost(known: KnownPost | null, atOrg: boolean): boolean {
  return known !== null && (known.subtype === 'noun' || (known.subtype === 'occupation' && !atOrg))
}

/** The characters of a post: the dictionary's string where it has them, by which tables find it sooner than by a new one. */
export function postBetween(text: string, start: number, end: number, known: KnownPost | null): string {
  return known !== null && known.name.length === end - start ? known.name : text.slice(start, end)
}

/** Length of the words at a place that are no part of a post. */
export function skippedAt(text: string, start: number, end: number): number {
  if (!holds(NOT_OF_POST_STARTS, text.charCodeAt(start))) return 0
  return NOT_OF_POST.exec(text.slice(start, end))?.[0].length ?? 0
}

/** Whether 原, 前 or 时任 stands at a place, before another. */
export function saysFormer(text: string, start: number, end: number): boolean {
  if (start >= end) return false
  return isFormer(text, start) || (end - start >= 2 && stands(text, start, '时任'))
}

/** Whether 原 or 前 stands at a place. */
export function isFormer(text: string, at: number): boolean {
  return stands(text, at, '原') || stands(text, at, '前')
}

/** Whether some characters are a clause rather than a post. */
export function isClause(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (holds(CLAUSE, text.charCodeAt(at))) return true
  return false
}

/** The generic word for a body at `limit`, where a post is left behind it. */
export function genericAt(text: string, limit: number, end: number): string {
  if (!holds(GENERIC_STARTS, text.charCodeAt(limit))) return ''
  const word = GENERIC.exec(text.slice(limit, end))?.[0] ?? ''
  return end - limit - word.length >= 2 ? word : ''
}

/** Whether a character may be part of a post: a Chinese one, a Latin letter or a digit. */
export function isWord(code: number): boolean {
  if (code > 0x7a) return isHan(code)
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || code >= 0x61
}
