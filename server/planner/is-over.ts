import type { IsoDate } from '../hours/model.ts';
import type { WalkIn } from '../model/walk-in.ts';
import { timesAhead } from './times-ahead.ts';

/** No rhythm goes on, and no single date is still to come. */
export function isOver({ hours }: Pick<WalkIn, 'hours'>, today: IsoDate): boolean {
  const hasOtherTimes = hours.specialDays.some(({ through }) => through >= today);
  return timesAhead(hours, today)?.length === 0 && !hasOtherTimes;
}
