import { beforeEach, describe, expect, it } from 'vitest';
import { insertRow } from '../../db/insert-row.ts';
import type { Database } from '../../db/open-database.ts';
import { reports } from '../../db/schema-people.ts';
import { liveUntil } from '../../server/desk/live-until.ts';
import { switchLive } from '../../server/desk/switch-live.ts';
import { winter } from '../helpers/api.ts';
import { EVERY_DAY, on, weekly } from '../hours/building-hours.ts';
import { atTime, deskDatabase, placeIn, save } from './real-place.ts';

/** Hours and minutes of 24 November 2026; from 24:00 on those of the 25th. */
const at = (time: string) => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return winter('2026-11-24T00:00:00') + (hours * 60 + minutes) * 60_000;
};
const blocks = (...times: readonly string[]) =>
  times.map((each) => {
    const [start = '', end = ''] = each.split('-').map(String);
    return { start: at(start), end: at(end) };
  });
const MIDNIGHT = at('24:00');
const DAY = ['09:00-12:00', '13:30-17:00'];

describe('when a switch is over by itself', () => {
  it.each<readonly [string, 'open' | 'closed', readonly string[], string, string | null]>([
    ['within a block: its end', 'open', DAY, '10:00', '12:00'],
    ['between two blocks: the end of the next', 'open', DAY, '12:30', '17:00'],
    ['at the very end of a block it is over', 'open', DAY, '12:00', '17:00'],
    ['before the first block', 'open', DAY, '08:45', '12:00'],
    ['after the last block: three hours', 'open', DAY, '18:00', '21:00'],
    ['late in the evening: at most until midnight', 'open', DAY, '22:30', '24:00'],
    ['on a day without hours: three hours', 'open', [], '10:00', '13:00'],
    ['the next block is tomorrow: three hours', 'open', ['33:00-41:00'], '18:00', '21:00'],
    ['blocks that touch are one', 'open', ['09:00-12:00', '12:00-14:00'], '10:00', '14:00'],
    ['a block past midnight', 'open', ['20:00-26:00'], '21:00', '26:00'],
    ['a next block past midnight', 'open', ['20:00-26:00'], '18:00', '26:00'],
    ['a door that never closes: until midnight', 'open', ['00:00-72:00'], '10:00', '24:00'],
    ['closed, within a block: its end', 'closed', DAY, '10:00', '12:00'],
    ['closed, where nothing runs: nothing to close', 'closed', DAY, '12:30', null],
    ['closed, at a door that never closes', 'closed', ['00:00-72:00'], '10:00', '24:00'],
  ])('%s', (_what, says, of, now, until) => {
    expect(liveUntil(says, blocks(...of), at(now), MIDNIGHT)).toBe(until === null ? null : at(until));
  });
});

describe('switching', () => {
  let db: Database;
  beforeEach(() => {
    db = deskDatabase();
  });
  const press = (says: 'open' | 'closed' | 'asAlways', time: string, placeSlug = 'groene-stee') =>
    switchLive(db, { placeSlug, says, role: 'host', actKey: null }, atTime(at(time)));

  it('says so until the block ends, and "as always" takes it off', () => {
    expect(press('closed', '10:00')).toMatchObject({
      kind: 'switched',
      live: { says: 'closed', since: at('10:00'), until: at('12:30') },
    });
    expect(placeIn(db, 'groene-stee').live?.says).toBe('closed');
    expect(press('asAlways', '10:05')).toMatchObject({ live: null });
    expect(placeIn(db, 'groene-stee').live).toBeNull();
  });

  it('is no check of the hours', () => {
    const { trust } = placeIn(db, 'groene-stee');
    press('open', '10:00');
    expect(placeIn(db, 'groene-stee').trust).toEqual(trust);
  });

  it('its own earlier saying does not count as a block', () => {
    press('open', '18:00');
    expect(press('open', '18:30')).toMatchObject({ live: { until: at('21:00') } });
    expect(press('open', '21:30')).toMatchObject({ live: { until: at('24:00') } });
  });

  it('nor does it in a place without hours: three hours from the last time that it was said', () => {
    press('open', '10:00', 'fixture-zonder-uren');
    expect(press('open', '12:00', 'fixture-zonder-uren')).toMatchObject({ live: { until: at('15:00') } });
  });

  it('closes a door that only the switch had opened', () => {
    save(db, 'groene-stee', weekly(on(EVERY_DAY.slice(0, 1), '09:00-10:00')));
    press('open', '10:00');
    expect(press('closed', '10:30')).toMatchObject({ live: { says: 'closed', until: at('13:00') } });
    expect(press('closed', '13:30')).toMatchObject({ kind: 'refused', why: 'notOpenNow' });
  });

  it('is refused of samples, and works for a place without hours', () => {
    expect(press('open', '10:00', 'madiba')).toMatchObject({ kind: 'refused', why: 'sample' });
    expect(press('open', '10:00', 'fixture-zonder-uren')).toMatchObject({ live: { until: at('13:00') } });
  });

  it('"we zijn open" clears the reports of a closed door, and closing does not', () => {
    const { id: placeId } = placeIn(db, 'groene-stee');
    const report = {
      placeId,
      kind: 'closedDoor',
      reportedAt: at('09:30'),
      weighsUntil: at('12:30'),
    } as const;
    for (const deviceMark of ['k:a', 'k:b']) insertRow(db, reports, { ...report, deviceMark });
    press('closed', '10:00');
    expect(placeIn(db, 'groene-stee').doorReport).toMatchObject({ closes: true });
    press('open', '10:05');
    expect(placeIn(db, 'groene-stee').doorReport).toBeNull();
  });

  it('twice under one key is once', () => {
    const given = { placeSlug: 'groene-stee', says: 'open', role: 'host', actKey: 'pressed-twice' } as const;
    const first = switchLive(db, given, atTime(at('10:00')));
    expect(switchLive(db, given, atTime(at('10:01')))).toEqual({ ...first, alreadyDone: true });
  });
});
