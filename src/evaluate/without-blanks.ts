/** A text without its white space: how names and lines are compared, since pages pad and break them. */
export function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '')
}
