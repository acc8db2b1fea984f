import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changed, hours, on, rule, span, week } from '../../seeds/write-hours.ts';
import { makeCalendarLink } from '../../server/auth/calendar-links.ts';
import type { Instant } from '../../server/contract/timetable.ts';
import { announceDays } from '../../server/desk/announce-days.ts';
import { closeForGood } from '../../server/desk/publish-place.ts';
import type { WalkIn } from '../../server/model/walk-in.ts';
import { cancelDates } from '../../server/planner/cancel-dates.ts';
import { holdAfterAll } from '../../server/planner/hold-after-all.ts';
import type { PlannerRefused, ProposalSaved } from '../../server/planner/outcome.ts';
import { proposeEnd, proposeMove } from '../../server/planner/propose.ts';
import { save } from '../desk/real-place.ts';
import { type TestApi, testApi, winter } from '../helpers/api.ts';
import { type ReadCalendar, type ReadEvent, readCalendar } from '../helpers/read-calendar.ts';
import { BASE_URL } from '../helpers/signed-in.ts';
import {
  accepted,
  actOf,
  agreed,
  kept,
  NOW,
  ORGANISATION,
  timesOn,
  type Visiting,
  visiting,
} from '../planner/visiting.ts';

let api: TestApi;
let at: Visiting;
/** Every Tuesday from 10:00 to 11:30, from 1 December on, at De Horsten. */
let walkIn: WalkIn;
beforeEach(() => {
  api = testApi();
  at = visiting(api.db);
  // Of hours that somebody made up no calendar says that they are certain.
  save(api.db, 'de-horsten', hours([week(rule(on('12345'), span('9:00-17:00')))]));
  walkIn = agreed(at, { hours: timesOn(MORNINGS) });
});
afterEach(() => api.close());

const FROM_DECEMBER = { kind: 'dates', from: '2026-12-01', through: null } as const;
const MORNINGS = { opens: 600, closes: 690 };
const FEEDS = [
  `/agenda/de-horsten.ics`,
  `/agenda/organisatie/${ORGANISATION}.ics`,
  '/agenda/hulp/digital.ics',
];

async function read(url: string): Promise<ReadCalendar> {
  const answer = await api.app.inject(url);
  expect(answer.statusCode).toBe(200);
  return readCalendar(answer.body);
}

/** What a subscriber knows of the walk-in hour, by date: the same in each feed that it is in. */
async function subscribed(): Promise<Map<string, ReadEvent>> {
  const known = await Promise.all(
    FEEDS.map(async (url) => {
      const { byUid } = await read(url);
      const own = [...byUid].filter(([uid]) => uid.startsWith(`${walkIn.slug}-2`));
      return new Map(
        own.map(([uid, event]) => [uid.slice(walkIn.slug.length + 1, -'@binnenlopen.example'.length), event]),
      );
    }),
  );
  const [first, ...others] = known;
  for (const other of others) expect([...other.keys()].sort()).toEqual([...(first ?? []).keys()].sort());
  return first ?? new Map();
}

const asked = () => ({
  ...{ walkInSlug: walkIn.slug, words: null, personId: at.professional.id, actKey: null, baseUrl: BASE_URL },
});
const change = () => ({
  ...{ slug: walkIn.slug, ifVersion: null, actKey: null, baseUrl: BASE_URL, butNot: null },
});
function agreedOn(outcome: ProposalSaved | PlannerRefused, now: Instant = NOW): void {
  accepted(at, kept(outcome).proposal, now);
}
const statusOf = (events: Map<string, ReadEvent>, date: string) => events.get(`${date}-1`)?.status;

describe('a calendar that somebody subscribed to', () => {
  it('shows each date once, the same at each reading', async () => {
    const first = await subscribed();
    expect([...first.keys()].slice(0, 2)).toEqual(['2026-12-01-1', '2026-12-08-1']);
    expect(first.get('2026-12-01-1')).toMatchObject({ start: '2026-12-01T10:00:00', status: 'CONFIRMED' });
    api.now += 3_600_000;
    expect(await subscribed()).toEqual(first);
    api.now += 86_400_000;
    const tomorrow = await subscribed();
    expect(tomorrow.get('2026-12-01-1')).toEqual(first.get('2026-12-01-1'));
  });

  it('learns that it begins at another time', async () => {
    const before = await subscribed();
    const hours = timesOn({ opens: 630, closes: 720 });
    agreedOn(proposeMove(api.db, { ...asked(), hours, roomSlug: walkIn.roomSlug }, actOf(at.professional)));
    const after = await subscribed();
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [date, event] of after) {
      expect(event).toMatchObject({ start: `${date.slice(0, 10)}T10:30:00`, status: 'CONFIRMED' });
      expect(event.sequence).toBeGreaterThan(before.get(date)?.sequence ?? Number.POSITIVE_INFINITY);
    }
  });

  it('learns that it moves to another day of the week', async () => {
    const before = await subscribed();
    const hours = timesOn({ ...MORNINGS, weekday: 4, from: '2026-12-17' });
    agreedOn(proposeMove(api.db, { ...asked(), hours, roomSlug: walkIn.roomSlug }, actOf(at.professional)));
    const after = await subscribed();
    expect(statusOf(after, '2026-12-15')).toBe('CONFIRMED');
    expect(statusOf(after, '2026-12-17')).toBe('CONFIRMED');
    expect(after.get('2026-12-22-1')).toMatchObject({ status: 'CANCELLED', start: '2026-12-22T10:00:00' });
    expect([...before.keys()].filter((date) => !after.has(date))).toEqual([]);
  });

  it('learns that one of two times on a date is dropped, and that the other is what it was', async () => {
    const twice = hours([
      { ...week(rule(on('2'), span('9:30-10:00'), span('10:30-11:30'))), validity: FROM_DECEMBER },
    ]);
    walkIn = agreed(at, { title: 'Twee keer op een dag', hours: twice });
    const before = await subscribed();
    expect(before.get('2026-12-08-2')).toMatchObject({ start: '2026-12-08T10:30:00', status: 'CONFIRMED' });
    const second = {
      from: '2026-12-08',
      through: '2026-12-08',
      reason: null,
      movedTo: null,
      roomSlug: null,
    };
    const says = changed(span('10:30-11:30'));
    const dropped = { ...twice, specialDays: [{ ...second, says }] };
    const move = { ...asked(), hours: dropped, roomSlug: walkIn.roomSlug };
    agreedOn(proposeMove(api.db, move, actOf(at.professional)));
    const after = await subscribed();
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    expect(after.get('2026-12-08-1')).toMatchObject({ start: '2026-12-08T09:30:00', status: 'CANCELLED' });
    expect(after.get('2026-12-08-2')).toMatchObject({ start: '2026-12-08T10:30:00', status: 'CONFIRMED' });
  });

  it('learns at once that somebody is sick, and that it is held after all', async () => {
    const before = await subscribed();
    const dates = { from: '2026-12-08', through: '2026-12-08' };
    kept(cancelDates(api.db, { ...change(), ...dates, reason: 'ziek' }, actOf(at.professional)));
    const after = await subscribed();
    const cancelled = after.get('2026-12-08-1');
    expect(cancelled).toMatchObject({ status: 'CANCELLED', start: '2026-12-08T10:00:00' });
    expect(cancelled?.title).toContain('Gaat niet door: Hulp met computer en telefoon');
    expect(cancelled?.description).toContain('Dit gaat niet door: ziek.');
    expect(cancelled?.sequence).toBeGreaterThan(before.get('2026-12-08-1')?.sequence ?? 99);
    expect(statusOf(after, '2026-12-15')).toBe('CONFIRMED');

    kept(holdAfterAll(api.db, { ...change(), ...dates }, actOf(at.professional)));
    const again = await subscribed();
    expect(again.get('2026-12-08-1')).toMatchObject({ status: 'CONFIRMED' });
    expect(again.get('2026-12-08-1')?.sequence).toBeGreaterThan(cancelled?.sequence ?? 99);
  });

  it('shows the dates after an early end as cancelled, for as long as they had been shown', async () => {
    const before = await subscribed();
    agreedOn(proposeEnd(api.db, { ...asked(), lastDate: '2026-12-08' }, actOf(at.professional)));
    const after = await subscribed();
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect([...after.values()].map(({ status }) => status)).toEqual([
      'CONFIRMED',
      'CONFIRMED',
      ...Array.from({ length: before.size - 2 }, () => 'CANCELLED'),
    ]);
    api.now = winter('2027-01-12T10:00:00');
    expect([...(await subscribed()).keys()]).toEqual(['2027-01-12-1', '2027-01-19-1']);
    api.now = winter('2027-01-20T10:00:00');
    expect([...(await subscribed()).keys()]).toEqual([]);
  });
});

describe('a place that closes for good', () => {
  it('takes its dates with it, for all who had them', async () => {
    const before = await subscribed();
    const token = makeCalendarLink(api.db, at.professional, actOf(at.professional));
    closeForGood(api.db, { placeSlug: 'de-horsten', actKey: null, since: '2026-11-24' }, actOf(at.host));
    const after = await subscribed();
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect(new Set([...after.values()].map(({ status }) => status))).toEqual(new Set(['CANCELLED']));
    const own = await read(`/agenda/eigen/${token}.ics`);
    expect(new Set([...own.byUid.values()].map(({ status }) => status))).toEqual(new Set(['CANCELLED']));
    expect(own.byUid.size).toBe(before.size);
    api.now = winter('2027-01-20T10:00:00');
    expect([...(await subscribed()).keys()]).toEqual([]);
  });
});

describe('a date behind a door that closes', () => {
  it('stays, and says that one cannot count on it', async () => {
    api.db.sqlite.prepare("UPDATE hours_trust SET source = 'host'").run();
    const before = await subscribed();
    const says = { kind: 'closed' } as const;
    const day = { from: '2026-12-08', through: '2026-12-08', says, reason: 'personeelsdag' };
    const announced = announceDays(
      api.db,
      { placeSlug: 'de-horsten', day, role: 'host', actKey: null },
      actOf(at.host),
    );
    expect(announced.kind).toBe('saved');
    const after = await subscribed();
    expect(after.get('2026-12-08-1')).toMatchObject({ status: 'TENTATIVE', start: '2026-12-08T10:00:00' });
    expect(after.get('2026-12-08-1')?.title).toContain('Plek dicht? Hulp met computer en telefoon');
    expect(after.get('2026-12-08-1')?.description).toMatch(
      /^Let op: de plek is dan dicht\. Dit gaat misschien niet door\.\nWaarom: personeelsdag\./,
    );
    expect(after.get('2026-12-08-1')?.sequence).toBeGreaterThan(before.get('2026-12-08-1')?.sequence ?? 99);
    const { events } = await read('/agenda/de-horsten.ics');
    const closed = events.filter(({ summary }) => summary.startsWith('Dicht:'));
    expect(closed.map(({ startDate }) => startDate.toString().slice(0, 10))).toContain('2026-12-08');
  });
});
