import type { Command } from 'commander'
import { registerAgreement } from './agreement.js'
import { registerAnnotate } from './annotate.js'
import { registerCooccur } from './cooccur.js'
import { registerCorpus } from './corpus.js'
import { registerCorpusMerge } from './corpus-merge.js'
import { registerDuplicates } from './duplicates.js'
import { registerExport } from './export.js'
import { registerFreq } from './freq.js'
import { registerKeyness } from './keyness.js'
import { registerKwic } from './kwic.js'
import { registerRoles } from './roles.js'
import { registerSample } from './sample.js'
import { registerTimeline } from './timeline.js'

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
