/** A larger array, which begins with all that stands in another. */
export function copyInto<Numbers extends Int32Array | Uint32Array | Uint16Array | Uint8Array | Float64Array>(
  larger: Numbers,
  from: ArrayLike<number>,
): Numbers {
  larger.set(from)
  return larger
}
