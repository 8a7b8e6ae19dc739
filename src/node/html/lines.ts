/** What is needed of a DOM node. */
export interface TextNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: Iterable<TextNode>
}

const BLOCKS = new Set(
  `P DIV BR H1 H2 H3 H4 H5 H6 LI TR TD TH TABLE CAPTION SECTION ARTICLE MAIN HEADER FOOTER ASIDE NAV CENTER PRE ADDRESS
  FORM FIELDSET BLOCKQUOTE UL OL DL DT DD FIGURE FIGCAPTION HR`.split(/\s+/),
)
/** What browsers do not show, what is there to be pressed, and how a word is read (ruby). */
const UNSEEN = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE TITLE HEAD BUTTON SELECT VIDEO AUDIO RT RP'.split(' '))

const ELEMENT = 1
const DOCUMENT = 9

/** Where an inline element begins or ends, in a line of {@link linesOf}: style sheets may set its words apart. */
const SEAM = '\0'
/** Behind or before these nothing is set apart: `2026年<b>3</b>月`, `来源：<a>清禾网</a>`. */
const TIGHT_SEAM = /(?<=[\s:\uff1a年月(\uff08【[])\0+|\0+(?=[\s:\uff1a年月日时分次)\uff09】\]]|$)|^\0+/g

/** A line as running text. */
export const joinSeams = (line: string): string => line.replaceAll(SEAM, '').trim()

/** A day, or the label of a source or an author. */
const FACT = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}|(?:来源|作者|记者|编辑)\s?[:\uff1a]/

/** A line of facts with blanks between them: `<span>2026-03-18</span><span>来源：清禾网</span>` has two. */
export function splitSeams(line: string): string {
  const joined = joinSeams(line)
  return FACT.test(joined) ? line.replace(TIGHT_SEAM, '').replace(/\0+/g, ' ').trim() : joined
}

/**
 * The text of a node, one line a block, blanks within lines as one, with seams; iterative, since broken HTML nests deep.
 * @param linked Is given the indices of lines that are links and nothing else.
 */
export function linesOf(root: TextNode, linked?: Set<number>): string[] {
  const lines: string[] = []
  let line = ''
  let links = 0
  let isLinked = true
  const breakLine = () => {
    const text = line.replace(/[ \t\r\n]+/g, ' ').trim()
    if (joinSeams(text) !== '') {
      if (isLinked) linked?.add(lines.length)
      lines.push(text)
    }
    line = ''
    isLinked = true
  }
  const addSeam = () => {
    line += SEAM
  }
  const stack: (TextNode | (() => void))[] = [root]
  while (stack.length > 0) {
    const node = stack.pop()!
    if (typeof node === 'function') {
      node()
      continue
    }
    if (node.nodeType === 3) {
      const value = node.nodeValue ?? ''
      line += value
      if (links === 0 && value.trim() !== '') isLinked = false
      continue
    }
    const name = node.nodeName.toUpperCase()
    if (UNSEEN.has(name) || ![ELEMENT, DOCUMENT].includes(node.nodeType)) continue
    const end = BLOCKS.has(name) ? breakLine : addSeam
    end()
    stack.push(end)
    if (name === 'A') {
      links++
      stack.push(() => void links--)
    }
    for (const child of [...node.childNodes].reverse()) stack.push(child)
  }
  breakLine()
  return lines
}

/** Levels of elements below a node, counted up to a bound. */
export function depthOf(root: TextNode, most: number): number {
  let depth = 0
  for (let level: readonly TextNode[] = [root]; level.length > 0 && depth <= most; depth++) {
    level = level.flatMap(({ childNodes }) => [...childNodes])
  }
  return depth
}
