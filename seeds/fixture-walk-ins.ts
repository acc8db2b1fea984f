/** Walk-in hours that are no samples, of an organisation that does not exist, behind the doors of the fixture places. */
import { type Database, inTransaction } from '../db/open-database.ts';
import { addEntryOnce } from '../db/queries/add-entry.ts';
import { type Act, isDone } from '../db/queries/change-log.ts';
import { addWalkIn, type NewWalkIn } from '../db/queries/save-walk-in.ts';
import { organisations } from '../db/schema.ts';
import type { SpecialDay } from '../server/hours/model.ts';
import { walkInHours } from '../server/model/walk-in.ts';
import { CLOSED, hours, on, rule, span, week } from './write-hours.ts';

export const FIXTURE_ORGANISATION = 'fixture-hulp';

export function addFixtureWalkIns(db: Database, act: Act): void {
  const row = { slug: FIXTURE_ORGANISATION, position: 99, name: 'Fixture: Raad en Daad' };
  const rest = { description: 'Verzonnen', phone: '033 000 00 09', email: 'hulp@fixture.example' };
  const subject = `organisation:${FIXTURE_ORGANISATION}`;
  inTransaction(db, () => {
    addEntryOnce(db, { table: organisations, row: { ...row, ...rest }, subject }, act);
    for (const walkIn of FIXTURE_WALK_INS) addWalkInOnce(db, walkIn, act);
  });
}

/** One that somebody removed since is not brought back. */
export function addWalkInOnce(db: Database, walkIn: NewWalkIn, act: Act): void {
  const actKey = `${act.who}:walkIn:${walkIn.slug}`;
  if (!isDone(db, actKey)) addWalkIn(db, walkIn, act, actKey);
}

type Words = Pick<NewWalkIn, 'slug' | 'placeSlug' | 'title' | 'helpTopics'> & Partial<NewWalkIn>;

const FIXTURE_WALK_INS: readonly NewWalkIn[] = [
  // Open on workdays from 9 to 12.
  visit(
    '2',
    '9:30-11:30',
    {
      slug: 'fixture-geld',
      placeSlug: 'fixture-twee-zalen',
      title: 'Hulp met geld',
      titleEn: 'Help with money',
      helpTopics: ['money'],
      languages: ['nl', 'ar'],
    },
    [{ from: '2026-12-01', through: '2026-12-01', says: CLOSED, reason: 'ziek' }],
  ),
  visit('4', '11:00-13:00', {
    slug: 'fixture-brieven',
    placeSlug: 'fixture-twee-zalen',
    title: 'Hulp met brieven',
    helpTopics: ['letters-and-forms', 'money'],
    byAppointment: true,
  }),
  visit('5', '19:00-20:30', {
    slug: 'fixture-wonen',
    placeSlug: 'fixture-twee-zalen',
    title: 'Vragen over wonen',
    helpTopics: ['housing'],
  }),
  // Nobody knows the afternoons.
  visit('3', '14:00-15:00', {
    slug: 'fixture-telefoon',
    placeSlug: 'fixture-onbekende-middag',
    title: 'Hulp met je telefoon',
    helpTopics: ['digital'],
  }),
  // Closed for works for two weeks, from five days after the fixtures were made.
  visit('1', '10:00-12:00', {
    slug: 'fixture-werk',
    placeSlug: 'fixture-verbouwing',
    title: 'Vragen over werk',
    helpTopics: ['work'],
  }),
  visit('2', '16:00-18:00', {
    slug: 'fixture-jongeren',
    placeSlug: 'fixture-doelgroepen',
    title: 'Jongereninloop',
    helpTopics: ['youth'],
    audience: 'youth',
  }),
  // It begins on 15 December.
  {
    ...visit('2', '9:00-10:00', {
      slug: 'fixture-gezondheid',
      placeSlug: 'fixture-twee-zalen',
      title: 'Vragen over je gezondheid',
      helpTopics: ['moving'],
    }),
    hours: walkInHours(
      hours(
        [
          {
            ...week(rule(on('2'), span('9:00-10:00'))),
            validity: { kind: 'dates', from: '2026-12-15', through: null },
          },
        ],
        { otherHolidays: 'closed' },
      ),
    ),
  },
];

/** Each week on that weekday, and on no public holiday. */
export function visit(
  weekday: string,
  times: string,
  words: Words,
  specialDays: readonly SpecialDay[] = [],
): NewWalkIn {
  return {
    ...{ kind: 'walkIn', titleEn: null, themeSlug: null, audience: 'everyone', byAppointment: false },
    ...{ languages: [], organisationSlug: FIXTURE_ORGANISATION, visitorRole: null, roomSlug: null },
    sample: false,
    hours: walkInHours(
      hours([week(rule(on(weekday), span(times)))], { otherHolidays: 'closed', specialDays }),
    ),
    ...words,
  };
}
