import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../db/open-database.ts';
import { openStateAt } from '../../server/contract/open-state.ts';
import type { Timetable } from '../../server/contract/timetable.ts';
import { wordsOf } from '../../server/contract/words/of-language.ts';
import { announceDays } from '../../server/desk/announce-days.ts';
import { type Closing, closeToday, previewClosing } from '../../server/desk/close-today.ts';
import { liveChoices } from '../../server/desk/live-choices.ts';
import { previewAnnouncement } from '../../server/desk/preview-announcement.ts';
import { switchLive } from '../../server/desk/switch-live.ts';
import { daysFrom } from '../../server/directory/days-ahead.ts';
import { calendarsOf } from '../../server/directory/known-places.ts';
import { timetableOf } from '../../server/directory/timetable-of.ts';
import { winter } from '../helpers/api.ts';
import { CLOSED } from '../hours/building-hours.ts';
import { atTime, deskDatabase, placeIn } from './real-place.ts';

let db: Database;
beforeEach(() => {
  db = deskDatabase();
});

const visitorsRead = (timetable: Timetable, now: number) => {
  const answer = openStateAt(timetable, now);
  return [wordsOf('nl').answer(answer, now), answer.certainty];
};
const timetableIn = (slug: string, now: number) => timetableOf(placeIn(db, slug), calendarsOf(db), now);

describe('the preview of a closing', () => {
  it.each<readonly [string, string, Closing, string | null]>([
    ['groene-stee', '2026-11-24T10:00:00', { kind: 'fromNow' }, null],
    ['groene-stee', '2026-11-24T08:00:00', { kind: 'allDay' }, 'ziekte'],
    ['groene-stee', '2026-11-24T10:00:00', { kind: 'until', minute: 14 * 60 }, 'lekkage'],
    // Not looked at for months: saving the closing is a look as well.
    ['fixture-repaircafe', '2026-11-28T11:00:00', { kind: 'fromNow' }, null],
    ['fixture-twee-zalen', '2026-11-24T11:30:00', { kind: 'allDay' }, null],
    // After midnight, in the block that began yesterday evening.
    ['fixture-nachtcafe', '2026-11-28T01:00:00', { kind: 'fromNow' }, null],
  ])('of %s at %s (%o, %s) is what visitors then read', (placeSlug, wallTime, closing, reason) => {
    const now = winter(wallTime);
    const given = { placeSlug, closing, reason };
    const preview = previewClosing(db, given, now);
    if (preview.kind !== 'preview') throw new Error(`It was refused: ${preview.why}.`);
    const before = visitorsRead(timetableIn(placeSlug, now), now);
    expect(closeToday(db, { ...given, role: 'host', actKey: null }, atTime(now)).kind).toBe('saved');
    const after = visitorsRead(timetableIn(placeSlug, now), now);
    expect(visitorsRead(preview.timetable, now)).toEqual(after);
    expect(after).not.toEqual(before);
  });
});

describe('the preview of days ahead', () => {
  it.each(['groene-stee', 'fixture-twee-zalen', 'fixture-feestdagen'])(
    'of %s is what visitors then read, in its rooms too',
    (placeSlug) => {
      const now = winter('2026-11-24T10:00:00');
      const day = { from: '2026-11-25', through: '2026-12-01', says: CLOSED, reason: 'verbouwing' };
      const { days } = previewAnnouncement(db, placeSlug, day, now);
      expect(announceDays(db, { placeSlug, day, role: 'host', actKey: null }, atTime(now)).kind).toBe(
        'saved',
      );
      expect(days).toEqual(daysFrom(placeIn(db, placeSlug), day.from, 7, calendarsOf(db)));
      expect(days.map(({ says }) => says)).toEqual(Array(7).fill('closed'));
    },
  );
});

describe('the switch on the door', () => {
  it.each([
    ['2026-11-24T10:00:00', '12:30', '12:30'],
    ['2026-11-24T12:45:00', '17:00', null],
    ['2026-11-29T10:00:00', '13:00', null],
  ])('says at %s that open holds until %s, and closed until %s', (wallTime, open, closed) => {
    const now = winter(wallTime);
    const choices = liveChoices(db, placeIn(db, 'groene-stee'), now);
    const clock = (instant: number | null | undefined) =>
      instant == null ? null : wordsOf('nl').calendar.clock(instant);
    expect([clock(choices?.openUntil), clock(choices?.closedUntil)]).toEqual([open, closed]);
    const switched = switchLive(
      db,
      { placeSlug: 'groene-stee', says: 'open', role: 'host', actKey: null },
      atTime(now),
    );
    expect(switched.kind === 'switched' && switched.live?.until).toBe(choices?.openUntil);
    expect(liveChoices(db, placeIn(db, 'groene-stee'), now)?.says).toEqual({
      says: 'open',
      until: choices?.openUntil,
    });
  });

  it('is not there for invented hours, nor where there are none', () => {
    const now = winter('2026-11-24T10:00:00');
    for (const slug of ['madiba', 'fixture-zonder-uren'])
      expect(liveChoices(db, placeIn(db, slug), now)).toBe(null);
  });
});
