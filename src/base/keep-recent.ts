/** Gives what `make` makes of a key, made when it is first asked for; the `most` that were asked for last are kept. */
export function keepRecent<Key, Value>(most: number, make: (key: Key) => Value): (key: Key) => Value {
  const kept = new Map<Key, Value>()
  return (key) => {
    const known = kept.get(key)
    const value = known ?? make(key)
    // What is set anew stands behind all others, so the first is the one nobody asked for longest.
    if (known !== undefined) kept.delete(key)
    else if (kept.size >= most) kept.delete(kept.keys().next().value!)
    kept.set(key, value)
    return value
  }
}
