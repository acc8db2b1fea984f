/** The hours of the fixture places, by the end of their slugs: one oddity each. */
import type { Instant } from '../server/contract/timetable.ts';
import type { Layer, OpeningHours } from '../server/hours/model.ts';
import type { Room } from '../server/model/place.ts';
import { dateAfter } from './dates.ts';
import { AS_ALWAYS, CLOSED, changed, hours, NOT_KNOWN, on, rule, span, week } from './write-hours.ts';

export interface FixtureHours {
  readonly places: Readonly<Record<string, OpeningHours>>;
  /** Of the place with two rooms. */
  readonly rooms: readonly Room[];
}

const WORKDAYS = '12345';
const EVERY_DAY = '1234567';

export function fixtureHours(now: Instant): FixtureHours {
  const places: Readonly<Record<string, OpeningHours>> = {
    nachtcafe: hours([week(rule(on('56'), span('20:00-2:30')), rule(on('7'), span('20:00-24:00')))]),
    'tweede-week': hours([
      week(rule(on('1', { everyWeeks: { n: 2, anchor: '2026-12-14' } }), span('14:00-16:30'))),
    ]),
    repaircafe: hours([week(rule(on('6', { nth: [1, -1] }), span('10:00-13:00')))]),
    wintertuin: wintertuin(),
    feestdagen: feestdagen(),
    'twee-zalen': hours([week(rule(on(WORKDAYS), span('9:00-12:00')))]),
    schoolvakantie: schoolvakantie(),
    verbouwing: verbouwing(now),
    'op-afspraak': opAfspraak(),
    'onbekende-middag': hours(
      [week(rule(on(WORKDAYS), span('9:00-12:00'), span('13:00-17:00', { state: 'unknown' })))],
      { otherHolidays: 'asAlways' },
    ),
    'altijd-open': hours([week(rule({}, span('0:00-24:00')))], { otherHolidays: 'asAlways' }),
    doelgroepen: doelgroepen(),
    'lange-naam': hours([
      week(
        rule(
          on(WORKDAYS),
          span('8:00-20:00', {
            note: 'een opmerking van precies zo veel tekens als er op één regel mag: tachtig, ja',
          }),
        ),
      ),
    ]),
    vijandig: hours([
      week(rule(on(EVERY_DAY), span('9:00-21:00', { note: '<script>alert("note")</script>' }))),
    ]),
    'voorgoed-dicht': hours([week(rule(on(WORKDAYS), span('9:00-17:00')))]),
  };
  return { places, rooms: rooms() };
}

function rooms(): readonly Room[] {
  const kitchen = hours([week(rule(on('24'), span('17:00-20:00')))]);
  const studio = hours([week(rule(on('6'), span('10:00-16:00')), rule(on('2'), span('11:00-14:00')))]);
  return [
    { slug: 'keuken', name: 'De keuken', quiet: false, hours: kitchen },
    { slug: 'atelier', name: 'Het atelier', quiet: true, hours: studio },
    { slug: 'berging', name: 'De berging', quiet: false, hours: null },
  ];
}

/** Longer in winter, and closed on Mondays then; the season wraps the New Year. */
function wintertuin(): OpeningHours {
  const winter: Layer = {
    kind: 'season',
    label: 'winter',
    validity: { kind: 'yearly', from: '10-01', through: '03-31' },
    effect: 'replace',
    rules: [rule(on('234567'), span('9:00-20:00'))],
    otherDays: 'closed',
  };
  const lunch: Layer = {
    kind: 'season',
    label: 'lunchpauze',
    validity: { kind: 'dates', from: '2026-11-01', through: '2027-01-31' },
    effect: 'takeAway',
    rules: [rule(on('3'), span('12:00-13:00'))],
    otherDays: 'asBelow',
  };
  return hours([week(rule(on(EVERY_DAY), span('10:00-17:00'))), winter, lunch]);
}

/** Every policy that a holiday can have, and some that nobody chose. */
function feestdagen(): OpeningHours {
  return hours([week(rule(on(EVERY_DAY), span('10:00-16:00')))], {
    holidayPolicies: {
      newYear: CLOSED,
      goodFriday: CLOSED,
      easterSunday: AS_ALWAYS,
      easterMonday: changed(span('12:00-14:00')),
      kingsDay: changed(span('9:00-12:00'), span('20:00-2:00', { note: 'feest' })),
      liberationDay: NOT_KNOWN,
      ascensionDay: NOT_KNOWN,
      christmasDay: CLOSED,
      secondChristmasDay: changed(span('13:00-17:00', { note: 'kerstlunch' })),
    },
  });
}

/** Closed all summer, and one morning a week around Christmas; in the other school holidays as always. */
function schoolvakantie(): OpeningHours {
  const summer: Layer = {
    kind: 'schoolHoliday',
    label: 'zomervakantie',
    validity: { kind: 'schoolHoliday', name: 'zomervakantie' },
    effect: 'replace',
    rules: [],
    otherDays: 'closed',
  };
  const christmas: Layer = {
    ...summer,
    label: 'kerstvakantie',
    validity: { kind: 'schoolHoliday', name: 'kerstvakantie' },
    rules: [rule(on('3'), span('10:00-12:00', { access: 'duringActivity', note: 'kerstknutselen' }))],
  };
  return hours([week(rule(on(WORKDAYS), span('8:30-15:00'))), summer, christmas], {
    otherHolidays: 'closed',
  });
}

/** Two weeks closed, but for one day in the midst of them, when it is open by day and late. */
function verbouwing(now: Instant): OpeningHours {
  const openDay = dateAfter(now, 9);
  return hours([week(rule(on(EVERY_DAY), span('9:00-17:00')))], {
    specialDays: [
      { from: dateAfter(now, 5), through: dateAfter(now, 19), says: CLOSED, reason: 'verbouwing' },
      {
        from: openDay,
        through: openDay,
        says: changed(span('10:00-12:00'), span('19:00-1:00')),
        reason: 'open dag',
      },
    ],
  });
}

function opAfspraak(): OpeningHours {
  const evening = span('19:00-22:00', { access: 'selfService', note: 'met je eigen sleutel' });
  const byAppointment = span('12:00-14:00', { access: 'byAppointment' });
  return hours([week(rule(on(WORKDAYS), span('9:00-17:00'), byAppointment, evening))]);
}

function doelgroepen(): OpeningHours {
  return hours([
    week(
      rule(on('1'), span('9:00-12:00', { audience: 'women' }), span('10:00-16:00', { audience: 'seniors' })),
      rule(on('2'), span('9:00-12:00', { audience: 'women' }), span('15:00-21:00', { audience: 'youth' })),
      rule(
        on('3'),
        span('13:00-17:00', { audience: 'children' }),
        span('9:00-11:00', { audience: 'parents' }),
      ),
    ),
  ]);
}
