/** Splits `pages/2026/**\/*.txt` into the folder before the first wild part and the pattern below it; null for a plain path. */
export function splitGlob(path: string): { readonly root: string; readonly pattern: string } | null {
  const parts = path.replaceAll('\\', '/').split('/')
  const wild = parts.findIndex((part) => /[*?]/.test(part))
  if (wild < 0) return null
  const root = parts.slice(0, wild).join('/')
  return { root: root === '' ? (path.startsWith('/') ? '/' : '.') : root, pattern: parts.slice(wild).join('/') }
}

/**
 * Whether a name with `/` fits a pattern: `*` and `?` stand for anything, or one character, within one part, `**` for
 * any number of parts. O(name × pattern).
 */
export function matchGlob(pattern: string, name: string): boolean {
  return matchParts(pattern.split('/'), name.split('/'))
}

/** Greedy with one remembered `**`, as text matchers do for `*`; no recursion. */
function matchParts(pattern: readonly string[], name: readonly string[]): boolean {
  let p = 0
  let n = 0
  let star = -1
  let resume = 0
  while (n < name.length) {
    if (pattern[p] === '**') {
      star = p++
      resume = n
    } else if (p < pattern.length && matchPart(pattern[p]!, name[n]!)) {
      p++
      n++
    } else if (star >= 0) {
      p = star + 1
      n = ++resume
    } else {
      return false
    }
  }
  while (pattern[p] === '**') p++
  return p === pattern.length
}

function matchPart(pattern: string, text: string): boolean {
  let p = 0
  let t = 0
  let star = -1
  let resume = 0
  while (t < text.length) {
    if (pattern[p] === '*') {
      star = p++
      resume = t
    } else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === text[t])) {
      p++
      t++
    } else if (star >= 0) {
      p = star + 1
      t = ++resume
    } else {
      return false
    }
  }
  while (pattern[p] === '*') p++
  return p === pattern.length
}
