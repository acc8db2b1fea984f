import type { Database } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import type { Checker } from '../contract/vocabulary.ts';
import type { IsoDate, SpecialDay } from '../hours/model.ts';
import type { Refused, Saved } from './outcome.ts';

export interface DaysToAnnounce {
  readonly placeSlug: string;
  /** One date or a range: as always, closed, other times, or not known yet; a reason of at most 80 characters. */
  readonly day: SpecialDay;
  readonly role: Checker;
  readonly actKey: string | null;
}

/** `replaced`: what earlier announcements said of these dates and no longer do (a part of one, where it was cut). */
export type Announced = Saved & { readonly replaced: readonly SpecialDay[] };

/** Says that days ahead are different. Counts as a check. Throws NotFound. */
export function announceDays(_db: Database, _given: DaysToAnnounce, _act: Act): Announced | Refused {
  throw new Error('to be built');
}

export interface DaysToTakeBack {
  readonly placeSlug: string;
  readonly from: IsoDate;
  readonly through: IsoDate;
  readonly role: Checker;
  readonly actKey: string | null;
}

/** Takes an announcement back, by its exact dates: those days are as the rest of the hours say. Throws NotFound, also for dates that nobody announced. */
export function withoutSpecialDay(_db: Database, _given: DaysToTakeBack, _act: Act): Saved | Refused {
  throw new Error('to be built');
}
