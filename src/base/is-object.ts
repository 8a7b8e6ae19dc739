/** Whether a value is an object with fields, as opposed to a list, null or a plain value. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
