import { setImmediate as nextTurn } from 'node:timers/promises';

/** Runs a search step by step and lets others have their turn in between, so that no answer waits for a long one. */
export async function breathing<Result>(steps: Generator<void, Result>): Promise<Result> {
  let step = steps.next();
  while (step.done !== true) {
    await nextTurn();
    step = steps.next();
  }
  return step.value;
}
