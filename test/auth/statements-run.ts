import type { Database } from '../../db/open-database.ts';

/** Those that say where a transaction begins and ends, and change nothing themselves. */
const CONTROL = /^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)/i;

interface Traced {
  readonly source: string;
}

/** Every statement that the work runs, in order: the measure of what it costs, where a clock would be guessing. */
export function statementsRun(db: Database, work: () => void): string[] {
  const { seen, stop } = follow(db);
  try {
    work();
  } finally {
    stop();
  }
  return seen;
}

/** The same of work that waits. */
export async function statementsRunBy(db: Database, work: () => Promise<unknown>): Promise<string[]> {
  const { seen, stop } = follow(db);
  try {
    await work();
  } finally {
    stop();
  }
  return seen;
}

function follow({ sqlite }: Database): { readonly seen: string[]; stop(): void } {
  const seen: string[] = [];
  const prototype: object = Object.getPrototypeOf(sqlite.prepare('SELECT 1'));
  const restore = ['run', 'get', 'all', 'iterate'].map((name) => {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
    const original: unknown = descriptor?.value;
    if (descriptor === undefined || typeof original !== 'function') throw new Error(`No ${name} to follow.`);
    Object.defineProperty(prototype, name, {
      ...descriptor,
      value: function traced(this: Traced, ...given: unknown[]): unknown {
        if (!CONTROL.test(this.source)) seen.push(this.source);
        return Reflect.apply(original, this, given);
      },
    });
    return () => Object.defineProperty(prototype, name, descriptor);
  });
  return {
    seen,
    stop() {
      for (const undo of restore) undo();
    },
  };
}
