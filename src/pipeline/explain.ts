import { LONGEST_NAME } from '../dictionary/rows.js'
import type { DictionaryStack } from '../dictionary/stack.js'
import type { MentionExplanation } from '../mentions/find-mentions.js'
import type { BlockRole, PartName } from '../model/article.js'
import type { Doc, PageResult } from '../model/doc.js'
import type { Entity, Role } from '../model/entity.js'
import type { Mention, Value } from '../model/mention.js'
import type { Token } from '../model/tokens.js'
import { fromPage } from '../text/page-lookup.js'

/** A row of a dictionary whose name covers the place. */
export interface DictionaryEvidence {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly type: string
  readonly subtype: string | null
  readonly id: string | null
  /** Name of the dictionary, source file and line of the row. */
  readonly dictionary: string
  readonly file: string
  readonly line: number
}

/** Everything that was considered at one place of the page. Positions in `Doc.text` unless named `from` and `to`. */
export interface PlaceExplanation {
  /** The place, a position on the page in UTF-16 code units. */
  readonly at: number
  readonly block: { readonly role: BlockRole; readonly from: number; readonly to: number } | null
  /** Id of the article, or null where the place belongs to none. */
  readonly article: string | null
  /** The place in the article's text; null where the character was left out of it (a blank, a masthead). */
  readonly offset: number | null
  readonly part: PartName | null
  /** The token there with up to three neighbours on each side. */
  readonly tokens: readonly Token[]
  /** The names that were weighed there, best first, with what spoke for and against them. */
  readonly considered: readonly MentionExplanation[]
  readonly dictionary: readonly DictionaryEvidence[]
  /** The mentions there, outermost first, as `analyze` gives them. */
  readonly mentions: readonly Mention[]
  readonly values: readonly Value[]
  readonly entity: Entity | null
  readonly roles: readonly Role[]
}

/** Explains places of one page, which is analysed once. */
export interface Explainer {
  readonly result: PageResult
  /** Never throws; a place beyond the page has nothing to show. */
  explain(at: number): PlaceExplanation
}

/** What the explainer needs of the analyzer. */
export interface ExplainerParts {
  readonly result: PageResult
  readonly names: DictionaryStack
  readonly tokensOf: (doc: Doc) => readonly Token[]
  readonly consideredAt: (doc: Doc, offset: number) => readonly MentionExplanation[]
}

const NEIGHBOURS = 3

export function createExplainer({ result, names, tokensOf, consideredAt }: ExplainerParts): Explainer {
  function explain(at: number): PlaceExplanation {
    const block = result.blocks.find(({ from, to }) => from <= at && at < to) ?? null
    const doc = result.articles.find(({ ranges }) => ranges.some(({ from, to }) => from <= at && at < to))
    const offset = doc ? fromPage(doc.alignment, at) : null
    const place = {
      at,
      block: block && { role: block.role, from: block.from, to: block.to },
      article: doc?.id ?? null,
      offset,
    }
    if (!doc || offset === null) return { ...place, ...NOTHING }
    const covers = ({ start, end }: { start: number; end: number }) => start <= offset && offset < end
    const mentions = doc.mentions.filter(covers)
    const outer = mentions.find(({ nested }) => !nested)
    return {
      ...place,
      part: doc.parts.find(covers)?.part ?? null,
      tokens: around(tokensOf(doc), offset),
      considered: consideredAt(doc, offset),
      dictionary: dictionaryAt(names, doc.text, offset),
      mentions,
      values: doc.values.filter(covers),
      entity: doc.entities.find(({ id }) => id === outer?.entity) ?? null,
      roles: doc.roles.filter(({ mention }) => mention === outer?.id),
    }
  }
  return Object.freeze({ result, explain })
}

const NOTHING = {
  part: null,
  tokens: [],
  considered: [],
  dictionary: [],
  mentions: [],
  values: [],
  entity: null,
  roles: [],
} as const

function around(tokens: readonly Token[], offset: number): readonly Token[] {
  const here = tokens.findIndex(({ end }) => offset < end)
  return here < 0 ? [] : tokens.slice(Math.max(0, here - NEIGHBOURS), here + NEIGHBOURS + 1)
}

/** Only the place's surroundings, as far as a name may reach, can hold one that covers it. */
function dictionaryAt(names: DictionaryStack, text: string, offset: number): DictionaryEvidence[] {
  const found: DictionaryEvidence[] = []
  const hits = names.scan(text, Math.max(0, offset - LONGEST_NAME), Math.min(text.length, offset + LONGEST_NAME))
  for (let i = 0; i < hits.count; i += 1) {
    const [start, end] = [hits.start(i), hits.end(i)]
    if (start > offset || end <= offset) continue
    const dictionary = names.dictionaryOf(hits.key(i)).name
    for (const { type, subtype, id, file, line } of names.rowsOf(hits.key(i))) {
      found.push({ name: text.slice(start, end), start, end, type, subtype, id, dictionary, file, line })
    }
  }
  return found
}
