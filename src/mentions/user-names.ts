import { type DictionaryStack, stackDictionaries } from '../dictionary/stack.js'
import { isMentionType } from '../model/mention.js'
import { mentionSubtype } from '../model/mention-subtype.js'
import type { Annotator, AnnotatorInput, Candidate } from './annotator.js'

/** A preferred row outweighs what the model thinks of the same words, a forced one what it thinks of longer names too. */
export const FORCED = 1
const SCORES: Readonly<Record<string, number>> = { prefer: 0.5, match: 0.5, force: FORCED }

/**
 * Proposes the names of users' own dictionaries wherever they stand: who wrote a row knows the place better than any
 * model. Null where no layer is a user's.
 */
export function createUserNameAnnotator(names: DictionaryStack): Annotator | null {
  const layers = names.layers.filter(({ kind }) => kind === 'user')
  if (layers.length === 0) return null
  const own = stackDictionaries(layers)
  return Object.freeze({
    name: 'dictionary',
    annotate({ article: { text } }: AnnotatorInput): readonly Candidate[] {
      const hits = own.scan(text)
      const found: Candidate[] = []
      for (let i = 0; i < hits.count; i += 1) {
        const [start, end, key] = [hits.start(i), hits.end(i), hits.key(i)]
        // Within a dictionary the later row wins: it comes first here, and the first proposal of a name is the one kept.
        for (const { type, subtype, mode, id } of [...own.rowsOf(key)].reverse()) {
          if (!isMentionType(type)) continue
          const reason = `in the dictionary ${own.dictionaryOf(key).name}`
          const kind = { type, subtype: mentionSubtype(type, subtype) }
          found.push({ start, end, ...kind, reason, score: SCORES[mode] ?? 0.5, ref: id })
        }
      }
      return longest(settleForced(found, text.length))
    },
  })
}

/** Of forced names that overlap the longest stands, then the leftmost, as among words: only what lies inside it stays. */
function settleForced(found: readonly Candidate[], length: number): readonly Candidate[] {
  const forced = found.filter(({ score }) => score === FORCED)
  if (forced.length < 2) return found
  const owners = new Int32Array(length)
  const lost = new Set<Candidate>()
  for (const candidate of forced.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    const { start, end } = candidate
    // Longer ones are placed already, so one that overlaps covers the first or the last position.
    if (owners[start] !== owners[end - 1]) lost.add(candidate)
    else if (owners[start] === 0) owners.fill(start + 1, start, end)
  }
  return found.filter((candidate) => !lost.has(candidate))
}

/** Of rows of which one's name lies in another's the longer counts, but where only the shorter is forced. */
function longest(found: readonly Candidate[]): readonly Candidate[] {
  let reach = 0
  let forcedReach = 0
  let [lastStart, lastEnd] = [-1, -1]
  // Those of one span keep their order.
  return [...found]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end, score }) => {
      const isSame = start === lastStart && end === lastEnd
      if (!isSame && end <= (score === FORCED ? forcedReach : reach)) return false
      ;[lastStart, lastEnd] = [start, end]
      reach = Math.max(reach, end)
      if (score === FORCED) forcedReach = Math.max(forcedReach, end)
      return true
    })
}
