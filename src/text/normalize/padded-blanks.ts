import type { Normalizer } from './normalizer.js'

const PADDED = /(?<![\u4e00-\u9fff])[\u4e00-\u9fff](\s+)[\u4e00-\u9fff](?![\u4e00-\u9fff])/g

/**
 * For lines that list names: the blanks inside a padded name go, two Chinese characters that stand alone
 * (`于永波 王 占 王 克`). Of several in a row the first two belong together.
 */
export const paddedBlanks: Normalizer = (text, propose) => {
  for (const { index, 1: blanks } of text.matchAll(PADDED)) propose(index + 1, index + 1 + blanks!.length, '')
}
