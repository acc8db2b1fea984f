import { setImmediate as nextTurn } from 'node:timers/promises';

/** Well under the 50 ms that nobody may hold the event loop for. */
const LONGEST_TURN_MS = 10;

/** Runs a search step by step and lets others have their turn in between, so that no answer waits for a long one. */
export async function breathing<Result>(steps: Generator<void, Result>): Promise<Result> {
  let began = performance.now();
  let step = steps.next();
  while (step.done !== true) {
    if (performance.now() - began > LONGEST_TURN_MS) {
      await nextTurn();
      began = performance.now();
    }
    step = steps.next();
  }
  return step.value;
}
