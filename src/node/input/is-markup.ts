/** Whether a text begins like an HTML page, be it behind an XML declaration or a comment. */
export function isMarkup(text: string): boolean {
  const head = text.slice(0, 1000)
  return /^\s*</.test(head) && /<(?:!doctype\s+html|html)\b/i.test(head)
}
