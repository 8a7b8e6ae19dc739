/** A way in which our tokens differ from those of nodejieba 3.4.4 on purpose. */
export interface JiebaDifference {
  readonly id: 'long-stretch' | 'broken-line' | 'whole-span' | 'restart' | 'words'
  /** The modes that differ so. */
  readonly modes: readonly ('jieba' | 'fangzhi')[]
  readonly reason: string
}

/** Every class of difference; the conformance test counts them and fails on any other. */
export const JIEBA_DIFFERENCES: readonly JiebaDifference[] = [
  {
    id: 'long-stretch',
    modes: ['jieba', 'fangzhi'],
    reason:
      'A stretch of more than 20,479 characters without blank, line end, ， or 。 is cut at a token boundary, so that memory does not grow with it. Words near such a cut can differ where two cuts are equally probable.',
  },
  {
    id: 'broken-line',
    modes: ['jieba'],
    reason:
      'A line of a user dictionary whose frequency is 0 or no number is passed over; nodejieba takes the logarithm of 0 for its weight, which spoils the cut of everything before the word.',
  },
  {
    id: 'whole-span',
    modes: ['fangzhi'],
    reason: 'Numbers, percentages, dates and Latin runs stay whole, which jieba cuts at every sign.',
  },
  {
    id: 'restart',
    modes: ['fangzhi'],
    reason:
      'A character the hidden Markov model does not know, such as 、 or ·, makes jieba cut everything behind it in the run into characters, and end a word before it; we start the model anew, so that a list of names keeps every name.',
  },
  {
    id: 'words',
    modes: ['fangzhi'],
    reason: 'Layers add, force and remove words, where jieba has one dictionary.',
  },
]
