/** What visitors found at the door, and the host who changes the hours afterwards. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { openStateAt } from '../../server/contract/open-state.ts';
import { announceDays } from '../../server/desk/announce-days.ts';
import { closeToday } from '../../server/desk/close-today.ts';
import { calendarsOf } from '../../server/directory/known-places.ts';
import { reportPlace } from '../../server/directory/report-place.ts';
import { timetableOf } from '../../server/directory/timetable-of.ts';
import { on, span, weekly } from '../hours/building-hours.ts';
import { atTime, deskDatabase, placeIn, save } from './real-place.ts';

/** Tuesday 24 November 2026: 9:00–12:30, 13:30–17:00 and 19:00–21:00. */
const PLACE = 'groene-stee';
const at = (time: string) => Date.parse(`2026-11-24T${time}:00+01:00`);

let db: Database;
beforeEach(() => {
  db = deskDatabase();
  for (const deviceMark of ['key:a', 'key:b']) {
    const report = { placeSlug: PLACE, kind: 'closedDoor', words: null, deviceMark } as const;
    reportPlace(db, report, at('14:10'), () => undefined);
  }
});

const answerAt = (time: string) =>
  openStateAt(timetableOf(placeIn(db, PLACE), calendarsOf(db), at(time)), at(time));

describe('a door that two visitors found closed at 14:10', () => {
  it('is open again when the host opens it later that day', () => {
    expect(answerAt('14:30')).toMatchObject({ state: 'closed', reason: { kind: 'reported' } });
    const closing = { kind: 'until', minute: 16 * 60 } as const;
    closeToday(
      db,
      { placeSlug: PLACE, closing, reason: null, role: 'host', actKey: null },
      atTime(at('14:30')),
    );
    const byHost = { kind: 'date', label: null, date: '2026-11-24' };
    expect(answerAt('15:00')).toMatchObject({ state: 'closed', reason: byHost, report: null });
    expect(answerAt('16:00')).toMatchObject({ state: 'open', report: null });
  });

  it('is open as soon as the host says other times for today', () => {
    const says = { kind: 'changed', spans: [span('13:30-23:00')] } as const;
    const day = { from: '2026-11-24', through: '2026-11-24', says, reason: null };
    announceDays(db, { placeSlug: PLACE, day, role: 'host', actKey: null }, atTime(at('14:30')));
    expect(answerAt('14:31')).toMatchObject({ state: 'open', report: null });
  });

  it('is open as soon as other hours for every Tuesday are saved', () => {
    save(db, PLACE, weekly(on([2], '13:00-18:00')), at('14:30'));
    expect(answerAt('14:31')).toMatchObject({ state: 'open', report: null });
  });

  it('stays closed when the host changes another day', () => {
    const day = {
      from: '2026-12-08',
      through: '2026-12-08',
      says: { kind: 'closed' },
      reason: null,
    } as const;
    announceDays(db, { placeSlug: PLACE, day, role: 'host', actKey: null }, atTime(at('14:30')));
    expect(answerAt('14:31')).toMatchObject({ state: 'closed', reason: { kind: 'reported' } });
  });
});
