import { isHan } from '../text/char-class.js'
import { holds, stands } from '../text/characters.js'
import type { ArticleNames } from './article-names.js'
import type { PostBook } from './post-book.js'
import { ENDINGS, genericAt, isClause, isFormer, isNoPost, postBetween, REACH, STARTS } from './post-words.js'
import { MOST_POSTS, NO_POSTS, type ReadPost } from './read-posts.js'

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
    if (org < 0 && place < 0) {
      if (!mayStartPost(text, book, from)) break
      generic = genericAt(text, from, rightLimit(names, from))
      from += generic.length
    }
    if ((org >= 0 || generic !== '') && stands(text, from, '的')) from++
    const limit = rightLimit(names, from)
    if (org >= 0 || place >= 0 || generic !== '') carried = -1
    const post = readPostAfter(names, book, from, limit, { org, generic, carried })
    if (post === null) break
    // 工人、厂长: what is no post stands before one.
    if (post.post !== '') {
      posts ??= []
      posts.push(post)
    }
    if (!stands(text, post.end, '、') && !stands(text, post.end, '兼')) break
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
  const isActing = stands(text, from, '代') && book.startingAt(text, from, limit) === null
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
  if (end < 0) return null
  const former = prefix > 0 && !isActing
  const post = isNoPost(known, org >= 0) ? '' : postBetween(text, from, end, known)
  const { generic, carried } = body
  // Key by key, in one order: posts of all readers have one hidden class.
  return { start: from, end, post, org, generic, known, former, carried }
}

/** Up to the next mark or name, at most so far as a post may reach. */
function rightLimit(names: ArticleNames, start: number): number {
  const { text } = names
  const limit = Math.min(names.nextStart(start), start + REACH)
  let at = start
  while (at < limit && isHan(text.charCodeAt(at)) && !stands(text, at, '职务')) at++
  return at
}
