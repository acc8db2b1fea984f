/** What a run reports: `rest` milliseconds of peace before the next one, and why. null: all is well. */
export type Outcome = { readonly rest: number; readonly trouble: string } | null;

export interface Repetition {
  stop(): Promise<void>;
}

/** The process has ten seconds to stop; half of them are for this. */
const LONGEST_GOODBYE = 5_000;

/**
 * Runs `work` every so many milliseconds, the first time at once, and never while the last run goes on. It does not keep the
 * process alive. `report` hears of each run what went wrong, or null.
 */
export function repeat(
  every: number,
  report: (trouble: string | null) => void,
  work: (isStopping: () => boolean) => Promise<Outcome>,
): Repetition {
  let stopping = false;
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout;

  const run = async () => {
    let rest = 0;
    try {
      const outcome = await work(() => stopping);
      rest = outcome?.rest ?? 0;
      report(outcome?.trouble ?? null);
    } catch (error) {
      // The database was closed under a run that took too long to stop: nobody needs to hear of that.
      if (!stopping) report(error instanceof Error ? error.message : String(error));
    }
    plan(Math.max(every, rest));
  };
  const plan = (wait: number) => {
    if (stopping) return;
    timer = setTimeout(() => {
      running = run();
    }, wait).unref();
  };
  plan(0);

  return {
    async stop() {
      stopping = true;
      clearTimeout(timer);
      let goodbye: NodeJS.Timeout | undefined;
      const patience = new Promise<void>((resolve) => {
        goodbye = setTimeout(resolve, LONGEST_GOODBYE);
      });
      await Promise.race([running, patience]);
      clearTimeout(goodbye);
    },
  };
}
