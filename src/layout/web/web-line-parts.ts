import { WEB_AUTHORS, WEB_COUNTS, WEB_FACTS, WEB_TOOLS } from '../vocabulary.js'

/** What a piece of such a line is: the terminals of its grammar. */
export type WebPartKind =
  | 'address'
  | 'gap'
  | 'day'
  | 'clock'
  | 'turn'
  | 'fact'
  | 'origin'
  | 'author'
  | 'writer'
  | 'tool'
  | 'label'
  | 'value'

/** A piece of a line that a web page prints of its text. */
export interface WebPart {
  readonly kind: WebPartKind
  readonly text: string
  readonly length: number
}

const SEPARATOR = '[\\s|\uff5c丨\\[\\]【】()\uff08\uff09,\uff0c/]'
const COLON = '[:\uff1a]'
/** What may stand behind a word to click at, and behind a number. */
const TOOL_END = '(?![^\\s|\uff5c\\]】)\uff09:\uff1a/])'
const COUNT_END = '(?:[\\s|\uff5c)\uff09\\]】]|$)'
/** Such words stand side by side without a blank: 关闭窗口返回顶部. */
const LONG_TOOLS = WEB_TOOLS.filter((word) => word.length >= 4).join('|')
/** A value ends where the next label begins: `来源：清禾发布编辑：小禾`. */
const NEXT_LABEL = `(?:${[...WEB_FACTS, ...WEB_AUTHORS].filter((word) => word.length > 1).join('|')})\\s?${COLON}`

/** The first that fits is it. */
const PATTERNS: readonly (readonly [WebPartKind, string])[] = [
  ['address', '(?:(?:https?:)?\\/\\/|www\\.)[\\w./?=&%-]+'],
  // A-A+ makes the letters smaller and larger.
  ['gap', `${SEPARATOR}+|A[-+](?=A|\\d|\\s)`],
  ['day', '\\d{4}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}日?'],
  ['clock', `\\d{1,2}${COLON}\\d{2}(?:${COLON}\\d{2})?`],
  ['turn', '\\d?\\s?[上下]一?[篇版期页条则](?:\\s?\\d(?!\\d))?(?![^\\s|\uff5c\\d])'],
  ['fact', `(?:${WEB_FACTS.join('|')})\\s?[:\uff1a|\uff5c丨]`],
  // 浏览： with nothing behind it, or before a number alone.
  [
    'fact',
    `(?:${WEB_COUNTS.join('|')})(?:\\s?${COLON}(?=\\s)|\\s?[:\uff1a(\uff08]?(?=\\s?\\d[\\d.万+]*[次人]?${COUNT_END}))`,
  ],
  ['origin', '原创(?=\\s)'],
  ['author', `(?:${WEB_AUTHORS.join('|')})\\s?${COLON}`],
  ['writer', '(?:本报|首席|见习|实习)?(?:记者|通讯员)(?=\\s+[\\u4e00-\\u9fff]{2,3}(?:[\\s)\uff09]|$))'],
  ['tool', `(?:${WEB_TOOLS.join('|')})(?:${TOOL_END}|(?=(?:${LONG_TOOLS})(?![^\\s|\uff5c\\]】)\uff09])))`],
  // What one site alone has to say: 发布开发区：…
  ['label', `[\\u4e00-\\u9fff]{2,6}\\s?${COLON}`],
  ['value', `(?:(?!${NEXT_LABEL})[^\\s|\uff5c丨\\[\\]【】()\uff08\uff09,\uff0c:\uff1a])+`],
]
const KINDS = PATTERNS.map(([kind]) => kind)
const PART = new RegExp(PATTERNS.map(([, pattern]) => `(${pattern})`).join('|'), 'y')

/** The piece of a line that begins at a place; null where none does. */
export function webPartAt(line: string, at: number): WebPart | null {
  PART.lastIndex = at
  const found = PART.exec(line)
  if (found === null) return null
  const [text] = found
  return { kind: KINDS[found.findIndex((group, n) => n > 0 && group !== undefined) - 1]!, text, length: text.length }
}
