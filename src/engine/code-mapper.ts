/**
 * Renumbers UTF-16 code units: the most frequent unit gets code 1, the next 2, and a unit of no key 0. Small codes keep
 * the busy part of a double array together (the idea is daachorse's).
 */
export interface CodeMapper {
  /** The units in the order of their codes. */
  readonly units: Uint16Array
  /** Code of each of the 65,536 units. */
  readonly codes: Uint16Array
}

/** The mapper for units already in the order of their codes, the first of which is `firstCode`. */
export function openCodeMapper(units: Uint16Array, firstCode = 1): CodeMapper {
  const codes = new Uint16Array(0x10000)
  for (let index = 0; index < units.length; index += 1) codes[units[index]!] = index + firstCode
  return { units, codes }
}

/**
 * Orders the units that occur by how often they do (`counts` has 65,536 entries); equal ones by their number.
 * @param occurring Each of them once.
 * @param leading Units that get the first codes whether they occur or not.
 */
export function rankUnits(
  counts: Float64Array,
  occurring: readonly number[],
  leading: readonly number[] = [],
): Uint16Array {
  const first = new Set(leading)
  const units = occurring.filter((unit) => !first.has(unit)).sort((a, b) => counts[b]! - counts[a]! || a - b)
  return Uint16Array.from([...leading, ...units])
}
