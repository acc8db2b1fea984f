import { expect, it } from 'vitest';
import { getPlaceBySlug } from '../../db/queries/places.ts';
import { addPlace } from '../../db/queries/save-place.ts';
import { addWalkIn } from '../../db/queries/save-walk-in.ts';
import { acrossBorder } from '../../server/planner/slots/across-border.ts';
import { findSlots } from '../../server/planner/slots/find-slots.ts';
import { databaseWithFixtures, TUESDAY_MORNING } from '../helpers/seeded-database.ts';
import { asking } from './slot-situations.ts';
import { CONTENT } from './visiting.ts';

const ACT = { who: 'test', at: TUESDAY_MORNING };
/** A degree of latitude is some 111 km. */
const METRE_NORTH = 1 / 111_195;

const elsewhere = { districtSlug: 'nieuwland', precision: 'exact', lon: 5.4 } as const;
const own = [
  { slug: 'aula', districtSlug: 'here', neighbourhoodCode: 'BU1', lon: 5.4, lat: 52, precision: 'exact' },
] as const;

it('takes in the neighbourhoods across the border that begin within walking distance, and no others', () => {
  const at = (slug: string, metres: number, neighbourhoodCode: string | null) => ({
    ...{ ...elsewhere, slug, neighbourhoodCode, lat: 52 + metres * METRE_NORTH },
  });
  const all = [
    ...own,
    at('near', 790, 'BU2'),
    at('of-the-same-neighbourhood', 5_000, 'BU2'),
    at('beyond', 810, 'BU3'),
    at('near-in-none', 100, null),
    at('far-in-none', 900, null),
    { ...at('not-exact', 10, 'BU4'), precision: 'neighbourhood' as const },
  ];
  expect(acrossBorder(all, own).map(({ slug }) => slug)).toEqual([
    'near',
    'of-the-same-neighbourhood',
    'near-in-none',
  ]);
  expect(acrossBorder(all, [])).toEqual([]);
});

it('finds moments on this side of the border, and names the same help on the other side', () => {
  const db = databaseWithFixtures();
  const hall = getPlaceBySlug(db, 'fixture-twee-zalen');
  if (hall === null) throw new Error('It is one of the fixtures.');
  const { id: _id, neighbourhoodName: _name, ...facts } = hall;
  const there = { slug: 'over-de-grens', name: 'Over de Grens', districtSlug: 'nieuwland' };
  addPlace(db, { ...facts, ...there, neighbourhoodCode: null }, ACT);
  const walkIn = { ...CONTENT, kind: 'walkIn', organisationSlug: null, sample: false } as const;
  const held = { slug: 'overkant', placeSlug: there.slug, roomSlug: null, visitorRole: null };
  addWalkIn(db, { ...walkIn, ...held, helpTopics: ['youth'] }, ACT);
  const question = asking({ helpTopic: 'youth', limit: 500 });
  const { slots } = findSlots(db, [hall.districtSlug], question, TUESDAY_MORNING);
  const places = new Set(slots.map(({ place }) => place.slug));
  expect([places.has(hall.slug), places.has(there.slug)]).toEqual([true, false]);
  const nearest = slots.flatMap(({ reasons }) =>
    reasons.flatMap((reason) => (reason.code === 'sameHelp' ? (reason.nearest?.placeName ?? []) : [])),
  );
  expect(nearest).toContain(there.name);
  const both = findSlots(db, [hall.districtSlug, 'nieuwland'], question, TUESDAY_MORNING).slots;
  expect(both.some(({ place }) => place.slug === there.slug)).toBe(true);
});
