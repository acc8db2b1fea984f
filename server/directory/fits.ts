import { openStateAt, placementOf } from '../contract/open-state.ts';
import type { Instant, Timetable } from '../contract/timetable.ts';
import type { Audience } from '../contract/vocabulary.ts';
import type { WalkIn } from '../model/walk-in.ts';
import type { CancelledWalkIn } from './cancelled-walk-ins.ts';
import type { KnownPlace } from './known-places.ts';
import { nextMidnight } from './next-midnight.ts';
import type { DatedWalkIn } from './occurrences.ts';
import type { PlacesQuery } from './places-query.ts';

/** Whether a place is one of those that were asked for, leaving aside where it is. */
export function fits(known: KnownPlace, query: PlacesQuery, now: Instant): boolean {
  const { place, timetable } = known;
  const { open, audience, helpTopic, facility, spokenLanguage } = query;
  return (
    (facility === null || place.facilities[facility] === 'yes') &&
    (spokenLanguage === null || place.languages.includes(spokenLanguage)) &&
    (helpTopic === null ||
      nextOffer(known, query, now) !== null ||
      (query.alsoNotHeld && notHeldThatDay(known, query, now).length > 0)) &&
    (audience === null || mayWelcome(timetable, audience)) &&
    (!open || countsAsOpen(timetable, now, audience ?? 'everyone'))
  );
}

/**
 * The first date within fourteen days that offers the asked help to whom it was asked for and is not over: before
 * all others one with an open door. null: there is none, or no help was asked for.
 */
export function nextOffer({ walkIns }: KnownPlace, query: HelpAsked, now: Instant): DatedWalkIn | null {
  const offers = walkIns.filter(({ walkIn, end }) => end > now && isOffered(walkIn, query));
  return offers.find(({ door }) => door === 'open') ?? offers[0] ?? null;
}

/** What would have offered it on the day of `now`, is not over, and is not held. */
export function notHeldThatDay(
  { cancelled }: KnownPlace,
  query: HelpAsked,
  now: Instant,
): readonly CancelledWalkIn[] {
  if (query.helpTopic === null) return [];
  const midnight = nextMidnight(now);
  return cancelled.filter(
    ({ walkIn, start, end }) => end > now && start < midnight && isOffered(walkIn, query),
  );
}

type HelpAsked = Pick<PlacesQuery, 'helpTopic' | 'audience'>;

function isOffered({ helpTopics, audience }: WalkIn, { helpTopic, audience: asked }: HelpAsked): boolean {
  return (
    helpTopic !== null &&
    helpTopics.includes(helpTopic) &&
    (asked === null || asked === 'everyone' || isWelcome(audience, asked))
  );
}

function isWelcome(audience: Audience, asked: Audience): boolean {
  return audience === 'everyone' || audience === asked;
}

/** A place without any opening stays: it may be unknown or closed for a while, but it is not for others only. */
function mayWelcome({ openIntervals }: Timetable, asked: Audience): boolean {
  return openIntervals.length === 0 || openIntervals.some(({ audience }) => isWelcome(audience, asked));
}

function countsAsOpen(timetable: Timetable, now: Instant, audience: Audience): boolean {
  return placementOf(openStateAt(timetable, now, audience), audience).countsAsOpen;
}
