import { describe, expect, it } from 'vitest';
import type { DeskFinding } from '../../server/contract/words/finding-words.ts';
import { findingWords as en } from '../../server/contract/words/finding-words-en.ts';
import { findingWords as nl } from '../../server/contract/words/finding-words-nl.ts';
import { findingsInWords } from '../../server/desk/findings-in-words.ts';
import { mend } from '../../server/desk/mend.ts';
import { checkHours } from '../../server/hours/check-hours.ts';
import type { OpeningHours } from '../../server/hours/model.ts';
import { CLOSED, changed, hours, on, onDays, span, special, weekly } from '../hours/building-hours.ts';

const times = { opens: 540, closes: 480 };
const path = '/layers/0/rules/0/spans/0';
const other = '/layers/0/rules/0/spans/1';
const date = '2026-12-01';

/** One of each code: the table does not compile when one is missing. */
const FINDINGS: { readonly [Code in DeskFinding['code']]: DeskFinding } = {
  timesOutOfRange: { code: 'timesOutOfRange', path, times },
  endBeforeStart: { code: 'endBeforeStart', path, times, suggested: { opens: 1200, closes: 1560 } },
  closedOrAllDay: { code: 'closedOrAllDay', path, times, suggested: { opens: 0, closes: 1440 } },
  overFourteenHours: { code: 'overFourteenHours', path, times: { opens: 480, closes: 1380 } },
  overlap: { code: 'overlap', path, other, date, suggested: { opens: 540, closes: 1020 } },
  equalRivals: { code: 'equalRivals', path, other, date },
  noteTooLong: { code: 'noteTooLong', path, length: 81, longest: 80 },
  layersCollide: { code: 'layersCollide', path, other, date, kind: 'week' },
  specialDaysCollide: { code: 'specialDaysCollide', path, other, date },
  endDateBeforeStart: { code: 'endDateBeforeStart', path, from: '2026-12-02', through: date },
  unreadableText: { code: 'unreadableText', path },
  tooManyBlocks: { code: 'tooManyBlocks', path, count: 13, most: 12 },
  tooManySpecialDays: { code: 'tooManySpecialDays', path, count: 121, most: 120 },
  tooManyRules: { code: 'tooManyRules', path },
  notADate: { code: 'notADate', path, value: '2027-02-30' },
  datesOutOfReach: { code: 'datesOutOfReach', path, from: date, through: date },
};

describe('every finding has its sentence, in both languages with the same mends', () => {
  it.each(Object.values(FINDINGS))('$code', (finding) => {
    for (const words of [nl, en]) expect(words(finding).sentence).toMatch(/^[A-Z].*[.?]$/);
    const choices = [nl, en].map((words) => words(finding).mends.map(({ choice }) => choice));
    expect(choices[0]).toEqual(choices[1]);
    expect(nl(finding).sentence).not.toBe(en(finding).sentence);
  });

  it.each<readonly [DeskFinding['code'], string, readonly string[]]>([
    [
      'endBeforeStart',
      'Dit eindigt voordat het begint. Bedoel je 2:00 uur ’s nachts?',
      ['Ja, tot 2:00 uur ’s nachts', 'Haal deze tijd weg'],
    ],
    [
      'overlap',
      'Deze tijden overlappen. Maak er 9:00 tot 17:00 van?',
      ['Maak er 9:00 tot 17:00 van', 'Haal deze tijd weg'],
    ],
    [
      'closedOrAllDay',
      'Dit begint en eindigt op dezelfde tijd. Bedoel je dicht of 24 uur open?',
      ['Dicht', '24 uur open'],
    ],
    ['overFourteenHours', 'Van 8:00 tot 23:00 is meer dan 14 uur. Klopt dat?', []],
    ['specialDaysCollide', 'Voor 1 december 2026 staan er twee afwijkingen. Haal er een weg.', []],
  ])('%s: %s', (code, sentence, labels) => {
    const told = nl(FINDINGS[code]);
    expect([told.sentence, told.mends.map(({ label }) => label)]).toEqual([sentence, labels]);
  });
});

const atTwenty = (closes: number) => ({ ...span('20:00-21:00'), closes });

describe('mending does what the button says', () => {
  const table: readonly (readonly [string, OpeningHours, 'suggested' | 'remove', OpeningHours])[] = [
    ['an end at night', weekly(on([5], atTwenty(120))), 'suggested', weekly(on([5], '20:00-02:00'))],
    [
      '24 hours',
      weekly(on([5], { ...span('00:00-01:00'), closes: 0 })),
      'suggested',
      weekly(on([5], '00:00-24:00')),
    ],
    ['closed', weekly(on([5], '09:00-10:00', atTwenty(1200))), 'remove', weekly(on([5], '09:00-10:00'))],
    [
      'an overlap in one list',
      weekly(on([1], '09:00-12:00', '11:00-14:00', '15:00-16:00')),
      'suggested',
      weekly(on([1], '09:00-14:00', '15:00-16:00')),
    ],
    [
      'an overlap of which one goes',
      weekly(on([1], '09:00-12:00', '11:00-14:00')),
      'remove',
      weekly(on([1], '09:00-12:00')),
    ],
    [
      'an overlap of two rules: on the day that they share only',
      weekly(on([1, 2], '09:00-14:00'), on([2], '13:00-17:00', '19:00-21:00')),
      'suggested',
      weekly(on([1], '09:00-14:00'), on([2], '09:00-17:00', '19:00-21:00')),
    ],
    [
      'an overlap of two rules for the same days',
      weekly(on([2], '09:00-14:00'), on([2], '13:00-17:00')),
      'suggested',
      weekly(on([2], '09:00-17:00')),
    ],
    [
      'on a special day',
      hours([], { specialDays: [special('2026-12-01', changed('10:00-12:00', '11:00-13:00'))] }),
      'suggested',
      hours([], { specialDays: [special('2026-12-01', changed('10:00-13:00'))] }),
    ],
    [
      'the only block of a special day, taken out: closed',
      hours([], { specialDays: [special('2026-12-01', { kind: 'changed', spans: [atTwenty(1200)] })] }),
      'remove',
      hours([], { specialDays: [special('2026-12-01', CLOSED)] }),
    ],
    [
      'on a public holiday',
      hours([], { holidayPolicies: { kingsDay: { kind: 'changed', spans: [atTwenty(120)] } } }),
      'suggested',
      hours([], { holidayPolicies: { kingsDay: changed('20:00-02:00') } }),
    ],
    [
      'days the wrong way round',
      hours([], { specialDays: [special('2026-12-02 2026-12-01', CLOSED)] }),
      'suggested',
      hours([], { specialDays: [special('2026-12-01 2026-12-02', CLOSED)] }),
    ],
  ];

  it.each(table)('%s', (_what, given, choice, mended) => {
    const [finding] = checkHours(given);
    if (finding === undefined) throw new Error('there is something to mend');
    expect(mend(given, finding, choice)).toEqual(mended);
    expect(checkHours(mended)).toEqual([]);
  });

  it('is only offered where it can be done', () => {
    const apart = weekly(
      onDays({ weekdays: [1], nth: [1] }, '09:00-12:00'),
      onDays({ weekdays: [1], everyWeeks: { n: 2, anchor: '2026-12-14' } }, '11:00-13:00'),
    );
    const [told] = findingsInWords(checkHours(apart), apart, 'nl');
    expect(told?.mends.map(({ choice }) => choice)).toEqual(['remove']);
    expect(mend(apart, FINDINGS.noteTooLong)).toBe(apart);
  });

  it('a path that leads nowhere changes nothing', () => {
    const fine = weekly(on([1], '09:00-12:00'));
    const finding = { ...FINDINGS.endBeforeStart, path: '/layers/7/rules/0/spans/0' };
    expect(mend(fine, finding)).toEqual(fine);
    expect(mend(fine, finding, 'remove')).toEqual(fine);
  });
});
