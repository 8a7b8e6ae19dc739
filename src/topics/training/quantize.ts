/** Weights of features as bytes. */
export interface QuantizedWeights {
  /** `weights[feature * labels + label] * scales[label]` is the weight, to within half a `scale`. */
  readonly weights: Int8Array
  readonly scales: number[]
}

/** Rounds the first `features` weights of each label to 255 steps. */
export function quantize(columns: readonly Float64Array[], features: number): QuantizedWeights {
  const labels = columns.length
  const weights = new Int8Array(features * labels)
  const scales = columns.map((column, label) => {
    let largest = 0
    for (let feature = 0; feature < features; feature += 1) largest = Math.max(largest, Math.abs(column[feature]!))
    const scale = largest / 127 || 1
    for (let feature = 0; feature < features; feature += 1) {
      weights[feature * labels + label] = Math.round(column[feature]! / scale)
    }
    return scale
  })
  return { weights, scales }
}
