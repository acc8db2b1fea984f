import { describe, expect, test } from 'vitest';
import type { Filter, ListContent, ListedPlace } from '../../server/contract/page.ts';
import { NO_FILTER } from '../../web/addresses.ts';
import { anOccurrence } from '../helpers/page-values.ts';
import {
  aList,
  aPage,
  aPlace,
  aTimetable,
  at,
  closedPlace,
  laterPlace,
  opening,
  openPlace,
  unknownPlace,
  unsurePlace,
  youthPlace,
} from './page-fixtures.ts';
import { headingOf, textOf } from './read-html.ts';

const EVERYTHING = [closedPlace, unknownPlace, laterPlace, youthPlace, unsurePlace, openPlace];

describe('the heading says how many places are plainly open', () => {
  const tomorrowAtTen: Partial<ListContent> = {
    moment: { when: 'tomorrow', at: at('2026-11-25T10:00:00+01:00'), day: '2026-11-25', time: '10:00' },
  };
  const table: readonly [string, readonly ListedPlace[], Partial<ListContent>][] = [
    ['1 plek is nu open', EVERYTHING, {}],
    ['2 plekken zijn nu open', [openPlace, { ...openPlace, slug: 'other' }], {}],
    ['Er is nu niets open', [closedPlace, laterPlace], {}],
    ['Er is nu niets open voor iedereen', [youthPlace, closedPlace], {}],
    ['Er is nu niets zeker open', [unsurePlace, closedPlace], {}],
    ['1 plek is nu open', [youthPlace], { filter: { ...NO_FILTER, audience: 'youth' } }],
    ['Morgen om 10:00: 2 plekken open', EVERYTHING, tomorrowAtTen],
    ['Morgen om 10:00: niets open', [laterPlace], tomorrowAtTen],
    [
      'Vanavond om 19:30: niets open',
      EVERYTHING,
      { moment: { when: 'evening', at: at('2026-11-24T19:30:00+01:00'), day: '2026-11-24', time: '19:30' } },
    ],
    [
      'Vandaag om 16:00: niets open voor iedereen',
      [youthPlace],
      { moment: { when: 'chosen', at: at('2026-11-24T16:00:00+01:00'), day: '2026-11-24', time: '16:00' } },
    ],
    ['Geen plek gevonden', [], { leftOut: 3 }],
  ];
  test.each(table)('%s', (heading, places, others) => {
    expect(headingOf(aPage(aList(places, others)))).toBe(heading);
  });

  test('in English', () => {
    expect(headingOf(aPage(aList(EVERYTHING), { language: 'en' }))).toBe('1 place is open now');
  });
});

test('groups stand in reading order and numbers run on', () => {
  const text = textOf(aPage(aList(EVERYTHING)));
  const order = [
    'Nu open 1 De Groene Stee Nu open tot 17:00',
    '2 The Game Nu open voor jongeren tot 17:00',
    'Straks open 3 Madiba Nu dicht om 13:00 open',
    'Niet zeker 4 De Zonneparel Waarschijnlijk open tot 17:00',
    '5 Sporthal Tijden onbekend',
    'Nu dicht 6 De Horsten Nu dicht morgen om 9:00 open',
  ];
  const positions = order.map((part) => text.indexOf(part));
  expect(positions).not.toContain(-1);
  expect(positions).toEqual(positions.toSorted((a, b) => a - b));
});

test('only a place with unknown times and a number asks to be called', () => {
  expect(textOf(aPage(aList([unknownPlace])))).toContain('bel even');
  expect(textOf(aPage(aList([{ ...unknownPlace, phone: null }])))).not.toContain('bel even');
});

describe('the strip on top says no more than is true', () => {
  const sample = { ...openPlace, timetable: { ...openPlace.timetable, sample: true } };
  test.each<[string, readonly ListedPlace[]]>([
    ['Dit is een proef. De tijden zijn verzonnen.', [sample, unknownPlace]],
    ['Tijden met “voorbeeld” zijn verzonnen.', [sample, { ...openPlace, slug: 'real' }]],
  ])('%s', (strip, places) => {
    expect(textOf(aPage(aList(places), { hasSamples: true }))).toContain(strip);
  });
});

describe('when nothing is open', () => {
  test('it says what opens first', () => {
    expect(textOf(aPage(aList([closedPlace])))).toContain('De Horsten gaat als eerste open: morgen om 9:00.');
    expect(textOf(aPage(aList([closedPlace, laterPlace])))).toContain(
      'Madiba gaat als eerste open: om 13:00.',
    );
  });

  test('a trial offers a moment at which there is something to see', () => {
    const page = aPage(aList([closedPlace]), { hasSamples: true });
    expect(textOf(page)).toContain('Bekijk dinsdag om 10:00');
    expect(textOf({ ...page, hasSamples: false })).not.toContain('Bekijk dinsdag');
  });
});

describe('what goes on at a place', () => {
  const happening = (
    others: Partial<ReturnType<typeof anOccurrence>>,
    place = openPlace,
    filter: Filter = NO_FILTER,
  ) =>
    textOf(
      aPage(
        aList(
          [
            {
              ...place,
              occurrences: [
                {
                  ...anOccurrence(),
                  start: at('2026-11-24T09:30:00+01:00'),
                  end: at('2026-11-24T15:00:00+01:00'),
                  byAppointment: false,
                  ...others,
                },
              ],
            },
          ],
          { filter },
        ),
      ),
    );

  test('runs now, or comes later today', () => {
    expect(happening({})).toContain('Nu: Hulp met geld, tot 15:00');
    expect(happening({ start: at('2026-11-24T14:00:00+01:00') })).toContain('Om 14:00: Hulp met geld');
    expect(happening({ start: at('2026-11-23T22:00:00+01:00') })).toContain('Nu: Hulp met geld, tot 15:00');
  });

  test('says for whom it is, and that one cannot simply walk in', () => {
    expect(happening({ audience: 'youth' })).toContain('Nu: Hulp met geld (voor jongeren), tot 15:00');
    expect(happening({ byAppointment: true })).toContain('Nu: Hulp met geld (op afspraak), tot 15:00');
  });

  test('is not shown where visitors found the door closed', () => {
    const report = {
      at: at('2026-11-24T09:50:00+01:00'),
      until: at('2026-11-24T17:00:00+01:00'),
      closes: true,
    };
    const found = happening({}, { ...openPlace, timetable: { ...openPlace.timetable, report } });
    expect(found).toContain('bezoekers vonden de deur dicht');
    expect(found).not.toContain('Nu: Hulp met geld');
  });

  test.each([
    [{ start: at('2026-11-26T13:00:00+01:00') }, 'Donderdag om 13:00: Hulp met geld'],
    [{ start: at('2026-11-25T13:00:00+01:00') }, 'Morgen om 13:00: Hulp met geld'],
    [{ door: 'closed' }, 'Nu: Hulp met geld, tot 15:00 · Let op: misschien is de deur dan dicht.'],
    [{ helpTopics: ['h3'] }, null],
  ] as const)('is, for whoever asked for a kind of help, when that is next: %j', (others, sentence) => {
    const end = at('2026-11-26T15:00:00+01:00');
    const filter = { ...NO_FILTER, helpTopic: 'h4' };
    const text = happening(
      { helpTopics: ['h4'], ...('start' in others && { end }), ...others },
      openPlace,
      filter,
    );
    if (sentence === null) expect(text).not.toContain('Nu: Hulp met geld');
    else expect(text).toContain(sentence);
  });

  test('is not shown behind a door that may be closed', () => {
    expect(happening({ door: 'closed' })).not.toContain('Nu: Hulp met geld');
    expect(happening({ door: 'unknown' })).not.toContain('Nu: Hulp met geld');
  });
});

test('metres show where they are given, and nowhere else', () => {
  expect(textOf(aPage(aList([{ ...openPlace, metres: 400 }])))).toContain('400 meter');
  expect(textOf(aPage(aList([{ ...openPlace, metres: 1234 }])))).toContain('1,2 kilometer');
  expect(textOf(aPage(aList([openPlace])))).not.toContain('meter');
});

test('invented hours carry their tag on every row, and the page its strip', () => {
  const invented = aPlace(
    'Verzonnen',
    aTimetable([opening('2026-11-24T09:00:00+01:00', '2026-11-24T17:00:00+01:00')], { sample: true }),
  );
  const text = textOf(aPage(aList([invented]), { hasSamples: true }));
  expect(text).toContain('Dit is een proef. De tijden zijn verzonnen.');
  expect(text).toContain('Nu open tot 17:00 voorbeeld');
});

test('a filter shows as a chip with a way back, and says what it left out', () => {
  const filter = { ...NO_FILTER, audience: 'youth', wheelchair: true } as const;
  const text = textOf(aPage(aList([], { filter, leftOut: 2 })));
  expect(text).toContain('Jongeren × Rolstoel ×');
  expect(text).toContain('2 andere plekken passen niet bij je filter. Toon alle plekken');
});

test('a row says when it was last checked, and by whom', () => {
  expect(textOf(aPage(aList([unsurePlace])))).toContain('Laatst nagekeken op 19 november');
  expect(textOf(aPage(aList([openPlace])))).toContain('Bevestigd op donderdag 19 november door de plek zelf');
});
