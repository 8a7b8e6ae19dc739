#!/usr/bin/env node
import { EXIT, reportFailure } from './exit.js'
import { createProgram } from './program.js'
import { endOnClosedPipe } from './write-output.js'

endOnClosedPipe()
createProgram()
  .parseAsync()
  .catch((error: unknown) => {
    reportFailure(error)
    process.exitCode = EXIT.usage
  })
