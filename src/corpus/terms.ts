import { checkArgument } from '../base/check-argument.js'
import { FangzhiError } from '../base/errors.js'
import { aSwitch, checkKinds, listOfStrings } from '../base/option-kinds.js'
import { suggestion } from '../base/suggest.js'
import { MENTION_TYPES, type MentionType } from '../model/mention.js'
import type { ArticleContext } from './article-context.js'
import { keptWords, type TokenFilter } from './tables/tokens.js'

/** Something that is counted, at one place. */
export interface Term {
  /** Type of a mention, `TOPIC` or `WORD`. */
  readonly type: string
  readonly name: string
  /** Where it stands, -1 where it belongs to the article as a whole. */
  readonly start: number
  /** Id in a dictionary, or null. */
  readonly ref: string | null
}

/** Gives what is counted in an article. */
export type TermSource = (context: ArticleContext) => Iterable<Term>

/** What {@link mentionTerms} takes of an article. */
export interface MentionTermsOptions {
  /** Names in bylines and credits of photographs too. Default false: they say who wrote, not who was written about. */
  readonly bylines?: boolean
}

/**
 * Names, each under the fullest form of its thing; what stands inside another name is left out, and so are bylines and
 * credits of photographs where they are not asked for.
 * @throws FangzhiError `BAD_OPTION` for a type there is not.
 */
export function mentionTerms(types?: readonly MentionType[], options: MentionTermsOptions = {}): TermSource {
  checkKinds(options, { bylines: aSwitch }, 'mentionTerms')
  const { bylines = false } = options
  if (types !== undefined) {
    checkArgument(listOfStrings.fits(types), 'mentionTerms takes a list of types', types)
    const unknown = types.find((type) => !MENTION_TYPES.includes(type))
    if (unknown !== undefined) {
      throw new FangzhiError('BAD_OPTION', `there is no type "${unknown}"; ${suggestion(unknown, MENTION_TYPES)}`)
    }
  }
  return function* ({ doc, entities }) {
    for (const { type, nested, part, text, entity, start } of doc.mentions) {
      if (nested || (!bylines && (part === 'byline' || part === 'credit'))) continue
      if (types !== undefined && !types.includes(type)) continue
      const thing = entities.get(entity ?? '')
      yield { type, name: thing?.name ?? text, start, ref: thing?.ref ?? null }
    }
  }
}

/** Topics of articles. */
export function topicTerms(): TermSource {
  return function* ({ doc }) {
    for (const { topic } of doc.topics) yield { type: 'TOPIC', name: topic, start: -1, ref: null }
  }
}

/** Words of the text that pass a filter. */
export function wordTerms(filter: TokenFilter): TermSource {
  checkArgument(typeof filter?.tokenize === 'function', 'wordTerms takes { tokenize, … }', filter)
  return function* ({ doc }) {
    for (const { word, start } of keptWords(doc.text, filter)) yield { type: 'WORD', name: word, start, ref: null }
  }
}

/** Only the terms of some names, such as three formulations. */
export function termsNamed(source: TermSource, names: readonly string[]): TermSource {
  checkArgument(typeof source === 'function', 'termsNamed takes what is counted, such as mentionTerms()', source)
  checkArgument(listOfStrings.fits(names), 'termsNamed takes a list of names', names)
  const wanted = new Set(names)
  return function* (context) {
    for (const term of source(context)) if (wanted.has(term.name)) yield term
  }
}

/** Fixed wordings, found in the text as they are, whether or not the program takes them for names. O(text) each. */
export function wordingTerms(wordings: readonly string[]): TermSource {
  checkArgument(listOfStrings.fits(wordings), 'wordingTerms takes a list of wordings', wordings)
  return function* ({ doc }) {
    for (const name of wordings) {
      if (name === '') continue
      for (let at = doc.text.indexOf(name); at >= 0; at = doc.text.indexOf(name, at + name.length)) {
        yield { type: 'WORDING', name, start: at, ref: null }
      }
    }
  }
}
