import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { chosenMoment, namedMoment } from '../../../server/http/pages/chosen-moment.ts';

const at = (text: string) => DateTime.fromISO(text, { zone: 'Europe/Amsterdam' }).toMillis();

describe('a named moment', () => {
  it.each([
    ['afternoon', '2026-11-24T09:00', '2026-11-24', '14:00'],
    ['afternoon', '2026-11-24T14:00', '2026-11-24', '14:00'],
    ['afternoon', '2026-11-24T15:10', '2026-11-24', '15:15'],
    ['afternoon', '2026-11-24T17:44', '2026-11-24', '17:45'],
    ['afternoon', '2026-11-24T17:46', '2026-11-25', '14:00'],
    ['afternoon', '2026-11-24T22:00', '2026-11-25', '14:00'],
    ['evening', '2026-11-24T09:00', '2026-11-24', '19:30'],
    ['evening', '2026-11-24T20:01', '2026-11-24', '20:15'],
    ['evening', '2026-11-24T23:50', '2026-11-25', '19:30'],
    ['evening', '2026-11-25T00:10', '2026-11-25', '19:30'],
    ['tomorrow', '2026-11-24T23:59', '2026-11-25', '10:00'],
    ['tomorrow', '2026-12-31T12:00', '2027-01-01', '10:00'],
    ['tomorrow', '2026-03-28T12:00', '2026-03-29', '10:00'],
    ['evening', '2026-10-25T02:30', '2026-10-25', '19:30'],
  ] as const)('%s, asked at %s, is %s %s', (when, now, day, time) => {
    expect(namedMoment(when, at(now))).toEqual({ when, at: at(`${day}T${time}`), day, time });
  });
});

describe('a chosen moment', () => {
  const now = at('2026-11-24T10:00');

  it.each([
    ['2026-11-24', '08:00'],
    ['2026-11-24', '00:00'],
    ['2026-12-07', '23:59'],
  ])('may be %s %s', (day, time) => {
    expect(chosenMoment(day, time, now)).toEqual({
      kind: 'moment',
      moment: { when: 'chosen', at: at(`${day}T${time}`), day, time },
    });
  });

  it('is today when only a time is given', () => {
    expect(chosenMoment(null, '12:00', now)).toMatchObject({ moment: { day: '2026-11-24', time: '12:00' } });
  });

  it.each([
    ['2026-12-08', '10:00', 'outOfReach'],
    ['2026-11-23', '10:00', 'outOfReach'],
    ['9999-12-31', '10:00', 'outOfReach'],
    ['2026-02-30', '10:00', 'notADay'],
    ['tomorrow', '10:00', 'notADay'],
    ['2026-11-24', '24:00', 'notATime'],
    ['2026-11-24', '9:00', 'notATime'],
    ['2026-11-24', null, 'notATime'],
  ])('may not be %s %s: %s', (day, time, kind) => {
    expect(chosenMoment(day, time, now)).toEqual({ kind });
  });
});
