import { checkArgument, checkShape } from '../base/check-argument.js'
import { FangzhiError } from '../base/errors.js'
import { listOfStrings } from '../base/option-kinds.js'
import { suggestion } from '../base/suggest.js'
import type { Doc, PageResult } from '../model/doc.js'
import { compareText } from './compare-text.js'

/** Values of the variables counts are divided by, in the order these were named. */
export type Group = readonly string[]

/**
 * The group of an article by named variables: any docvar; `year` and `month` of its date where no docvar has that
 * name; `topic` (the primary one), `kind`, `origin` and `page` of the article. What is not known is `""`.
 */
export function groupOf(by: readonly string[], page: PageResult['page'], doc: Doc): Group {
  checkArgument(listOfStrings.fits(by), 'groupOf takes a list of names of variables', by)
  checkShape(page, { docvars: 'object' }, 'groupOf takes the page of a result')
  return by.map((name) => {
    const value = page.docvars[name]
    if (value !== undefined && value !== null) return String(value)
    switch (name) {
      case 'year':
        return page.docvars.date?.slice(0, 4) ?? ''
      case 'month':
        return page.docvars.date?.slice(0, 7) ?? ''
      case 'topic':
        return doc.topics[0]?.topic ?? ''
      case 'kind':
        return doc.kind
      case 'origin':
        return doc.origin
      case 'page':
        return page.id
      default:
        return ''
    }
  })
}

/** Variables that are no docvars. */
const OF_ARTICLES = ['year', 'month', 'topic', 'kind', 'origin', 'page'] as const

/** Follows which of the variables that a corpus is divided by are there at all: a mistyped one would divide nothing. */
export interface VariableCheck {
  add(result: Pick<PageResult, 'page'>): void
  /** @throws FangzhiError `BAD_OPTION` for a variable that no page had, where there were pages. */
  answer(): void
}

/** Checks the names of variables against the pages of a corpus; see `groupOf`. */
export function checkVariables(by: readonly string[]): VariableCheck {
  checkArgument(listOfStrings.fits(by), 'checkVariables takes a list of names', by)
  const open = new Set(by.filter((name) => !(OF_ARTICLES as readonly string[]).includes(name)))
  const known = new Set<string>()
  return {
    add({ page: { docvars } }) {
      if (open.size === 0) return
      for (const name of Object.keys(docvars)) {
        known.add(name)
        open.delete(name)
      }
    },
    answer() {
      if (known.size === 0) return
      for (const name of open) {
        const message = `no page has a variable "${name}"; ${suggestion(name, [...known, ...OF_ARTICLES])}`
        throw new FangzhiError('BAD_OPTION', message)
      }
    },
  }
}

/**
 * A group as one string, for maps.
 * @throws FangzhiError `BAD_INPUT` for what is no list of values.
 */
export function groupKey(group: Group): string {
  checkArgument(Array.isArray(group), 'groupKey takes the values of a group', group)
  return group.join('\u0000')
}

/** The order of groups: by their first value, then the next; by code unit. */
export function compareGroups(a: Group, b: Group): number {
  for (let i = 0; i < a.length; i++) {
    const order = compareText(a[i]!, b[i]!)
    if (order !== 0) return order
  }
  return 0
}
