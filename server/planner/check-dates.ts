import type { WalkInFinding } from '../contract/words/walk-in-finding-words.ts';
import { isRealDate } from '../desk/dates-in-hours.ts';
import type { IsoDate } from '../hours/model.ts';

/** Days that no calendar has: to be refused before anybody counts with them. */
export function checkRealDates(dates: { readonly [path: string]: string }): WalkInFinding[] {
  return Object.entries(dates).flatMap(([path, value]) =>
    isRealDate(value) ? [] : [{ code: 'notADate', path: `/${path}`, value } as const],
  );
}

/** The last day of something that ends: today, or later. */
export function checkLastDate(lastDate: IsoDate, today: IsoDate): WalkInFinding[] {
  const odd = checkRealDates({ lastDate });
  if (odd.length > 0) return odd;
  return lastDate < today ? [{ code: 'inThePast', path: '/lastDate', from: lastDate }] : [];
}
