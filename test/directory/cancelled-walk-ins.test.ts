import { describe, expect, it } from 'vitest';
import { findWalkIns } from '../../db/queries/walk-ins.ts';
import { cancelledWalkIns } from '../../server/directory/cancelled-walk-ins.ts';
import { calendarsOf } from '../../server/directory/known-places.ts';
import { instantOf, localOf } from '../../server/hours/local-time.ts';
import type { SpecialDay } from '../../server/hours/model.ts';
import { walkInHours } from '../../server/model/walk-in.ts';
import { seededDatabase } from '../helpers/seeded-database.ts';

const db = seededDatabase();
/** Every Tuesday from 10 to 12. */
const letters = findWalkIns(db, { slug: 'voorbeeld-brieven' });
const DECEMBER = { start: instantOf('2026-12-01', 0), end: instantOf('2026-12-31', 0) };

function cancelledWith(...specialDays: SpecialDay[]) {
  const walkIns = letters.map((walkIn) => ({
    ...walkIn,
    hours: walkInHours({ ...walkIn.hours, specialDays }),
  }));
  const cancelled = cancelledWalkIns(walkIns, DECEMBER, calendarsOf(db));
  return cancelled.map(({ start, reason }) => [localOf(start).date, reason]);
}

describe('a date on which a walk-in hour is not held', () => {
  it('is none where nobody said so', () => {
    expect(cancelledWith()).toEqual([]);
  });

  it('is a day that is left out, with its reason', () => {
    expect(cancelledWith(closed('2026-12-08', '2026-12-08', 'ziek'))).toEqual([['2026-12-08', 'ziek']]);
  });

  it('is each Tuesday of a range, and no other day', () => {
    expect(cancelledWith(closed('2026-12-14', '2026-12-27', null))).toEqual([
      ['2026-12-15', null],
      ['2026-12-22', null],
    ]);
  });

  it('is not a day with other times', () => {
    const spans = [
      { opens: 780, closes: 900, access: 'open', audience: 'everyone', note: null, state: 'open' },
    ] as const;
    const moved = { from: '2026-12-08', through: '2026-12-08', reason: null };
    expect(cancelledWith({ ...moved, says: { kind: 'changed', spans } })).toEqual([]);
  });
});

function closed(from: string, through: string, reason: string | null): SpecialDay {
  return { from, through, says: { kind: 'closed' }, reason };
}
