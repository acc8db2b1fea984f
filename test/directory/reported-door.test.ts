/** Two people stood before a closed door: wherever visitors read of a walk-in hour in that block, they read that. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { getPlaceBySlug } from '../../db/queries/places.ts';
import { addWalkIn } from '../../db/queries/save-walk-in.ts';
import { findWalkIns } from '../../db/queries/walk-ins.ts';
import { hours, on, rule, span, week } from '../../seeds/write-hours.ts';
import type { DoorTrouble } from '../../server/contract/page.ts';
import { atOnce } from '../../server/directory/at-once.ts';
import { doorClashes } from '../../server/directory/clashes/door-clashes.ts';
import { feedDates } from '../../server/directory/feeds/feed-dates.ts';
import { searchWalkIns } from '../../server/directory/find-walk-ins.ts';
import { getPlace } from '../../server/directory/get-place.ts';
import { helpMoments } from '../../server/directory/help-by-topic.ts';
import { calendarsOf } from '../../server/directory/known-places.ts';
import { reportPlace } from '../../server/directory/report-place.ts';
import { doorForVisitors } from '../../server/directory/timetable-of.ts';
import { databaseWithFixtures } from '../helpers/seeded-database.ts';

/** Open from 9:00 to 14:00, and then from 17:00 to 20:00. */
const PLACE = 'fixture-twee-zalen';
const DAY = '2026-11-24';
const at = (time: string) => Date.parse(`${DAY}T${time}:00+01:00`);
const DATES = { from: DAY, through: DAY };

let db: Database;

beforeEach(() => {
  db = databaseWithFixtures();
  hold('vanochtend', '9:30-11:30');
  hold('straks', '12:30-13:30');
  hold('vanavond', '18:00-19:00');
});

function hold(slug: string, times: string): void {
  const words = { title: slug, titleEn: null, helpTopics: ['digital'], themeSlug: null, roomSlug: null };
  const plain = {
    audience: 'everyone',
    byAppointment: false,
    languages: [],
    phone: null,
    email: null,
  } as const;
  const facts = { kind: 'walkIn', placeSlug: PLACE, organisationSlug: null, visitorRole: null } as const;
  addWalkIn(
    db,
    { slug, ...words, ...plain, ...facts, sample: false, hours: hours([week(rule(on('2'), span(times)))]) },
    { who: 'test', at: at('08:00') },
  );
}

function report(time: string, deviceMark: string): void {
  const given = { placeSlug: PLACE, kind: 'closedDoor', words: null, deviceMark } as const;
  reportPlace(db, given, at(time), () => undefined);
}

const inWords = (trouble: DoorTrouble | null) =>
  trouble === null ? 'open' : [trouble.kind, trouble.reason?.kind].filter(Boolean).join(' ');

const OURS = ['vanochtend', 'straks', 'vanavond'];
const isOurs = ({ slug, start }: { readonly slug: string; readonly start: number }) =>
  OURS.includes(slug) && start < at('23:59');

function read(time: string) {
  const now = at(time);
  const { held } = atOnce(searchWalkIns(db, { ...DATES, helpTopic: null, placeSlug: PLACE }));
  const moments = atOnce(helpMoments(db, { districtSlug: 'liendert-rustenburg', near: null }, now, 'nl'));
  const walkIns = findWalkIns(db, { placeSlugs: [PLACE] });
  return {
    page: getPlace(db, PLACE, now, 'nl')
      .walkIns.filter(isOurs)
      .map(({ slug, doorTrouble }) => `${slug} ${inWords(doorTrouble)}`),
    help: moments
      .map(({ date }) => date)
      .filter(isOurs)
      .map(({ slug, doorTrouble }) => `${slug} ${inWords(doorTrouble)}`),
    api: held
      .filter(({ walkIn: { slug }, start }) => isOurs({ slug, start }))
      .map(({ walkIn, door }) => `${walkIn.slug} ${door}`),
    feed: atOnce(feedDates(db, { walkIns, dates: DATES }))
      .flatMap(({ dates }) => dates)
      .filter(({ walkIn: { slug }, start }) => isOurs({ slug, start }))
      .toSorted((a, b) => a.start - b.start)
      .map(({ walkIn, trouble }) => `${walkIn.slug} ${inWords(trouble)}`),
  };
}

const CLOSED = ['vanochtend closed reported', 'straks closed reported', 'vanavond open'];
const OPEN = ['vanochtend open', 'straks open', 'vanavond open'];

describe('what a visitor reads of a walk-in hour behind a door that was found closed', () => {
  it('by two: it is closed until the end of the block, on the page, under the help, in the API and in calendars', () => {
    report('10:10', 'key:a');
    report('10:14', 'key:b');
    const api = ['vanochtend closed', 'straks closed', 'vanavond open'];
    expect(read('10:15')).toEqual({ page: CLOSED, help: CLOSED, api, feed: CLOSED });
  });

  it('by one: nothing, for that is a note beside the door', () => {
    report('10:10', 'key:a');
    expect(read('10:15')).toEqual({ page: OPEN, help: OPEN, api: OPEN, feed: OPEN });
  });

  it('and of what began after the block nothing at all', () => {
    report('10:10', 'key:a');
    report('10:14', 'key:b');
    expect(read('14:00').page).toEqual(['vanavond open']);
    expect(read('14:00').help).toEqual(['vanavond open']);
  });

  it('also where the hours are too old to tell anything', () => {
    report('10:10', 'key:a');
    report('10:14', 'key:b');
    const place = getPlaceBySlug(db, PLACE);
    const [walkIn] = findWalkIns(db, { slug: 'straks' });
    if (place === null || walkIn === undefined) throw new Error('The fixture is gone.');
    const door = doorForVisitors(place, { start: at('00:00'), end: at('23:59') }, calendarsOf(db));
    const held = { start: at('12:30'), end: at('13:30') };
    expect(doorClashes(held, walkIn, door, at('00:00'))).toMatchObject([
      { kind: 'specialDay', reason: { kind: 'reported' }, ...held },
    ]);
  });
});
