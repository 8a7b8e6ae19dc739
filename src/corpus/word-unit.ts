/**
 * Whether a UTF-16 code unit belongs to a word: letters and digits of ASCII and Latin, their full-width forms,
 * Chinese characters; surrogates, since the characters beyond the first plane in newspapers are rare Chinese ones.
 */
export function isWordUnit(code: number): boolean {
  if (code < 0x80) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
  // × and ÷ stand among the letters of Latin.
  if (code < 0x2000) return code >= 0xc0 && code !== 0xd7 && code !== 0xf7
  if (code >= 0x3400 && code <= 0x9fff) return true
  if (code >= 0xd800 && code <= 0xdfff) return true
  if (code >= 0xf900 && code <= 0xfaff) return true
  return code === 0x3007 || (code > 0xff00 && code < 0xff5f && isWordUnit(code - 0xfee0))
}
