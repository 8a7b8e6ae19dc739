import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainTopics } from '../../src/topics/explain-topics.js'
import { addInterplay, presenceOf } from '../../src/topics/interplay.js'
import { createLinearClassifier } from '../../src/topics/linear-classifier.js'
import type { TopicModel } from '../../src/topics/topic-model.js'
import { learnInterplay, moveByOthers } from '../../src/topics/training/learn-interplay.js'
import { trainTopics } from '../../src/topics/training/train-topics.js'
import { evenly } from '../property/evenly.js'
import { plainInput } from '../train/topic-examples.js'

const score = evenly(-3, 3)

describe('the interplay of labels', () => {
  it('adds to each label what the present ones bring, all by the scores before', () => {
    const labels = fc.integer({ min: 1, max: 6 })
    const table = labels.chain((count) => {
      const row = fc.array(score, { minLength: count, maxLength: count })
      return fc.tuple(row, fc.array(row, { minLength: count, maxLength: count }))
    })
    fc.assert(
      fc.property(table, ([scores, gains]) => {
        const moved = Float64Array.from(scores)
        addInterplay({ interplay: gains.flat() }, moved, new Float64Array(scores.length))
        scores.forEach((own, label) => {
          const expected = scores.reduce((sum, other, i) => sum + gains[label]![i]! * presenceOf(other), own)
          expect(moved[label]).toBeCloseTo(expected, 9)
        })
      }),
    )
  })

  it('leaves scores alone where there is none', () => {
    const scores = Float64Array.of(-1, 2)
    addInterplay({ interplay: [] }, scores, new Float64Array(2))
    expect([...scores]).toEqual([-1, 2])
  })

  it('counts a label as present between the boundary and the margin', () => {
    expect([-2, 0, 0.25, 1, 3].map(presenceOf)).toEqual([0, 0, 0.25, 1, 1])
  })
})

/** Texts at a school: half about lessons, half about drills, which the words of the school drown. */
function drillsAtSchools(count: number) {
  const [school, safety] = [0, 1]
  const primary = Array.from({ length: count }, (_, row) => (row % 2 === 0 ? school : safety))
  const scores = primary.flatMap((label) => (label === school ? [1, -1] : [0.9, 0.7]))
  const truth = primary.flatMap((label) => (label === school ? [1, 0] : [1, 1]))
  return { unseen: { labels: 2, scores: Float64Array.from(scores), truth: Uint8Array.from(truth) }, primary }
}

describe('learning the interplay', () => {
  it('lets the scene yield to what happens there', () => {
    const { unseen, primary } = drillsAtSchools(600)
    const gains = learnInterplay(unseen, primary, [...primary.keys()])
    const drill = Float64Array.of(0.9, 0.7)
    addInterplay({ interplay: [...gains] }, drill, new Float64Array(2))
    expect(drill[1]).toBeGreaterThan(drill[0]!)
    const lesson = Float64Array.of(1, -1)
    addInterplay({ interplay: [...gains] }, lesson, new Float64Array(2))
    expect(lesson[0]).toBeGreaterThan(lesson[1]!)
  })

  it('learns next to nothing from a handful of texts', () => {
    const { unseen, primary } = drillsAtSchools(4)
    for (const gain of learnInterplay(unseen, primary, [...primary.keys()])) expect(Math.abs(gain)).toBeLessThan(0.2)
  })

  it('learns nothing from texts without a present label, and from no texts', () => {
    const unseen = { labels: 2, scores: Float64Array.of(-1, -2, -0.5, -1), truth: Uint8Array.of(0, 0, 1, 0) }
    expect([...learnInterplay(unseen, [-1, 0], [0, 1])]).toEqual([0, 0, 0, 0])
    expect([...learnInterplay(unseen, [-1, 0], [])]).toEqual([0, 0, 0, 0])
  })
})

describe('moving the scores of every fold by the others', () => {
  const folds = Int32Array.from({ length: 600 }, (_, row) => (row >> 1) % 3)
  const move = (change: (truth: Uint8Array, primary: number[]) => void) => {
    const { unseen, primary } = drillsAtSchools(600)
    change(unseen.truth, primary)
    moveByOthers(unseen, primary, folds)
    return Array.from(folds.keys(), (row) => [...unseen.scores.subarray(row * 2, row * 2 + 2)])
  }
  const before = move(() => {})
  // In the first fold everything is about the school after all.
  const after = move((truth, primary) => {
    folds.forEach((fold, row) => {
      if (fold !== 0) return
      primary[row] = 0
      truth[row * 2 + 1] = 0
    })
  })

  it('takes nothing from the fold itself', () => {
    folds.forEach((fold, row) => {
      if (fold === 0) expect(after[row]).toEqual(before[row])
    })
  })

  it('takes what the others teach', () => {
    const drill = folds.findIndex((fold, row) => fold === 1 && row % 2 === 1)
    expect(before[drill]![1]).toBeGreaterThan(before[drill]![0]!)
    expect(after[drill]![1]).toBeLessThan(before[drill]![1]!)
  })
})

describe('a model with several labels', () => {
  const examples = Array.from({ length: 60 }, (_, i) => ({
    text: i % 3 === 0 ? '学校里上课,学生读书' : i % 3 === 1 ? '学校里演练,学生疏散' : '工厂里演练,工人疏散',
    labels: i % 3 === 0 ? ['school'] : i % 3 === 1 ? ['safety', 'school'] : ['safety'],
  }))

  it('carries its interplay, and explains what it adds', () => {
    const { model } = trainTopics(examples)
    expect(model.interplay).toHaveLength(4)
    expect(model.interplay.some((gain) => gain !== 0)).toBe(true)
    const moved: TopicModel = { ...model, interplay: [0, 0.5, 0, 0] }
    const [school, safety] = ['school', 'safety'].map((topic) => {
      const find = (from: TopicModel) => explainTopics(from, '学校里演练,学生疏散').find((row) => row.topic === topic)!
      return { plain: find({ ...model, interplay: [] }), moved: find(moved) }
    })
    const first = moved.labels[0]!.id === 'school' ? school! : safety!
    expect(first.plain.byPresent).toBe(0)
    expect(first.moved.byPresent).toBeGreaterThan(0)
    expect(first.moved.raw).toBeCloseTo(first.plain.raw + first.moved.byPresent, 3)
  })

  it('classifies with its interplay', () => {
    const { model } = trainTopics(examples)
    const scoresOf = (interplay: readonly number[]) =>
      createLinearClassifier({ ...model, interplay }, { threshold: 0 }).classify(plainInput('学校里演练,学生疏散'))
    expect(scoresOf([0, 0.5, 0.5, 0])).not.toEqual(scoresOf([]))
  })

  it('reports the tables of the folds and of the whole as steps of training', () => {
    const steps: string[] = []
    trainTopics(examples, { folds: 3, onProgress: ({ step, done, total }) => steps.push(`${step} ${done}/${total}`) })
    // Two weight vectors for each of three folds and for the whole, and four tables between them.
    expect(steps).toHaveLength(1 + 8 + 4)
    expect(steps.at(-3)).toBe('validate 10/12')
    expect(steps.at(-1)).toBe('learn 12/12')
  })

  it('has none where every text has one label', () => {
    const { model } = trainTopics(examples.filter(({ labels }) => labels.length === 1))
    expect(model.interplay).toEqual([])
  })
})
