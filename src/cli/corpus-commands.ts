import type { Command } from 'commander'
import { registerAgreement } from './commands/agreement.js'
import { registerAnnotate } from './commands/annotate.js'
import { registerCooccur } from './commands/cooccur.js'
import { registerCorpus } from './commands/corpus.js'
import { registerCorpusMerge } from './commands/corpus-merge.js'
import { registerDuplicates } from './commands/duplicates.js'
import { registerExport } from './commands/export.js'
import { registerFreq } from './commands/freq.js'
import { registerKeyness } from './commands/keyness.js'
import { registerKwic } from './commands/kwic.js'
import { registerRoles } from './commands/roles.js'
import { registerSample } from './commands/sample.js'
import { registerTimeline } from './commands/timeline.js'

/** The commands over many pages, in the order of the work: make results, ask them, check them, hand them on. */
export function registerCorpusCommands(program: Command): void {
  registerCorpus(program)
  registerCorpusMerge(program)
  registerAnnotate(program)
  registerKwic(program)
  registerFreq(program)
  registerTimeline(program)
  registerKeyness(program)
  registerCooccur(program)
  registerRoles(program)
  registerDuplicates(program)
  registerSample(program)
  registerAgreement(program)
  registerExport(program)
}
