import { type Database, inTransaction } from '../../db/open-database.ts';
import { addEntryOnce } from '../../db/queries/add-entry.ts';
import { addPerson } from '../../db/queries/people.ts';
import { addWalkIn, type NewWalkIn, saveProfessional } from '../../db/queries/save-walk-in.ts';
import { organisations } from '../../db/schema.ts';
import { CLOSED, hours, on, rule, span, week } from '../../seeds/write-hours.ts';
import type { SpecialDay } from '../../server/hours/model.ts';
import { TUESDAY_MORNING } from './seeded-database.ts';

const ACT = { who: 'test', at: TUESDAY_MORNING };

/** Walk-in hours that are no samples, of an organisation that does not exist, behind the doors of the fixture places. */
export function addRealWalkIns(db: Database): void {
  const row = { slug: 'fixture-hulp', position: 99, name: 'Fixture: Raad en Daad', description: 'Verzonnen' };
  const contact = { phone: '033 000 00 09', email: 'hulp@fixture.example' };
  addEntryOnce(
    db,
    { table: organisations, row: { ...row, ...contact }, subject: 'organisation:fixture-hulp' },
    ACT,
  );
  for (const walkIn of REAL_WALK_INS) addWalkIn(db, walkIn, ACT);
}

/** Whoever holds it; without a name that she shows, nobody may read that she does. */
export function addHolder(db: Database, walkInId: number, email: string, shownName: string | null): number {
  return inTransaction(db, () => {
    const person = { pseudonym: `p-${email}`, email, name: 'Geheim', language: 'nl' } as const;
    const { id } = addPerson(db, person, ACT);
    saveProfessional(db, walkInId, { personId: id, shownName });
    return id;
  });
}

type Words = Pick<NewWalkIn, 'slug' | 'placeSlug' | 'title' | 'helpTopics'> & Partial<NewWalkIn>;

const REAL_WALK_INS: readonly NewWalkIn[] = [
  // Open on workdays from 9 to 12.
  real('2', '9:30-11:30', {
    slug: 'fixture-geld',
    placeSlug: 'fixture-twee-zalen',
    title: 'Hulp met geld',
    titleEn: 'Help with money',
    helpTopics: ['money'],
    languages: ['nl', 'ar'],
  }),
  real('4', '11:00-13:00', {
    slug: 'fixture-brieven',
    placeSlug: 'fixture-twee-zalen',
    title: 'Hulp met brieven',
    helpTopics: ['letters-and-forms', 'money'],
    byAppointment: true,
  }),
  real('5', '19:00-20:30', {
    slug: 'fixture-wonen',
    placeSlug: 'fixture-twee-zalen',
    title: 'Vragen over wonen',
    helpTopics: ['housing'],
  }),
  // Nobody knows the afternoons.
  real('3', '14:00-15:00', {
    slug: 'fixture-telefoon',
    placeSlug: 'fixture-onbekende-middag',
    title: 'Hulp met je telefoon',
    helpTopics: ['digital'],
  }),
  // Closed for works from Sunday 29 November on.
  real('1', '10:00-12:00', {
    slug: 'fixture-werk',
    placeSlug: 'fixture-verbouwing',
    title: 'Vragen over werk',
    helpTopics: ['work'],
  }),
  real('2', '16:00-18:00', {
    slug: 'fixture-jongeren',
    placeSlug: 'fixture-doelgroepen',
    title: 'Jongereninloop',
    helpTopics: ['youth'],
    audience: 'youth',
  }),
  // It begins on 15 December.
  {
    ...real('2', '9:00-10:00', {
      slug: 'fixture-gezondheid',
      placeSlug: 'fixture-twee-zalen',
      title: 'Vragen over je gezondheid',
      helpTopics: ['moving'],
    }),
    hours: hours(
      [
        {
          ...week(rule(on('2'), span('9:00-10:00'))),
          validity: { kind: 'dates', from: '2026-12-15', through: null },
        },
      ],
      { otherHolidays: 'closed' },
    ),
  },
];

function real(weekdays: string, times: string, words: Words): NewWalkIn {
  const specialDays: SpecialDay[] =
    words.slug === 'fixture-geld'
      ? [{ from: '2026-12-01', through: '2026-12-01', says: CLOSED, reason: 'ziek' }]
      : [];
  return {
    ...{ kind: 'walkIn', titleEn: null, themeSlug: null, audience: 'everyone', byAppointment: false },
    ...{ languages: [], organisationSlug: 'fixture-hulp', visitorRole: null, roomSlug: null, sample: false },
    hours: hours([week(rule(on(weekdays), span(times)))], { otherHolidays: 'closed', specialDays }),
    ...words,
  };
}
