import { daysBetween } from '../hours/local-time.ts';
import type { IsoDate } from '../hours/model.ts';
import { isDate } from './formats.ts';
import type { InputFinding } from './invalid-input.ts';

const MOST_DAYS = 366;

/** What is wrong with two dates together. Each by itself is the schema's business. `today`: where "from" was left out. */
export function findingsOfDates(given: unknown, through: unknown, today?: IsoDate): InputFinding[] {
  const from = given ?? today;
  if (typeof from !== 'string' || typeof through !== 'string' || !isDate(from) || !isDate(through)) return [];
  const days = daysBetween(from, through) + 1;
  if (days < 1) {
    return [
      {
        path: 'through',
        code: 'beforeFrom',
        message:
          given === undefined
            ? '"through" lies before today, and "from" is today where it is left out.'
            : '"through" lies before "from".',
        remedy:
          given === undefined ? 'Add a "from" that is not later.' : 'Exchange them; both days are included.',
      },
    ];
  }
  if (days <= MOST_DAYS) return [];
  return [
    {
      path: 'through',
      code: 'tooLong',
      message: `From "from" through "through" is ${days} days.`,
      remedy: `Ask for at most ${MOST_DAYS} days at a time.`,
    },
  ];
}
