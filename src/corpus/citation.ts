import { checkShape } from '../base/check-argument.js'
import type { Doc } from '../model/doc.js'
import type { Docvars } from '../model/page.js'

/** Authors named before `等` (et al.); GB/T 7714-2015, 8.1.2. */
const AUTHORS_NAMED = 3

/**
 * An article as a reference: `作者. 题名[N]. 报名, 日期(版次)`, GB/T 7714-2015, 4.6 (articles in newspapers). What is
 * not known is left out. Authors are the reporters and correspondents of the byline; a photograph's are its
 * photographers.
 */
export function citation(doc: Pick<Doc, 'kind' | 'headline' | 'byline'>, docvars: Docvars): string {
  checkShape(doc, { headline: 'string', byline: 'object' }, 'citation takes an article of a result')
  checkShape(docvars, {}, 'citation takes the docvars of a page')
  const { reporters, correspondents, photographers } = doc.byline
  const authors = doc.kind === 'photo' && photographers.length > 0 ? photographers : [...reporters, ...correspondents]
  const named = authors.slice(0, AUTHORS_NAMED).join(', ') + (authors.length > AUTHORS_NAMED ? ', 等' : '')
  const title = `${doc.headline === '' ? '[无题]' : doc.headline}[N]`
  const edition = editionNumber(docvars.edition)
  const issue = [docvars.paper, docvars.date].filter((part) => part !== null).join(', ')
  return `${[named, title, issue + (edition === '' ? '' : `(${edition})`)].filter((part) => part !== '').join('. ')}.`
}

/** `第02版` and `02` are page 2; `A3版` stays `A3`. */
function editionNumber(edition: string | null): string {
  if (edition === null) return ''
  const plain = edition.replace(/[第版\s]/g, '')
  return plain.replace(/^0+(?=\d)/, '')
}
