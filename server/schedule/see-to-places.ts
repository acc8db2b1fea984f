import { setImmediate as breathe } from 'node:timers/promises';
import { inQuietTransaction } from '../../db/in-quiet-transaction.ts';
import type { Database } from '../../db/open-database.ts';
import { findPlacesToAsk, getPlaceToAsk, type PlaceToAsk } from '../../db/queries/asks.ts';
import type { Instant } from '../contract/timetable.ts';
import { calendarsOf } from '../directory/known-places.ts';
import { askHost, type Setting } from './ask-host.ts';
import { remindHost } from './remind-host.ts';
import { tellCoordinators, type Unanswered } from './tell-coordinators.ts';
import { type Due, whatIsDue } from './what-is-due.ts';

/** So many at a time take a few milliseconds; between two pages others get their turn. */
const PAGE = 200;
/** Longer than any silence that still tells something. */
const REMEMBERED = 400 * 24 * 60 * 60 * 1000;

/** Asks, reminds and lists what is due by now for every place. Done twice it does nothing the second time. */
export async function seeToPlaces(
  db: Database,
  now: Instant,
  baseUrl: string,
  isStopping: () => boolean = () => false,
): Promise<void> {
  const setting: Setting = { calendars: calendarsOf(db), baseUrl };
  const unanswered: Unanswered[] = [];
  let after = 0;
  while (!isStopping()) {
    const places = findPlacesToAsk(db, after, PAGE, now - REMEMBERED);
    for (const place of places) {
      const due = dueFor(place, now, setting);
      if (due.ask !== null || due.remind !== null) {
        seeToPlace(db, place.id, now, setting);
        // On a Thursday at four they are due by the thousand.
        await breathe();
        if (isStopping()) return;
      }
      if (due.unansweredSince !== null)
        unanswered.push({ place, since: due.unansweredSince, newAt: due.list });
    }
    const last = places.at(-1);
    if (last === undefined || places.length < PAGE) {
      tellCoordinators(db, unanswered, now, baseUrl);
      return;
    }
    after = last.id;
    await breathe();
  }
}

/** Looked at again inside the transaction: only what is written there happened. */
function seeToPlace(db: Database, placeId: number, now: Instant, setting: Setting): void {
  inQuietTransaction(db, () => {
    const place = getPlaceToAsk(db, placeId, now - REMEMBERED);
    if (place === null) return;
    const due = dueFor(place, now, setting);
    if (due.ask !== null) askHost(db, place, due.ask, now, setting);
    if (due.remind !== null) remindHost(db, place, due.remind, now, setting);
  });
}

function dueFor(place: PlaceToAsk, now: Instant, { calendars }: Setting): Due {
  return whatIsDue(place.trust, place.asks, calendars.schoolHolidays, now);
}
