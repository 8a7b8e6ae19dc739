import type { ScoringModel } from './topic-model.js'

/**
 * Lets every label's raw score feel which labels are present, itself among them, in place. Words tell where something
 * happens as loudly as what happens: a fire drill at a school speaks of education, but is about safety. Which of two
 * labels yields is no matter of single words, so it is learned from the scores of both (stacking; Wolpert: Stacked
 * Generalization, 1992; for several labels Godbole, Sarawagi: Discriminative Methods for Multi-labeled Classification,
 * 2004).
 * @param presences Room for as many numbers as `scores` has.
 */
export function addInterplay(
  { interplay }: Pick<ScoringModel, 'interplay'>,
  scores: Float64Array,
  presences: Float64Array,
): void {
  if (interplay.length === 0) return
  const labels = scores.length
  for (let label = 0; label < labels; label += 1) presences[label] = presenceOf(scores[label]!)
  for (let present = 0; present < labels; present += 1) {
    const presence = presences[present]!
    if (presence === 0) continue
    for (let label = 0; label < labels; label += 1) scores[label]! += interplay[label * labels + present]! * presence
  }
}

/** How far a label is there by its raw score: not at all at the boundary, 0, wholly at the margin, 1. */
export function presenceOf(score: number): number {
  return score <= 0 ? 0 : score >= 1 ? 1 : score
}
