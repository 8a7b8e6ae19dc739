import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type CodedText, codedText, FangzhiError, readConll, readDoccano, readStandoff } from '../index.js'
import { readResults, readTextFile } from '../node/index.js'

/**
 * Texts as somebody marked them: a folder of brat's `.txt` and `.ann` files, a file of CoNLL columns (`.conll`, `.bio`,
 * `.tsv`, `.txt`), doccano's JSONL, or our own results, which are the program's marks.
 * @throws FangzhiError `BAD_FILE`, `BAD_INPUT`.
 */
export async function readCoded(path: string): Promise<CodedText[]> {
  const texts = await readTexts(path)
  const ids = new Set<string>()
  for (const { id } of texts) {
    if (ids.has(id))
      throw new FangzhiError('BAD_FILE', `"${id}" is there twice; give one coder's marks`, { file: path })
    ids.add(id)
  }
  return texts
}

async function readTexts(path: string): Promise<CodedText[]> {
  const info = await stat(path).catch(() => null)
  if (info === null) throw new FangzhiError('BAD_FILE', 'no such file or folder', { file: path })
  if (info.isDirectory()) return readFolder(path)
  if (!/\.jsonl$/i.test(path)) return readConll(await readTextFile(path), basename(path))
  return (await isResults(path)) ? readMachine(path) : readDoccano(await readTextFile(path), path)
}

async function readFolder(path: string): Promise<CodedText[]> {
  const names = (await readdir(path)).sort()
  if (names.includes('results.jsonl')) return readMachine(path)
  const texts: CodedText[] = []
  for (const name of names.filter((name) => name.endsWith('.ann'))) {
    const id = name.slice(0, -'.ann'.length)
    const files = { txt: await readTextFile(join(path, `${id}.txt`)), ann: await readTextFile(join(path, name)) }
    texts.push(readStandoff(articleId(id), files))
  }
  if (texts.length > 0) return texts
  throw new FangzhiError('BAD_FILE', 'holds neither results.jsonl nor .ann files of brat', { file: path })
}

async function isResults(path: string): Promise<boolean> {
  try {
    for await (const _ of readResults(path)) return true
  } catch {
    // some other JSONL
  }
  return false
}

async function readMachine(path: string): Promise<CodedText[]> {
  const texts: CodedText[] = []
  for await (const { articles } of readResults(path)) texts.push(...articles.map(codedText))
  return texts
}

/**
 * Ids of articles hold `/` and `#`, which names of files cannot, or should not; `%` codes stand for them. Chinese stays as
 * it is: three bytes a character, where a name may have 255.
 */
export function fileName(id: string): string {
  return id.replace(/[\p{Cc}\s%/\\:*?"<>|#]/gu, (character) => encodeURIComponent(character).replace('*', '%2A'))
}

function articleId(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
