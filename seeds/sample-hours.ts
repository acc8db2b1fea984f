/**
 * INVENTED hours for the places of the neighbourhood, so that the product can be tried. They are shown as samples
 * everywhere, can only be replaced or wiped, and say nothing of a real house that could hurt it.
 */
import type { Instant } from '../server/contract/timetable.ts';
import type { HolidayName } from '../server/contract/vocabulary.ts';
import type { DayPolicy, Layer, OpeningHours, SpecialDay } from '../server/hours/model.ts';
import { weekdayAfter } from './dates.ts';
import { CLOSED, changed, hours, on, rule, span, week } from './write-hours.ts';

/** Of a place itself, of its rooms by their slug, or of neither: then its hours are unknown. */
export interface SampleHours {
  readonly place: OpeningHours | null;
  readonly rooms: Readonly<Record<string, OpeningHours>>;
  readonly hostRole: string;
}

type Policies = { readonly [Name in HolidayName]?: DayPolicy };

/** The holidays on which nobody opens; of the others the sample hosts have not said yet. */
const QUIET_DAYS: Policies = {
  newYear: CLOSED,
  easterSunday: CLOSED,
  whitSunday: CLOSED,
  christmasDay: CLOSED,
  secondChristmasDay: CLOSED,
};

export function sampleHours(now: Instant): Readonly<Record<string, SampleHours>> {
  return {
    'groene-stee': { place: groeneStee(now), rooms: {}, hostRole: 'gastvrouw, voorbeeld' },
    'the-game': { place: theGame(), rooms: {}, hostRole: 'jongerenwerker, voorbeeld' },
    madiba: { place: madiba(), rooms: {}, hostRole: 'gastheer, voorbeeld' },
    'de-horsten': {
      place: null,
      rooms: { havikshorst: havikshorst(), arendshorst: arendshorst() },
      hostRole: 'gastvrouw, voorbeeld',
    },
    zonneparel: { place: zonneparel(), rooms: {}, hostRole: 'gastheer, voorbeeld' },
  };
}

/** A split day, an evening, and one special day ahead. */
function groeneStee(now: Instant): OpeningHours {
  const volunteersDay = weekdayAfter(now, 8, 5);
  const specialDay: SpecialDay = {
    from: volunteersDay,
    through: volunteersDay,
    says: { kind: 'closed' },
    reason: 'vrijwilligersdag, voorbeeld',
  };
  const pattern = week(
    rule(on('134'), span('9:00-17:00')),
    rule(on('2'), span('9:00-12:30'), span('13:30-17:00'), span('19:00-21:00', { note: 'inloopavond' })),
    rule(on('5'), span('9:00-12:00')),
  );
  const policies = { ...QUIET_DAYS, kingsDay: changed(span('10:00-14:00', { note: 'feest in de wijk' })) };
  return hours([pattern], { specialDays: [specialDay], holidayPolicies: policies });
}

/** For young people only, and longer in school holidays. */
function theGame(): OpeningHours {
  const youth = { audience: 'youth' } as const;
  const pattern = week(
    rule(on('14'), span('15:00-18:00', youth)),
    rule(on('2'), span('15:00-18:00', youth), span('19:00-21:30', youth)),
    rule(on('3'), span('13:00-18:00', youth)),
    rule(on('5'), span('15:00-22:00', youth)),
    rule(on('6'), span('14:00-18:00', youth)),
  );
  const holidays: Layer = {
    kind: 'schoolHoliday',
    label: 'schoolvakantie',
    validity: { kind: 'schoolHoliday', name: null },
    effect: 'replace',
    rules: [rule(on('1234'), span('13:00-18:00', youth)), rule(on('5'), span('13:00-22:00', youth))],
    otherDays: 'closed',
  };
  return hours([pattern, holidays], { holidayPolicies: QUIET_DAYS });
}

/** Lunch, an evening of eating together, and a Saturday. */
function madiba(): OpeningHours {
  const pattern = week(
    rule(on('235'), span('9:30-16:00')),
    rule(on('4'), span('9:30-16:00'), span('17:30-20:30', { note: 'samen eten' })),
    rule(on('6'), span('11:00-15:00', { note: 'lunch' })),
  );
  return hours([pattern], { holidayPolicies: { ...QUIET_DAYS, kingsDay: CLOSED } });
}

function havikshorst(): OpeningHours {
  const pattern = week(
    rule(on('2'), span('9:30-12:00', { note: 'koffieochtend' })),
    rule(on('5'), span('9:30-12:00')),
    rule(on('3', { nth: [-1] }), span('19:00-21:00', { note: 'samen koken' })),
  );
  return hours([pattern], { holidayPolicies: QUIET_DAYS });
}

function arendshorst(): OpeningHours {
  const pattern = week(
    rule(on('1'), span('13:30-16:00')),
    rule(on('4'), span('9:30-12:00')),
    rule(on('3'), span('14:00-16:00', { audience: 'children', note: 'tekenen en knutselen' })),
  );
  return hours([pattern], { holidayPolicies: QUIET_DAYS });
}

/** One gets in during the activity only, and not while school is out. */
function zonneparel(): OpeningHours {
  const pattern = week(
    rule(
      on('3'),
      span('13:00-14:30', { access: 'duringActivity', audience: 'children', note: 'kindermiddag' }),
    ),
    rule(
      on('4'),
      span('8:30-9:45', { access: 'duringActivity', audience: 'parents', note: 'koffie voor ouders' }),
    ),
    rule(
      on('2'),
      span('15:30-16:30', { access: 'duringActivity', audience: 'children', note: 'sport en spel' }),
    ),
  );
  const holidays: Layer = {
    kind: 'schoolHoliday',
    label: 'schoolvakantie',
    validity: { kind: 'schoolHoliday', name: null },
    effect: 'replace',
    rules: [],
    otherDays: 'closed',
  };
  return hours([pattern, holidays], { otherHolidays: 'closed' });
}
