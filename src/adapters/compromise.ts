import type { Annotator, AnnotatorInput, Candidate } from '../mentions/annotator.js'
import type { MentionType } from '../model/mention.js'
import { latinPassages } from './latin-passages.js'

/** What the adapter uses of the package `compromise`: its default export. */
export type CompromiseModule = (text: string) => CompromiseDocument

/** A text read by compromise. */
export interface CompromiseDocument {
  people(): CompromiseView
  organizations(): CompromiseView
  places(): CompromiseView
}

/** Some phrases of it. */
export interface CompromiseView {
  json(options: { readonly offset: true; readonly terms: false }): readonly CompromisePhrase[]
}

/** A phrase with its place in the passage, in UTF-16 code units. */
export interface CompromisePhrase {
  readonly text: string
  readonly offset?: { readonly start: number; readonly length: number }
  readonly person?: { readonly honorific?: string }
}

/** How sure the package's guesses are taken to be. */
const SCORE = 0.8

/**
 * Finds persons, organisations and places in Latin-script passages with the package `compromise`, handed in as an
 * argument: `createAnalyzer({ annotators: [createCompromiseAnnotator(nlp)] })`. Without it such passages stay plain
 * text. Passages are read one by one, never the Chinese around them.
 */
export function createCompromiseAnnotator(nlp: CompromiseModule): Annotator {
  return Object.freeze({
    name: 'compromise',
    annotate({ article }: AnnotatorInput): Candidate[] {
      return latinPassages(article.text).flatMap(({ start, end }) =>
        readPassage(nlp, article.text.slice(start, end), start),
      )
    },
  })
}

function readPassage(nlp: CompromiseModule, passage: string, offset: number): Candidate[] {
  const document = nlp(passage)
  const views: readonly (readonly [MentionType, string, CompromiseView])[] = [
    ['PERSON', 'person', document.people()],
    ['ORG', 'organisation', document.organizations()],
    ['PLACE', 'place', document.places()],
  ]
  return views.flatMap(([type, word, view]) =>
    view.json({ offset: true, terms: false }).flatMap((phrase): Candidate[] => {
      const span = nameIn(passage, phrase)
      if (span === null) return []
      const reason = `compromise takes it for a ${word}`
      return [
        { start: offset + span.start, end: offset + span.end, type, subtype: null, reason, score: SCORE, ref: null },
      ]
    }),
  )
}

/** The name itself: without the title before it (president Thomas Bach) and the marks around it. */
function nameIn(passage: string, { offset, person }: CompromisePhrase): { start: number; end: number } | null {
  if (offset === undefined) return null
  let { start } = offset
  let end = Math.min(passage.length, start + offset.length)
  const title = person?.honorific ?? ''
  if (title !== '' && passage.slice(start, end).toLowerCase().startsWith(title.toLowerCase())) start += title.length
  while (start < end && !isWordCharacter(passage.charCodeAt(start))) start++
  while (end > start && !isWordCharacter(passage.charCodeAt(end - 1))) end--
  return end - start >= 2 ? { start, end } : null
}

function isWordCharacter(code: number): boolean {
  const ascii = code | 0x20
  return (ascii >= 0x61 && ascii <= 0x7a) || (code >= 0x30 && code <= 0x39) || code >= 0xc0
}
