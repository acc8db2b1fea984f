import { beforeEach, describe, expect, it } from 'vitest';
import { type Database, inTransaction } from '../../../db/open-database.ts';
import { saveHours } from '../../../db/queries/save-hours.ts';
import { addWalkIn, type NewWalkIn, saveProfessional } from '../../../db/queries/save-walk-in.ts';
import { clashesAfter } from '../../../server/directory/clashes/clashes-after.ts';
import {
  type ClashSelection,
  clashesAhead,
  findClashes,
} from '../../../server/directory/clashes/find-clashes.ts';
import type { OpeningHours } from '../../../server/hours/model.ts';
import type { Place } from '../../../server/model/place.ts';
import { deskDatabase, HOST, placeIn } from '../../desk/real-place.ts';
import { TUESDAY_MORNING } from '../../helpers/seeded-database.ts';
import { personWith } from '../../helpers/signed-in.ts';
import { AS_ALWAYS, CLOSED, NOT_KNOWN_YET, on, special, weekly } from '../../hours/building-hours.ts';
import { CONTENT, ORGANISATION, OTHER_ORGANISATION, PROFESSIONAL } from '../../planner/visiting.ts';
import { CHECKED, days, told } from './house-and-walk-in.ts';

let db: Database;
beforeEach(() => {
  db = deskDatabase();
});

/** Tuesdays from 14 to 16, at De Groene Stee, which is open then. */
const add = (more: Partial<NewWalkIn>) =>
  addWalkIn(
    db,
    {
      ...CONTENT,
      slug: 'money',
      kind: 'walkIn',
      placeSlug: 'groene-stee',
      roomSlug: null,
      organisationSlug: ORGANISATION,
      visitorRole: null,
      sample: false,
      hours: weekly(on([2], '14:00-16:00')),
      ...more,
    },
    HOST,
  );

const found = (selection: ClashSelection, window = days('2026-12-01')) =>
  findClashes(db, selection, window, null).map((clash) => `${clash.walkIn.slug} ${told(clash)}`);

describe('what is found', () => {
  it('is what clashes of a place, an organisation, a district or a person', () => {
    const { id } = personWith(db, [PROFESSIONAL]);
    const late = { hours: weekly(on([2], '16:00-18:00')) };
    const mine = add(late);
    add({ ...late, slug: 'letters', organisationSlug: OTHER_ORGANISATION });
    inTransaction(db, () => saveProfessional(db, mine, { personId: id, shownName: null }));
    const [letters, money] = ['letters', 'money'].map((slug) => `${slug} outsideDoor 2026-12-01 17:00-18:00`);
    expect(found({ placeSlugs: ['groene-stee'] })).toEqual([letters, money]);
    expect(found({ placeSlugs: ['madiba'] })).not.toContain(money);
    expect(found({ organisationSlug: ORGANISATION })).toEqual([money]);
    expect(found({ organisationSlug: OTHER_ORGANISATION, placeSlugs: ['groene-stee'] })).toEqual([letters]);
    expect(found({ personId: id })).toEqual([money]);
    expect(found({ personId: id, placeSlugs: ['madiba'] })).toEqual([]);
    expect(found({ districtSlug: placeIn(db, 'groene-stee').districtSlug })).toContain(money);
    expect(found({ districtSlug: 'elsewhere' })).toEqual([]);
  });

  it('names who is in two places at once, also where only one of them is asked about', () => {
    const { id: personId } = personWith(db, [PROFESSIONAL]);
    const both = [
      add({}),
      add({ slug: 'letters', placeSlug: 'de-horsten', hours: weekly(on([2], '15:00-17:00')) }),
    ];
    for (const id of both) inTransaction(db, () => saveProfessional(db, id, { personId, shownName: null }));
    expect(found({ placeSlugs: ['groene-stee'] })).toEqual([
      'money twoPlaces 2026-12-01 15:00-16:00 letters',
    ]);
    expect(found({ personId }).filter((clash) => clash.includes('twoPlaces'))).toHaveLength(2);
  });

  it('names a room that another organisation takes', () => {
    add({ placeSlug: 'de-horsten', roomSlug: 'havikshorst' });
    add({
      slug: 'letters',
      placeSlug: 'de-horsten',
      roomSlug: 'havikshorst',
      organisationSlug: OTHER_ORGANISATION,
    });
    expect(found({ organisationSlug: ORGANISATION })).toContain(
      'money roomTaken 2026-12-01 14:00-16:00 letters',
    );
  });

  it('counts hours that are fresh now as checked for all of a window, where that is asked', () => {
    add({});
    const far = days('2027-02-02');
    expect(findClashes(db, { organisationSlug: ORGANISATION }, far, null).map(told)).toEqual([
      'notKnown 2027-02-02 14:00-16:00',
    ]);
    expect(findClashes(db, { organisationSlug: ORGANISATION }, far, TUESDAY_MORNING)).toEqual([]);
    expect(findClashes(db, { organisationSlug: ORGANISATION }, far, far.start)).toHaveLength(1);
  });

  it('says of itself how far ahead it looks', () => {
    expect(clashesAhead(TUESDAY_MORNING)).toEqual({ start: TUESDAY_MORNING, end: days('2026-12-21').end });
  });
});

describe('what a save would hit', () => {
  const given = (): Place & { readonly hours: OpeningHours } => {
    const place = placeIn(db, 'groene-stee');
    if (place.hours === null) throw new Error('De Groene Stee has hours.');
    return { ...place, hours: place.hours };
  };
  const withDay = (place: ReturnType<typeof given>, ...more: OpeningHours['specialDays']) => ({
    ...place,
    hours: { ...place.hours, specialDays: more },
  });
  const hit = (before: Place, after: Place) =>
    clashesAfter(db, before, after, days('2026-12-01', '2026-12-08'))
      .filter(({ walkIn }) => walkIn.slug === 'money')
      .map(told);

  it('is what was not in the way before', () => {
    add({});
    const plain = withDay(given());
    const first = withDay(given(), special('2026-12-01', CLOSED));
    const both = withDay(given(), special('2026-12-01 2026-12-08', CLOSED));
    expect(hit(plain, first)).toEqual(['specialDay 2026-12-01 14:00-16:00 date']);
    expect(hit(first, both)).toEqual(['specialDay 2026-12-08 14:00-16:00 date']);
    expect(hit(both, first)).toEqual([]);
    expect(hit(plain, plain)).toEqual([]);
  });

  it('is also a clash that grows, or that was a doubt and becomes certain; not one that becomes a doubt', () => {
    add({});
    const short = { ...given(), hours: weekly(on([2], '09:00-15:00')) };
    const shorter = { ...given(), hours: weekly(on([2], '09:00-14:30')) };
    const doubtful = withDay(given(), special('2026-12-01', NOT_KNOWN_YET));
    const closed = withDay(given(), special('2026-12-01', CLOSED));
    expect(hit(short, shorter)).toHaveLength(2);
    expect(hit(shorter, short)).toEqual([]);
    expect(hit(doubtful, closed)).toEqual(['specialDay 2026-12-01 14:00-16:00 date']);
    expect(hit(closed, doubtful)).toEqual([]);
  });

  it('leaves aside how old the hours are', () => {
    add({});
    const old = { ...given(), trust: { ...CHECKED, confirmedAt: 1 } };
    expect(hit(old, old)).toEqual([]);
    expect(hit(old, withDay(given(), special('2026-12-01', CLOSED)))).toHaveLength(1);
  });

  it('is also a room that would not be to be had', () => {
    add({ placeSlug: 'de-horsten', roomSlug: 'havikshorst' });
    const house = { ...placeIn(db, 'de-horsten'), hours: weekly(on([2], '09:00-21:00')) };
    const closedRooms = (hours: OpeningHours) => ({
      ...house,
      rooms: house.rooms.map((room) => (room.slug === 'havikshorst' ? { ...room, hours } : room)),
    });
    const always = closedRooms(weekly(on([2], '00:00-24:00')));
    expect(hit(always, closedRooms(weekly(on([2], '15:00-24:00'))))).toEqual([
      'roomNotAvailable 2026-12-01 14:00-15:00',
      'roomNotAvailable 2026-12-08 14:00-15:00',
    ]);
  });
});

it('a place that keeps its hours by a day that says so is hit by nothing', () => {
  add({});
  const { id, hours } = placeIn(db, 'groene-stee');
  if (hours === null) throw new Error('De Groene Stee has hours.');
  const specialDays = [special('2026-11-30 2026-12-06', CLOSED), special('2026-12-01', AS_ALWAYS)];
  inTransaction(db, () => saveHours(db, 'place', id, { ...hours, specialDays }));
  expect(found({ organisationSlug: ORGANISATION })).toEqual([]);
});
