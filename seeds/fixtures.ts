/**
 * INVENTED places with every oddity that hours can have, for tests and `npm run dev -- --fixtures`. Each says in its
 * name that it is a fixture. Dates of trust are relative to now; dates of recurrence are fixed.
 */
import type { NewPlace, NewTrust } from '../db/queries/save-place.ts';
import type { Instant } from '../server/contract/timetable.ts';
import { noonBefore } from './dates.ts';
import { type FixtureHours, fixtureHours } from './fixture-hours.ts';

type Words = Partial<Omit<NewPlace, 'slug' | 'hours' | 'trust' | 'coordinates'>> & Pick<NewPlace, 'name'>;

/** Each a little further east along one street that does not exist, so that distances differ. */
const FIRST_POINT = { lon: 5.4, lat: 52.163 };
const STEP = 0.0015;
const LONG_NAME =
  'Fixture: Ontmoetingscentrum en buurthuiskamer van de gezamenlijke bewoners en ondernemers van de Lange Fictieve Straat en omstreken';

export function fixturePlaces(now: Instant): readonly NewPlace[] {
  const hours = fixtureHours(now);
  const confirmed = (days: number): NewTrust => ({
    source: 'host',
    updatedAt: noonBefore(now, 200),
    confirmedAt: noonBefore(now, days),
  });
  const imported: NewTrust = { source: 'import', updatedAt: noonBefore(now, 10) };
  const never: NewTrust = { source: 'host', updatedAt: noonBefore(now, 5) };

  const places: readonly (readonly [slug: string, trust: NewTrust | null, words: Words])[] = [
    [
      'nachtcafe',
      confirmed(3),
      { name: 'Fixture: nachtcafé', kind: 'other', phone: '033 000 00 01', ...EQUIPPED },
    ],
    ['tweede-week', confirmed(40), { name: 'Fixture: elke tweede maandag', kind: 'church' }],
    ['repaircafe', confirmed(120), { name: 'Fixture: repaircafé, eerste en laatste zaterdag' }],
    [
      'wintertuin',
      confirmed(7),
      { name: 'Fixture: wintertuin met een seizoen', facilities: { garden: 'yes' } },
    ],
    ['feestdagen', confirmed(1), { name: 'Fixture: alle feestdagen', phone: '033 000 00 02' }],
    ['twee-zalen', confirmed(14), { name: 'Fixture: twee zalen', rooms: hours.rooms }],
    ['schoolvakantie', confirmed(2), { name: 'Fixture: schoolvakantie', kind: 'schoolBuilding' }],
    ['verbouwing', confirmed(2), { name: 'Fixture: verbouwing met één open dag' }],
    [
      'op-afspraak',
      { ...confirmed(6), rhythmDays: 7 },
      { name: 'Fixture: op afspraak binnen open', hosts: HOSTS },
    ],
    [
      'onbekende-middag',
      imported,
      { name: 'Fixture: onbekende middag', hoursSourceText: 'Mo-Fr 09:00-12:00, 13:00-17:00 unknown' },
    ],
    ['niet-begrepen', imported, { name: 'Fixture: tijden niet begrepen', ...NOT_UNDERSTOOD }],
    ['altijd-open', never, { name: 'Fixture: altijd open, nooit nagekeken', kind: 'library' }],
    [
      'doelgroepen',
      confirmed(1),
      { name: 'Fixture: vrouwen, ouderen en jongeren', languages: ['nl', 'ar', 'ti'] },
    ],
    ['lange-naam', confirmed(1), { name: LONG_NAME, kind: 'livingRoom' }],
    ['vijandig', confirmed(1), HOSTILE],
    ['zonder-uren', null, { name: 'Fixture: zonder uren', kind: 'sportsHall' }],
    ['voorgoed-dicht', confirmed(30), { name: 'Fixture: voorgoed dicht', goneSince: '2026-09-01' }],
  ];
  return places.map(([slug, trust, words], index) => toPlace(slug, index, { trust, words, hours }));
}

interface Parts {
  readonly trust: NewTrust | null;
  readonly words: Words;
  readonly hours: FixtureHours;
}

function toPlace(slug: string, index: number, { trust, words, hours }: Parts): NewPlace {
  const { lon, lat } = FIRST_POINT;
  return {
    ...{
      kind: 'communityCentre',
      goneSince: null,
      districtSlug: 'liendert-rustenburg',
      neighbourhoodCode: null,
    },
    ...{ description: null, phone: null, website: null, facilities: {}, languages: [], rooms: [], hosts: [] },
    ...{ hoursSourceText: null, hoursNotUnderstood: null },
    address: { street: `Fictieve Straat ${index + 1}`, postalCode: null, locality: 'Amersfoort' },
    coordinates: { lon: lon + index * STEP, lat, precision: 'exact', radiusMetres: 10 },
    hours: hours.places[slug] ?? null,
    trust,
    ...words,
    slug: `fixture-${slug}`,
  };
}

const EQUIPPED = {
  website: 'https://fixture.example/',
  description: 'Een verzonnen café dat tot diep in de nacht open is.',
  facilities: {
    wheelchair: 'limited',
    accessibleToilet: 'no',
    toilet: 'yes',
    coffee: 'yes',
    hearingLoop: 'unknown',
  },
  languages: ['nl', 'en', 'tr'],
} satisfies Partial<Words>;

/** One who shows her name, one who does not, and one who has none. */
const HOSTS = [
  { firstName: 'Fixtura', nameShown: true, role: 'gastvrouw', sample: false },
  { firstName: 'Geheim', nameShown: false, role: 'gastheer', sample: false },
  { firstName: null, nameShown: false, role: 'vrijwilliger', sample: false },
];

const NOT_UNDERSTOOD = {
  hoursSourceText: 'sunrise-sunset; bij mooi weer langer',
  hoursNotUnderstood: '"sunrise-sunset": a time of the sun cannot be kept',
};

/** What a page must show as text and never run. */
const HOSTILE = {
  name: 'Fixture: <script>alert(1)</script> & "aanhaling" \'enkel\'',
  description: '</script><img src=x onerror=alert(1)> {{7*7}} <!-- ]]>',
  website: 'https://fixture.example/?q="><script>alert(1)</script>',
  hosts: [{ firstName: '<b>Mevrouw</b>', nameShown: true, role: '<i>gastvrouw</i>', sample: false }],
} satisfies Words;
