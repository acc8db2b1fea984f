import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../server/contract/timetable.ts';
import type { SchoolHoliday } from '../../server/hours/model.ts';
import { type AskRule, dueAsk, nextAsk } from '../../server/schedule/when-to-ask.ts';

const at = (text: string): Instant => Date.parse(text);
const said = (instant: Instant | null): string | null =>
  instant === null
    ? null
    : new Date(instant).toLocaleString('sv-SE', {
        timeZone: 'Europe/Amsterdam',
        timeStyle: 'short',
        dateStyle: 'short',
      });

/** Four weeks, Thursday 16:00, never checked; hours changed long ago. */
const RULE: AskRule = {
  source: 'host',
  updatedAt: at('2025-01-06T12:00:00+01:00'),
  confirmedAt: null,
  holdsThrough: null,
  rhythmDays: 28,
  askWeekday: 4,
  askMinute: 16 * 60,
};
const CHRISTMAS: SchoolHoliday = { name: 'kerstvakantie', from: '2026-12-19', through: '2027-01-03' };
const checked = (text: string, more: Partial<AskRule> = {}): AskRule => ({
  ...RULE,
  confirmedAt: at(text),
  ...more,
});
const weekly = { rhythmDays: 7 };

/** All moments at which a place is asked while nobody answers. */
function asksFrom(
  rule: AskRule,
  from: string,
  count: number,
  holidays: readonly SchoolHoliday[] = [],
): string[] {
  const asked: string[] = [];
  let now = at(from);
  for (let turn = 0; turn < count; turn += 1) {
    const next = nextAsk(rule, holidays, now);
    if (next === null) break;
    asked.push(said(next) ?? '');
    now = next;
  }
  return asked;
}

describe('when the host of a place is asked', () => {
  it.each<[string, AskRule, string]>([
    ['checked on a Tuesday, four weeks', checked('2026-11-03T10:00:00+01:00'), '2026-11-26 16:00'],
    ['checked on a Thursday after the hour', checked('2026-11-05T17:00:00+01:00'), '2026-12-03 16:00'],
    ['checked on a Thursday before the hour', checked('2026-11-05T15:00:00+01:00'), '2026-11-26 16:00'],
    ['checked at the very slot', checked('2026-11-05T16:00:00+01:00'), '2026-12-03 16:00'],
    ['every week, answered at once', checked('2026-11-05T16:10:00+01:00', weekly), '2026-11-12 16:00'],
    [
      'every week, answered late on Wednesday',
      checked('2026-11-04T22:00:00+01:00', weekly),
      '2026-11-11 16:00',
    ],
    ['every week, just before the hour', checked('2026-11-05T15:59:00+01:00', weekly), '2026-11-11 16:00'],
    ['every week, answered on Friday', checked('2026-11-06T17:00:00+01:00', weekly), '2026-11-12 16:00'],
    ['every week, answered on Sunday', checked('2026-11-08T20:00:00+01:00', weekly), '2026-11-12 16:00'],
    ['every week, checked an hour before', checked('2026-11-05T15:00:00+01:00', weekly), '2026-11-11 16:00'],
    [
      'on Monday morning by choice',
      checked('2026-11-03T10:00:00+01:00', { askWeekday: 1, askMinute: 9 * 60 }),
      '2026-11-30 09:00',
    ],
    [
      '"klopt tot en met" a date',
      checked('2026-11-03T10:00:00+01:00', { holdsThrough: '2027-01-10' }),
      '2027-01-07 16:00',
    ],
    [
      '"klopt tot en met" tomorrow: not before the next slot a day later',
      checked('2026-11-05T10:00:00+01:00', { holdsThrough: '2026-11-06' }),
      '2026-11-12 16:00',
    ],
    [
      'never checked since an import',
      { ...RULE, updatedAt: at('2026-11-03T12:00:00+01:00') },
      '2026-11-05 16:00',
    ],
    [
      'changed today and not checked',
      { ...RULE, updatedAt: at('2026-11-05T12:00:00+01:00') },
      '2026-11-12 16:00',
    ],
    // Summer time ends on 25 October and begins on 29 March 2026.
    ['over the end of summer time', checked('2026-10-01T17:00:00+02:00'), '2026-10-29 16:00'],
    ['over the beginning of summer time', checked('2026-03-05T17:00:00+01:00'), '2026-04-02 16:00'],
    [
      'at an hour that the clock change skips',
      checked('2026-03-22T12:00:00+01:00', { ...weekly, askWeekday: 7, askMinute: 150 }),
      '2026-03-29 03:30',
    ],
    [
      'the week after the hour that was skipped',
      checked('2026-03-29T12:00:00+02:00', { ...weekly, askWeekday: 7, askMinute: 150 }),
      '2026-04-05 02:30',
    ],
    [
      'at an hour that comes twice',
      checked('2026-10-18T12:00:00+02:00', { ...weekly, askWeekday: 7, askMinute: 150 }),
      '2026-10-25 02:30',
    ],
    ['through week 53', checked('2026-12-24T17:00:00+01:00', weekly), '2026-12-31 16:00'],
    ['from week 53 into week 1', checked('2026-12-31T17:00:00+01:00', weekly), '2027-01-07 16:00'],
  ])('%s', (_name, rule, expected) => {
    expect(said(nextAsk(rule, [], rule.confirmedAt ?? rule.updatedAt))).toBe(expected);
  });

  it('at the first of two hours of one name', () => {
    const rule = checked('2026-10-18T12:00:00+02:00', { ...weekly, askWeekday: 7, askMinute: 150 });
    expect(nextAsk(rule, [], at('2026-10-20T12:00:00+02:00'))).toBe(at('2026-10-25T02:30:00+02:00'));
  });

  it.each<[string, AskRule, readonly string[]]>([
    [
      'four weeks',
      checked('2026-11-03T10:00:00+01:00'),
      ['2026-11-26 16:00', '2026-12-24 16:00', '2027-01-21 16:00', '2027-02-18 16:00'],
    ],
    [
      'each week, over week 53',
      checked('2026-12-10T17:00:00+01:00', weekly),
      ['2026-12-17 16:00', '2026-12-24 16:00', '2026-12-31 16:00', '2027-01-07 16:00'],
    ],
    [
      'ten days: no slot twice',
      checked('2026-11-03T10:00:00+01:00', { rhythmDays: 10 }),
      ['2026-11-12 16:00', '2026-11-19 16:00', '2026-11-26 16:00', '2026-12-10 16:00'],
    ],
  ])('again and again in its rhythm while nobody answers: %s', (_name, rule, expected) => {
    expect(asksFrom(rule, '2026-11-10T12:00:00+01:00', 4)).toEqual(expected);
  });

  it.each<[string, AskRule, string]>([
    ['too, when its check still holds', checked('2026-12-01T10:00:00+01:00'), '2026-12-17 16:00'],
    ['when it was checked a week before', checked('2026-12-10T16:10:00+01:00'), '2026-12-17 16:00'],
    ['not when it was checked six days before', checked('2026-12-11T16:00:00+01:00'), '2027-01-07 16:00'],
    ['not when it was checked the day before', checked('2026-12-16T10:00:00+01:00'), '2027-01-07 16:00'],
    [
      'on the day before it begins, where that is the slot',
      checked('2026-12-01T10:00:00+01:00', { askWeekday: 5 }),
      '2026-12-18 16:00',
    ],
    [
      'not on the morning that it begins, but a week earlier',
      checked('2026-12-01T10:00:00+01:00', { askWeekday: 6, askMinute: 0 }),
      '2026-12-12 00:00',
    ],
  ])('before a school holiday begins: %s', (_name, rule, expected) => {
    expect(said(nextAsk(rule, [CHRISTMAS], at('2026-12-11T23:00:00+01:00')))).toBe(expected);
  });

  it('once where the rhythm and the holiday fall together', () => {
    expect(
      asksFrom(checked('2026-11-20T10:00:00+01:00'), '2026-12-01T12:00:00+01:00', 2, [CHRISTMAS]),
    ).toEqual(['2026-12-17 16:00', '2027-01-14 16:00']);
  });

  it('never about samples', () => {
    const sample: AskRule = { ...RULE, source: 'sample' };
    expect(nextAsk(sample, [CHRISTMAS], at('2026-12-01T12:00:00+01:00'))).toBeNull();
    expect(dueAsk(sample, [CHRISTMAS], at('2026-12-17T16:00:00+01:00'))).toBeNull();
  });

  it.each<[string, string, string | null]>([
    ['a second before', '2026-11-26T15:59:59+01:00', null],
    ['at the moment itself', '2026-11-26T16:00:00+01:00', '2026-11-26 16:00'],
    ['when the server was down for days', '2026-12-03T15:59:59+01:00', '2026-11-26 16:00'],
    ['not any more after a week', '2026-12-03T16:00:00+01:00', null],
  ])('is due: %s', (_name, now, expected) => {
    expect(said(dueAsk(checked('2026-11-03T10:00:00+01:00'), [], at(now)))).toBe(expected);
  });

  it('the next one is due when it has come, and nothing was due in between', () => {
    const day = 86_400_000;
    fc.assert(
      fc.property(
        fc.record({
          confirmedAt: fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2027-01-01T00:00:00Z') }),
          rhythmDays: fc.constantFrom(7, 10, 14, 28, 56),
          askWeekday: fc.constantFrom(...([1, 2, 3, 4, 5, 6, 7] as const)),
          askMinute: fc.integer({ min: 0, max: 1439 }),
        }),
        fc.integer({ min: 0, max: 120 * day }),
        (given, later) => {
          const rule: AskRule = { ...RULE, ...given };
          const now = given.confirmedAt + later;
          const next = nextAsk(rule, [CHRISTMAS], now);
          if (next === null) throw new Error('A place without samples is always asked some time.');
          expect(next).toBeGreaterThan(now);
          expect(dueAsk(rule, [CHRISTMAS], next)).toBe(next);
          expect(dueAsk(rule, [CHRISTMAS], next - 1) ?? 0).toBeLessThanOrEqual(now);
        },
      ),
    );
  });
});
