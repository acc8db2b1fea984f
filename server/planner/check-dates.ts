import type { WalkInFinding } from '../contract/words/walk-in-finding-words.ts';
import { isRealDate } from '../desk/dates-in-hours.ts';
import type { IsoDate } from '../hours/model.ts';
import type { WalkInHours } from '../model/walk-in.ts';
import { lastDateOf } from './moved-hours.ts';

/** Days that no calendar has: to be refused before anybody counts with them. */
export function checkRealDates(dates: { readonly [path: string]: string }): WalkInFinding[] {
  return Object.entries(dates).flatMap(([path, value]) =>
    isRealDate(value) ? [] : [{ code: 'notADate', path: `/${path}`, value } as const],
  );
}

/** The last day of something that ends: today or later, and before it would end anyway. */
export function checkLastDate(hours: WalkInHours, lastDate: IsoDate, today: IsoDate): WalkInFinding[] {
  const odd = checkRealDates({ lastDate });
  if (odd.length > 0) return odd;
  if (lastDate < today) return [{ code: 'inThePast', path: '/lastDate', from: lastDate }];
  const last = lastDateOf(hours);
  return last !== null && last <= lastDate ? [{ code: 'nothingChanges', path: '/lastDate' }] : [];
}
