/**
 * Whether a name is of common Chinese characters only (U+4E00 to U+9FFF): nothing to trim, to normalise or to print in
 * two ways. Nearly every name is, and a list handed in at run time may have a hundred thousand.
 */
export function isPlainName(name: string): boolean {
  for (let i = 0; i < name.length; i++) if (!isHan(name.charCodeAt(i))) return false
  return true
}

/** Whether a UTF-16 unit is a common Chinese character. */
export function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff
}
