import { describe, expect, test } from 'vitest';
import type { NearbyPlace, PlaceContent, WalkInDate } from '../../server/contract/page.ts';
import { aWalkInDate } from '../helpers/page-values.ts';
import { aPage, aPlacePage, at, closedPlace, laterPlace, openPlace, unsurePlace } from './page-fixtures.ts';
import { htmlOf, textOf } from './read-html.ts';

const textOfPlace = (place: PlaceContent['place'], others: Partial<PlaceContent> = {}) =>
  textOf(aPage(aPlacePage(place, others), { path: '/plek/x' }));

const nearby = (place: PlaceContent['place'], others: Partial<NearbyPlace> = {}): NearbyPlace => ({
  slug: place.slug,
  name: place.name,
  neighbourhoodName: null,
  metres: null,
  timetable: place.timetable,
  ...others,
});

test('everything stands in the order of its urgency', () => {
  const text = textOfPlace(closedPlace, { nearby: [nearby(openPlace)] });
  const parts = [
    'Nu dicht morgen om 9:00 open',
    'Bevestigd op donderdag 19 november',
    'Vandaag, dinsdag 24 november',
    'Hier dicht?',
    'Klopt dit?',
    'De komende twee weken',
    'Inloop en activiteiten',
    'Toegankelijk',
    'Route en contact',
    'Zet in je agenda',
  ];
  const positions = parts.map((part) => text.indexOf(part));
  expect(positions).not.toContain(-1);
  expect(positions).toEqual(positions.toSorted((a, b) => a - b));
});

describe('a closed place names the nearest that is open', () => {
  test('the first in order that is open at the page’s own now', () => {
    const text = textOfPlace(closedPlace, {
      nearby: [nearby(laterPlace), nearby(unsurePlace), nearby(openPlace, { metres: 400 })],
    });
    expect(text).toContain('Hier dicht? De Groene Stee is open tot 17:00, 400 meter.');
  });

  test('with its neighbourhood where metres would be guessed', () => {
    const text = textOfPlace(closedPlace, {
      nearby: [nearby(openPlace, { neighbourhoodName: 'Zangvogelbuurt' })],
    });
    expect(text).toContain('De Groene Stee is open tot 17:00, Zangvogelbuurt.');
  });

  test('one that is only probably open says so', () => {
    const text = textOfPlace(closedPlace, { nearby: [nearby(laterPlace), nearby(unsurePlace)] });
    expect(text).toContain('De Zonneparel is waarschijnlijk open tot 17:00.');
  });

  test('an open place sends nobody away, and nothing is promised when all are closed', () => {
    expect(textOfPlace(openPlace, { nearby: [nearby(openPlace)] })).not.toContain('Hier dicht?');
    expect(textOfPlace(closedPlace, { nearby: [nearby(laterPlace)] })).not.toContain('Hier dicht?');
  });
});

test('the week names today, special days and other audiences', () => {
  const span = {
    opens: '09:00',
    closes: '17:00',
    nextDay: false,
    state: 'open',
    access: 'open',
    audience: 'everyone',
    note: null,
    roomName: null,
  } as const;
  const text = textOfPlace(openPlace, {
    days: [
      { date: '2026-11-24', says: 'open', spans: [span], reason: null, publicHoliday: null },
      {
        date: '2026-11-25',
        says: 'open',
        spans: [{ ...span, opens: '20:00', closes: '02:00', nextDay: true, audience: 'youth' }],
        reason: null,
        publicHoliday: null,
      },
      {
        date: '2026-11-26',
        says: 'closed',
        spans: [],
        reason: { kind: 'date', label: 'personeelsdag', date: '2026-11-26' },
        publicHoliday: null,
      },
      {
        date: '2026-11-27',
        says: 'open',
        spans: [span, { ...span, opens: '19:00', closes: '21:00', state: 'unknown', roomName: 'De keuken' }],
        reason: null,
        publicHoliday: null,
      },
      {
        date: '2026-11-28',
        says: 'unknown',
        spans: [{ ...span, state: 'unknown' }],
        reason: null,
        publicHoliday: null,
      },
      { date: '2026-12-25', says: 'unknown', spans: [], reason: null, publicHoliday: 'christmasDay' },
    ],
  });
  expect(text).toContain('Vandaag, dinsdag 24 november 9:00 – 17:00');
  expect(text).toContain('Woensdag 25 november 20:00 – 2:00 (de volgende dag) voor jongeren');
  expect(text).toContain('Donderdag 26 november Dicht personeelsdag');
  expect(text).toContain('Vrijdag 27 november 9:00 – 17:00 19:00 – 21:00 · niet zeker · De keuken');
  expect(text).toContain('Zaterdag 28 november 9:00 – 17:00 · niet zeker');
  expect(text).toContain('Vrijdag 25 december Weten we niet Eerste Kerstdag');
});

test('walk-in hours come together under their name, and warn of a closed door', () => {
  const on = (day: string, door: 'open' | 'closed') => ({
    ...aWalkInDate(),
    start: at(`${day}T13:00:00+01:00`),
    end: at(`${day}T15:00:00+01:00`),
    door,
    doorTrouble: door === 'open' ? null : ({ kind: door, reason: null } as const),
  });
  const text = textOfPlace(openPlace, { walkIns: [on('2026-11-24', 'open'), on('2026-12-01', 'closed')] });
  expect(text).toContain('Vandaag, 13:00 – 15:00');
  expect(text).toContain(
    'Dinsdag 1 december, 13:00 – 15:00 Let op: de plek is dan dicht. Dit gaat misschien niet door.',
  );
  expect(text.match(/Hulp met geld/g)).toHaveLength(1);
});

test.each<[string, 'nl' | 'en', Partial<WalkInDate>, string]>([
  ['its own number', 'nl', { phone: '033 2' }, 'Maak eerst een afspraak. Bel 033 2'],
  ['that of the place', 'nl', { placePhone: '033 1' }, 'Maak eerst een afspraak. Bel de plek: 033 1'],
  ['no number', 'nl', {}, 'Maak eerst een afspraak. Vraag erom bij de plek zelf: loop even binnen.'],
  ['no number', 'en', {}, 'Make an appointment first. Ask for one at the place itself: just walk in.'],
])('by appointment it says how to make one, with %s, in %s', (_, language, changes, sentence) => {
  const coming = { start: at('2026-11-25T09:00:00+01:00'), end: at('2026-11-25T11:00:00+01:00') };
  const content = aPlacePage(openPlace, { walkIns: [{ ...aWalkInDate(coming), ...changes }] });
  expect(textOf(aPage(content, { language }))).toContain(sentence);
});

test('a title that nobody wrote in English is marked as Dutch on an English page', () => {
  const running = { start: at('2026-11-24T09:00:00+01:00'), end: at('2026-11-24T15:00:00+01:00') };
  const dutch = { ...aWalkInDate(), ...running };
  const english = { ...dutch, slug: 'other', title: 'Help with money', titleLanguage: 'en' } as const;
  const html = htmlOf(aPage(aPlacePage(openPlace, { walkIns: [dutch, english] }), { language: 'en' }));
  // Once among what runs now, and once among what comes.
  expect(html.match(/<bdi lang="nl" dir="ltr">Hulp met geld</g)).toHaveLength(2);
  expect(html).toContain('Help with money');
  expect(html).not.toContain('dir="ltr">Help with money');
});

test('a place that is gone says so, sends people on, and shows no hours', () => {
  const text = textOfPlace(openPlace, {
    goneSince: '2026-09-01',
    nearby: [nearby(laterPlace), nearby(openPlace)],
  });
  expect(text).toContain('Deze plek is voorgoed dicht sinds dinsdag 1 september.');
  expect(text).toContain('De Groene Stee is open tot 17:00.');
  expect(text).not.toContain('Nu open');
});
