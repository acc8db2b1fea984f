import { describe, expect, it } from 'vitest';
import type { OpeningHours } from '../../server/hours/model.ts';
import { weekSummary, writtenWords } from '../../server/hours/week-summary.ts';
import { EVERY_DAY, hours, layer, on, onDays, season, span, weekly } from './building-hours.ts';

const table: readonly [string, OpeningHours, string, string][] = [
  [
    'days that start alike form one group',
    weekly(on([1, 2, 4], '09:00-17:00'), on([2], '19:00-21:00'), on([5], '09:00-12:00')),
    'Ma, di, do 9–17, di ook 19–21, vr 9–12. Wo, za, zo dicht.',
    'Mon, Tue, Thu 9–17, Tue also 19–21, Fri 9–12. Wed, Sat, Sun closed.',
  ],
  [
    'split days, and three days in a row',
    weekly(on([1, 2, 3, 4, 5], '09:30-12:30', '13:15-17:00')),
    'Ma t/m vr 9:30–12:30 en 13:15–17. Za, zo dicht.',
    'Mon to Fri 9:30–12:30 and 13:15–17. Sat, Sun closed.',
  ],
  ['every day, past midnight', weekly(on(EVERY_DAY, '20:00-02:00')), 'Elke dag 20–2.', 'Every day 20–2.'],
  [
    'until midnight',
    weekly(on([6], '20:00-24:00')),
    'Za 20–24. Ma t/m vr, zo dicht.',
    'Sat 20–24. Mon to Fri, Sun closed.',
  ],
  ['round the clock', weekly(on(EVERY_DAY, '00:00-24:00')), 'Elke dag 24 uur.', 'Every day 24 hours.'],
  [
    'for whom and how to get in',
    weekly(
      on(
        EVERY_DAY,
        span('15:00-21:00', { audience: 'youth' }),
        span('10:00-12:00', { access: 'byAppointment' }),
      ),
    ),
    'Elke dag 10–12 op afspraak en 15–21 voor jongeren.',
    'Every day 10–12 by appointment and 15–21 for young people.',
  ],
  [
    'a note, as the editor wrote it',
    weekly(on(EVERY_DAY, span('10:00-12:00', { note: 'koffie' }))),
    'Elke dag 10–12 (koffie).',
    'Every day 10–12 (koffie).',
  ],
  [
    'days of the month',
    weekly(onDays({ weekdays: [3], nth: [1, -1] }, '10:00-12:00')),
    'Elke eerste en laatste wo van de maand 10–12. Ma, di, do t/m zo dicht.',
    'Every first and last Wed of the month 10–12. Mon, Tue, Thu to Sun closed.',
  ],
  [
    'every second week',
    weekly(
      on([2, 3, 4, 5, 6, 7], '09:00-17:00'),
      onDays({ weekdays: [1], everyWeeks: { n: 2, anchor: '2026-12-14' } }, '10:00-12:00'),
    ),
    'Di t/m zo 9–17, om de week ma (vanaf de week van 14 december 2026) 10–12.',
    'Tue to Sun 9–17, every other week Mon (from the week of 14 December 2026) 10–12.',
  ],
  [
    'a season beside the week',
    hours([
      layer([on(EVERY_DAY, '09:00-17:00')]),
      season('10-01', '03-31', [on([6, 7], '10:00-15:00')], { label: 'winter', otherDays: 'asBelow' }),
    ]),
    'Elke dag 9–17. Winter, van 1 oktober tot en met 31 maart: za, zo 10–15.',
    'Every day 9–17. Winter, from 1 October to 31 March: Sat, Sun 10–15.',
  ],
  [
    'closed in the school holidays',
    hours([
      layer([on(EVERY_DAY, '09:00-17:00')]),
      layer([on(EVERY_DAY)], { kind: 'schoolHoliday', validity: { kind: 'schoolHoliday', name: null } }),
    ]),
    'Elke dag 9–17. In de schoolvakantie: dicht.',
    'Every day 9–17. In school holidays: closed.',
  ],
  [
    'what an import says of some months and weeks',
    hours([
      layer([onDays({ weekdays: [1], isoWeeks: [{ from: 2, through: 53, step: 2 }] }, '10:00-12:00')]),
      layer([onDays({ dates: [{ from: '07-01', through: '08-31' }] })], {
        kind: 'season',
        otherDays: 'asBelow',
      }),
    ]),
    'Di t/m zo dicht. In de even weken: ma 10–12. Van 1 juli tot en met 31 augustus: dicht.',
    'Tue to Sun closed. In even weeks: Mon 10–12. From 1 July to 31 August: closed.',
  ],
  [
    'an appointment hour cuts the open day in two',
    weekly(on([1, 2], '09:00-17:00'), on([2], span('12:00-14:00', { access: 'byAppointment' }))),
    'Ma 9–17, di 9–12, 12–14 op afspraak en 14–17. Wo t/m zo dicht.',
    'Mon 9–17, Tue 9–12, 12–14 by appointment and 14–17. Wed to Sun closed.',
  ],
  [
    'overlapping hours of one sort are one',
    weekly(on(EVERY_DAY, '09:00-13:00'), on(EVERY_DAY, '12:00-17:00')),
    'Elke dag 9–17.',
    'Every day 9–17.',
  ],
  [
    'a label that repeats the season is left out',
    hours([
      layer([on(EVERY_DAY, '09:00-17:00')]),
      layer([on([1], '13:00-18:00')], {
        kind: 'schoolHoliday',
        label: 'Schoolvakantie',
        validity: { kind: 'schoolHoliday', name: null },
      }),
    ]),
    'Elke dag 9–17. In de schoolvakantie: ma 13–18.',
    'Every day 9–17. In school holidays: Mon 13–18.',
  ],
  ['nothing at all', weekly(), 'Altijd dicht.', 'Always closed.'],
];

describe('the week in a sentence', () => {
  it.each(table)('%s', (_, of, nl, en) => {
    expect(weekSummary(of, 'nl')).toBe(nl);
    expect(weekSummary(of, 'en')).toBe(en);
  });
});

it('knows which of its words an editor wrote', () => {
  const noted = weekly(on([2], span('19:00-21:00', { note: 'inloopavond' })), on([3], '09:00-12:00'));
  expect(writtenWords(noted)).toEqual(['inloopavond']);
  expect(weekSummary(noted, 'en')).toContain('(inloopavond)');
  expect(writtenWords(weekly(on([3], '09:00-12:00')))).toEqual([]);
});
