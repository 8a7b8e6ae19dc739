import { FangzhiError } from '../base/errors.js'
import { IMPOSSIBLE } from '../engine/char-tagger.js'

/** A word of a dictionary in jieba's format. */
export interface JiebaWord {
  readonly text: string
  /** Its count in jieba's corpus; null where a user dictionary gives none. */
  readonly frequency: number | null
  /** Part-of-speech tag, `''` where none is given. */
  readonly pos: string
}

/** Numbers of jieba's hidden Markov model, states in the order B, E, M, S. */
export interface JiebaModel {
  readonly starts: readonly number[]
  readonly transitions: readonly (readonly number[])[]
  /** One map from character to number for each state. */
  readonly emissions: readonly ReadonlyMap<string, number>[]
}

/**
 * Reads `jieba.dict.utf8`: one `word frequency tag` a line, separated by single spaces.
 * @throws FangzhiError `BAD_ROW` with file, line and column.
 */
export function parseJiebaDictionary(text: string, file = 'jieba.dict.utf8'): JiebaWord[] {
  return splitLines(text).map((line, index) => {
    const cells = splitCells(line)
    const place = { file, line: index + 1 }
    if (cells.length !== 3) {
      throw new FangzhiError('BAD_ROW', `"${line}" has ${cells.length} cells instead of word, frequency, tag`, place)
    }
    const [word, count, pos] = cells as [string, string, string]
    const frequency = Number(count)
    if (!(frequency > 0)) {
      const column = word.length + 2
      throw new FangzhiError('BAD_ROW', `frequency "${count}" is not a number above 0`, { ...place, column })
    }
    return { text: word, frequency, pos }
  })
}

/**
 * Reads a user dictionary as jieba does: `word`, `word tag` or `word frequency tag` a line. Like jieba, it takes the
 * digits a frequency begins with and passes over lines of another shape; unlike jieba, also over those without a
 * frequency above 0.
 */
export function parseJiebaUserDictionary(text: string): JiebaWord[] {
  const words: JiebaWord[] = []
  for (const line of splitLines(text)) {
    const cells = splitCells(line)
    const [word = '', second = '', third = ''] = cells
    const frequency = Number.parseInt(second, 10)
    if (word === '') continue
    if (cells.length <= 2) words.push({ text: word, frequency: null, pos: second })
    else if (cells.length === 3 && frequency > 0) words.push({ text: word, frequency, pos: third })
  }
  return words
}

/**
 * Reads `hmm_model.utf8`: a line of starts, four of transitions, four of `character:number` joined by commas.
 * @throws FangzhiError `BAD_INPUT` where lines or numbers are missing.
 */
export function parseJiebaModel(text: string): JiebaModel {
  const lines = splitLines(text)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  const numbers = lines.slice(0, 5).map((line) => line.split(' ').map(Number))
  const emissions = lines.slice(5, 9).map((line) => {
    return new Map(line.split(',').map((pair) => [pair.slice(0, pair.indexOf(':')), Number(pair.split(':').at(-1))]))
  })
  const sound =
    lines.length >= 9 &&
    numbers.every((row) => row.length === 4 && row.every((value) => value >= IMPOSSIBLE)) &&
    emissions.every((map) => [...map].every(([char, value]) => char.length === 1 && value >= IMPOSSIBLE))
  if (!sound) throw new FangzhiError('BAD_INPUT', 'the model is not in the format of hmm_model.utf8')
  return { starts: numbers[0]!, transitions: numbers.slice(1), emissions }
}

function splitLines(text: string): string[] {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines
}

/** Splits at every single space; a space at the end opens no further cell. */
function splitCells(line: string): string[] {
  const cells = line.split(' ')
  if (cells.at(-1) === '') cells.pop()
  return cells
}
