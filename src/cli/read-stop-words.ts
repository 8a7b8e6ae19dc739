import { readTextFile } from '../node/index.js'

/**
 * The words of a file, one a line, sorted and each once; none where no file is named. Blank lines and lines that begin
 * with `#` hold none.
 * @throws FangzhiError `BAD_FILE`.
 */
export async function readStopWords(file: string | undefined): Promise<string[]> {
  if (file === undefined) return []
  const words = (await readTextFile(file)).split(/\r?\n/).map((line) => line.trim())
  return [...new Set(words.filter((word) => word !== '' && !word.startsWith('#')))].sort()
}
