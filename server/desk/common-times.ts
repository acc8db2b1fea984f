import type { Database } from '../../db/open-database.ts';
import { findPlaces } from '../../db/queries/places.ts';
import { hoursIn } from '../directory/timetable-of.ts';
import type { Layer, OpeningHours, TimeSpan } from '../hours/model.ts';
import type { Place } from '../model/place.ts';
import { placeToChange } from './change-hours.ts';

/** Opening and closing in minutes after midnight, as in TimeSpan. */
export interface CommonTimes {
  readonly opens: number;
  readonly closes: number;
}

/** Where nobody keeps any times yet: a morning, an afternoon, a day and an evening. */
const TO_BEGIN_WITH: readonly CommonTimes[] = [
  { opens: 540, closes: 720 },
  { opens: 780, closes: 1020 },
  { opens: 540, closes: 1020 },
  { opens: 1140, closes: 1260 },
];

/**
 * The times that this place keeps most, then those that the places of its district keep: chips to choose from.
 * Always in the same order for the same data. Throws NotFound.
 */
export function commonTimes(db: Database, placeSlug: string, most = 6): CommonTimes[] {
  const place = placeToChange(db, placeSlug);
  const { districtSlug } = place;
  const neighbours = findPlaces(db, { districtSlug }).filter(({ slug }) => slug !== placeSlug);
  const times = [...byUse([place]), ...byUse(neighbours), ...TO_BEGIN_WITH];
  const distinct = new Map(times.map((each) => [`${each.opens}-${each.closes}`, each]));
  return [...distinct.values()].slice(0, most);
}

/** Those of most weekdays first; of equals the one that opens and then closes first. */
function byUse(places: readonly Place[]): CommonTimes[] {
  const counts = new Map<string, CommonTimes & { count: number }>();
  for (const { span, days } of places.flatMap(hoursIn).flatMap(({ hours }) => spansIn(hours))) {
    const { opens, closes } = span;
    const key = `${opens}-${closes}`;
    const known = counts.get(key) ?? { opens, closes, count: 0 };
    counts.set(key, { ...known, count: known.count + days });
  }
  return [...counts.values()]
    .toSorted((a, b) => b.count - a.count || a.opens - b.opens || a.closes - b.closes)
    .map(({ opens, closes }) => ({ opens, closes }));
}

const WHOLE_DAY = 1440;

function spansIn({
  layers,
  specialDays,
}: OpeningHours): { readonly span: TimeSpan; readonly days: number }[] {
  const ofDays = specialDays.flatMap(({ says }) => (says.kind === 'changed' ? says.spans : []));
  return [...layers.flatMap(ofLayer), ...ofDays.map((span) => ({ span, days: 1 }))].filter(
    ({ span }) => span.state === 'open' && span.closes - span.opens < WHOLE_DAY,
  );
}

function ofLayer({ rules }: Layer) {
  return rules.flatMap(({ on, spans }) => spans.map((span) => ({ span, days: on.weekdays?.length ?? 7 })));
}
