/** What a part lacks as an object: a name, which stands in the provenance, and its methods. */
export function partProblems(part: unknown, what: string, ...methods: readonly string[]): string[] {
  const given = Object(part) as Readonly<Record<string, unknown>>
  const problems = typeof given.name === 'string' && given.name !== '' ? [] : [`${what} needs a name`]
  const missing = methods.filter((method) => typeof given[method] !== 'function')
  return [...problems, ...missing.map((method) => `${what} needs a method "${method}"`)]
}
