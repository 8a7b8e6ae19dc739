import stringWidth from 'string-width'

/** Cells on a terminal that a text takes; a Chinese character takes two. */
export function displayWidth(text: string): number {
  return stringWidth(text)
}

/** Pads on the right to `width` cells; a longer text stays whole. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}

/** Folds a list of items, joined by `separator`, into lines of at most `width` cells. */
export function foldItems(items: readonly string[], separator: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const item of items) {
    const longer = line === '' ? item : line + separator + item
    if (line !== '' && displayWidth(longer) > width) {
      lines.push(line + separator.trimEnd())
      line = item
    } else {
      line = longer
    }
  }
  return line === '' ? lines : [...lines, line]
}
