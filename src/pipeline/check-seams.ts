import { describeValue } from '../base/check-argument.js'
import { FangzhiError } from '../base/errors.js'
import { isWithin } from '../base/span.js'
import type { Annotator, AnnotatorInput } from '../mentions/annotator.js'
import type { Tokens } from '../model/tokens.js'
import type { TopicScore } from '../model/topic.js'
import type { Segmenter } from '../segment/segmenter.js'
import type { TopicClassifier, TopicInput } from '../topics/topic-classifier.js'

/*
 * Parts that users put in are looked at where they answer: what they do wrong would else come up far away, or stand in
 * results that nothing can read. What annotators propose is looked at where names are weighed. What a part throws says
 * nothing of where it comes from, so it is wrapped.
 */

/** A method of a part, such as `annotator mine`; `BAD_PART` names it where it throws. */
function guarded<Given extends unknown[], Answer>(part: string, method: (...given: Given) => Answer) {
  return (...given: Given): Answer => {
    try {
      return method(...given)
    } catch (cause) {
      const told = cause instanceof Error ? cause.message : describeValue(cause)
      throw new FangzhiError('BAD_PART', `${part} threw: ${told}`, undefined, cause)
    }
  }
}

/** An annotator of the user's. */
export function guardedAnnotator(own: Annotator): Annotator {
  const { name } = own
  return Object.freeze({ name, annotate: guarded(`annotator ${name}`, (input: AnnotatorInput) => own.annotate(input)) })
}

/** A segmenter of the user's, whose tokens must cover the text; `BAD_INPUT` names it where they do not. */
export function checkedSegmenter(own: Segmenter): Segmenter {
  const { name, idCount } = own
  const part = `segmenter ${name}`
  const segment = guarded(part, (text: string) => own.segment(text))
  return Object.freeze({
    name,
    segment(text: string): Tokens {
      const tokens = segment(text)
      const fault = tokensFault(tokens, text)
      if (fault === null) return tokens
      throw new FangzhiError('BAD_INPUT', `${part} ${fault}; fangzhi/testing has checkSegmenter to find out more`)
    },
    posOf: guarded(part, (wordId: number, text: string) => {
      const pos = own.posOf(wordId, text)
      if (typeof pos !== 'string') throw new Error(`posOf gave ${describeValue(pos)}, not a string`)
      return pos
    }),
    ...(own.idOf === undefined ? {} : { idOf: guarded(part, (text: string) => own.idOf!(text)) }),
    ...(idCount === undefined ? {} : { idCount }),
  })
}

function tokensFault(tokens: Tokens, text: string): string | null {
  const { count, ends, words } = (tokens ?? {}) as Partial<Tokens>
  if (count === undefined || !(ends instanceof Uint32Array) || !(words instanceof Int32Array)) {
    return `gave ${describeValue(tokens)} for tokens; they are { text, count, ends: Uint32Array, words: Int32Array }`
  }
  if (tokens.text !== text) return 'gave tokens of another text'
  if (!(count <= ends.length && count <= words.length)) return `gave ${count} tokens and fewer ends or words`
  let last = 0
  for (let i = 0; i < count; i++) {
    if (!(ends[i]! > last)) return `gave a token ${i} that ends at ${ends[i]}, where the one before ends at ${last}`
    last = ends[i]!
  }
  return last === text.length ? null : `gave tokens up to ${last} for a text of ${text.length}; they cover the text`
}

/** A classifier of the user's, whose topics must fit the schema; `BAD_INPUT` names it where they do not. */
export function checkedClassifier(own: TopicClassifier): TopicClassifier {
  const { name, labels } = own
  const part = `classifier ${name}`
  const classify = guarded(part, (input: TopicInput) => own.classify(input))
  return Object.freeze({
    name,
    labels,
    classify(input): readonly TopicScore[] {
      const topics = classify(input)
      const fault = topicsFault(topics, input.article.text.length)
      if (fault === null) return topics
      throw new FangzhiError('BAD_INPUT', `${part} ${fault}; fangzhi/testing has checkClassifier to find out more`)
    },
  } satisfies TopicClassifier)
}

function topicsFault(topics: readonly TopicScore[], length: number): string | null {
  if (!Array.isArray(topics)) return `gave ${describeValue(topics)} for topics; they are a list`
  let most = 1
  for (const given of topics) {
    const { topic, score, evidence } = (given ?? {}) as Partial<TopicScore>
    if (typeof topic !== 'string' || topic === '') return `gave a topic named ${describeValue(topic)}`
    if (!(typeof score === 'number' && score >= 0 && score <= most))
      return `gave ${topic} the score ${score}, not 0 to ${most}; topics come best first`
    most = score
    if (!Array.isArray(evidence)) return `gave ${topic} no list of evidence`
    for (const piece of evidence) {
      const { start, end, weight } = (piece ?? {}) as TopicScore['evidence'][number]
      if (!isWithin({ start, end }, length))
        return `gave ${topic} evidence from ${start} to ${end} in a text of ${length}`
      if (!Number.isFinite(weight)) return `gave ${topic} evidence of the weight ${weight}`
    }
  }
  return null
}
