/**
 * Node's `fs` for what every start loads. Imported as a module, `node:fs` reads out all its exports for the binding, and
 * with them loads its streams, which costs milliseconds; asked for like this it does not.
 */
export const { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync, renameSync, writeFileSync } =
  process.getBuiltinModule('node:fs')
