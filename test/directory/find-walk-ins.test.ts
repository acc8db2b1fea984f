import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { addWalkIn } from '../../db/queries/save-walk-in.ts';
import { atOnce } from '../../server/directory/at-once.ts';
import { findPlaces } from '../../server/directory/find-places.ts';
import { searchWalkIns, type WalkInsQuery } from '../../server/directory/find-walk-ins.ts';
import { getPlace } from '../../server/directory/get-place.ts';
import { EVERY_PLACE } from '../../server/directory/places-query.ts';
import { databaseWithFixtures, TUESDAY_MORNING } from '../helpers/seeded-database.ts';
import { on, weekly } from '../hours/building-hours.ts';

const HOUSE = 'fixture-nachtcafe';
/** Friday 27 November 2026, in a café that is open on Fridays from 20:00 to 2:30. */
const FRIDAY = '2026-11-27';
const SATURDAY = '2026-11-28';
const at = (time: string) => Date.parse(`${time}+01:00`);
const NIGHT = {
  start: at(`${FRIDAY}T22:00`),
  end: at(`${SATURDAY}T02:00`),
  door: 'open',
  walkIn: expect.objectContaining({ slug: 'night-talk' }),
};

let db: Database;
beforeAll(() => {
  db = databaseWithFixtures();
  addWalkIn(
    db,
    {
      slug: 'night-talk',
      kind: 'walkIn',
      placeSlug: HOUSE,
      roomSlug: null,
      title: 'Praten in de nacht',
      titleEn: null,
      helpTopics: [],
      themeSlug: null,
      audience: 'everyone',
      byAppointment: false,
      languages: [],
      organisationSlug: null,
      visitorRole: null,
      sample: true,
      hours: weekly(on([5], '22:00-02:00')),
    },
    { who: 'test', at: TUESDAY_MORNING },
  );
});
afterAll(() => db.close());

function found(dates: Pick<WalkInsQuery, 'from' | 'through'>) {
  return atOnce(searchWalkIns(db, { ...dates, placeSlug: HOUSE, helpTopic: null })).held;
}

describe('a walk-in hour from Friday 22:00 to Saturday 2:00', () => {
  it.each([
    [FRIDAY, FRIDAY, [NIGHT]],
    [SATURDAY, SATURDAY, []],
    ['2026-11-26', '2026-11-26', []],
    [FRIDAY, SATURDAY, [NIGHT]],
  ])('asked from %s through %s', (from, through, expected) => {
    expect(found({ from, through })).toEqual(expected);
  });

  it('still runs on the page after midnight, as the one that began on Friday', () => {
    const night = { slug: 'night-talk', start: NIGHT.start, end: NIGHT.end, door: 'open' };
    const halfPastMidnight = at(`${SATURDAY}T00:30`);
    const { places } = findPlaces(db, { ...EVERY_PLACE, open: true }, halfPastMidnight);
    expect(places.find(({ slug }) => slug === HOUSE)?.occurrences).toMatchObject([night]);
    expect(getPlace(db, HOUSE, halfPastMidnight, 'nl').walkIns[0]).toMatchObject(night);
  });

  it('is whole, and its door judged whole, also on the last day that a page knows', () => {
    const { walkIns } = getPlace(db, HOUSE, at('2026-11-14T10:00'), 'nl');
    expect(walkIns.at(-1)).toMatchObject({ start: NIGHT.start, end: NIGHT.end, door: 'open' });
  });
});
