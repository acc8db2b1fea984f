import { describe, expect, it } from 'vitest';
import { daysFrom } from '../../server/directory/days-ahead.ts';
import type { IsoDate, OpeningHours } from '../../server/hours/model.ts';
import type { Room } from '../../server/model/place.ts';
import {
  EVERY_DAY,
  hours,
  layer,
  NO_CALENDARS,
  NOT_KNOWN_YET,
  on,
  span,
  special,
  weekly,
} from '../hours/building-hours.ts';

const SUNDAY = '2026-03-29';
const TUESDAY = '2026-11-24';

const kitchen = (of: OpeningHours): Room => ({ slug: 'keuken', name: 'De keuken', quiet: false, hours: of });
const unknownUntil = (rules: OpeningHours): OpeningHours => ({
  ...rules,
  specialDays: [special(TUESDAY, NOT_KNOWN_YET)],
});

function dayOf(date: IsoDate, own: OpeningHours | null, rooms: readonly Room[] = []) {
  const [day] = daysFrom({ hours: own, rooms, goneSince: null }, date, 1, NO_CALENDARS);
  const spans = day?.spans.map(({ opens, closes, state, roomName }) =>
    [`${opens}-${closes}`, state === 'unknown' ? state : null, roomName].filter(Boolean).join(' '),
  );
  return [day?.says, ...(spans ?? [])];
}

describe('a day as people read it', () => {
  const mornings = weekly(on(EVERY_DAY, '09:00-12:00'));
  const unsure = span('13:00-17:00', { state: 'unknown' });

  it.each<[string, OpeningHours | null, readonly Room[], string[]]>([
    [
      'a stretch that nobody knows about is shown as unknown, not left out as if it were closed',
      weekly(on(EVERY_DAY, '09:00-12:00', unsure)),
      [],
      ['open', '09:00-12:00', '13:00-17:00 unknown'],
    ],
    [
      'a day with nothing but such a stretch is unknown, with its times',
      weekly(on(EVERY_DAY, unsure)),
      [],
      ['unknown', '13:00-17:00 unknown'],
    ],
    [
      'a room of which the day is unknown is named beside the hours of the rest',
      mornings,
      [kitchen(unknownUntil(weekly(on(EVERY_DAY, '17:00-20:00'))))],
      ['open', '09:00-12:00', '00:00-00:00 unknown De keuken'],
    ],
    [
      'a day of which nothing is known has no times',
      unknownUntil(mornings),
      [kitchen(hours([layer([])]))],
      ['unknown'],
    ],
    [
      'overlapping hours of one sort are one',
      weekly(on(EVERY_DAY, '09:00-13:00'), on(EVERY_DAY, '12:00-17:00')),
      [],
      ['open', '09:00-17:00'],
    ],
    ['no hours at all', null, [], ['unknown']],
  ])('%s', (_, own, rooms, expected) => {
    expect(dayOf(TUESDAY, own, rooms)).toEqual(expected);
  });

  it.each<[string, string, string, string[]]>([
    ['a span that the clock skips is not there', SUNDAY, '02:30-03:00', ['closed']],
    ['what is left of one is shown as clocks show it', SUNDAY, '02:00-04:00', ['open', '03:00-04:00']],
    ['one that ends in the skipped hour ends after it', SUNDAY, '01:00-02:30', ['open', '01:00-03:30']],
    ['a night before is shown as clocks show it', '2026-03-28', '20:00-02:30', ['open', '20:00-03:30']],
    ['a repeated hour is shown as it was given', '2026-10-25', '02:30-03:00', ['open', '02:30-03:00']],
  ])('%s', (_, date, times, expected) => {
    expect(dayOf(date, weekly(on(EVERY_DAY, times)))).toEqual(expected);
  });
});
