/** How every act changes hours: the new ones, who vouches for them, the check that comes with it, and the line in the log. */
import { type Database, inTransaction } from '../../db/open-database.ts';
import { type Act, recordChange } from '../../db/queries/change-log.ts';
import { addConfirmation } from '../../db/queries/confirmations.ts';
import { getChangeByKey, type LoggedChange } from '../../db/queries/history.ts';
import { saveOrigin } from '../../db/queries/hours-trust.ts';
import { getPlaceBySlug } from '../../db/queries/places.ts';
import { type AllHours, replaceHours } from '../../db/queries/replace-hours.ts';
import type { Checker } from '../contract/vocabulary.ts';
import { NotFound } from '../errors.ts';
import { localOf } from '../hours/local-time.ts';
import type { Place } from '../model/place.ts';
import { clearReportsIfTodayChanges } from './clear-reports.ts';
import { versionOf } from './hours-version.ts';
import type { Saved } from './outcome.ts';
import type { HoursState } from './recorded-hours.ts';
import { tellOfClashes } from './tell-of-clashes.ts';

/** The kinds of line in the log that hold the hours before and after. */
export const CHANGES_OF_HOURS = [
  'addPlace',
  'importPlace',
  'saveHours',
  'announceDays',
  'takeBackDays',
  'closeToday',
  'restoreHours',
  'undo',
] as const;

export interface HoursChange {
  readonly what: 'saveHours' | 'announceDays' | 'takeBackDays' | 'closeToday' | 'restoreHours';
  readonly place: Place;
  readonly to: AllHours;
  readonly role: Checker;
  /** As `actKeyOf` makes it. */
  readonly key: string | null;
  /** What else the log keeps of it. */
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
}

/** Throws NotFound. */
export function placeToChange(db: Database, slug: string): Place {
  const place = getPlaceBySlug(db, slug);
  if (place === null) throw new NotFound('place', slug);
  return place;
}

export function stateOf({ hours, rooms, trust }: Pick<Place, 'hours' | 'rooms' | 'trust'>): HoursState {
  return {
    hours,
    rooms: rooms.map(({ slug, hours }) => ({ slug, hours })),
    trust: trust && { source: trust.source, updatedAt: trust.updatedAt },
  };
}

/** One act on one place. null where the caller gave no key: then nothing tells a retry from a second act. */
export function actKeyOf(what: string, placeSlug: string, actKey: string | null): string | null {
  return actKey === null ? null : `${what}:${placeSlug}:${actKey}`;
}

/** What was done under this key before. */
export function doneBefore(db: Database, key: string | null): LoggedChange | null {
  return key === null ? null : getChangeByKey(db, key);
}

/** Any save counts as a check, and what a host saved is nobody's sample or import any more. */
export function changeHours(db: Database, change: HoursChange, act: Act): Omit<Saved, 'findings'> {
  const { what, place, to, role, key } = change;
  return inTransaction(db, () => {
    const trust = { source: 'host', updatedAt: act.at } as const;
    clearReportsIfTodayChanges(db, place, to, act);
    replaceHours(db, place.id, to);
    saveOrigin(db, place.id, trust);
    const holdsThrough = stillHolds(place, act);
    const confirmationId = addConfirmation(db, { placeId: place.id, role, holdsThrough }, act);
    const sequence = recordChange(db, act, {
      what,
      subject: `place:${place.slug}`,
      before: { ...stateOf(place), ...change.before },
      after: { hours: to.hours, rooms: to.rooms, trust, confirmationId, role, ...change.after },
      ...(key !== null && { actKey: key }),
    });
    tellOfClashes(db, place, placeToChange(db, place.slug), sequence, act);
    return { kind: 'saved', sequence, version: versionOf(to.hours), alreadyDone: false };
  });
}

/** "Klopt tot en met 10 januari" goes on to hold when one day before it changes. */
function stillHolds({ trust }: Place, { at }: Act): string | null {
  const holdsThrough = trust?.holdsThrough ?? null;
  return holdsThrough !== null && holdsThrough >= localOf(at).date ? holdsThrough : null;
}
