/** When the door stays open on days that are closed: as fields of the form that closes them. */
import { type TimesChip, timesIn, written } from './blocks.ts';

/** One of these for each time that stays: `2026-12-01/14:00-16:00`. */
export const KEEP_FIELD = 'keep';

export interface KeptOpen extends TimesChip {
  readonly date: string;
}

export function keptValue({ date, ...times }: KeptOpen): string {
  return `${date}/${written(times)}`;
}

/** null: it is none. */
export function keptIn(value: string): KeptOpen | null {
  const [date = '', text = ''] = value.split('/');
  const times = timesIn(text);
  return times !== null && /^\d{4}-\d\d-\d\d$/.test(date) ? { date, ...times } : null;
}

/** What the button posts that keeps the door open at these times. */
export const keepStep = (values: readonly string[]) => `${KEEP_FIELD}:${values.join(',')}`;

/** The values after a step; the same values for words that are none. */
export function keepsAfterStep(keeps: readonly string[], step: string): readonly string[] {
  const prefix = `${KEEP_FIELD}:`;
  if (!step.startsWith(prefix)) return keeps;
  const added = step.slice(prefix.length).split(',');
  return [...new Set([...keeps, ...added.filter((value) => keptIn(value) !== null)])];
}

/** Those that count: of several closed days, as a day that is closed and open for a while has other times. */
export function keepsWithin(keeps: readonly string[], from: string, through: string): readonly string[] {
  if (through === from) return [];
  return keeps.filter((value) => {
    const date = keptIn(value)?.date;
    return date !== undefined && from <= date && date <= through;
  });
}
