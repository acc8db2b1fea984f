import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Runs one of the programs beside this file, ready when it has printed its first line. */
export async function runBeside(program: string, argument: string): Promise<Running> {
  const child = spawn(process.execPath, [join(import.meta.dirname, program), argument], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const printed: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  await once(child.stdout, 'data');
  return { child, output: () => printed.join('') };
}

export interface Running {
  readonly child: ChildProcess;
  readonly output: () => string;
}

/** `kill -9`: no handler runs, nothing is put away. */
export async function killHard({ child }: Running): Promise<void> {
  const gone = once(child, 'close');
  child.kill('SIGKILL');
  await gone;
}
