import type { DictionaryStack } from '../dictionary/stack.js'

/** What is known of a post 职务. */
export interface KnownPost {
  readonly name: string
  /** `post`, `title`, `member`, `occupation`, or `noun` for a noun of persons that is no post (居民, 记者). */
  readonly subtype: string | null
  /** `party`, `government`, `firm` … */
  readonly class: string | null
}

interface Node {
  readonly next: Map<number, Node>
  post: KnownPost | null
}

/** The posts of the dictionaries, read forwards and backwards. */
export interface PostBook {
  /** Whether some post ends with the character. */
  endsWith(code: number): boolean
  /** The longest post that ends at `end` and starts at or after `limit`; null where there is none. */
  endingAt(text: string, end: number, limit: number): KnownPost | null
  /** The longest post that starts at `start` and ends at or before `limit`. */
  startingAt(text: string, start: number, limit: number): KnownPost | null
}

/** Nouns of an occupation are posts all the same (县医院医生, 派出所民警); those of anybody are not (村民, 记者, 运动员). */
const OCCUPATION = /(?:[^人动球演讯]员|[^人]警|法医|[焊电钳木瓦车修]工|医生|教师|护士|司机|博士后)$/
/** Listed as posts, but said of anybody who is to be called or who keeps a shop. */
const NO_POSTS: readonly string[] = ['联系人', '老板', '导游', '领队']

/** Builds the two tries over the posts; done once for a stack. */
export function createPostBook(names: DictionaryStack): PostBook {
  const backward = newNode()
  const forward = newNode()
  for (const { name, subtype, class: kind } of names.terms('POST')) {
    const occupation = subtype === 'noun' && OCCUPATION.test(name)
    const post: KnownPost = {
      name,
      subtype: occupation ? 'occupation' : NO_POSTS.includes(name) ? 'noun' : subtype,
      class: kind,
    }
    insert(forward, post, 0, 1)
    insert(backward, post, name.length - 1, -1)
  }
  return Object.freeze({
    endsWith: (code: number) => backward.next.has(code),
    endingAt: (text: string, end: number, limit: number) => longest(backward, text, end - 1, limit - 1, -1),
    startingAt: (text: string, start: number, limit: number) => longest(forward, text, start, limit, 1),
  })
}

function newNode(): Node {
  return { next: new Map(), post: null }
}

function insert(root: Node, post: KnownPost, from: number, step: 1 | -1): void {
  let node = root
  const { name } = post
  for (let at = from; at >= 0 && at < name.length; at += step) {
    const code = name.charCodeAt(at)
    let next = node.next.get(code)
    if (next === undefined) {
      next = newNode()
      node.next.set(code, next)
    }
    node = next
  }
  node.post = post
}

function longest(root: Node, text: string, from: number, stop: number, step: 1 | -1): KnownPost | null {
  let node: Node | undefined = root
  let found: KnownPost | null = null
  for (let at = from; at !== stop && at >= 0 && at < text.length; at += step) {
    node = node.next.get(text.charCodeAt(at))
    if (node === undefined) break
    if (node.post !== null) found = node.post
  }
  return found
}
