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

const NUMERALS = '〇一二三四五六七八九'
const NUMBERED = /^第?(\d+|[A-Z]\d+|[〇一二三四五六七八九十]+)版?$/

/** `第02版`, `第二版` and `02` are page 2, `A3版` is `A3`; an edition with a name (`头版`, `要闻版`) keeps it whole. */
function editionNumber(edition: string | null): string {
  if (edition === null) return ''
  const number = NUMBERED.exec(edition.replace(/\s/g, ''))?.[1]
  if (number === undefined) return edition.trim()
  // 十 is a place: 十二 is 一二, 二十 is 二〇.
  return number
    .replace(/^十/, '一十')
    .replace(/十$/, '〇')
    .replace('十', '')
    .replace(/\D/g, (letter) => (NUMERALS.includes(letter) ? String(NUMERALS.indexOf(letter)) : letter))
    .replace(/^0+(?=\d)/, '')
}
