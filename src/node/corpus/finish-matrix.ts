import { createReadStream, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { csvLine } from '../../export/csv.js'
import { readLines } from '../input/read-lines.js'
import { joinFiles, joinTexts } from './join-files.js'
import type { OutputRecord } from './manifest.js'

/** A line of counts is as long as an article has different words. */
const LONGEST_LINE = 1 << 28

/**
 * The counts of words in articles as a sparse matrix: `dfm/counts.mtx` (Matrix Market, coordinates from 1, rows are
 * articles, columns words), `dfm/articles.csv` and `dfm/words.csv` with what rows and columns stand for. Words are
 * numbered as they first appear. R reads it with `Matrix::readMM`, Python with `scipy.io.mmread`. Memory grows with the
 * vocabulary only.
 */
export async function finishMatrix(out: string, folders: readonly string[]): Promise<Record<string, OutputRecord>> {
  const words = new Map<string, number>()
  const articles: string[] = []
  const pieces: string[] = []
  let entries = 0
  for (const [index, folder] of folders.entries()) {
    const file = join(folder, 'dfm.part')
    if (!existsSync(file)) continue
    const lines: string[] = []
    for await (const { bytes } of readLines(createReadStream(file), LONGEST_LINE)) {
      const [article, counts] = JSON.parse(Buffer.from(bytes!).toString('utf8')) as [string, [string, number][]]
      articles.push(article)
      for (const [word, count] of counts) {
        const column = words.get(word) ?? words.size + 1
        words.set(word, column)
        lines.push(`${articles.length} ${column} ${count}\n`)
      }
      entries += counts.length
    }
    const piece = join(out, `dfm/counts.${index}.part`)
    joinFiles(piece, lines.join(''), [])
    pieces.push(piece)
  }
  const header = `%%MatrixMarket matrix coordinate integer general\n${articles.length} ${words.size} ${entries}\n`
  const outputs = {
    'dfm/counts.mtx': joinFiles(join(out, 'dfm/counts.mtx'), header, pieces),
    'dfm/articles.csv': joinTexts(join(out, 'dfm/articles.csv'), ['article', ...articles], (name) => csvLine([name])),
    'dfm/words.csv': joinTexts(join(out, 'dfm/words.csv'), ['word', ...words.keys()], (word) => csvLine([word])),
  }
  for (const piece of pieces) rmSync(piece)
  return outputs
}
