/** Patterns to start from, where there is nothing yet. */
import type { Database } from '../../../db/open-database.ts';
import { findPlaces } from '../../../db/queries/places.ts';
import { EMPTY_BLOCK } from '../../contract/desk/blocks.ts';
import type { GroupForm, PatternExample, PatternForm } from '../../contract/desk/pattern.ts';
import { ALWAYS, EVERY_WEEK } from '../../contract/desk/pattern-steps.ts';
import { metresBetween } from '../../directory/distance.ts';
import type { IsoDate } from '../../hours/model.ts';
import type { Place } from '../../model/place.ts';
import { patternOf } from './pattern-of.ts';

/** As many neighbours as fit on a phone without scrolling past the first screen. */
const MOST_NEIGHBOURS = 4;
/** Farther than any place is from another. */
const EARTH_ROUND_METRES = 40_000_000;

export const EMPTY_PATTERN: PatternForm = { periods: [ALWAYS] };

/**
 * "Ma–vr 9–17", "3 ochtenden", and the patterns of places of the district that the editor can show, the nearest first.
 * Not those of samples: hours that we invented must not become somebody's own by one tap.
 */
export function patternExamples(db: Database, place: Place, today: IsoDate): PatternExample[] {
  const neighbours = findPlaces(db, { districtSlug: place.districtSlug })
    .filter(({ slug, draft, trust }) => slug !== place.slug && !draft && trust?.source !== 'sample')
    .toSorted((a, b) => metresTo(place, a) - metresTo(place, b) || (a.slug < b.slug ? -1 : 1))
    .flatMap(({ slug, name, hours }): PatternExample[] => {
      const form = patternOf(hours, today);
      const isSomething = form.periods.some(({ groups }) => groups.length > 0);
      return isSomething ? [{ key: slug, placeName: name, form: asNew(form) }] : [];
    })
    .slice(0, MOST_NEIGHBOURS);
  return [
    { key: 'weekdays', placeName: null, form: oneGroup([1, 2, 3, 4, 5], '09:00', '17:00') },
    { key: 'mornings', placeName: null, form: oneGroup([1, 3, 5], '09:00', '12:00') },
    ...neighbours,
  ];
}

/** Where one of the two is a guess nobody knows how far it is: those come last, by their slug. */
function metresTo(place: Place, other: Place): number {
  const metres = metresBetween(place.coordinates, other.coordinates);
  return metres ?? EARTH_ROUND_METRES;
}

/** Of somebody else's week only the times are taken over, not the notes. */
function asNew(form: PatternForm): PatternForm {
  return {
    periods: form.periods.map((period) => ({
      ...period,
      layer: null,
      groups: period.groups.map((group) => ({
        ...group,
        blocks: group.blocks.map((block) => ({ ...block, note: '' })),
      })),
    })),
  };
}

function oneGroup(weekdays: readonly number[], opens: string, closes: string): PatternForm {
  const group: GroupForm = {
    weekdays,
    rhythm: EVERY_WEEK,
    blocks: [{ ...EMPTY_BLOCK, opens, closes }],
  };
  return { periods: [{ ...ALWAYS, groups: [group] }] };
}
