/**
 * Which of the flags a script takes were given. Anything else ends it with a word on what there is: what trains overwrites
 * a model, and takes minutes.
 * @param takes Says of what is no flag whether the script takes it, such as `epochs=3`.
 */
export function readFlags<Flag extends string>(
  flags: readonly Flag[],
  takes: (argument: string) => boolean = () => false,
): ReadonlySet<Flag> {
  const given = process.argv.slice(2)
  const unknown = given.find((argument) => !flags.includes(argument as Flag) && !takes(argument))
  if (unknown === undefined) return new Set(given as Flag[])
  console.error(
    `unknown option "${unknown}"; there are ${flags.join(', ')}; without any the model is trained and written`,
  )
  process.exit(2)
}
