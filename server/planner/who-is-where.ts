import type { Database } from '../../db/open-database.ts';
import type { HelpMoment } from '../contract/help-page.ts';
import type { Instant } from '../contract/timetable.ts';
import type { Language } from '../contract/vocabulary.ts';
import { helpMoments } from '../directory/help-by-topic.ts';
import { localOf } from '../hours/local-time.ts';

/** The walk-in hours of today in a district that are not over, by start; cancelled ones too. A name only by her own choice. In steps. */
export function* whoIsWhere(
  db: Database,
  districtSlug: string,
  now: Instant,
  language: Language,
): Generator<void, HelpMoment[]> {
  const today = localOf(now).date;
  const moments = yield* helpMoments(db, { districtSlug, near: null }, now, language);
  return moments.filter(({ date: { kind, start } }) => kind === 'walkIn' && localOf(start).date <= today);
}
