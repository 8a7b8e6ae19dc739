import { type CodedText, codedScores, FangzhiError } from '../index.js'
import { readRecords } from './read-records.js'

/**
 * How the program's marks compare with a coder's, as text for people: precision, recall and F1 with 95 % intervals.
 * @param sheet The coding sheet whose column `inclusion` weights the texts.
 * @throws FangzhiError `BAD_FILE` for a sheet with a share that is none, `BAD_INPUT` where the texts differ.
 */
export async function reportCoded(
  gold: readonly CodedText[],
  found: readonly CodedText[],
  sheet: string | undefined,
): Promise<string> {
  const inclusion = sheet === undefined ? new Map<string, number>() : await readInclusion(sheet)
  const { texts, scores } = codedScores(gold, found, inclusion)
  const lines = scores.map(
    ({ type, precision, recall, f1, interval, gold, found, right }) =>
      `${type.padEnd(10)} P ${precision.toFixed(4)}  R ${recall.toFixed(4)}  F1 ${f1.toFixed(4)} [${interval[0].toFixed(4)}, ${interval[1].toFixed(4)}]  coder ${gold}, program ${found}, both ${right}`,
  )
  const weighted = gold.filter(({ id }) => inclusion.has(id)).length
  return `${texts} texts${sheet === undefined ? '' : `, ${weighted < gold.length ? `${weighted} of them ` : ''}weighted by inclusion`}\n${lines.join('\n')}\n`
}

async function readInclusion(sheet: string): Promise<Map<string, number>> {
  const inclusion = new Map<string, number>()
  const rows = await readRecords(sheet, ['article', 'inclusion'])
  for (const [index, { article, inclusion: share }] of rows.entries()) {
    const number = Number(share)
    if (!article || !(number > 0 && number <= 1)) {
      const message = `inclusion of "${article}" is "${share}"; it takes a number above 0, at most 1`
      throw new FangzhiError('BAD_FILE', message, { file: sheet, line: index + 2 })
    }
    inclusion.set(article, number)
  }
  return inclusion
}
