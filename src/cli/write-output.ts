import { once } from 'node:events'
import { cannotWrite } from '../node/system-fault.js'
import { EXIT, reportFailure } from './exit.js'

/** Writes to standard output and waits where the reader is slower; a reader that went away (`| head`) ends the program quietly. */
export async function writeOutput(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** Ends the program quietly when the reader of standard output goes away. */
export function endOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    reportFailure(cannotWrite('standard output', error))
    process.exit(EXIT.usage)
  })
}
