import { findPlaces } from '../../../db/queries/places.ts';
import { ANY, may } from '../../auth/may.ts';
import { calendarsOf } from '../../directory/known-places.ts';
import { timetableOf } from '../../directory/timetable-of.ts';
import { isNewSystem } from './is-new-system.ts';
import type { DeskScreen } from './screen.ts';

/** The desk's own address: it leads each to what is hers, and a host of several places to their list. */
export const myPlaces: DeskScreen = {
  path: '/beheer',
  act: 'openDesk',
  show({ db, now, caller }) {
    if (caller.kind === 'barPhone') return { goOnTo: `/beheer/plek/${caller.placeSlug}` };
    const rights = caller.kind === 'person' ? caller.person.rights : [];
    const slugs = rights.flatMap((right) => (right.role === 'host' ? [right.placeSlug] : []));
    const oversees = rights.some(({ role }) => role === 'coordinator' || role === 'administrator');
    if (oversees && may(caller, 'addPlace', ANY) && isNewSystem(db)) return { goOnTo: '/beheer/begin' };
    if (slugs.length === 0 && oversees) return { goOnTo: '/beheer/plekken' };
    if (slugs.length === 0 && rights.some(({ role }) => role === 'professional'))
      return { goOnTo: '/planner' };
    if (slugs.length === 1 && !oversees) return { goOnTo: `/beheer/plek/${slugs[0]}` };
    const calendars = calendarsOf(db);
    const places = slugs.length === 0 ? [] : findPlaces(db, { slugs, includeDrafts: true });
    return {
      view: 'myPlaces',
      oversees,
      places: places.map((place) => ({
        slug: place.slug,
        name: place.name,
        draft: place.draft,
        timetable: timetableOf(place, calendars, now),
      })),
    };
  },
};
