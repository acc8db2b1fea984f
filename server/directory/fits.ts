import { openStateAt, placementOf } from '../contract/open-state.ts';
import type { Instant, Timetable } from '../contract/timetable.ts';
import type { Audience } from '../contract/vocabulary.ts';
import type { KnownPlace } from './known-places.ts';
import type { PlacesQuery } from './places-query.ts';

/** Whether a place is one of those that were asked for, leaving aside where it is. */
export function fits(
  { place, timetable, helpTopics }: KnownPlace,
  query: PlacesQuery,
  now: Instant,
): boolean {
  const { open, audience, helpTopic, facility, spokenLanguage } = query;
  return (
    (facility === null || place.facilities[facility] === 'yes') &&
    (spokenLanguage === null || place.languages.includes(spokenLanguage)) &&
    (helpTopic === null || helpTopics.includes(helpTopic)) &&
    (audience === null || mayWelcome(timetable, audience)) &&
    (!open || countsAsOpen(timetable, now, audience ?? 'everyone'))
  );
}

/** A place without any opening stays: it may be unknown or closed for a while, but it is not for others only. */
function mayWelcome({ openIntervals }: Timetable, asked: Audience): boolean {
  return (
    openIntervals.length === 0 ||
    openIntervals.some(({ audience }) => audience === 'everyone' || audience === asked)
  );
}

function countsAsOpen(timetable: Timetable, now: Instant, audience: Audience): boolean {
  return placementOf(openStateAt(timetable, now, audience), audience).countsAsOpen;
}
