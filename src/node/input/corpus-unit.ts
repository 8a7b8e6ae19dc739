import type { InputFile } from './input-files.js'

/**
 * One step of work over a corpus, small enough to send to a worker: files of one page are read by the worker, lines and
 * records of tables are sent. `name` is what a reader can find again: `2026/qinghe-02.txt` or `news.jsonl:12`.
 */
export type CorpusUnit =
  | { readonly kind: 'file'; readonly name: string; readonly file: InputFile }
  | { readonly kind: 'line'; readonly name: string; readonly text: string }
  | { readonly kind: 'record'; readonly name: string; readonly record: Readonly<Record<string, unknown>> }
  | { readonly kind: 'bad'; readonly name: string; readonly code: string; readonly reason: string }
  /** A table that has been read to its end; for the manifest. */
  | { readonly kind: 'source'; readonly name: string; readonly sha256: string; readonly size: number }

/** About the bytes of its file that a unit takes, by which work is divided and its progress is told. */
export function unitSize(unit: CorpusUnit): number {
  switch (unit.kind) {
    case 'file':
      return unit.file.size
    case 'line':
      return Buffer.byteLength(unit.text) + 1
    case 'record':
      return Object.values(unit.record).reduce<number>(
        (sum, cell) => sum + Buffer.byteLength(String(cell ?? '')) + 1,
        0,
      )
    default:
      return 0
  }
}
