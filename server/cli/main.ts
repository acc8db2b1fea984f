/** The process of `binnenlopen <command>`. */
import { run } from './run.ts';
import { openSession } from './session.ts';

// `binnenlopen export | head` closes the pipe early: that is the reader's choice, not a failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

process.exitCode = await run(process.argv.slice(2), openSession());
