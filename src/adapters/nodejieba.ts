import { alignWords } from '../segment/align-words.js'
import type { Segmenter } from '../segment/segmenter.js'

/** What this adapter uses of the module `nodejieba`. */
export interface NodejiebaModule {
  cut(text: string, hmm?: boolean): string[]
  tag(text: string): { word: string; tag: string }[]
}

/** How the adapter calls nodejieba. */
export interface NodejiebaOptions {
  /** Whether unknown words are joined by the hidden Markov model. Default true. */
  readonly hmm?: boolean
}

/**
 * Makes a segmenter of a loaded `nodejieba`, for those who want its own code instead of ours. It is ten times slower
 * and its dictionary is shared by the whole process; layers of names do not reach it.
 */
export function createNodejiebaSegmenter(nodejieba: NodejiebaModule, options: NodejiebaOptions = {}): Segmenter {
  const hmm = options.hmm ?? true
  return Object.freeze({
    name: `nodejieba${hmm ? '' : ' (no hmm)'}`,
    segment: (text: string) => alignWords(text, nodejieba.cut(text, hmm)),
    posOf(_wordId: number, text: string): string {
      const tagged = nodejieba.tag(text)
      return tagged.length === 1 ? tagged[0]!.tag : 'x'
    },
  })
}
