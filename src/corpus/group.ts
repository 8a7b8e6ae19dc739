import type { Doc, PageResult } from '../model/doc.js'
import { compareText } from './order.js'

/** Values of the variables counts are divided by, in the order these were named. */
export type Group = readonly string[]

/**
 * The group of an article by named variables: any docvar; `year` and `month` of its date where no docvar has that
 * name; `topic` (the primary one), `kind`, `origin` and `page` of the article. What is not known is `""`.
 */
export function groupOf(by: readonly string[], page: PageResult['page'], doc: Doc): Group {
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

/** A group as one string, for maps. */
export function groupKey(group: Group): string {
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
