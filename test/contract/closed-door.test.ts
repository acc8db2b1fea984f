/** "Iemand meldde om 14:10: de deur is dicht": what one report changes, what two do, and until when. */
import { describe, expect, it } from 'vitest';
import { answerEndsAt, openStateAt, placementOf } from '../../server/contract/open-state.ts';
import type { DoorReport, Timetable } from '../../server/contract/timetable.ts';
import type { OpeningHours } from '../../server/hours/model.ts';
import { hours, layer, on, span, weekly } from '../hours/building-hours.ts';
import { timetableOf } from './building-timetables.ts';

/** Tuesday 24 November 2026: open in the morning and in the afternoon; Thursday in the morning. */
const at = (time: string, date = '2026-11-24') => Date.parse(`${date}T${time}+01:00`);
const SPLIT = weekly(on([2], '09:00-12:00', '13:00-17:00'), on([4], '09:00-12:00'));
const AFTERNOON = { at: at('14:10'), until: at('17:00') };
const tableOf = (report: DoorReport | null, of: OpeningHours = SPLIT, rest: Partial<Timetable> = {}) =>
  timetableOf(of, '2026-11-23', '2026-12-06', { report, ...rest });

const one = { ...AFTERNOON, closes: false };
const two = { ...AFTERNOON, closes: true };

describe('reports of a closed door at 14:10, in a block that ends at 17:00', () => {
  it.each([
    // [how many, when, state, reason, told beside the state, counts as open]
    ['one', one, '14:09', 'open', null, false, true],
    ['one', one, '14:10', 'open', null, true, true],
    ['one', one, '16:59', 'open', null, true, true],
    ['one', one, '17:00', 'closed', null, false, false],
    ['two', two, '14:09', 'open', null, false, true],
    ['two', two, '14:10', 'closed', 'reported', true, false],
    ['two', two, '16:59', 'closed', 'reported', true, false],
    ['two', two, '17:00', 'closed', null, false, false],
  ] as const)('%s: %o at %s', (_, report, time, state, reason, told, countsAsOpen) => {
    const answer = openStateAt(tableOf(report), at(time));
    expect(answer.state).toBe(state);
    expect(answer.reason?.kind ?? null).toBe(reason);
    expect(answer.report).toEqual(told ? report : null);
    expect(placementOf(answer).countsAsOpen).toBe(countsAsOpen);
  });

  it('say nothing of the next block, not even that of the same weekday', () => {
    for (const time of [at('10:00', '2026-11-26'), at('14:10', '2026-12-01')]) {
      expect(openStateAt(tableOf(two), time)).toMatchObject({ state: 'open', report: null });
    }
  });

  it('are over at the end of the block, and the next opening is the one after it', () => {
    const answer = openStateAt(tableOf(two), at('15:00'));
    expect(answer.since).toBe(at('14:10'));
    expect(answer.opensNext).toMatchObject({ start: at('09:00', '2026-11-26'), today: false });
    expect(placementOf(answer).group).toBe('closedNow');
  });

  it('in the morning leave the afternoon open', () => {
    const answer = openStateAt(tableOf({ at: at('09:20'), until: at('12:00'), closes: true }), at('10:00'));
    expect(answer).toMatchObject({ state: 'closed', opensNext: { start: at('13:00'), today: true } });
    expect(answer.until).toBe(at('13:00'));
    expect(placementOf(answer).group).toBe('openLater');
  });

  it('end before the block does where the rest of it is for others, or where they are too old', () => {
    const report = { at: at('14:10'), until: at('15:00'), closes: true };
    const answer = openStateAt(tableOf(report), at('14:30'));
    expect(answer).toMatchObject({ state: 'closed', soon: 'opening', nextChange: at('15:00') });
    expect(answer.opensNext).toMatchObject({ start: at('15:00'), end: at('17:00') });
  });

  it('weigh nothing where the hours were changed to closed since', () => {
    const answer = openStateAt(tableOf(two, weekly(on([2], '09:00-12:00'))), at('15:00'));
    expect(answer).toMatchObject({ state: 'closed', reason: null, report: null });
  });

  it('end with the block as it is now, and leave what the host opened later that day', () => {
    const evening = weekly(on([2], '09:00-12:00', '13:00-14:30', '16:00-18:00'));
    expect(openStateAt(tableOf(two, evening), at('14:20')).state).toBe('closed');
    for (const time of ['16:00', '16:59']) {
      expect(openStateAt(tableOf(two, evening), at(time))).toMatchObject({ state: 'open', report: null });
      expect(openStateAt(tableOf(one, evening), at(time))).toMatchObject({ state: 'open', report: null });
    }
  });

  it('say nothing where by the hours of now nobody could have stood there', () => {
    const later = weekly(on([2], '16:00-18:00'));
    expect(openStateAt(tableOf(two, later), at('16:30'))).toMatchObject({ state: 'open', report: null });
  });

  it('close a door for every audience', () => {
    const youth = hours([layer([on([2], span('13:00-17:00', { audience: 'youth' }))])]);
    expect(openStateAt(tableOf(two, youth), at('15:00'), 'youth').state).toBe('closed');
    expect(openStateAt(tableOf(one, youth), at('15:00'), 'youth').state).toBe('open');
  });

  it('are believed before hours that nobody checked, and before old ones', () => {
    for (const trust of [{ confirmedUntil: at('00:00') }, { oldFrom: at('00:00') }, { imported: true }]) {
      const { group, countsAsOpen } = placementOf(openStateAt(tableOf(two, SPLIT, trust), at('15:00')));
      expect([group, countsAsOpen]).toEqual(['closedNow', false]);
    }
  });

  it.each([
    ['14:00', '14:10'],
    ['14:10', '16:30'],
    ['16:30', '17:00'],
  ])('an answer of %s is made anew at %s', (asked, ends) => {
    expect(answerEndsAt(tableOf(two), at(asked))).toBe(at(ends));
  });
});
