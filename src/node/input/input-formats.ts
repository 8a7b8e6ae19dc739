/** How a file's contents are read. */
export type InputFormat = 'text' | 'html' | 'jsonl' | 'csv' | 'tsv' | 'xlsx'

const FORMATS: Readonly<Record<string, InputFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'text',
  markdown: 'text',
  html: 'html',
  htm: 'html',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  csv: 'csv',
  tsv: 'tsv',
  xlsx: 'xlsx',
}

/** `2026/qinghe-02.txt.gz` → `2026/qinghe-02`; `news.jsonl:12` → `news:12`; `book.xlsx:要闻:3` → `book:要闻:3`. */
export function withoutExtension(name: string): string {
  const path = withoutPlace(name)
  const known = formatOf(path)
  if (known === null) return name
  const plain = known.gzip ? path.slice(0, -3) : path
  return plain.slice(0, plain.lastIndexOf('.')) + name.slice(path.length)
}

/** The name of the file that a line, a row or a sheet stands in: `news.jsonl:12` → `news.jsonl`. */
export function withoutPlace(name: string): string {
  return name.replace(/(?<=\.xlsx):[^:/]+(?::\d+)?$|:\d+$/i, '')
}

/** Format by extension, or null where it says nothing. */
export function formatOf(name: string): { readonly format: InputFormat; readonly gzip: boolean } | null {
  const lower = name.toLowerCase()
  const gzip = lower.endsWith('.gz')
  const plain = gzip ? lower.slice(0, -3) : lower
  const format = FORMATS[plain.slice(plain.lastIndexOf('.') + 1)]
  return format === undefined || !plain.includes('.') ? null : { format, gzip }
}
