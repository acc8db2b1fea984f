/** The list of whoever asked for a kind of help: it answers where that help is, not which doors are open. */
import { describe, expect, test } from 'vitest';
import type { ListContent, ListedPlace, Occurrence } from '../../server/contract/page.ts';
import { MOMENT_NOW, NO_FILTER } from '../../web/addresses.ts';
import { type Row, rowGroups } from '../../web/list/rows.ts';
import { anOccurrence } from '../helpers/page-values.ts';
import {
  aList,
  aPage,
  at,
  closedPlace,
  laterPlace,
  openPlace,
  TUESDAY,
  unsurePlace,
  youthPlace,
} from './page-fixtures.ts';
import { headingOf, htmlOf, textOf } from './read-html.ts';

/** From hour to hour on a day of November, behind an open door. */
function help(day: number, from: number, until: number, others: Partial<Occurrence> = {}): Occurrence {
  const on = (hour: number) => at(`2026-11-${day}T${String(hour).padStart(2, '0')}:00:00+01:00`);
  const plain = { ...anOccurrence(), byAppointment: false, helpTopics: ['h4'] };
  return { ...plain, start: on(from), end: on(until), ...others };
}

const having = (place: ListedPlace, ...occurrences: Occurrence[]): ListedPlace => ({ ...place, occurrences });

const asked = (places: readonly ListedPlace[], others: Partial<ListContent> = {}) =>
  aList(places, {
    filter: { ...NO_FILTER, helpTopic: 'h4' },
    helpTopics: [{ slug: 'h4', name: 'Hulp met geld' }],
    ...others,
  });

const NOW = help(24, 9, 11);
const TODAY = help(24, 14, 15);
const TOMORROW = help(25, 10, 11);
const behindClosedDoor = { door: 'closed' } as const;

const tomorrowAtTen: Partial<ListContent> = {
  moment: { ...MOMENT_NOW, when: 'chosen', at: at('2026-11-25T10:30:00+01:00') },
};
const tonight: Partial<ListContent> = {
  moment: { ...MOMENT_NOW, when: 'evening', at: at('2026-11-24T19:30:00+01:00') },
};

describe('the heading counts help, not doors', () => {
  test.each<[string, readonly ListedPlace[], Partial<ListContent>]>([
    ['Hulp met geld: nu op 1 plek', [having(openPlace, NOW), having(laterPlace, TODAY)], {}],
    ['Hulp met geld: nu op 2 plekken', [having(openPlace, NOW), having(youthPlace, NOW)], {}],
    ['Hulp met geld: nu nergens', [having(openPlace, TODAY), having(laterPlace, TODAY)], {}],
    ['Hulp met geld: nu misschien op 1 plek', [having(closedPlace, { ...NOW, ...behindClosedDoor })], {}],
    ['Hulp met geld: nu misschien op 1 plek', [having(unsurePlace, NOW)], {}],
    ['Hulp met geld: nu misschien op 1 plek', [having(openPlace, { ...NOW, byAppointment: true })], {}],
    ['Hulp met geld: nu op 1 plek', [having(openPlace, { ...NOW, audience: 'youth' })], {}],
    ['Hulp met geld: morgen om 10:30 op 1 plek', [having(openPlace, TOMORROW)], tomorrowAtTen],
    ['Hulp met geld: vanavond om 19:30 nergens', [having(openPlace, TOMORROW)], tonight],
    ['Geen plek gevonden', [], { leftOut: 3 }],
  ])('%s', (heading, places, others) => {
    expect(headingOf(aPage(asked(places, others)))).toBe(heading);
  });

  test('in English', () => {
    const places = [having(openPlace, TOMORROW)];
    const headingAt = (others: Partial<ListContent>) =>
      headingOf(aPage(asked(places, others), { language: 'en' }));
    expect(headingAt({})).toBe('Hulp met geld, now: nowhere');
    expect(headingAt(tomorrowAtTen)).toBe('Hulp met geld, tomorrow at 10:30: 1 place');
  });
});

describe('when it is nowhere, the page says where it is first', () => {
  test.each<[string, readonly ListedPlace[]]>([
    ['Als eerste bij Madiba: om 14:00.', [having(openPlace, TOMORROW), having(laterPlace, TODAY)]],
    // Behind a door that is surely open before all others.
    [
      'Als eerste bij De Groene Stee: morgen om 10:00.',
      [having(openPlace, TOMORROW), having(closedPlace, { ...TODAY, ...behindClosedDoor })],
    ],
    ['Misschien bij De Horsten: om 14:00.', [having(closedPlace, { ...TODAY, ...behindClosedDoor })]],
  ])('%s', (sentence, places) => {
    expect(textOf(aPage(asked(places)))).toContain(sentence);
  });
});

describe('the groups are those of the help', () => {
  const places = [
    having(openPlace, TOMORROW),
    having(closedPlace, { ...NOW, ...behindClosedDoor }, help(27, 9, 11)),
    having(laterPlace, TODAY),
    having(youthPlace, NOW),
  ];

  test('what goes on, what is in doubt, and what comes later, soonest first', () => {
    const text = textOf(aPage(asked(places)));
    const order = [
      'Nu bezig 1 The Game Nu: Hulp met geld, tot 11:00',
      'Niet zeker 2 De Horsten Nu: Hulp met geld, tot 11:00 · Let op: de plek is dan dicht. Dit gaat misschien niet door.',
      'Later 3 Madiba Om 14:00: Hulp met geld',
      '4 De Groene Stee Morgen om 10:00: Hulp met geld',
    ].map((part) => text.indexOf(part));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(textOf(aPage(asked([having(openPlace, TOMORROW)], tomorrowAtTen)))).toContain('Dan bezig 1');
  });

  const standing = (rows: readonly Row[]) =>
    rows.map(({ place, group, countsAsOpen }) => `${place.name}: ${group}${countsAsOpen ? ', counts' : ''}`);

  test('change by themselves, minute by minute, and what is over leaves', () => {
    const standingAt = (time: string) =>
      standing(rowGroups(asked(places), at(time), 'everyone').flatMap(({ rows }) => rows));
    expect(standingAt('2026-11-24T10:59:00+01:00')).toContain('The Game: openNow, counts');
    expect(standingAt('2026-11-24T11:00:00+01:00')).toEqual([
      'Madiba: openLater',
      'De Groene Stee: openLater',
      'De Horsten: openLater',
    ]);
    expect(standingAt('2026-11-24T14:00:00+01:00')[0]).toBe('Madiba: openNow, counts');
  });

  test('leave out what is for others than it was asked for', () => {
    const forYouth = having(openPlace, { ...NOW, audience: 'youth' }, TOMORROW);
    const seniors = { filter: { ...NO_FILTER, helpTopic: 'h4', audience: 'seniors' } } as const;
    const [group] = rowGroups(asked([forYouth], seniors), TUESDAY, 'seniors');
    expect(standing(group?.rows ?? [])).toEqual(['De Groene Stee: openLater']);
  });
});

describe('what is not held of the help that was asked for', () => {
  const line = {
    sentence: 'Gaat niet door: Geldvragen 9:00 – 11:00',
    title: 'Geldvragen',
    titleLanguage: 'nl',
    end: NOW.end,
  } as const;
  const cancelled = (place: ListedPlace, ...occurrences: Occurrence[]) => ({
    ...having(place, ...occurrences),
    notHeld: [line],
  });

  test('stands before the next time, and its place counts as one where help comes later', () => {
    const text = textOf(aPage(asked([cancelled(openPlace, TOMORROW)])));
    expect(text).toContain('Hulp met geld: nu nergens');
    expect(text).toContain(
      'Later 1 De Groene Stee Gaat niet door: Geldvragen 9:00 – 11:00 Morgen om 10:00: Hulp met geld',
    );
  });

  test('keeps its place in the list where no other date comes, until it would have been over', () => {
    const content = asked([cancelled(openPlace), having(laterPlace, TODAY)]);
    const text = textOf(aPage(content));
    expect(text).toContain('Hulp met geld: nu nergens');
    expect(text).toContain('Gaat niet door 2 De Groene Stee Gaat niet door: Geldvragen');
    const namesAt = (time: string) =>
      rowGroups(content, at(time), 'everyone').flatMap(({ rows }) => rows.map(({ place }) => place.name));
    expect(namesAt('2026-11-24T10:59:00+01:00')).toEqual(['Madiba', 'De Groene Stee']);
    expect(namesAt('2026-11-24T11:00:00+01:00')).toEqual(['Madiba']);
  });

  test('names its title as the Dutch that it is on an English page', () => {
    const sentence = 'Cancelled: Geldvragen 9:00 – 11:00';
    const place = { ...cancelled(openPlace, TOMORROW), notHeld: [{ ...line, sentence }] };
    const html = htmlOf(aPage(asked([place]), { language: 'en' }));
    expect(html).toContain('Cancelled: <bdi lang="nl" dir="ltr">Geldvragen</bdi> 9:00 – 11:00');
  });
});

test('an hour behind a closed door shows at the very moment that was asked, though a surer one comes', () => {
  const place = having(closedPlace, help(28, 10, 11, behindClosedDoor), help(30, 10, 11));
  const saturday = { ...MOMENT_NOW, when: 'chosen', at: at('2026-11-28T10:30:00+01:00') } as const;
  const text = textOf(aPage(asked([place], { moment: saturday })));
  expect(text).toContain('Hulp met geld: zaterdag om 10:30 misschien op 1 plek');
  expect(text).toContain('Dan: Hulp met geld, tot 11:00 · Let op: de plek is dan dicht.');
});
