const REACH = 60
const STOPS = '。!?！？'

/**
 * The sentence around a stretch of a page, the stretch in `【】`, blanks and line breaks of the page closed; at most 60
 * characters on either side. An empty line ends it too.
 */
export function markedSentence(page: string, from: number, to: number): string {
  let start = from
  while (start > 0 && from - start < REACH && !stopsAt(page, start - 1)) start--
  let end = to
  while (end < page.length && end - to < REACH && !stopsAt(page, end)) end++
  if (STOPS.includes(page[end] ?? '\n')) end++
  return `${close(page.slice(start, from))}【${close(page.slice(from, to))}】${close(page.slice(to, end))}`
}

function stopsAt(page: string, at: number): boolean {
  const character = page[at]!
  if (STOPS.includes(character)) return true
  return character === '\n' && (page[at + 1] === '\n' || page[at - 1] === '\n' || page.startsWith('\r\n', at + 1))
}

/** Blanks beside Chinese characters say nothing; others become one space. */
function close(text: string): string {
  return text.replace(/\s+/g, (_, at: number) => {
    const isLatin = text.charCodeAt(at - 1) < 0x80
    return isLatin ? ' ' : ''
  })
}
