/** Texts that break careless code: empty, blank, unpaired surrogates, NUL, brackets that never close, mixed scripts. */
export const NASTY_TEXTS: readonly string[] = [
  '',
  ' ',
  '\n\n\t\u3000',
  '青禾县召开会议，丁一主持。',
  '“未闭合的引号《和书名（括号',
  '））》”',
  'abc 123.45% ＡＢＣ１２３',
  '\ud83d\ude00表情\ud83d',
  '\udc00\ud800',
  '零\u0000字节',
  '零\u200b宽\ufeff字符',
  '𠮷田𠀀',
  '丁、'.repeat(300),
  '局'.repeat(500),
  `5${'元/'.repeat(20_000)}`,
]
