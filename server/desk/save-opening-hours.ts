import { type Database, inTransaction } from '../../db/open-database.ts';
import type { Act } from '../../db/queries/change-log.ts';
import { findLoggedChanges } from '../../db/queries/history.ts';
import type { AllHours } from '../../db/queries/replace-hours.ts';
import type { Instant } from '../contract/timetable.ts';
import type { Checker } from '../contract/vocabulary.ts';
import { NotFound } from '../errors.ts';
import { localOf } from '../hours/local-time.ts';
import type { OpeningHours } from '../hours/model.ts';
import type { Place } from '../model/place.ts';
import { alreadySaved } from './already-saved.ts';
import { actKeyOf, CHANGES_OF_HOURS, changeHours, doneBefore, placeToChange } from './change-hours.ts';
import { checkForSaving } from './check-for-saving.ts';
import { versionOf } from './hours-version.ts';
import type { Refused, Saved } from './outcome.ts';

export interface HoursToSave {
  readonly placeSlug: string;
  /** A room of the place whose own hours these are; absent or null: the hours of the place itself. */
  readonly roomSlug?: string | null;
  readonly hours: OpeningHours;
  /** The version that the editor started from; null saves over whatever is there. */
  readonly ifVersion: string | null;
  readonly role: Checker;
  /** Sent again under the same key, nothing is done twice. */
  readonly actKey: string | null;
}

/** Somebody else saved in the meantime. `changedBy` is a pseudonym of the change log. */
export interface Stale {
  readonly kind: 'stale';
  readonly version: string;
  readonly hours: OpeningHours | null;
  readonly changedBy: string;
  readonly changedAt: Instant;
}

/** Replaces the hours of a place. Counts as a check, and makes of samples and imports hours of the host. Throws NotFound. */
export function saveOpeningHours(
  db: Database,
  { placeSlug, roomSlug = null, hours, ifVersion, role, actKey }: HoursToSave,
  act: Act,
): Saved | Stale | Refused<'findings'> {
  return inTransaction(db, () => {
    const key = actKeyOf('saveHours', placeSlug, actKey);
    const earlier = doneBefore(db, key);
    if (earlier !== null) return alreadySaved(earlier, roomSlug);
    const place = placeToChange(db, placeSlug);
    const present = hoursOf(place, roomSlug);
    if (ifVersion !== null && ifVersion !== versionOf(present)) return stale(db, place, present);
    const checked = checkForSaving(hours, localOf(act.at).date, present);
    const { findings } = checked;
    if (checked.refuses) return { kind: 'refused', why: 'findings', findings };
    const to = withHours(place, roomSlug, checked.hours);
    const after = roomSlug === null ? {} : { room: roomSlug };
    const saved = changeHours(db, { what: 'saveHours', place, to, role, key, after }, act);
    return { ...saved, version: versionOf(checked.hours), findings };
  });
}

/** Throws NotFound for a room that is not there. */
function hoursOf(place: Place, roomSlug: string | null): OpeningHours | null {
  if (roomSlug === null) return place.hours;
  const room = place.rooms.find(({ slug }) => slug === roomSlug);
  if (room === undefined) throw new NotFound('room', roomSlug);
  return room.hours;
}

/** Invented hours beside real ones would look real: all that was a sample goes when the first real hours come. */
function withHours({ hours, rooms, trust }: Place, roomSlug: string | null, saved: OpeningHours): AllHours {
  const isSample = trust?.source === 'sample';
  const kept = (present: OpeningHours | null) => (isSample ? null : present);
  return {
    hours: roomSlug === null ? saved : kept(hours),
    rooms: rooms.map((room) => ({
      slug: room.slug,
      hours: room.slug === roomSlug ? saved : kept(room.hours),
    })),
  };
}

function stale(db: Database, { slug, trust }: Place, hours: OpeningHours | null): Stale {
  const [latest] = findLoggedChanges(db, { subject: `place:${slug}`, kinds: CHANGES_OF_HOURS, limit: 1 });
  return {
    kind: 'stale',
    version: versionOf(hours),
    hours,
    changedBy: latest?.who ?? 'seeds',
    changedAt: latest?.at ?? trust?.updatedAt ?? 0,
  };
}
