import { describe, expect, it } from 'vitest';
import type { TimeSpan } from '../../server/hours/model.ts';
import { settleSpans } from '../../server/hours/settle-pieces.ts';
import { span } from './building-hours.ts';

const appointment = { access: 'byAppointment' } as const;
const youth = { audience: 'youth' } as const;

const clock = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
const told = ({ opens, closes, access, audience }: TimeSpan) =>
  `${clock(opens)}-${clock(closes)}${access === 'open' ? '' : ` ${access}`}${audience === 'everyone' ? '' : ` ${audience}`}`;

describe('the spans of a day, as a table of days shows them', () => {
  it.each<[string, TimeSpan[], string[]]>([
    [
      'an appointment hour cuts the open day in two',
      [span('9:00-17:00'), span('12:00-14:00', appointment)],
      ['9:00-12:00', '12:00-14:00 byAppointment', '14:00-17:00'],
    ],
    [
      'the order of entry does not matter',
      [span('12:00-14:00', appointment), span('9:00-17:00')],
      ['9:00-12:00', '12:00-14:00 byAppointment', '14:00-17:00'],
    ],
    [
      'an hour for another group cuts nothing',
      [span('9:00-17:00'), span('15:00-16:00', youth)],
      ['9:00-17:00', '15:00-16:00 youth'],
    ],
    [
      'spans that touch stay apart, each with its own note',
      [span('9:00-12:00', { note: 'koffie' }), span('12:00-14:00')],
      ['9:00-12:00', '12:00-14:00'],
    ],
    [
      'a night is cut past midnight too',
      [span('20:00-02:00'), span('23:00-01:00', appointment)],
      ['20:00-23:00', '23:00-25:00 byAppointment', '25:00-26:00'],
    ],
    ['overlapping spans of one sort are one', [span('9:00-13:00'), span('12:00-17:00')], ['9:00-17:00']],
    ['touching spans of one sort are one', [span('9:00-12:00'), span('12:00-17:00')], ['9:00-17:00']],
    [
      'two hours for different groups never become one',
      [span('9:00-13:00'), span('12:00-17:00', youth)],
      ['9:00-13:00', '12:00-17:00 youth'],
    ],
    [
      'what is not certain stays apart from what is',
      [span('9:00-12:00'), span('12:00-17:00', { state: 'unknown' })],
      ['9:00-12:00', '12:00-17:00'],
    ],
    ['no spans', [], []],
  ])('%s', (_sentence, spans, expected) => {
    expect(settleSpans(spans).map(told)).toEqual(expected);
  });
});
